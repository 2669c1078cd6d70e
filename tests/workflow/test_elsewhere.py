"""A photo among those of the whole workspace: found, kept current by every edit, and cheap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from PIL import Image

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import Box, Code, PhotoFacts
from listing_studio.packs.library import library
from listing_studio.photos.inspect import inspect_file
from listing_studio.photos.sets.likeness_index import LikenessIndex
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Severity
from listing_studio.rules.wording import message
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.checking import Checking, Subject
from listing_studio.workflow.elsewhere import Elsewheres
from listing_studio.workflow.workbench import Workbench
from tests.photos.pictures import scene

PACK = "amazon_renewed_us"
IMEI = "356938035643809"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    with Workspace.open(tmp_path / "workspace") as workspace:
        bench = Workbench(workspace, catalogue(), lambda: date(2026, 11, 20))
        bench.create(Dossier(reference="A-1"), "New unit")
        yield bench


def saved(folder: Path, name: str, image: Image.Image) -> Path:
    image.save(folder / name, quality=90)
    return folder / name


def add(bench: Workbench, path: Path) -> str:
    """Takes a photo in and measures it."""
    (id,) = bench.add_photos([path], "Add photo", shot="front")
    bench.keep_measured({sha256: inspect_file(file) for sha256, file in bench.unmeasured().items()})
    return id


def seen(bench: Workbench) -> Subject:
    return Elsewheres(bench.workspace).joined(bench.id, bench.subject())


def outcomes(bench: Workbench, rule: str) -> list[Outcome]:
    report = Checking(catalogue()).check(seen(bench), [library().pack(PACK)])[PACK]
    return [one for one in report.outcomes if one.rule.name == rule]


def failed(bench: Workbench, rule: str) -> list[Outcome]:
    return [one for one in outcomes(bench, rule) if one.verdict is Verdict.FAILED]


def test_the_same_file_in_two_dossiers_is_an_error_that_names_the_other(bench: Workbench, tmp_path: Path) -> None:
    path = saved(tmp_path, "front.jpg", scene())
    add(bench, path)
    first = bench.id
    assert not failed(bench, "photo-of-another-unit")
    bench.create(Dossier(reference="A-2"), "New unit")
    id = add(bench, path)
    (outcome,) = failed(bench, "photo-of-another-unit")
    assert outcome.rule.severity is Severity.ERROR
    assert message(outcome, catalogue(), "en") == "photos/front.jpg is already used for another unit: A-1."
    assert not failed(bench, "photo-like-that-of-another-unit")
    bench.set_fact(f"unit.photos[{id}].source", "same_model", "Set source")
    assert not failed(bench, "photo-of-another-unit")
    bench.undo()
    assert failed(bench, "photo-of-another-unit")
    bench.open(first)
    assert "A-2" in message(failed(bench, "photo-of-another-unit")[0], catalogue(), "zh_CN")


def test_one_unit_in_two_dossiers_may_share_its_photos(bench: Workbench, tmp_path: Path) -> None:
    path = saved(tmp_path, "front.jpg", scene())
    add(bench, path)
    bench.set_fact("unit.identity.serial", "F2LX31QZ", "Set serial")
    bench.create(Dossier(reference="A-2"), "New unit")
    add(bench, path)
    bench.set_fact("unit.identity.serial", "f2lx31qz", "Set serial")
    assert not failed(bench, "photo-of-another-unit")


def test_a_copy_of_another_units_photo_is_found_and_another_picture_is_not(bench: Workbench, tmp_path: Path) -> None:
    add(bench, saved(tmp_path, "front.jpg", scene(1200, 900)))
    bench.create(Dossier(reference="A-2"), "New unit")
    add(bench, saved(tmp_path, "small.jpg", scene(1200, 900).resize((800, 600))))
    add(bench, saved(tmp_path, "other.jpg", scene(1200, 900, seed=5)))
    (outcome,) = failed(bench, "photo-like-that-of-another-unit")
    text = message(outcome, catalogue(), "en")
    assert text == "photos/small.jpg looks like a copy of a photo that is used for another unit: A-1."
    assert outcome.rule.severity is Severity.ADVICE


def test_what_is_measured_later_elsewhere_is_seen_at_the_next_check(bench: Workbench, tmp_path: Path) -> None:
    other = Workbench(bench.workspace, catalogue(), bench.today)
    add(bench, saved(tmp_path, "small.jpg", scene(1200, 900).resize((800, 600))))
    assert not failed(bench, "photo-like-that-of-another-unit")
    other.create(Dossier(reference="A-2"), "New unit")
    id = add(other, saved(tmp_path, "front.jpg", scene(1200, 900)))
    assert failed(bench, "photo-like-that-of-another-unit")
    other.remove_element("unit.photos", id, "Remove photo")
    assert not failed(bench, "photo-like-that-of-another-unit")


def test_an_edit_searches_nothing_again(bench: Workbench, tmp_path: Path) -> None:
    add(bench, saved(tmp_path, "front.jpg", scene()))
    elsewheres = Elsewheres(bench.workspace)
    elsewheres.joined(bench.id, bench.subject())
    with patch("listing_studio.photos.sets.likeness_index._near", side_effect=AssertionError("searched again")):
        bench.set_fact("unit.identity.brand", "Northlight", "Set brand")
        assert elsewheres.joined(bench.id, bench.subject()).neighbours is not None
    assert LikenessIndex(reach=0).near(0) == ()


def test_a_code_with_another_dossiers_number_is_an_error(bench: Workbench, tmp_path: Path) -> None:
    bench.set_fact("unit.identity.imei", IMEI, "Set IMEI")
    bench.create(Dossier(reference="A-2"), "New unit")
    (id,) = bench.add_photos([saved(tmp_path, "label.jpg", scene())], "Add photo", shot="label")
    (sha256,) = bench.unmeasured()
    box = Box(left=0.1, top=0.1, right=0.4, bottom=0.2)
    codes = (Code(kind="code_128", text=IMEI, box=box),)
    bench.keep_measured({sha256: PhotoFacts(width=800, code_count=1, codes=codes)})
    (outcome,) = failed(bench, "number-of-another-unit")
    assert message(outcome, catalogue(), "en").endswith("the serial number or IMEI of another unit: A-1.")
    bench.set_fact("unit.identity.imei", IMEI, "Set IMEI")
    assert not failed(bench, "number-of-another-unit")
    facts = Checking(catalogue()).check(seen(bench), [library().pack(PACK)])[PACK].facts
    assert facts["unit"]["photos"][0]["in_set"]["confirms_unit"] is True
    assert facts["unit"]["photos"][0]["id"] == id


def test_without_a_workspace_nothing_is_said_of_it(bench: Workbench, tmp_path: Path) -> None:
    add(bench, saved(tmp_path, "front.jpg", scene()))
    report = Checking(catalogue()).check(bench.subject(), [library().pack(PACK)])[PACK]
    verdicts = {one.verdict for one in report.outcomes if one.rule.name == "photo-of-another-unit"}
    assert verdicts == {Verdict.NOT_APPLICABLE}
