"""The house itself: which way imports point, what loads when, and what must never be in a committed file."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, ClassVar

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from listing_studio import __version__

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "listing_studio"
SETTINGS: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = SETTINGS["project"]
GROUPS = SETTINGS["dependency-groups"]

HEAVY = ("alembic", "babel", "cv2", "jinja2", "numpy", "PIL", "PySide6", "rich", "sqlalchemy")
QT = ("PySide6", "shiboken6")


def python(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a fresh interpreter, at the root of the project."""
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the import contracts of the project in a folder."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    command += ["--no-cache", "--no-logo", "--config", str(folder / "pyproject.toml")]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def layers() -> list[str]:
    """Names of all layers in the contract, top floor first."""
    contracts = SETTINGS["tool"]["importlinter"]["contracts"]
    floors = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return [name.strip(" ()") for floor in floors for name in floor.split("|")]


def rooms() -> set[str]:
    """Names of the packages and modules directly under listing_studio."""
    return {file.stem for file in PACKAGE.glob("*.py")} - {"__init__"} | {
        file.relative_to(PACKAGE).parts[0] for file in PACKAGE.glob("*/**/*.py")
    }


def build_house(folder: Path, modules: dict[str, str]) -> Path:
    """Make a house with an empty package for each layer, the given modules, and a window that imports Qt."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    house = {f"{name}/__init__.py": "" for name in layers()}
    house |= {"__init__.py": "", "gui/window.py": "import PySide6.QtCore, shiboken6", **modules}
    for name, source in house.items():
        file = folder / "listing_studio" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source + "\n")
    return folder


def pins(lock: str) -> dict[str, list[str]]:
    """Versions by name in a lock file; a library may have one for each range of interpreters."""
    found: dict[str, list[str]] = {}
    text = (ROOT / "packaging" / lock).read_text("utf-8")
    for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE):
        found.setdefault(name, []).append(version)
    return found


def committed_files() -> list[Path]:
    """Every file that is tracked by git or would be by the next ``git add``."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: there is no list of committed files")
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [file for name in listing.split("\0") if name and (file := ROOT / name).is_file()]


class TestImports:
    def test_contracts_of_the_project_are_kept(self) -> None:
        result = lint_imports(ROOT)
        assert result.returncode == 0, result.stdout + result.stderr

    def test_every_room_is_named_in_the_contract(self) -> None:
        assert rooms() <= set(layers())

    def test_every_folder_with_modules_is_a_package(self) -> None:
        """The contracts do not see a folder without ``__init__.py``."""
        folders = {file.parent for file in PACKAGE.rglob("*.py")}
        assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []

    def test_modules_outside_gui_import_with_qt_blocked(self) -> None:
        files = [file.relative_to(ROOT).with_suffix("") for file in sorted(PACKAGE.rglob("*.py"))]
        modules = [".".join(file.parts).removesuffix(".__init__") for file in files if file.parts[1] != "gui"]
        result = python(
            f"import importlib, sys; sys.modules.update(dict.fromkeys({QT!r}))\n"
            "for name in sys.argv[1:]: importlib.import_module(name)",
            *modules,
        )
        assert modules
        assert result.returncode == 0, result.stderr

    def test_start_loads_no_heavy_library(self) -> None:
        result = python(f"import sys, listing_studio.__main__; print(*(m for m in {HEAVY!r} if m in sys.modules))")
        assert result.returncode == 0, result.stderr
        assert result.stdout.split() == []


