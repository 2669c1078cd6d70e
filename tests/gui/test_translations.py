"""Every word of the window's own exists in Chinese, and the compiled files are those of the sources."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from listing_studio import resources
from listing_studio.gui.languages import LANGUAGES, Translators

ROOT = Path(__file__).parents[2]
GUI = ROOT / "listing_studio" / "gui"
FOLDER = ROOT / "resources" / "translations"
HOLE = re.compile(r"%n|%[sd]|\{\w*\}|%%")

Message = tuple[str, str]


def tool(name: str) -> str:
    """One of Qt's tools, beside the interpreter that runs this."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def messages(file: Path) -> Iterator[tuple[Message, ET.Element]]:
    """Every message of a .ts file by context and source text."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            yield (context.findtext("name", ""), message.findtext("source", "")), message


def translations(message: ET.Element) -> list[str]:
    """What a message is translated to: several texts where there are plurals, none while it is unfinished."""
    found = message.find("translation")
    if found is None or found.get("type") == "unfinished":
        return []
    forms = [form.text or "" for form in found.iter("numerusform")]
    return forms or [found.text or ""]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A .ts file with the texts of the sources as they are now."""
    file = tmp_path_factory.mktemp("ts") / "fresh.ts"
    sources = sorted(map(str, GUI.rglob("*.py")))
    command = [tool("lupdate"), "-silent", "-locations", "none", *sources, "-ts", str(file)]
    subprocess.run(command, check=True, capture_output=True)
    return file


@pytest.fixture
def chinese(qtbot: QtBot) -> Iterator[Translators]:
    translators = Translators()
    translators.install("zh_CN")
    yield translators
    translators.install("en")


def test_no_source_text_lacks_chinese(fresh: Path) -> None:
    known = {key: translations(message) for key, message in messages(FOLDER / "listing_studio_zh_CN.ts")}
    wanted = {key for key, _ in messages(fresh)}
    assert len(wanted) > 300
    assert sorted(key for key in wanted if not all(known.get(key, [""]) or [""])) == [], "run packaging/translate.sh"
    assert sorted(set(known) - wanted) == [], "run packaging/translate.sh"


def test_chinese_keeps_the_holes_of_its_source() -> None:
    for (context, source), message in messages(FOLDER / "listing_studio_zh_CN.ts"):
        for text in translations(message):
            assert sorted(HOLE.findall(text)) == sorted(HOLE.findall(source)), (context, source)


def test_english_has_every_plural(fresh: Path) -> None:
    wanted = {key for key, message in messages(fresh) if message.get("numerus") == "yes"}
    known = {key: translations(message) for key, message in messages(FOLDER / "listing_studio_en.ts")}
    assert {key for key in wanted if len(list(filter(None, known.get(key, [])))) != 2} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_up_to_date(language: str, tmp_path: Path) -> None:
    name = f"listing_studio_{language}"
    compiled = tmp_path / f"{name}.qm"
    command = [tool("lrelease"), "-silent", str(FOLDER / f"{name}.ts"), "-qm", str(compiled)]
    subprocess.run(command, check=True, capture_output=True)
    assert compiled.read_bytes() == (FOLDER / f"{name}.qm").read_bytes(), "run packaging/translate.sh"


def test_the_program_speaks_it_and_stops_to(chinese: Translators) -> None:
    assert QCoreApplication.translate("StartPage", "New unit") != "New unit"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    chinese.install("en")
    assert QCoreApplication.translate("StartPage", "New unit") == "New unit"
    assert QCoreApplication.translate("StatusLine", "%n dossier(s)", "", 1) == "1 dossier"
    assert QCoreApplication.translate("StatusLine", "%n dossier(s)", "", 2) == "2 dossiers"


@pytest.mark.parametrize("file", sorted(GUI.rglob("*.py")), ids=lambda file: file.name)
def test_translated_texts_are_written_out(file: Path) -> None:
    """The tool that collects texts reads sources: of a variable it sees nothing."""
    for call in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            texts = {"tr": call.args[:1], "translate": call.args[:2]}.get(call.func.attr, [])
            if call.func.attr == "translate" and not _is_qt(call.func.value):
                continue
            assert all(isinstance(text, ast.Constant) for text in texts), f"{file.name}:{call.lineno}"


def _is_qt(value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and value.id == "QCoreApplication"


def test_the_package_carries_the_files() -> None:
    for language in LANGUAGES:
        assert resources.path("translations", f"listing_studio_{language}.qm").is_file()
