"""Documents that a pack wants: how the check made from one proves itself, also where the example needs none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import load_one
from listing_studio.packs.problems import BrokenPack
from listing_studio.workflow.proof import prove
from tests.packs.pack_folder import write_pack

SAMPLES = resources.path("samples")
EXAMPLE = {"unit": str(SAMPLES / "return.json"), "seller": str(SAMPLES / "seller.json"), "as_of": "2026-11-20"}
WANTED = """
[[document]]
id = "report"
kind = "inspection_report"
severity = "warning"
why = { en = "Because", zh_CN = "因为" }
source = "official-page"
"""
OF_APPLIANCES = """
[[document]]
id = "safety"
kind = "safety_certificate"
severity = "warning"
when = "unit.identity.category == 'appliance'"
why = { en = "Because", zh_CN = "因为" }
source = "official-page"
"""
PASSES = 'passes = [{ "unit.identity.category" = "appliance", "documents[d1].kind" = "safety_certificate" }]\n'
FAILS = 'fails = [{ "unit.identity.category" = "appliance" }]\n'


def disproofs(folder: Path, evidence: str) -> str:
    pack = write_pack(folder, rules="", evidence=evidence)
    (pack / "examples").mkdir()
    (pack / "examples" / "complete.json").write_text(json.dumps(EXAMPLE), encoding="utf-8")
    return "\n".join(map(str, prove(load_one(pack, catalogue()), catalogue())))


def test_a_document_of_the_example_proves_itself(tmp_path: Path) -> None:
    assert disproofs(tmp_path, WANTED) == ""


def test_one_that_the_example_does_not_need_is_proven_by_its_overlays(tmp_path: Path) -> None:
    assert disproofs(tmp_path, OF_APPLIANCES + PASSES + FAILS) == ""


@pytest.mark.parametrize(
    ("overlays", "said"),
    [
        ("", "safety-missing: passes nowhere"),
        (FAILS, "safety-missing: passes nowhere"),
        (PASSES, "safety-missing: safety_certificate: The example has nothing of this kind to take away"),
        (PASSES + FAILS.replace("appliance", "laptop"), "safety-missing: does not fail"),
        (FAILS + PASSES.replace("safety_certificate", "waybill"), "safety-missing: does not pass"),
    ],
)
def test_what_its_overlays_do_not_show_is_a_disproof(tmp_path: Path, overlays: str, said: str) -> None:
    assert said in disproofs(tmp_path, OF_APPLIANCES + overlays)


def test_an_unknown_kind_of_document_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenPack) as raised:
        load_one(write_pack(tmp_path, evidence=WANTED.replace("_report", "_reprt")), catalogue())
    (problem,) = raised.value.problems
    assert "there is no document kind 'inspection_reprt' (did you mean 'inspection_report'?)" in str(problem)
