"""What a photo is among the photos of other units."""

from __future__ import annotations

from listing_studio.domain.identity import Identity
from listing_studio.domain.photo_set import InWorkspace
from listing_studio.domain.photos import Box, Code
from listing_studio.photos.inspect import inspect
from listing_studio.photos.sets.in_workspace import Alike, Elsewhere, foreign_numbers, in_workspace
from tests.photos.pictures import encoded, scene

OWN = inspect(encoded(scene(1200, 900, seed=3)))
COPY = inspect(encoded(scene(1200, 900, seed=3).resize((600, 450))))
OTHER = inspect(encoded(scene(1200, 900, seed=4)))
BOX = Box(left=0, top=0, right=1, bottom=1)


def code(text: str, kind: str = "code_128") -> Code:
    return Code(kind=kind, text=text, box=BOX)


def test_only_what_is_a_copy_is_named_and_each_dossier_once() -> None:
    alike = (Alike("A-1", COPY), Alike("A-2", OTHER), Alike("A-3", COPY), Alike("A-3", COPY))
    assert in_workspace(OWN, Elsewhere(same_file=("A-1",), alike=alike)) == InWorkspace(
        same_file_in=("A-1",), same_picture_in=("A-3",), number_of=()
    )


def test_nothing_found_is_known_to_be_nothing() -> None:
    assert in_workspace(OWN, Elsewhere()) == InWorkspace(same_file_in=(), same_picture_in=(), number_of=())


def test_owners_of_numbers_are_named() -> None:
    numbers = {"356938035643809": ("A-1", "A-2"), "F2LX31QZ": ("A-2",)}
    assert in_workspace(OWN, Elsewhere(numbers=numbers)).number_of == ("A-1", "A-2")


def test_own_numbers_and_product_numbers_are_not_foreign() -> None:
    identity = Identity(serial="F2LX31QZ", imei="356938035643809")
    codes = [code("S/N:F2LX31QZ"), code("356938035643809"), code("4006381333931", "ean_13"), code("QX77-1234-9")]
    assert foreign_numbers(codes, identity) == {"QX77-1234-9"}
