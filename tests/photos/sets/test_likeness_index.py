"""The search for near hashes among many."""

from __future__ import annotations

import time

import numpy as np

from listing_studio.photos.sets.likeness_index import LikenessIndex

RANDOM = np.random.default_rng(1)


def test_near_hashes_are_found_nearest_first_and_others_are_not() -> None:
    index = LikenessIndex(reach=10)
    index.add([0, -1, 0b111, 0b1, (1 << 11) - 1, (1 << 10) - 1])
    assert index.near(0) == (0, 0b1, 0b111, (1 << 10) - 1)
    assert index.near(-1) == (-1,)
    assert index.near(1 << 62) == (0, 0b1, 0b111)


def test_every_bit_counts_also_the_sign() -> None:
    index = LikenessIndex(reach=0)
    index.add([-(1 << 63)])
    assert index.near(-(1 << 63)) == (-(1 << 63),)
    assert index.near(0) == ()


def test_what_is_added_later_is_found_by_a_hash_asked_for_before() -> None:
    index = LikenessIndex(reach=4)
    index.add([0b1])
    assert index.near(0) == (0b1,)
    index.add([0b11, 0])
    assert index.near(0) == (0, 0b1, 0b11)


def test_of_very_many_the_nearest_are_named() -> None:
    index = LikenessIndex(reach=10)
    index.add([one << 1 for one in range(1, 200)])
    index.add([0b1])
    found = index.near(0)
    assert len(found) == 20
    assert found[0] == 0b1
    assert max(one.bit_count() for one in found) <= 2


def test_a_hundred_thousand_are_searched_within_a_second() -> None:
    hashes = RANDOM.integers(-(2**63), 2**63 - 1, 100_000, dtype=np.int64).tolist()
    started = time.perf_counter()
    index = LikenessIndex(reach=10)
    index.add(hashes)
    found = [index.near(hashes[at] ^ 0b11) for at in range(24)]
    assert time.perf_counter() - started < 1
    assert all(hashes[at] in some for at, some in enumerate(found))
