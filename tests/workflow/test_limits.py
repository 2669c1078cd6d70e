"""Setting limits of the shop's own: what is refused, what they change in a check, and that waivers lapse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.photos import PhotoFacts
from listing_studio.errors import InputProblem
from listing_studio.files.places import data_folder, own_limits_file
from listing_studio.packs.due import Due, when_it_ends
from listing_studio.packs.library import library
from listing_studio.packs.own_limits import OwnLimit, read, write
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.wording import message
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.checking import Checking
from listing_studio.workflow.limits import set_own_limit, take_back
from listing_studio.workflow.workbench import Workbench
from tests.workflow.cases import checked, taken_in

PACK = "amazon_renewed_us"
DAY = date(2026, 11, 20)
LOWER = OwnLimit(PACK, "battery_percent", 70.0, "Li Wei", DAY, "Agreed with the supplier")


def battery(bench: Workbench, checking: Checking) -> Outcome:
    outcomes = checking.check(bench.subject(), [library().packs[PACK]])[PACK].outcomes
    return next(one for one in outcomes if one.rule.name == "battery-below-minimum")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"pack": "amazon_renewd_us"}, "There is no pack 'amazon_renewd_us'"),
        ({"limit": "batery_percent"}, "did you mean 'battery_percent'?"),
        ({"value": "seventy"}, "battery_percent: It must be a number"),
        ({"by": " "}, "needs a name and a reason"),
        ({"why": ""}, "needs a name and a reason"),
        ({"why": "two\nlines"}, "needs a name and a reason"),
    ],
)
def test_what_makes_no_limit_is_refused_and_nothing_is_written(change: dict[str, Any], said: str) -> None:
    with pytest.raises(InputProblem) as refused:
        set_own_limit(replace(LOWER, **change), catalogue())
    assert said in str(refused.value)
    assert not own_limits_file().exists()


def test_a_limit_is_kept_and_taken_back() -> None:
    set_own_limit(LOWER, catalogue())
    assert read(own_limits_file()).entries == (LOWER,)
    take_back(PACK, "battery_percent")
    assert read(own_limits_file()).entries == ()
    with pytest.raises(InputProblem, match="No limit 'battery_percent' of the shop's own is set"):
        take_back(PACK, "battery_percent")


def test_where_nothing_was_ever_set_nothing_is_taken_back() -> None:
    with pytest.raises(InputProblem, match="No limit 'battery_percent' of the shop's own is set"):
        take_back(PACK, "battery_percent")


@pytest.mark.parametrize("pack", ["amazon_renewed", "amazon_renewed_us"])
def test_limits_that_contradict_each_other_are_refused(pack: str) -> None:
    most = OwnLimit(pack, "image_side_max", 900.0, "Li Wei", DAY, "Small pictures")
    with pytest.raises(InputProblem) as refused:
        set_own_limit(most, catalogue())
    assert "'image_side_zoom' must not be above 'image_side_max'" in str(refused.value)
    assert f"{pack}: " in str(refused.value)
    assert "They would be 1000 and 900." in str(refused.value)
    assert not own_limits_file().exists()
    set_own_limit(replace(most, limit="image_side_zoom", value=800.0), catalogue())
    set_own_limit(most, catalogue())
    with pytest.raises(InputProblem, match="They would be 901 and 900"):
        set_own_limit(replace(most, limit="image_side_min", value=901.0), catalogue())
    assert [one.limit for one in read(own_limits_file()).entries] == ["image_side_zoom", "image_side_max"]


def test_what_another_limit_rests_on_is_not_taken_back() -> None:
    """The pack's own value would be above what the shop has set beside it."""
    zoom = OwnLimit(PACK, "image_side_zoom", 800.0, "Li Wei", DAY, "Small pictures")
    set_own_limit(zoom, catalogue())
    set_own_limit(replace(zoom, limit="image_side_max", value=900.0), catalogue())
    with pytest.raises(InputProblem, match="'image_side_zoom' must not be above 'image_side_max'"):
        take_back(PACK, "image_side_zoom")
    assert len(read(own_limits_file()).entries) == 2
    take_back(PACK, "image_side_max")
    take_back(PACK, "image_side_zoom")
    assert read(own_limits_file()).entries == ()


