"""Whatever an error may say to a person has a Chinese template with the same holes, and no entry is left over."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import listing_studio
from listing_studio import resources
from listing_studio.catalogue import errors
from listing_studio.catalogue.errors import translation, translations
from listing_studio.catalogue.loading import catalogue
from listing_studio.errors import Clause, InputProblem, ManyProblems, OutputProblem, UserError
from listing_studio.photos.decoding.problems import Problem, Refused
from listing_studio.rules.readiness import Readiness
from listing_studio.workflow.validation import TEMPLATES

PACKAGE = Path(listing_studio.__path__[0])
ERRORS = {"UserError", "InputProblem", "OutputProblem", "ManyProblems", "NotReady", "NotWhole"}
PARTS = {"what", "why", "remedy"}
ENGLISH = ("catalogue/loading.py", "workflow/examples.py", "workflow/proof.py", "resources.py")
"""Whose errors only people who write packs meet, or whom no file of translations can help any more."""
PLAIN_VALIDATORS = {"State the length in days or in months, not both", "A pin needs both x and y, or neither"}
"""What validators of the domain say, which knows no clauses; those about repetitions are said by unit files."""
HOLE = re.compile(r"\{\w+\}")

chinese = translation("zh_CN")


class Module:
    """What one module gives to errors and clauses: its literal templates, and what is built in any other way."""

    def __init__(self, path: Path) -> None:
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.templates: set[str] = set()
        self.unclear: list[str] = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                self._take_call(node, node.func.id)
            elif isinstance(node, ast.ClassDef) and ERRORS & {ast.unparse(base) for base in node.bases}:
                self._take_super(node)

    def _take_call(self, call: ast.Call, name: str) -> None:
        if name in ERRORS | {"Clause"}:
            for part in call.args[:1]:
                self._take(part)
        if name in ERRORS:
            for one in call.keywords:
                if one.arg in PARTS:
                    self._take(one.value)

    def _take_super(self, error: ast.ClassDef) -> None:
        """What a kind of error of its own says, by the constructor above it."""
        for node in ast.walk(error):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__":
                self._take_call(node, "UserError")

    def _take(self, part: ast.expr) -> None:
        if isinstance(part, ast.Constant):
            self.templates.add(str(part.value))
        elif isinstance(part, ast.JoinedStr | ast.BinOp):
            self.unclear.append(ast.unparse(part))
        elif isinstance(part, ast.IfExp | ast.BoolOp):
            for choice in (part.body, part.orelse) if isinstance(part, ast.IfExp) else part.values:
                self._take(choice)
        elif isinstance(part, ast.Name):
            for value in self._assigned(part.id):
                self._take(value)

    def _assigned(self, name: str) -> Iterator[ast.expr]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    yield from _matched(target, node.value, name)


def _matched(target: ast.expr, value: ast.expr, name: str) -> Iterator[ast.expr]:
    if isinstance(target, ast.Name) and target.id == name:
        yield value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, its in zip(target.elts, value.elts, strict=True):
            yield from _matched(one, its, name)


def modules() -> dict[str, Module]:
    files = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
    return {name: Module(path) for name, path in files.items() if name not in ENGLISH}


def said_in_the_source() -> set[str]:
    literal = {template for module in modules().values() for template in module.templates}
    codes = {code.replace("_", " ") for code in (*Problem, *(one for one in Readiness if not one.may_go_out))}
    return (literal | codes | PLAIN_VALIDATORS | set(TEMPLATES.values())) - {""}


def test_every_template_has_a_chinese_one_and_none_is_left_over() -> None:
    said, known = said_in_the_source(), set(translations("zh_CN"))
    assert said - known == set(), "not translated"
    assert known - said == set(), "said no more"


def test_nothing_is_built_before_it_can_be_translated() -> None:
    assert {name: module.unclear for name, module in modules().items() if module.unclear} == {}


def test_the_holes_are_the_same() -> None:
    for english, its in translations("zh_CN").items():
        assert Counter(HOLE.findall(english)) == Counter(HOLE.findall(its)), english


def test_chinese_is_chinese_and_ends_as_the_english_does() -> None:
    for english, its in translations("zh_CN").items():
        assert re.search(r"[\u4e00-\u9fff：。；]", its) or not re.search(r"[A-Za-z]", HOLE.sub("", english)), english
        assert english.endswith((".", "?")) == its.endswith(("。", "？")), english
        assert not re.search(r"[\u4e00-\u9fff] ?[,.:;?]", its), its


def test_every_code_is_called_as_the_catalogue_calls_it() -> None:
    words = catalogue()
    for problem in Problem:
        assert chinese(problem.replace("_", " ")) in words.term("photo_problem", problem).text("zh_CN")
    for state in (Readiness.BLOCKED, Readiness.NOT_CHECKED, Readiness.MEASURING):
        assert chinese(state.replace("_", " ")) == words.phrase(state, "zh_CN")


def test_validators_of_the_domain_still_say_so() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "domain").glob("*.py"))
    assert all(f'"{said[0].lower()}{said[1:]}"' in texts for said in PLAIN_VALIDATORS)


class TestSaid:
    def test_place_what_why_and_remedy_follow_without_blanks(self) -> None:
        full = OutputProblem(
            "It could not be written.",
            where="/a",
            why=Clause("The system says: {reason}.", reason="Too many open files"),
            remedy="Choose another disk.",
        )
        assert str(full) == "/a: It could not be written. The system says: Too many open files. Choose another disk."
        assert full.said(chinese) == "/a：无法写入。系统提示：Too many open files。请改用其他磁盘。"

    def test_a_headline_without_a_stop_gets_one_where_something_follows(self) -> None:
        assert str(InputProblem("There is no such file", remedy="Try again.")) == "There is no such file. Try again."
        assert InputProblem("There is no such file", remedy="Try again.").said(chinese) == "没有这个文件。请重试。"
        assert InputProblem("There is no such file").said(chinese) == "没有这个文件"

    def test_a_clause_in_a_clause_is_said_too(self) -> None:
        assert "无法写入（" not in Refused(Problem.DAMAGED).said(chinese)
        assert "文件已损坏" in Refused(Problem.DAMAGED).said(chinese)

    def test_many_problems_stand_in_lines_of_their_own(self) -> None:
        many = ManyProblems("{path} cannot be used", [InputProblem("It is not there.", where="$.a")], path="u.json")
        assert str(many) == "u.json cannot be used:\n  $.a: It is not there."
        assert many.said(chinese) == "u.json 无法使用：\n  $.a：文件不存在。"

    def test_foreign_texts_stay_as_they_are(self) -> None:
        assert InputProblem("no {such} thing").said(chinese) == "no {such} thing"
        assert str(Clause("{a} and {b}", a="{b}", b="x")) == "{b} and x"
        assert UserError("x", why=Clause("{what}")).said(chinese) == "x。{what}"


def test_english_asks_no_file() -> None:
    assert translations("en") == {}
    assert translation("en")("It is not there.") == "It is not there."


@pytest.mark.parametrize("content", [None, "[zh_CN", "\ufffd"])
def test_a_damaged_file_leaves_everything_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    (tmp_path / "catalogue").mkdir()
    if content is not None:
        (tmp_path / "catalogue" / errors.FILE).write_text(content, encoding="utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    translations.cache_clear()
    try:
        assert translations("zh_CN") == {}
    finally:
        translations.cache_clear()


def test_every_language_of_the_file_is_one_of_the_window() -> None:
    document = tomllib.loads(resources.path("catalogue", errors.FILE).read_text(encoding="utf-8"))
    assert set(document) == {"zh_CN"}
