"""Which other units' dossiers hold a photo; every edit, undo and redo keeps it current."""

from __future__ import annotations

from typing import Any

from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.files.hashing import sha256_bytes
from listing_studio.store.photo_uses import Use
from listing_studio.store.workspace import Workspace

A, B, C = (sha256_bytes(letter.encode()) for letter in "abc")
HASH = "0" * 15 + "7"


def dossier(reference: str, *hashes: str, source: str | None = "own_unit", **identity: Any) -> Dossier:
    photos = tuple(Photo(id=f"p{at}", file="x.jpg", sha256=one, source=source) for at, one in enumerate(hashes))
    return Dossier(reference=reference, unit=Unit(photos=photos, identity=Identity(**identity)))


def names(workspace: Workspace, id: str, *hashes: str, **identity: Any) -> list[str]:
    return [use.dossier for use in workspace.photo_uses.of_files(id, Identity(**identity), hashes)]


def test_others_are_found_and_the_dossier_itself_is_not(workspace: Workspace) -> None:
    own = workspace.dossiers.create(dossier("A-1", A, B), "x")
    workspace.dossiers.create(dossier("A-2", A, A), "x")
    assert names(workspace, own, A, B) == ["A-2"]
    assert names(workspace, own, B) == []
    assert names(workspace, "") == []
    assert names(workspace, "", A) == ["A-1", "A-2"]


def test_archived_dossiers_count(workspace: Workspace) -> None:
    sold = workspace.dossiers.create(dossier("A-1", A), "x")
    workspace.dossiers.archive(sold)
    assert names(workspace, "", A) == ["A-1"]


def test_photos_said_to_show_another_unit_may_be_shared(workspace: Workspace) -> None:
    workspace.dossiers.create(dossier("A-1", A, source="stock"), "x")
    workspace.dossiers.create(dossier("A-2", A, source="same_model"), "x")
    workspace.dossiers.create(dossier("A-3", A, source=None), "x")
    assert names(workspace, "", A) == ["A-3"]


def test_a_dossier_with_the_same_number_is_about_the_same_unit(workspace: Workspace) -> None:
    workspace.dossiers.create(dossier("A-1", A, serial="F2 LX"), "x")
    workspace.dossiers.create(dossier("A-2", A, imei="356938035643809"), "x")
    workspace.dossiers.create(dossier("A-3", A), "x")
    assert names(workspace, "", A, serial="f2lx", imei2="356938035643809") == ["A-3"]
    assert names(workspace, "", A, serial="other") == ["A-1", "A-2", "A-3"]


def test_edits_undo_and_redo_are_followed(workspace: Workspace) -> None:
    id = workspace.dossiers.create(dossier("A-1", A), "x")
    workspace.dossiers.save(id, dossier("A-1", B), 1, "x")
    assert (names(workspace, "", A), names(workspace, "", B)) == ([], ["A-1"])
    workspace.dossiers.undo(id, 2)
    assert (names(workspace, "", A), names(workspace, "", B)) == (["A-1"], [])
    workspace.dossiers.redo(id, 1)
    assert (names(workspace, "", A), names(workspace, "", B)) == ([], ["A-1"])


def test_photos_are_found_by_how_they_look_once_measured(workspace: Workspace) -> None:
    workspace.dossiers.create(dossier("A-1", A, B), "x")
    workspace.dossiers.create(dossier("A-2", C), "x")
    assert workspace.photo_uses.of_likenesses("", Identity(), [7]) == ()
    workspace.photo_facts.keep({A: PhotoFacts(perceptual_hash=HASH), C: PhotoFacts(perceptual_hash=HASH)}, measuring=1)
    found = workspace.photo_uses.of_likenesses("", Identity(), [7, 8])
    assert found == (Use(A, 7, "A-1"), Use(C, 7, "A-2"))
    assert workspace.photo_uses.of_files("", Identity(), [B]) == (Use(B, None, "A-1"),)


def test_owners_of_numbers_are_found_in_the_archive_too(workspace: Workspace) -> None:
    one = workspace.dossiers.create(dossier("A-1", serial="F2LX-31QZ"), "x")
    workspace.dossiers.create(dossier("A-2", imei="356938035643809"), "x")
    workspace.dossiers.archive(one)
    numbers = ["f2lx31qz", "356938035643809", "unknown"]
    assert workspace.dossiers.with_numbers("", numbers) == {"f2lx31qz": ("A-1",), "356938035643809": ("A-2",)}
    assert workspace.dossiers.with_numbers(one, numbers) == {"356938035643809": ("A-2",)}
    assert workspace.dossiers.with_numbers("", []) == {}
