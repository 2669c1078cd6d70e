"""What goes wrong on the command line is said in Chinese where the environment asks for Chinese, whole and unmixed."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
from pathlib import Path

import pytest

from listing_studio import resources
from listing_studio.cli.main import run

SAMPLES = resources.path("samples")
PHONE = str(SAMPLES / "phone.json")
PACK = "amazon_renewed_us"
DAY = ["--as-of", "2026-11-20"]

pytestmark = pytest.mark.usefixtures("chinese")


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


@pytest.fixture
def bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert run(["export", PHONE, "--pack", PACK, "--to", str(tmp_path), "--json", *DAY]) == 0
    return Path(json.loads(capsys.readouterr().out)["bundle"])


def unit(folder: Path, content: object) -> str:
    path = folder / "unit.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def test_a_missing_unit_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "nowhere.json"]) == 2
    assert capsys.readouterr().err == "nowhere.json：没有这个文件\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "：文件不是有效的 JSON。第 1 行第 2 列："),
        ('{"unit": {}, "unit": {}}', "：文件无法使用。键“unit”在同一对象中出现了两次。"),
        ({"schema_version": 7}, "：商品文件的格式版本为 7，当前版本最高支持 1。请用更新版本的 Listing Studio 打开。"),
        ({"unit": {"identity": {"brnd": "x"}}}, "$.unit.identity.brnd：未知的键“brnd”。是否应为“brand”？"),
        ({"unit": {"battery": {"health_percent": 191}}}, "$.unit.battery.health_percent：不得大于 100"),
        ({"unit": {"battery": {"health_percent": "high"}}}, "$.unit.battery.health_percent：必须是数字"),
        ({"unit": {"identity": {"has_screen": "yes"}}}, "$.unit.identity.has_screen：必须是 true 或 false"),
        ({"unit": {"identity": {"brand": ""}}}, "$.unit.identity.brand：至少需要 1 个字符"),
        ({"unit": {"identity": []}}, "$.unit.identity：必须是由键和值组成的对象"),
        ({"unit": {"defects": {}}}, "$.unit.defects：必须是列表"),
        ({"unit": {"defects": [{}]}}, "$.unit.defects[0].id：缺少此项"),
        ({"unit": {"defects": [{"id": "d1"}, {"id": "d1"}]}}, "id“d1”在此重复出现。$.unit.defects[0] 已使用此值。"),
        ({"unit": {"defects": [{"id": "d1", "pins": [{"photo": "p1", "x": 1}]}]}}, "：标记须同时给出 x 和 y"),
        ({"unit": {"condition": {"body_grade": "excelent"}}}, "“excelent”不是 grade 的有效取值。是否应为“excellent”？"),
        ({"unit": {"battery": {"measured_on": "soon"}}}, "：必须是日期，例如 2026-11-20"),
        ({"unit": {"photos": [{"id": "p1", "file": "../a.jpg"}]}}, "：此路径无法使用。../a.jpg：用“..”指向了上级"),
        ({"offers": [{"pack": "a", "price": {"amount": 1.999, "currency": "USD"}}]}, "amount：最多 2 位小数"),
        ({"offers": [{"pack": "a", "price": {"amount": 1, "currency": "usd"}}]}, "：不符合格式 ^[A-Z]{3}$"),
    ],
    ids=str,
)  # fmt: skip
def test_a_faulty_unit_file(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: object, said: str) -> None:
    assert run(["check", unit(tmp_path, content)]) == 2
    assert said in capsys.readouterr().err


def test_an_unknown_pack_and_an_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", PHONE, "--pack", "amazon_renewd_us", *DAY]) == 2
    assert capsys.readouterr().err == "没有规则包“amazon_renewd_us”。是否应为“amazon_renewed_us”？\n"
    assert run(["rules", "battery-below-minimun"]) == 2
    assert capsys.readouterr().err == "没有规则“battery-below-minimun”。是否应为“battery-below-minimum”？\n"


def test_a_target_that_exists(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", PHONE, "--pack", PACK, "--to", str(bundle.parent), *DAY]) == 3
    said = f"{bundle}：已存在，不会覆盖。请换一个名称，或移走、删除已有内容。\n"
    assert capsys.readouterr().err == said


def test_a_disk_that_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert run(["export", PHONE, "--pack", PACK, "--to", str(tmp_path), *DAY]) == 3
    err = capsys.readouterr().err
    assert err.endswith("：无法写入。磁盘空间不足。请清理空间或改用其他磁盘后重试。\n")


def test_a_target_below_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.touch()
    assert run(["export", PHONE, "--pack", PACK, "--to", str(file), *DAY]) == 3
    assert "无法写入。" in (err := capsys.readouterr().err)
    assert not re.search(r"[A-Za-z]{3,} [a-z]{2,}", err)


def test_a_changed_bundle(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bundle / "data/upload/title.txt").write_text("New\n", encoding="utf-8")
    (bundle / "data/extra.txt").touch()
    shutil.copy(bundle / "bag-info.txt", bundle / "data" / "keep")
    (bundle / "data/keep/dossier.json").unlink()
    assert run(["verify", str(bundle)]) == 1
    out = capsys.readouterr().out
    wrong = "manifest-sha256.txt 和 manifest-sha512.txt"
    assert f"data/upload/title.txt：校验和与 {wrong} 中的不一致。" in out
    assert "data/extra.txt：没有任何 manifest 列出它。" in out
    assert "data/keep/dossier.json：文件不存在。" in out
    assert {line.split()[1] for line in out.splitlines()} == {"被修改", "多余", "缺失"}


def test_programs_get_english_details(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bundle / "data/keep/dossier.json").unlink()
    assert run(["verify", str(bundle), "--json"]) == 1
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert fault == {"path": "data/keep/dossier.json", "kind": "missing", "detail": "It is not there."}


def test_a_whole_bundle_and_none_at_all(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(bundle)]) == 0
    assert f"✓ {bundle}：完整，所有文件均与校验和一致\n" in capsys.readouterr().out
    assert run(["verify", str(bundle.parent)]) == 2
    assert capsys.readouterr().err == f"{bundle.parent}：这不是提交包。其中既没有 bagit.txt，也没有清单文件。\n"
