"""``limits`` lists, sets and resets; ``check`` goes by what was set, and every report names it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from listing_studio import resources
from listing_studio.cli.main import run
from listing_studio.files.places import own_limits_file

PACK = "amazon_renewed_us"
PHONE = str(resources.path("samples", "phone.json"))
ASKED = [PHONE, "--pack", PACK, "--as-of", "2026-11-20"]
SET = ["limits", "set", PACK, "battery_percent", "95", "--by", "Li Wei", "--why", "Only the best"]


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


def test_limits_are_listed_with_their_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["limits", "--pack", PACK]) == 0
    lines = capsys.readouterr().out.splitlines()
    line = next(line for line in lines if line.split()[0] == "battery_percent")
    assert "80%" in line
    assert "(official, " in line


def test_one_that_is_set_is_listed_as_the_shops_own_and_can_be_reset(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(SET) == 0
    assert "battery_percent is 95%, set by Li Wei on " in capsys.readouterr().out
    assert run(["limits", "--pack", PACK, "--json"]) == 0
    listed = {one["name"]: one for one in json.loads(capsys.readouterr().out)[PACK]}
    assert listed["battery_percent"]["value"] == 95
    own = listed["battery_percent"]["own"]
    assert (own["by"], own["why"], own["instead_of"]["value"]) == ("Li Wei", "Only the best", 80)
    assert "own" not in listed["title_chars"]
    assert run(["rules", "battery-below-minimum", "--pack", PACK]) == 0
    assert "battery_percent = 95% (own limit) (Own limit, set by Li Wei: Only the best" in capsys.readouterr().out
    assert run(["rules", "battery-below-minimum", "--pack", PACK, "--json"]) == 0
    (rule,) = json.loads(capsys.readouterr().out)
    assert rule["own_limits"][0]["own"]["instead_of"]["value"] == 80
    assert run(["limits", "reset", PACK, "battery_percent"]) == 0
    assert capsys.readouterr().out == "battery_percent 80%\n"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["images_mn", "7"], "no limit 'images_mn'"),
        (["battery_percent", "many"], "battery_percent: It must be a number"),
        (["battery_percent", "101"], "battery_percent: It must be at most 100"),
        (["battery_percent", "-1"], "battery_percent: It must be at least 0"),
        (["image_side_max", "400"], "'image_side_min' must not be above 'image_side_max'"),
    ],
)
def test_what_cannot_be_set_is_bad_use(wrong: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["limits", "set", PACK, "--by", "Li", "--why", "x", "--", *wrong]) == 2
    assert said in capsys.readouterr().err
    assert not own_limits_file().exists()


def test_check_goes_by_it_and_says_whose_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", *ASKED]) == 0
    assert "own limit" not in capsys.readouterr().out
    run(SET)
    assert run(["check", *ASKED]) == 1
    said = capsys.readouterr().out
    assert "it must exceed 95% (own limit)" in said
    assert "Limits of the shop's own: battery_percent is 95%, set by Li Wei on " in said
    assert "the pack says: 80%, " in said
    run(["check", *ASKED, "--json"])
    report = json.loads(capsys.readouterr().out)[PACK]
    (finding,) = [one for one in report["findings"] if one["rule"] == "amazon_renewed/battery-below-minimum"]
    assert finding["limits"][0]["own"]["by"] == "Li Wei"
    assert [one["name"] for one in report["own_limits"]] == ["battery_percent"]


def test_a_loosened_limit_is_named_in_the_bundle(tmp_path: Path) -> None:
    assert run(["limits", "set", PACK, "battery_percent", "60", "--by", "Li Wei", "--why", "<b>Agreed</b>"]) == 0
    assert run(["export", *ASKED, "--to", str(tmp_path)]) == 0
    (bundle,) = tmp_path.iterdir()
    page = next(bundle.glob("data/keep/**/report*en*.html"))
    text = page.read_text(encoding="utf-8")
    assert "Limits of the shop&#x27;s own (1)" in text
    assert "battery_percent is 60%, set by Li Wei on" in text
    assert "&lt;b&gt;Agreed&lt;/b&gt;" in text
    assert "60% (own limit)" in text
    (report,) = bundle.glob("data/keep/**/report.json")
    (packs,) = bundle.glob("data/keep/**/packs.json")
    for document in (report, packs):
        assert json.loads(document.read_text(encoding="utf-8"))["own_limits"][0]["own"]["instead_of"]["value"] == 80


def test_a_damaged_file_is_told_wherever_limits_count(capsys: pytest.CaptureFixture[str]) -> None:
    run(SET)
    own_limits_file().write_text("{", encoding="utf-8")
    capsys.readouterr()
    judging = (["check", *ASKED], ["rules"], ["photos", str(resources.path("samples", "photos")), "--pack", PACK])
    for command, code in (*((one, 0) for one in judging), (["packs"], 1), (["limits"], 1)):
        assert run(command) == code
        assert "limits.json: The file cannot be used" in capsys.readouterr().err
    for command in (SET, ["limits", "reset", PACK, "battery_percent"]):
        assert run(command) == 2
        assert "limits.json: The file cannot be used" in capsys.readouterr().err
    assert own_limits_file().read_text(encoding="utf-8") == "{"
