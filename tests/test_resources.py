"""The data folder is found in a checkout, in a wheel and where the override says; all of it is shipped."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from listing_studio import resources
from listing_studio.errors import ResourcesMissing

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def fresh_finder() -> Iterator[None]:
    resources.root.cache_clear()
    yield
    resources.root.cache_clear()


def data_folder(parent: Path) -> Path:
    folder = parent / "resources"
    folder.mkdir(parents=True)
    (folder / resources.MARKER).touch()
    return folder


class TestRoot:
    def test_checkout_uses_the_folder_beside_the_package(self) -> None:
        assert resources.root() == ROOT / "resources"

    def test_override_comes_first(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = data_folder(tmp_path)
        monkeypatch.setenv(resources.OVERRIDE, str(folder))
        assert resources.root() == folder

    def test_relative_override_becomes_absolute(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = data_folder(tmp_path)
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv(resources.OVERRIDE, "resources")
        assert resources.root() == folder

    def test_folder_inside_the_package_comes_before_the_one_beside_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        data_folder(tmp_path)
        inside = data_folder(tmp_path / "listing_studio")
        monkeypatch.setattr(resources, "__file__", str(tmp_path / "listing_studio" / "resources.py"))
        assert resources.root() == inside

    def test_folder_without_the_marker_is_passed_over(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "listing_studio" / "resources").mkdir(parents=True)
        beside = data_folder(tmp_path)
        monkeypatch.setattr(resources, "__file__", str(tmp_path / "listing_studio" / "resources.py"))
        assert resources.root() == beside

    def test_none_found_names_every_place(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(resources.OVERRIDE, str(tmp_path / "elsewhere"))
        monkeypatch.setattr(resources, "__file__", str(tmp_path / "listing_studio" / "resources.py"))
        with pytest.raises(ResourcesMissing) as caught:
            resources.root()
        for place in ("elsewhere", "listing_studio/resources", "resources"):
            assert str(tmp_path / place) in caught.value.why
        assert resources.OVERRIDE in caught.value.remedy

    def test_path_joins_below_the_root(self) -> None:
        assert resources.path("packs", "base") == ROOT / "resources" / "packs" / "base"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files of a wheel that was built from the source distribution."""
    folder = tmp_path_factory.mktemp("built")
    build("sdist", ROOT, folder)
    subprocess.run(["tar", "-xzf", next(folder.glob("*.tar.gz")), "-C", folder], check=True)
    build("wheel", unpacked_source(folder), folder)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "installed")
    return folder / "installed"


class TestBuilt:
    """What a person gets who installs the program instead of checking it out."""

    def test_wheel_holds_every_data_file(self, installed: Path) -> None:
        assert files_below(installed / "listing_studio" / "resources") == files_below(ROOT / "resources")

    def test_wheel_holds_every_module(self, installed: Path) -> None:
        shipped = files_below(installed / "listing_studio") - {
            Path("resources", file) for file in files_below(installed / "listing_studio" / "resources")
        }
        assert shipped == files_below(ROOT / "listing_studio")

    def test_source_distribution_holds_licence_changelog_and_set_up(self, installed: Path) -> None:
        source = unpacked_source(installed.parent)
        for name in ("LICENSE", "CHANGELOG.md", "README.md", "packaging/bootstrap.sh", "tests/conftest.py"):
            assert (source / name).is_file()

    def test_installed_program_finds_its_own_data(self, installed: Path) -> None:
        script = "import sys; sys.path.insert(0, sys.argv[1])\n"
        script += "from listing_studio import resources; print(resources.root())"
        result = subprocess.run(
            [sys.executable, "-I", "-c", script, str(installed)], capture_output=True, text=True, check=True
        )
        assert Path(result.stdout.strip()) == installed / "listing_studio" / "resources"


def build(target: str, source: Path, destination: Path) -> None:
    """Build one distribution with the project's own backend."""
    command = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "--target",
        target,
        "--directory",
        str(destination),
    ]
    subprocess.run(command, cwd=source, capture_output=True, check=True)


def unpacked_source(folder: Path) -> Path:
    """The folder that the source distribution unpacked to."""
    return next(folder.glob("listing_studio-*/"))


def files_below(folder: Path) -> set[Path]:
    """Paths of all files, relative to the folder; the interpreter's own leavings do not count."""
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(folder) for file in files}
