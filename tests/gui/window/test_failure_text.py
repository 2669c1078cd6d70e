"""What the info bar says of an error: a sentence in the language of the window, and details that go below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.errors import InputProblem, ManyProblems, UserError
from listing_studio.gui.desk import Desk
from listing_studio.gui.window.failure_text import worded
from listing_studio.packs.problems import BrokenPack, PackProblem
from listing_studio.workflow.unit_file import read_unit


def refusal(path: Path) -> UserError:
    with pytest.raises(UserError) as raised:
        read_unit(path, catalogue())
    return raised.value


def test_a_missing_unit_file(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.json"
    assert worded(refusal(path), "en") == (f"{path}: There is no such file", "")
    assert worded(refusal(path), "zh_CN") == (f"{path}：没有这个文件", "")


def test_many_problems_are_a_headline_and_its_details(tmp_path: Path) -> None:
    path = tmp_path / "unit.json"
    path.write_text('{"unit": {"identity": {"brnd": "x"}, "battery": {"cycles": -1}}}')
    english, chinese = worded(refusal(path), "en"), worded(refusal(path), "zh_CN")
    assert english[0] == f"{path} cannot be used."
    assert chinese[0] == f"{path} 无法使用。"
    assert "$.unit.identity.brnd: unknown key 'brnd'. did you mean 'brand'?" in english[1].splitlines()
    assert "$.unit.identity.brnd：未知的键“brnd”。是否应为“brand”？" in chinese[1].splitlines()
    assert "$.unit.battery.cycles：不得小于 0" in chinese[1].splitlines()


def test_a_headline_has_its_place_and_its_remedy() -> None:
    many = ManyProblems("The bundle cannot be written", [], where="/a", remedy="Choose a new folder.")
    assert worded(many, "zh_CN") == ("/a：提交包无法写入。请选择新文件夹。", "")


def test_a_broken_pack_says_in_chinese_which_it_is() -> None:
    broken = BrokenPack("shop", [PackProblem("shop/pack.toml", 3, "no {pack} title")])
    assert worded(broken, "zh_CN") == ("规则包“shop”无法使用。", "shop/pack.toml:3: no {pack} title")


def test_words_of_the_window_stay_as_they_are() -> None:
    problem = InputProblem("有一个文件未添加", where="a.pdf")
    assert worded(ManyProblems(problem.what, [problem]), "zh_CN") == ("有一个文件未添加。", "a.pdf：有一个文件未添加")


def test_a_value_that_the_desk_refuses(desk: Desk) -> None:
    told: list[UserError] = []
    desk.failed.connect(told.append)
    desk.do(lambda bench: bench.create(bench.dossier, "New"))
    desk.do(lambda bench: bench.set_fact("unit.battery.cycles", -1, "Set"))
    assert worded(told[0], "en")[0] == "It must be at least 0"
    assert worded(told[0], "zh_CN")[0] == "不得小于 0"
