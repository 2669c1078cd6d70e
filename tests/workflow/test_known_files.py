"""What is known of files by their content, and what is looked at again."""

from __future__ import annotations

from pathlib import Path

import pytest

from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.photos.decoding.problems import Problem
from listing_studio.store.originals import Originals
from listing_studio.workflow.known_files import KnownFiles

GONE = PhotoFacts(problem=Problem.VANISHED)
SEEN, DAMAGED = PhotoFacts(width=64, height=48), PhotoFacts(problem=Problem.DAMAGED)
FAULTY = PhotoFacts(problem=Problem.PROGRAM_FAULT)


@pytest.fixture
def photos(tmp_path: Path) -> list[Photo]:
    """Four photos that were taken in, and one that was not."""
    originals = Originals(tmp_path / "originals")
    taken = []
    for name in "abcd":
        file = tmp_path / f"{name}.jpg"
        file.write_text(name)
        taken.append(Photo(id=name, file=file.name, sha256=originals.take_in(file).sha256))
    return [*taken, Photo(id="e", file="e.jpg")]


@pytest.fixture
def files(tmp_path: Path) -> KnownFiles[PhotoFacts]:
    return KnownFiles(Originals(tmp_path / "originals"), GONE)


def hashes(photos: list[Photo], names: str) -> set[str]:
    return {photo.sha256 or "" for photo in photos if photo.id in names}


def test_each_file_is_known_or_waits(files: KnownFiles[PhotoFacts], photos: list[Photo]) -> None:
    assert files.known(photos) == ({"e": GONE}, frozenset("abcd"))
    files.learn(dict.fromkeys(hashes(photos, "a"), SEEN))
    assert files.known(photos) == ({"a": SEEN, "e": GONE}, frozenset("bcd"))
    assert set(files.paths(photos)) == {"a", "b", "c", "d"}


def test_what_may_have_passed_is_looked_at_again_where_it_is_wanted_and_the_file_is_there(
    files: KnownFiles[PhotoFacts], photos: list[Photo]
) -> None:
    files.learn(dict.fromkeys(hashes(photos, "ad"), FAULTY) | dict.fromkeys(hashes(photos, "b"), DAMAGED))
    files.originals.original(photos[3].sha256 or "").unlink()
    assert set(files.unknown(photos)) == hashes(photos, "c")
    assert set(files.unknown(photos, again=True)) == hashes(photos, "ac")


def test_an_original_that_was_there_counts_until_it_is_looked_for_again(
    files: KnownFiles[PhotoFacts], photos: list[Photo]
) -> None:
    files.learn(dict.fromkeys(hashes(photos, "abcd"), SEEN))
    path = files.paths(photos)["b"]
    path.unlink()
    assert files.known(photos)[0]["b"] == SEEN
    files.look_again()
    assert files.known(photos) == ({"a": SEEN, "b": GONE, "c": SEEN, "d": SEEN, "e": GONE}, frozenset())
    path.write_text("b")
    assert files.known(photos)[0]["b"] == SEEN, "what comes back is found at once"
