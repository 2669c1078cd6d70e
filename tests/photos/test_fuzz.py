"""Damaged files of every format: facts or a named problem, in time, without an exception and without a warning.

A longer run over real files: ``python -m tests.fuzz.photos DIR``.
"""

from __future__ import annotations

import time

import pytest

from listing_studio.domain.photos import ImageSpec, PhotoFacts
from listing_studio.photos.copies.publish import published_copy
from listing_studio.photos.copies.residue import residue
from listing_studio.photos.decoding.problems import Problem, Refused
from listing_studio.photos.inspect import inspect
from listing_studio.photos.thumbnails import thumbnail
from tests.photos.damage import damaged
from tests.photos.pictures import FORMATS, encoded, exif_with_thumbnail, product

ROUNDS = 30
SECONDS = 9.0  # alone on the machine a hundredth of it
SPEC = ImageSpec(
    group="main", longest_side_max=100, bytes_max=90_000, name="{index}", shots=("front",), count_max=9, square=True
)


def sources(name: str) -> list[bytes]:
    """A plain one, and where the format knows it one with several pictures, metadata or transparency."""
    plain, other = product(160, 120), product(160, 120, seed=2)
    if name == "JPEG":
        small = encoded(product(80, 60))
        return [encoded(plain, exif=exif_with_thumbnail(small)), encoded(plain, progressive=True)]
    if name == "HEIF":
        return [encoded(plain, name)]
    if name == "BMP":
        return [encoded(plain, name)]
    clear = plain.copy()
    clear.putalpha(other.convert("L"))
    return [encoded(clear, name), encoded(plain, name, save_all=True, append_images=[other])]


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_files_have_facts_or_a_named_problem(name: str) -> None:
    whole = sources(name)
    problems = {inspect(whole[0]).problem}  # the decoders are loaded
    for seed in range(ROUNDS):
        data = damaged(whole[seed % len(whole)], whole[-1], seed)
        started = time.perf_counter()
        facts = inspect(data)
        assert time.perf_counter() - started < SECONDS, f"seed {seed}"
        assert_sense(facts, f"seed {seed}")
        thumbnail(data, 60)
        problems.add(facts.problem)
    assert Problem.DAMAGED in problems


def assert_sense(facts: PhotoFacts, where: str) -> None:
    assert facts.problem is None or facts.problem in set(Problem), where
    assert (facts.problem is None) == (facts.width is not None) == (facts.brightness is not None), where


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_files_are_refused_or_published_bare(name: str) -> None:
    whole = sources(name)
    for seed in range(1000, 1000 + ROUNDS // 3):
        data = damaged(whole[seed % len(whole)], whole[-1], seed)
        try:
            copy = published_copy(data, SPEC)
        except Refused:
            continue
        assert residue(copy.data) == []


def test_the_same_seed_makes_the_same_damage() -> None:
    data = encoded(product())
    assert damaged(data, data, 5) == damaged(data, data, 5) != damaged(data, data, 6)
