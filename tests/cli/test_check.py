"""``check`` says why a finding matters, and what stands beside the findings."""

from __future__ import annotations

import json
from pathlib import Path

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
    assert run([*ASKED, "--all"]) == 1
    rule = library().pack(PACK).rule("battery-below-minimum")
    assert rule is not None
    assert rule.why["en"] in capsys.readouterr().out


def test_what_is_to_be_known_and_what_was_loosened_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    run([*ASKED, "--all"])
    said = capsys.readouterr().out
    pack = library().pack(PACK)
    assert f"To know: {pack.information[0].text['en']}" in said
    loosened = next(change for change in pack.changes if change.loosens)
    assert f"Asked less strictly than by the packs extended: {loosened.rule}" in said


def test_what_is_left_out_is_named_and_counted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert run(ASKED) == 1
    first, *lines = capsys.readouterr().out.splitlines()
    pack = library().pack(PACK)
    errors = sum(line.startswith("  ✕ error") for line in lines)
    assert f"✕ blocked (error {errors}, warning " in first
    loosened = sum(change.loosens for change in pack.changes)
    assert lines[-1] == (
        "  check --all also says: reasons and sources · "
        f"Asked less strictly than by the packs extended ({loosened}) · To know ({len(pack.information)})."
    )


def test_waived_findings_and_lapsed_waivers_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    run([*ASKED, "--json"])
    findings = json.loads(capsys.readouterr().out)[PACK]["findings"]
    forms = {one["rule"]: one["waive_with"] for one in findings}
    signed = {"by": "Li", "reason": "agreed", "on": "2026-11-01"}
    held = {**forms["amazon_renewed/battery-below-minimum"], **signed}
    stale = {**forms["base/imei-invalid"], **signed, "value": "another"}
    document = json.loads(Path(ASKED[1]).read_text(encoding="utf-8"))
    unit = tmp_path / "unit.json"
    unit.write_text(json.dumps({**document, "waivers": [held, stale]}), encoding="utf-8")
    asked = ["check", str(unit), *ASKED[2:]]
    run([*asked, "--json"])
    report = json.loads(capsys.readouterr().out)[PACK]
    assert [one["rule"] for one in report["waived"]] == [held["rule"]]
    assert [one["rule"] for one in report["lapsed"]] == [stale["rule"]]
    run(asked)
    said = capsys.readouterr().out
    assert f"  waived: {held['rule']} · {held['place']}: Li, 2026-11-01: agreed\n" in said
    assert f"  Waivers that no longer hold: {stale['rule']}" in said


def test_programs_are_told_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    run([*ASKED, "--json"])
    report = json.loads(capsys.readouterr().out)[PACK]
    pack = library().pack(PACK)
    assert [one["id"] for one in report["information"]] == [one.id for one in pack.information]
    assert [one["rule"] for one in report["changes"]] == [one.rule for one in pack.changes]
    assert report["lapsed"] == []


def test_a_finding_that_can_be_mended_at_once_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    run(ASKED)
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(lines) if "shows serial number or IMEI" in line)
    assert lines[at + 2].strip() == "can be mended at once in the window (Alt+Enter): keep it as evidence only"
    assert sum("can be mended at once" in line for line in lines) < sum("error" in line for line in lines)


def test_texts_are_named_in_their_own_language_and_drafts_are_called_so(capsys: pytest.CaptureFixture[str]) -> None:
    phone = str(resources.path("samples", "phone.json"))
    assert run(["text", phone, "--pack", "jd_used", "--lang", "zh_CN"]) == 0
    assert capsys.readouterr().out.startswith("── 商品标题 ")
    assert run(["text", phone, "--pack", "amazon_renewed_mx", "--lang", "es_MX"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("── Title ")
    assert "To know: The Spanish words and sentences are drafts" in said
