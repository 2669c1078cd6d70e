"""The workbench: every edit is saved and can be undone, photos are taken in, checks see the state of the moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pydantic import ValidationError

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.defects import Defect
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import PhotoFacts
from listing_studio.errors import UserError
from listing_studio.packs.library import library
from listing_studio.rules.outcomes import Verdict
from listing_studio.store.saved import StaleRevision
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.checking import Checking
from listing_studio.workflow.elsewhere import Elsewheres
from listing_studio.workflow.workbench import Workbench

PACK = "amazon_renewed_us"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "workspace") as workspace:
        yield workspace


@pytest.fixture
def bench(workspace: Workspace) -> Workbench:
    bench = Workbench(workspace, catalogue(), lambda: date(2026, 11, 20))
    bench.create(Dossier(reference="A-1"), "New unit")
    return bench


def test_an_edit_is_saved_at_once_and_survives(bench: Workbench, workspace: Workspace) -> None:
    bench.set_fact("unit.battery.health_percent", 87, "Set battery health")
    bench.set_fact("offer.warranty.days", 90, "Set length", PACK)
    other = Workbench(workspace, catalogue(), lambda: date(2026, 11, 20))
    other.open(bench.id)
    assert other.fact("unit.battery.health_percent") == 87
    assert other.fact("offer.warranty.days", PACK) == 90
    assert other.fact("offer.warranty.days", "jd_used") is None


def test_undo_and_redo_walk_every_edit_by_name(bench: Workbench) -> None:
    bench.set_fact("unit.identity.brand", "Northlight", "Set brand")
    bench.put_element("unit.defects", Defect(id=bench.new_element_id("unit.defects"), type="dent"), "Add defect")
    assert bench.history().undo[:2] == ("Add defect", "Set brand")
    bench.undo()
    assert len(bench.dossier.unit.defects) == 0
    bench.undo()
    assert bench.fact("unit.identity.brand") is None
    bench.redo()
    bench.redo()
    assert bench.fact("unit.defects[d1].type") == "dent"


@pytest.mark.parametrize(
    ("path", "value"),
    [("unit.battery.health_percent", 191), ("unit.battery.cycles", "many"), ("unit.identity.brand", "")],
)
def test_a_value_that_does_not_fit_changes_nothing(bench: Workbench, path: str, value: object) -> None:
    before = bench.dossier
    with pytest.raises(ValidationError):
        bench.set_fact(path, value, "x")
    assert bench.dossier is before


def test_a_value_the_catalogue_does_not_know_changes_nothing(bench: Workbench) -> None:
    with pytest.raises(UserError, match="did you mean 'smartphone'"):
        bench.set_fact("unit.identity.category", "smartfone", "x")
    assert bench.fact("unit.identity.category") is None


def test_setting_what_is_already_so_makes_no_undo_step(bench: Workbench) -> None:
    bench.set_fact("unit.identity.brand", "Northlight", "Set brand")
    bench.set_fact("unit.identity.brand", "Northlight", "Set brand again")
    assert bench.history().undo == ("Set brand",)


def test_two_stations_do_not_overwrite_each_other(bench: Workbench, workspace: Workspace) -> None:
    other = Workbench(workspace, catalogue(), lambda: date(2026, 11, 20))
    other.open(bench.id)
    other.set_fact("unit.identity.brand", "Theirs", "Set brand")
    with pytest.raises(StaleRevision) as raised:
        bench.set_fact("unit.identity.brand", "Mine", "Set brand")
    assert raised.value.theirs.unit.identity.brand == "Theirs"


def test_photos_are_taken_in_and_measured_without_an_undo_step(bench: Workbench, tmp_path: Path) -> None:
    folder = tmp_path / "照片 📷"
    folder.mkdir()
    for name, colour in (("front.jpg", "red"), ("back.jpg", "blue")):
        Image.new("RGB", (64, 48), colour).save(folder / name)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    ids = bench.add_photos(sorted(folder.iterdir()), "Add photos")
    assert len(ids) == len(bench.unmeasured()) == 2
    assert bench.subject().measuring == frozenset(ids)
    bench.keep_measured({hash: PhotoFacts(width=64, height=48) for hash in bench.unmeasured()})
    assert bench.subject().measuring == frozenset()
    assert bench.subject().measured[ids[0]].width == 64
    assert len(bench.history().undo) == 1
    (folder / "front.jpg").unlink()
    assert bench.originals()[ids[1]].read_bytes() == before[folder / "front.jpg"]


def test_an_original_that_vanished_from_the_workspace_is_said_so(bench: Workbench, tmp_path: Path) -> None:
    Image.new("RGB", (64, 48)).save(tmp_path / "front.jpg")
    (id,) = bench.add_photos([tmp_path / "front.jpg"], "Add photos")
    bench.originals()[id].unlink()
    bench.look_again()
    assert bench.subject().measured[id].problem == "vanished"


def test_the_same_serial_twice_in_the_workspace_is_found(bench: Workbench) -> None:
    bench.set_fact("unit.identity.serial", "27041FDH2000XY", "Set serial")
    bench.create(Dossier(reference="A-2"), "New unit")
    bench.set_fact("unit.identity.serial", "27041fdh2000xy", "Set serial")
    subject = Elsewheres(bench.workspace).joined(bench.id, bench.subject())
    report = Checking(catalogue()).check(subject, [library().pack(PACK)])[PACK]
    (outcome,) = [one for one in report.outcomes if one.rule.name == "serial-elsewhere-in-workspace"]
    assert outcome.verdict is Verdict.FAILED


def test_a_waiver_holds_until_the_value_changes(bench: Workbench) -> None:
    bench.import_unit(resources.path("samples", "phone.json"), "Import")
    bench.keep_measured({hash: PhotoFacts(width=1600, height=1600, sha256=hash) for hash in bench.unmeasured()})
    pack = library().pack(PACK)
    bench.set_fact("unit.battery.health_percent", 74, "Set battery health")

    def verdict() -> Verdict:
        outcomes = Checking(catalogue()).check(bench.subject(), [pack])[PACK].outcomes
        return next(one.verdict for one in outcomes if one.rule.name == "battery-below-minimum")

    outcomes = Checking(catalogue()).check(bench.subject(), [pack])[PACK].outcomes
    low = next(one for one in outcomes if one.rule.name == "battery-below-minimum")
    bench.waive(low, PACK, "Dana Ortiz", "The marketplace agreed in writing", "Waive")
    assert verdict() is Verdict.WAIVED
    bench.set_fact("unit.battery.health_percent", 73, "Set battery health")
    assert verdict() is Verdict.FAILED


def test_an_empty_dossier_is_ready_for_nothing(bench: Workbench) -> None:
    reports = Checking(catalogue()).check(bench.subject(), library().submissions())
    assert reports
    assert not [id for id, report in reports.items() if report.readiness.may_go_out]