class TestContractsBite:
    """The contracts, given a small house that breaks each, say so about every break."""

    BREAKS: ClassVar = {
        "rules/upward.py": "import listing_studio.packs",
        "cli/sideways.py": "import listing_studio.gui",
        "domain/late.py": "def f():\n    import listing_studio.files",
        "workflow/qt.py": "import PySide6.QtCore",
        "store/qt.py": "import shiboken6",
        "extra/__init__.py": "",
        "catalogue/hen.py": "import listing_studio.catalogue.egg",
        "catalogue/egg.py": "import listing_studio.catalogue.hen",
        "photos/copies/__init__.py": "",
        "photos/decoding/__init__.py": "import listing_studio.photos.copies",
    }

    def test_a_sound_house_passes(self, tmp_path: Path) -> None:
        result = lint_imports(build_house(tmp_path, {}))
        assert result.returncode == 0, result.stdout + result.stderr

    def test_every_break_is_named(self, tmp_path: Path) -> None:
        result = lint_imports(build_house(tmp_path, self.BREAKS))
        assert result.returncode == 1
        for complaint in (
            "listing_studio.rules is not allowed to import listing_studio.packs",
            "listing_studio.cli is not allowed to import listing_studio.gui",
            "listing_studio.domain is not allowed to import listing_studio.files",
            "listing_studio.workflow.qt -> PySide6",
            "listing_studio.store.qt -> shiboken6",
            "- listing_studio.extra",
            "No cycles are allowed in listing_studio.catalogue",
            "listing_studio.photos.decoding -> listing_studio.photos.copies",
        ):
            assert complaint in result.stdout


class TestFiles:
    def test_packaging_is_a_plain_folder(self) -> None:
        """As a package it would shadow the library of that name for whatever starts at the root."""
        assert not (ROOT / "packaging" / "__init__.py").exists()

    def test_version_of_the_installed_program_is_the_source_version(self) -> None:
        assert importlib.metadata.version("listing-studio") == __version__

    @pytest.mark.parametrize("name", ["requirements.lock", "setup.lock"])
    def test_lock_pins_by_hash_and_names_no_host(self, name: str) -> None:
        text = (ROOT / "packaging" / name).read_text("utf-8")
        pins = re.findall(r"^[a-z0-9].*", text, flags=re.MULTILINE)
        assert [pin for pin in pins if not re.fullmatch(r"[a-z0-9-]+==\S+( ; .+)? \\", pin)] == []
        assert len(pins) <= text.count("--hash=sha256:")
        assert "/" not in text.replace("# via listing-studio (pyproject.toml)", "").replace("packaging/", "")

    @pytest.mark.parametrize(
        ("name", "asked"),
        [
            (
                "requirements.lock",
                [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["heic"], *GROUPS["dev"]],
            ),
            ("setup.lock", GROUPS["setup"]),
        ],
    )
    def test_lock_answers_what_the_project_asks_for(self, name: str, asked: list[str]) -> None:
        pinned = pins(name)
        for requirement in map(Requirement, asked):
            versions = pinned.get(canonicalize_name(requirement.name), [])
            assert versions, f"{requirement.name} is not in the lock"
            assert list(requirement.specifier.filter(versions)) == versions

    def test_every_dependency_is_explained(self) -> None:
        words = re.findall(r"[a-z0-9-]+", (ROOT / "packaging" / "README.md").read_text("utf-8").lower())
        locked = {*pins("requirements.lock"), *pins("setup.lock")}
        assert sorted(locked - set(words)) == []

    def test_committed_files_name_no_registry_and_no_machine(self) -> None:
        registries = rb"py[p]i\.org|pythonhost[e]d\.org|npm[j]s\.org|crates[.]io"
        folders = rb"(?<![\w.~*-])/(?:work|tmp|root)/"
        forbidden = re.compile(registries + rb"|" + folders)
        found = [
            f"{file.relative_to(ROOT)}: {match.group().decode()}"
            for file in committed_files()
            if (match := forbidden.search(file.read_bytes()))
        ]
        assert found == []


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on")
def test_emitting_a_signal_keeps_the_count_of_references(qapp: object) -> None:
    """PySide6 6.12.0 loses one reference per call, until the interpreter dies; short tests do not notice."""
    from PySide6.QtCore import QObject, Signal

    class Sender(QObject):
        sent = Signal()

    sender = Sender()
    before_true, before_none = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(50):
        sender.sent.emit()
        sender.setObjectName("sender")
    assert abs(sys.getrefcount(True) - before_true) < 25
    assert abs(sys.getrefcount(None) - before_none) < 25
