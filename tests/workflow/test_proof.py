"""Proof of packs: what they claim of their rules and do not keep is said, whatever is wrong with how they claim it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import library, load_one
from listing_studio.workflow.checking import Checking
from listing_studio.workflow.examples import overlaid, read_example
from listing_studio.workflow.proof import prove
from tests.packs.pack_folder import RULE, write_pack

SAMPLES = resources.path("samples")
EXAMPLE = {"unit": str(SAMPLES / "phone.json"), "seller": str(SAMPLES / "seller.json"), "as_of": "2026-11-20"}
PASSES = 'passes = [{ "unit.battery.health_percent" = 91 }]'
FAILS = 'fails = [{ "unit.battery.health_percent" = 74 }]'


def disproofs(tmp_path: Path, rules: str = RULE, example: str = "", **files: str) -> str:
    folder = write_pack(tmp_path, rules=rules, **files)
    (folder / "examples").mkdir()
    (folder / "examples" / "complete.json").write_text(example or json.dumps(EXAMPLE), encoding="utf-8")
    return "\n".join(map(str, prove(load_one(folder, catalogue()), catalogue())))


def test_a_pack_that_keeps_its_word_is_proven(tmp_path: Path) -> None:
    assert disproofs(tmp_path) == ""


@pytest.mark.parametrize(
    ("claimed", "written", "said"),
    [
        (PASSES, 'passes = [{ "unit.identity.has_battery" = false }]', "battery-low: passes nowhere"),
        (FAILS, 'fails = [{ without = ["unit.battery.health_percent"] }]', "battery-low: fails nowhere"),
        (PASSES, 'passes = [{ "unit.battery.health_percent" = 74 }]', "battery-low: does not pass"),
        (FAILS, 'fails = [{ "unit.battery.health_percent" = 91 }]', "battery-low: does not fail"),
        (FAILS, 'fails = [{ "unit.battery.helth_percent" = 74 }]', "ValidationError"),
        (FAILS, 'fails = [{ "unit.battery.health_percent" = "low" }]', "ValidationError"),
        (FAILS, 'fails = [{ "unit.batery.health_percent" = 74 }]', "nothing there to change"),
        (FAILS, 'fails = [{ "unit.defects[d9].type" = "dent" }]', "nothing there to change"),
        (FAILS, 'fails = [{ "measured[p1].sharpnes" = 1 }]', "ValidationError"),
        (FAILS, 'fails = [{ "measured[p99].sharpness" = 1 }]', "KeyError"),
        (FAILS, 'fails = [{ without_shot = "no-such-shot" }]', "nothing of this shot"),
        (FAILS, "fails = [{ without = 3 }]", "TypeError"),
        (FAILS, 'fails = [{ as_of = "tomorrow" }]', "no day"),
    ],
)  # fmt: skip
def test_a_claim_that_does_not_hold_is_a_disproof(tmp_path: Path, claimed: str, written: str, said: str) -> None:
    assert claimed in RULE
    assert said in disproofs(tmp_path, RULE.replace(claimed, written))


@pytest.mark.parametrize("example", ["{", "[]", "{}", json.dumps({**EXAMPLE, "as_of": "soon"})])
def test_a_bad_example_is_a_disproof(tmp_path: Path, example: str) -> None:
    assert "shop: " in disproofs(tmp_path, example=example)


def test_a_fork_says_of_a_changed_subject_what_a_new_check_says() -> None:
    pack, words = library().pack("jd_used"), catalogue()
    subject, _ = overlaid(read_example(pack, words), {})
    checking = Checking(words)
    before = checking.check(subject, [pack])[pack.id].outcomes
    overlays = [
        overlay for fixture in pack.fixtures.values() for overlay in fixture.fails if "outputs.*" not in overlay
    ]
    for overlay in overlays[::20]:
        changed, replaced = overlaid(subject, overlay)
        forked = checking.fork().check(changed, [pack], replaced)[pack.id].outcomes
        assert forked == Checking(words).check(changed, [pack], replaced)[pack.id].outcomes, overlay
    assert checking.check(subject, [pack])[pack.id].outcomes == before


def test_a_value_that_an_upload_file_needs_is_proven(tmp_path: Path) -> None:
    document = (
        '[file]\nname = "a.json"\nformat = "json"\nsource = "official-page"\n[document]\na = "= unit.identity.brand"\n'
    )
    assert disproofs(tmp_path, export__feed=document) == ""
