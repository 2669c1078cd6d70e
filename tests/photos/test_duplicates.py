"""Duplicates in a set."""

from __future__ import annotations

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos.duplicates import duplicates

A, B = "a" * 64, "b" * 64


def facts(sha256: str | None = None, likeness: str | None = None) -> PhotoFacts:
    return PhotoFacts(sha256=sha256, perceptual_hash=likeness)


def test_exact_before_near_and_first_before_later() -> None:
    found = duplicates(
        {
            "one": facts(A, "00000000000003ff"),
            "two": facts(B, "0000000000000000"),
            "three": facts(B, "0000000000000000"),
            "four": facts("c" * 64, "0000000000000001"),
        }
    )
    assert found == (("one", "two", "near"), ("two", "three", "exact"), ("one", "four", "near"))


def test_ten_bits_are_near_and_eleven_are_not() -> None:
    assert duplicates({"one": facts(A, "00000000000003ff"), "two": facts(B, "0000000000000000")})
    assert not duplicates({"one": facts(A, "00000000000007ff"), "two": facts(B, "0000000000000000")})


def test_photos_without_measured_facts_match_nothing() -> None:
    assert duplicates({"one": facts(), "two": facts(), "three": facts(A)}) == ()


def test_damaged_copies_are_still_exact_duplicates() -> None:
    assert duplicates({"one": facts(A), "two": facts(A)}) == (("one", "two", "exact"),)
