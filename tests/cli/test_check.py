"""``check`` says why a finding matters, and what stands beside the findings."""

from __future__ import annotations

import json

import pytest

from listing_studio import resources
from listing_studio.cli.main import run
from listing_studio.packs.library import library

PACK = "amazon_renewed_us"
ASKED = ["check", str(resources.path("samples", "phone_poor.json")), "--pack", PACK, "--as-of", "2026-11-20"]


def test_every_finding_comes_with_its_reason(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert run(ASKED) == 1
    rule = library().pack(PACK).rule("battery-below-minimum")
    assert rule is not None
    assert rule.why["en"] in capsys.readouterr().out


def test_what_is_to_be_known_and_what_was_loosened_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    run(ASKED)
    said = capsys.readouterr().out
    pack = library().pack(PACK)
    assert f"To know: {pack.information[0].text['en']}" in said
    loosened = next(change for change in pack.changes if change.loosens)
    assert f"Asked less strictly than by the packs extended: {loosened.rule}" in said


def test_programs_are_told_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    run([*ASKED, "--json"])
    report = json.loads(capsys.readouterr().out)[PACK]
    pack = library().pack(PACK)
    assert [one["id"] for one in report["information"]] == [one.id for one in pack.information]
    assert [one["rule"] for one in report["changes"]] == [one.rule for one in pack.changes]
    assert report["lapsed"] == []
