"""Taking photo files into the workspace, and what stays outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from listing_studio.catalogue.loading import catalogue
from listing_studio.store.originals import Originals
from listing_studio.workflow.photo_intake import Refusal, Why, shot_named, take_in_photos


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


def picture(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (8, 8), (len(path.name), 0, 0)).save(path, "PNG")
    return path


def test_files_and_folders_come_in_in_the_order_of_their_names(tmp_path: Path, originals: Originals) -> None:
    picture(tmp_path / "set" / "b.png")
    picture(tmp_path / "set" / "deep 照片" / "a.png")
    (tmp_path / "set" / "notes.txt").write_text("not looked at in a folder")
    single = picture(tmp_path / "single.png")
    seen: list[tuple[int, int]] = []
    taken = take_in_photos([single, tmp_path / "set"], originals, lambda done, total: seen.append((done, total)))
    assert [original.name for original in taken.originals] == ["single.png", "b.png", "a.png"]
    assert all(originals.find(original.sha256) for original in taken.originals)
    assert taken.refusals == ()
    assert seen == [(0, 3), (1, 3), (2, 3)]


def test_a_photo_without_suffix_is_known_by_its_content(tmp_path: Path, originals: Originals) -> None:
    taken = take_in_photos([picture(tmp_path / "IMG_1")], originals)
    assert [original.name for original in taken.originals] == ["IMG_1"]


def test_a_damaged_photo_comes_in(tmp_path: Path, originals: Originals) -> None:
    broken = tmp_path / "front.jpg"
    broken.write_bytes(b"\xff\xd8\xff broken")
    assert len(take_in_photos([broken], originals).originals) == 1


def test_what_stays_outside_is_named(tmp_path: Path, originals: Originals) -> None:
    text = tmp_path / "invoice.txt"
    text.write_text("Dear buyer")
    (tmp_path / "empty").mkdir()
    taken = take_in_photos([text, tmp_path / "empty", tmp_path / "gone.jpg"], originals)
    assert taken.originals == ()
    assert [(one.name, one.why) for one in taken.refusals] == [
        ("empty", Why.NO_PHOTOS_INSIDE),
        ("invoice.txt", Why.NOT_A_PHOTO),
        ("gone.jpg", Why.REFUSED),
    ]
    assert isinstance(taken.refusals[2], Refusal)
    assert "does not exist" in str(taken.refusals[2].problem)


def test_after_a_cancel_the_rest_stays_outside(tmp_path: Path, originals: Originals) -> None:
    paths = [picture(tmp_path / f"{'x' * number}.png") for number in range(1, 5)]
    asked = iter([False, False, True])
    taken = take_in_photos(paths, originals, cancelled=lambda: next(asked))
    assert [original.name for original in taken.originals] == ["x.png", "xx.png"]


@pytest.mark.parametrize(
    ("name", "shot"),
    [
        ("front.jpg", "front"),
        ("FRONT.JPG", "front"),
        ("正面.heic", "front"),
        ("screen_on.png", "screen_on"),
        ("left side.jpg", "left"),
        ("亮屏.jpg", "screen_on"),
        ("front2.jpg", None),
        ("my front.jpg", None),
        ("IMG_0001.jpg", None),
    ],
)
def test_a_shot_is_suggested_only_by_its_exact_name(name: str, shot: str | None) -> None:
    assert shot_named(name, catalogue()) == shot