def test_a_file_edited_by_hand_is_told_of_limits_that_contradict_each_other() -> None:
    data_folder()
    write(own_limits_file(), OwnLimit(PACK, "image_side_max", 900.0, "Li Wei", DAY, "Small pictures"))
    (problem,) = library().limit_problems
    assert "'image_side_zoom' must not be above 'image_side_max'. They would be 1000 and 900." in str(problem)


def test_a_limit_contradicts_one_of_a_pack_that_takes_it() -> None:
    set_own_limit(OwnLimit("amazon_renewed_ca", "image_side_max", 2000.0, "Li Wei", DAY, "x"), catalogue())
    least = OwnLimit("amazon_renewed", "image_side_min", 2500.0, "Li Wei", DAY, "x")
    with pytest.raises(InputProblem, match="amazon_renewed_ca: 'image_side_min' must not be above 'image_side_max'"):
        set_own_limit(least, catalogue())


def test_a_faulty_limit_is_taken_back_too() -> None:
    set_own_limit(LOWER, catalogue())
    file = own_limits_file()
    file.write_text(file.read_text(encoding="utf-8").replace(DAY.isoformat(), "soon"), encoding="utf-8")
    assert library().limit_problems
    take_back(PACK, "battery_percent")
    assert not library().limit_problems


def test_of_a_damaged_file_it_is_not_said_that_nothing_is_set() -> None:
    set_own_limit(LOWER, catalogue())
    own_limits_file().write_text("{", encoding="utf-8")
    with pytest.raises(InputProblem, match="The file cannot be used"):
        take_back(PACK, "battery_percent")


def test_checks_go_by_it_and_waivers_lapse(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "workspace") as workspace:
        bench = Workbench(workspace, catalogue(), lambda: DAY)
        checking = Checking(catalogue())
        bench.import_unit(resources.path("samples", "phone.json"), "Import")
        bench.keep_measured({hash: PhotoFacts(width=1600, height=1600, sha256=hash) for hash in bench.unmeasured()})
        bench.set_fact("unit.battery.health_percent", 74, "Set battery health")
        low = battery(bench, checking)
        assert low.verdict is Verdict.FAILED
        bench.waive(low, PACK, "Dana Ortiz", "The marketplace agreed in writing", "Waive")
        assert battery(bench, checking).verdict is Verdict.WAIVED

        set_own_limit(replace(LOWER, value=85.0), catalogue())
        stricter = battery(bench, checking)
        assert stricter.verdict is Verdict.FAILED
        assert message(stricter, catalogue(), "en") == "Battery health is 74%; it must exceed 85% (own limit)."
        report = checking.check(bench.subject(), [library().packs[PACK]])[PACK]
        assert [one.by for one in report.lapsed] == ["Dana Ortiz"]

        set_own_limit(LOWER, catalogue())
        assert battery(bench, checking).verdict is Verdict.PASSED
        take_back(PACK, "battery_percent")
        assert battery(bench, checking).verdict is Verdict.WAIVED


def test_deadlines_count_by_it_and_say_so(tmp_path: Path) -> None:
    intake = taken_in(tmp_path, "claim.json", "seller.json")

    def due() -> Due:
        return min(checked(intake, "aftersales_claim").dues, key=lambda one: one.deadline.id)

    before = due()
    assert "own limit" not in when_it_ends(before, catalogue(), "en")
    limit = before.deadline.days
    own = OwnLimit("aftersales_claim", limit.name, limit.value + 30.0, "Li Wei", DAY, "By contract")
    set_own_limit(own, catalogue())
    after = due()
    assert after.on > before.on
    assert when_it_ends(after, catalogue(), "en").endswith("(own limit)")
