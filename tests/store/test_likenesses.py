"""How photos look, as numbers that can be asked for since the last time."""

from __future__ import annotations

from listing_studio.domain.photos import PhotoFacts
from listing_studio.files.hashing import sha256_bytes
from listing_studio.store.likenesses import Likenesses
from listing_studio.store.workspace import Workspace

A, B, C = (sha256_bytes(letter.encode()) for letter in "abc")


def facts(perceptual_hash: str | None) -> PhotoFacts:
    return PhotoFacts(perceptual_hash=perceptual_hash)


def test_every_bit_survives_as_a_signed_number() -> None:
    assert Likenesses.number("0" * 16) == 0
    assert Likenesses.number("f" * 16) == -1
    assert Likenesses.number("8" + "0" * 15) == -(1 << 63)
    assert Likenesses.number("7" + "f" * 15) == (1 << 63) - 1


def test_only_what_is_new_is_given(workspace: Workspace) -> None:
    assert workspace.likenesses.since(0) == (0, [])
    workspace.photo_facts.keep({A: facts("f" * 16), B: facts(None)}, measuring=1)
    newest, hashes = workspace.likenesses.since(0)
    assert hashes == [-1]
    assert workspace.likenesses.since(newest) == (newest, [])
    workspace.photo_facts.keep({C: facts("0" * 15 + "7")}, measuring=1)
    assert workspace.likenesses.since(newest)[1] == [7]
    assert sorted(workspace.likenesses.since(0)[1]) == [-1, 7]


def test_a_photo_measured_anew_has_one_likeness(workspace: Workspace) -> None:
    workspace.photo_facts.keep({A: facts("0" * 16)}, measuring=1)
    newest, _ = workspace.likenesses.since(0)
    workspace.photo_facts.keep({A: facts("0" * 16)}, measuring=2)
    assert workspace.likenesses.since(newest) == (newest, [])
    workspace.photo_facts.keep({A: facts("0" * 15 + "1")}, measuring=3)
    later, hashes = workspace.likenesses.since(newest)
    assert (later > newest, hashes) == (True, [1])
    assert workspace.likenesses.since(0)[1] == [1]


def test_the_numbers_of_what_is_gone_are_not_given_again(workspace: Workspace) -> None:
    workspace.photo_facts.keep({A: facts("0" * 16)}, measuring=1)
    newest, _ = workspace.likenesses.since(0)
    workspace.photo_facts.keep({A: facts(None)}, measuring=1)
    workspace.photo_facts.keep({B: facts("0" * 15 + "3")}, measuring=1)
    assert workspace.likenesses.since(newest)[1] == [3]
