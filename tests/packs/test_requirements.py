"""The requests of the seed texts: all of them known, and every answer named where it stands."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from listing_studio.errors import InputProblem
from listing_studio.packs.library import library
from listing_studio.packs.requirements import HomeKind, homes, load, requirements


def test_the_five_seeds_ask_for_150_things() -> None:
    assert Counter(one.seed for one in requirements()) == {"000": 25, "001": 39, "002": 27, "003": 39, "004": 20}
    assert all(one.text["en"] and one.text["zh_CN"] and one.quote for one in requirements())


def test_packs_cover_only_what_is_asked() -> None:
    known = {one.id for one in requirements()}
    assert set(homes(library().packs.values())) <= known


def test_an_inherited_answer_is_named_once() -> None:
    for of in homes(library().packs.values()).values():
        names = [(home.kind, home.pack, home.name) for home in of]
        assert len(set(names)) == len(names)


def test_what_is_to_check_on_a_listing_has_a_check() -> None:
    """A text that is merely shown answers nothing that a listing can be checked for."""
    found = homes(library().packs.values())
    telling = {HomeKind.INFORMATION, HomeKind.DEADLINE, HomeKind.STATEMENT}
    weak = [
        one.id
        for one in requirements()
        if one.check == "listing" and one.id in found and {home.kind for home in found[one.id]} <= telling
    ]
    assert weak == []


def test_a_broken_list_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "requirements.toml"
    path.write_text('[[requirement]]\nid = "S000-1"\n', encoding="utf-8")
    with pytest.raises(InputProblem, match=r"requirements\.toml"):
        load(path)
