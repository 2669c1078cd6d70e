"""The command line as people and scripts see it: what it prints and its exit codes."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from listing_studio import resources
from listing_studio.cli.main import run

SAMPLES = resources.path("samples")
PHONE = str(SAMPLES / "phone.json")
PACK = "amazon_renewed_us"
DAY = ["--as-of", "2026-11-20"]


@pytest.fixture
def poor(tmp_path: Path) -> str:
    document = json.loads(Path(PHONE).read_text(encoding="utf-8"))
    document["unit"]["battery"]["health_percent"] = 74
    shutil.copytree(SAMPLES / "photos", tmp_path / "photos")
    shutil.copy(SAMPLES / "seller.json", tmp_path)
    path = tmp_path / "unit.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def test_check_of_the_sample_is_ready(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", PHONE, "--pack", PACK, *DAY]) == 0
    assert "✓ ready" in capsys.readouterr().out


def test_check_names_value_limit_place_rule_and_source(poor: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", poor, "--pack", PACK, *DAY]) == 1
    out = capsys.readouterr().out
    assert "✕ blocked" in out
    for part in (
        "74%",
        "80%",
        "unit.battery.health_percent",
        "amazon_renewed/battery-below-minimum",
        "official",
        "2026-11-21",
    ):
        assert part in out


def test_check_in_chinese(poor: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert run(["check", poor, "--pack", PACK, *DAY]) == 1
    assert "电池健康度为74%，须高于80%。" in capsys.readouterr().out


def test_check_json(poor: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", poor, "--pack", PACK, "--json", *DAY]) == 1
    report = json.loads(capsys.readouterr().out)[PACK]
    (finding,) = [one for one in report["findings"] if one["rule"] == "amazon_renewed/battery-below-minimum"]
    assert (finding["measured"], finding["limit"]) == ("74%", "80%")
    assert set(finding["message"]) == {"en", "zh_CN"}


def test_check_without_a_seller_file_states_nothing_about_the_seller(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(SAMPLES / "photos", tmp_path / "photos")
    shutil.copy(PHONE, tmp_path / "unit.json")
    assert run(["check", str(tmp_path / "unit.json"), "--pack", PACK, *DAY]) == 1
    assert "seller-not-approved" in capsys.readouterr().out


def test_text_prints_outputs_with_their_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["text", PHONE, "--pack", PACK, "--lang", "en", *DAY]) == 0
    assert "── Title (43/200)\nNorthlight Aster 7, 128 GB, Black (Renewed)\n" in capsys.readouterr().out


def test_text_in_a_language_the_pack_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["text", PHONE, "--pack", PACK, "--lang", "fr", *DAY]) == 2
    assert "Its languages: en, zh_CN" in capsys.readouterr().err


def test_export_and_verify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", PHONE, "--pack", PACK, "--to", str(tmp_path), "--json", *DAY]) == 0
    bundle = json.loads(capsys.readouterr().out)["bundle"]
    assert run(["verify", bundle]) == 0
    (Path(bundle) / "data/upload/title.txt").write_text("New (Renewed)\n", encoding="utf-8")
    assert run(["verify", bundle]) == 1
    assert "data/upload/title.txt" in capsys.readouterr().out


def test_export_of_what_is_not_ready_prints_why_and_leaves_nothing(
    poor: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out"
    assert run(["export", poor, "--pack", PACK, "--to", str(target), *DAY]) == 1
    assert "battery-below-minimum" in capsys.readouterr().out
    assert not target.exists()


def test_verify_of_something_that_is_no_bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_verify_gives_the_fingerprint_of_the_export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["export", PHONE, "--pack", PACK, "--to", str(tmp_path), "--json", *DAY])
    exported = json.loads(capsys.readouterr().out)
    assert run(["verify", exported["bundle"], "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "valid": True, "faults": [], "fingerprint": exported["fingerprint"],
    }  # fmt: skip
    run(["verify", exported["bundle"]])
    assert exported["fingerprint"] in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "export"])
def test_nothing_is_handed_over_through_a_rulebook(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = ["--to", str(tmp_path)] if command == "export" else []
    assert run([command, PHONE, "--pack", "base", *to, *DAY]) == 2
    said = capsys.readouterr().err
    assert "base is a rulebook" in said
    assert PACK in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", str(SAMPLES)],
        ["photos", "nowhere.jpg"],
        ["photos", "{empty}"],
        ["packs", "check", "nowhere"],
        ["verify", "nowhere"],
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_a_path_that_is_not_what_is_asked_for_is_bad_input(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([one.format(empty=tmp_path) for one in arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_what_a_terminal_cannot_show_does_not_end_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    for options in ([], ["--json"]):
        written = io.BytesIO()
        monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="gb2312"))
        assert run(["check", PHONE, "--pack", PACK, *DAY, *options]) == 0
        assert "ready" in written.getvalue().decode("gb2312")
    assert json.loads(written.getvalue())[PACK]["readiness"] == "ready"


def test_ctrl_c_ends_it_in_one_line_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_given: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("listing_studio.bundle.plan.published_copy", interrupted)
    assert run(["export", PHONE, "--pack", PACK, "--to", str(tmp_path / "new"), *DAY]) == 130
    assert capsys.readouterr().err == "Stopped.\n"
    assert list(tmp_path.iterdir()) == []


def test_names_of_photos_cannot_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(SAMPLES / "photos" / "front.jpg", tmp_path / "a\x1b[2J.jpg")
    assert run(["photos", str(tmp_path)]) == 0
    assert "a\\x1b[2J.jpg: ? not checked, JPEG" in capsys.readouterr().out


def test_a_full_disk_behind_the_output_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    with full.open("w", encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        assert run(["packs"]) == 3
        monkeypatch.undo()
        with suppress(OSError):
            stream.close()
    assert "space" in capsys.readouterr().err


def test_photos_measures_and_judges(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(SAMPLES / "photos" / "front.jpg", tmp_path / "front.jpg")
    (tmp_path / "back.jpg").write_bytes((SAMPLES / "photos" / "back.jpg").read_bytes()[:9000])
    assert run(["photos", str(tmp_path), "--pack", PACK, "--json"]) == 1
    document = json.loads(capsys.readouterr().out)
    entries = {Path(name).name: entry for name, entry in document["photos"].items()}
    assert entries["front.jpg"]["facts"]["width"] == 1600
    assert entries["back.jpg"]["facts"]["problem"] == "damaged"
    assert entries["back.jpg"]["verdict"] == "blocked"
    assert [one["rule"] for one in entries["back.jpg"]["findings"]] == ["base/photo-unusable"]
    assert entries["front.jpg"]["facts"].keys() == entries["back.jpg"]["facts"].keys()
    assert (document["pack"], document["summary"]["blocked"]) == (PACK, 1)


def test_photos_end_with_a_line_per_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("front.jpg", "left.jpg"):
        shutil.copy(SAMPLES / "photos" / name, tmp_path / name)
    (tmp_path / "back.jpg").write_bytes((SAMPLES / "photos" / "back.jpg").read_bytes()[:9000])
    assert run(["photos", str(tmp_path), "--pack", PACK]) == 1
    *_rest, blank, blocked, passed = capsys.readouterr().out.splitlines()
    assert (blank, blocked, passed) == ("", "✕ blocked 1: back.jpg", "✓ passed 2")


def test_photos_without_a_pack_are_not_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["photos", str(SAMPLES / "photos" / "front.jpg")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "? not checked 1: front.jpg"


def test_photos_says_what_was_measured_and_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["photos", str(SAMPLES / "photos" / "label.jpg")]) == 0
    said = capsys.readouterr().out
    assert "Code 128 356938035643809; Code 128 27041FDH2000XY" in said
    assert "contrast 80%" in said


def test_photos_of_the_sample_have_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["photos", str(SAMPLES / "photos"), "--pack", PACK]) == 0
    assert "✕" not in capsys.readouterr().out


def test_help_comes_without_the_rules_being_read() -> None:
    asked = "import sys, listing_studio.cli.main as m; m.parser(); sys.exit('cel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_rules_explains_one_with_source_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "battery-below-minimum", "--pack", PACK]) == 0
    out = capsys.readouterr().out
    for part in (
        "must exceed {limits.battery_percent}",
        "why",
        "unit.battery.health_percent >= limits.battery_percent",
        "official",
        "fails",
        "74",
    ):
        assert part in out


def test_rules_of_an_unknown_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "battery-bellow-minimum"]) == 2
    assert "did you mean 'battery-below-minimum'?" in capsys.readouterr().err


def test_packs_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["packs", "--json"]) == 0
    assert {pack["id"] for pack in json.loads(capsys.readouterr().out)} >= {"base", PACK, "jd_used", "aliexpress"}


def test_packs_check_of_a_broken_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "pack.toml").write_text('[pack]\nid = "shop"\n', encoding="utf-8")
    assert run(["packs", "check", str(folder)]) == 1
    assert "pack.toml:1: pack.title: Field required" in capsys.readouterr().out
    for arguments in (["packs", "check", str(folder), "--json"], ["packs", "--json", "check", str(folder)]):
        assert run(arguments) == 1
        report = json.loads(capsys.readouterr().out)
        assert not report["valid"]
        assert {"file": "pack.toml", "line": 1, "what": "pack.title: Field required", "hint": ""} in report["problems"]


def test_an_unknown_pack_gets_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", PHONE, "--pack", "amazon_renewed_uk"]) == 2
    assert "did you mean 'amazon_renewed_us'?" in capsys.readouterr().err


def test_bad_use_exits_with_two() -> None:
    with pytest.raises(SystemExit) as raised:
        run(["check"])
    assert raised.value.code == 2


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Listing Studio unit file"


def test_demo_does_the_whole_job(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "--to", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.count("verified") == len(list(tmp_path.iterdir())) == 4
