"""Names are safe everywhere, distinct everywhere, and no path leads out of its folder."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_studio.errors import InputProblem
from listing_studio.files.naming import (
    LONGEST,
    is_safe_name,
    printable,
    relative_inside,
    safe_name,
    unique_names,
)

_TEXTS = st.one_of(
    st.text(),
    st.text(alphabet="aA.-_ 中/\\"),
    st.text(alphabet="ab.-", min_size=70, max_size=100),
    st.sampled_from(["con", "NUL.txt", "lpt1.tar.gz", "..", ".jpg", "CON" + "x" * 90, "con." + "x" * 90]),
)


@given(_TEXTS)
def test_every_text_gives_a_safe_name(text: str) -> None:
    name = safe_name(text, fallback="photo")
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,79}", name)
    assert not name.endswith((".", "-"))
    assert ".." not in name
    assert is_safe_name(name)
    assert safe_name(name, fallback="other") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("iPhone 12 Pro (128 GB)", "iPhone-12-Pro-128-GB"),
        ("front.JPG", "front.JPG"),
        ("前面.jpg", "photo.jpg"),
        ("前面", "photo"),
        ("", "photo"),
        ("...", "photo"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf", "rf"),
        (".hidden file", "hidden-file"),
        ("Café 🔋 80%.png", "Caf-80.png"),
        ("a - b -- c", "a-b-c"),
        ("front (1) .jpg", "front-1.jpg"),
        ("CON", "_CON"),
        ("aux.jpg", "_aux.jpg"),
        ("console.jpg", "console.jpg"),
        ("com1.backup.jpg", "_com1.backup.jpg"),
        ("a" * 100 + ".jpeg", "a" * 75 + ".jpeg"),
    ],
)
def test_examples(text: str, name: str) -> None:
    assert safe_name(text, fallback="photo") == name


@pytest.mark.parametrize("fallback", ["", ".x", "-x", "x.", "a b", "中", "nul", "x" * (LONGEST + 1), "x\n"])
def test_an_unsafe_fallback_is_a_fault_of_the_caller(fallback: str) -> None:
    assert not is_safe_name(fallback)
    with pytest.raises(ValueError, match="fallback"):
        safe_name("a", fallback=fallback)


@given(st.lists(st.sampled_from(["a", "A", "a-2", "A-2", "a-3", "b.jpg", "B.JPG", "b-2.jpg", "x" * 80, "ß", "SS"])))
def test_unique_names_differ_in_more_than_case(names: list[str]) -> None:
    unique = unique_names(names)
    assert len({name.casefold() for name in unique}) == len(names)
    assert all(len(name) <= LONGEST for name in unique)
    first_of_its_kind = [name.casefold() not in map(str.casefold, names[:at]) for at, name in enumerate(names)]
    assert [new for new, kept in zip(unique, first_of_its_kind, strict=True) if kept] == [
        name for name, kept in zip(names, first_of_its_kind, strict=True) if kept
    ]


@given(st.lists(_TEXTS.map(lambda text: safe_name(text, fallback="photo"))))
def test_unique_names_of_safe_names_are_safe(names: list[str]) -> None:
    assert all(is_safe_name(name) for name in unique_names(names))


def test_numbers_go_before_the_suffix_and_around_names_in_use() -> None:
    assert unique_names(["front.jpg", "Front.JPG", "front-2.jpg"]) == [
        "front.jpg",
        "Front-3.JPG",
        "front-2.jpg",
    ]


@pytest.mark.parametrize("text", ["a.jpg", "photos/二手 手机/电池 🔋.jpg", "./a.jpg", "a..b/c", "no/such/file"])
def test_paths_inside_are_given(tmp_path: Path, text: str) -> None:
    assert relative_inside(tmp_path, text) == tmp_path / text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        (".", "empty"),
        ("/etc/passwd", "absolute"),
        ("//server/share", "absolute"),
        ("C:/photos/a.jpg", "absolute"),
        ("c:a.jpg", "absolute"),
        ("..", "upwards"),
        ("../a.jpg", "upwards"),
        ("photos/../../a.jpg", "upwards"),
        ("photos/..", "upwards"),
        ("..\\a.jpg", "backslash"),
        ("photos\\a.jpg", "backslash"),
        ("a\0.jpg", "characters"),
        ("a\ud800.jpg", "characters"),
    ],
)
def test_paths_that_lead_out_are_refused_by_name(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(InputProblem, match=why) as caught:
        relative_inside(tmp_path, text)
    assert caught.value.where == printable(text)
    assert str(caught.value).encode()


def test_symbolic_links_may_stay_inside_but_not_lead_out(tmp_path: Path) -> None:
    base = tmp_path / "unit"
    (base / "photos").mkdir(parents=True)
    (tmp_path / "secret.jpg").touch()
    (base / "inside").symlink_to("photos")
    (base / "outside").symlink_to("..")
    (base / "secret.jpg").symlink_to("../secret.jpg")
    assert relative_inside(base, "inside/a.jpg") == base / "inside/a.jpg"
    for text in ("outside/secret.jpg", "secret.jpg", "inside/../../secret.jpg"):
        with pytest.raises(InputProblem):
            relative_inside(base, text)


def test_a_sibling_with_the_same_beginning_is_outside(tmp_path: Path) -> None:
    base = tmp_path / "unit"
    base.mkdir()
    (tmp_path / "unit-2").mkdir()
    (base / "link").symlink_to("../unit-2")
    with pytest.raises(InputProblem, match="symbolic link"):
        relative_inside(base, "link/a.jpg")


def test_the_base_may_be_relative_or_reached_by_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "base").symlink_to("real")
    monkeypatch.chdir(tmp_path)
    assert relative_inside(Path("base"), "a.jpg") == Path("base/a.jpg")


def test_links_in_a_circle_do_not_raise_anything_else(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to("round")
    assert relative_inside(tmp_path, "round/a.jpg") == tmp_path / "round/a.jpg"


@given(st.text())
def test_messages_show_names_that_can_be_printed(text: str) -> None:
    assert printable(text).isprintable()
    assert printable(text)
    if text.isprintable() and text:
        assert printable(text) == text


@given(st.text(alphabet="./\\ab:中\0"))
def test_no_path_that_is_given_leads_out(text: str) -> None:
    base = Path("/nowhere/base")
    try:
        given_path = relative_inside(base, text)
    except InputProblem:
        return
    assert Path(os.path.normpath(given_path)).is_relative_to(base)
