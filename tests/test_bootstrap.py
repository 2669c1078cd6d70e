"""The set-up script, with stand-ins for the system's package tools and for uv: it touches neither."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "packaging" / "bootstrap.sh"

# Answers as dpkg-query does, for every package but those that the test calls missing.
DPKG_QUERY = """#!/bin/sh
for package; do :; done
case " $MISSING " in *" $package "*) exit 1 ;; esac
echo 'install ok installed'
"""

# Makes an environment whose program and checks only say what they were asked.
UV = """#!/bin/sh
[ "$1" != --version ] || exit 0
echo "$*" >>"$CALLS"
[ "$2" != "$FAILING" ] || exit 9
[ "$1" = venv ] || exit 0
mkdir -p .venv/bin
for name in listing-studio pytest ruff mypy lint-imports; do
    printf '#!/bin/sh\\necho "%s $*"\\n[ "$FAILING" != %s ] || exit 7\\n' $name $name >.venv/bin/$name
    chmod +x .venv/bin/$name
done
printf '#!/bin/sh\\necho "in $PWD: $*"\\nexit "${ANSWER:-0}"\\n' >.venv/bin/listing-studio
"""


class Machine:
    """A copy of the project's set-up on a machine of stand-ins."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a project"
        self.caller = folder / "caller"
        self.calls = folder / "calls"
        self.tools = folder / "tools"
        for made in (self.root / "packaging", self.root / "listing_studio", self.caller, self.tools):
            made.mkdir(parents=True)
        for name in ("packaging/requirements.lock", "packaging/setup.lock", "pyproject.toml"):
            (self.root / name).write_text("first\n")
        (self.root / "listing_studio" / "__init__.py").touch()
        shutil.copy(SCRIPT, self.root / "packaging")
        self.calls.touch()
        self.tool("dpkg-query", DPKG_QUERY)
        self.tool("uv", UV)
        self.tool("id", "#!/bin/sh\necho 1000\n")
        self.tool("apt-get", '#!/bin/sh\necho "apt-get $*" >>"$CALLS"\n')

    def tool(self, name: str, script: str) -> None:
        """Put a stand-in first on the search path."""
        (self.tools / name).write_text(script)
        (self.tools / name).chmod(0o755)

    def bootstrap(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Call the script from another folder than the project's."""
        path = f"{self.tools}{os.pathsep}{os.environ['PATH']}"
        given = {"PATH": path, "CALLS": str(self.calls), "FAILING": "", "MISSING": "", **environment}
        command = ["sh", str(self.root / "packaging" / "bootstrap.sh"), *arguments]
        return subprocess.run(command, cwd=self.caller, env=given, capture_output=True, text=True, check=False)

    def take_calls(self) -> list[str]:
        """What the stand-ins were asked since the last time."""
        lines = self.calls.read_text().splitlines()
        self.calls.write_text("")
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


class TestArguments:
    @pytest.mark.parametrize("arguments", [(), ("instal",)], ids=["none", "unknown"])
    def test_bad_use_prints_usage_and_exits_2(self, machine: Machine, arguments: tuple[str, ...]) -> None:
        result = machine.bootstrap(*arguments)
        assert result.returncode == 2
        assert "usage: sh packaging/bootstrap.sh run" in result.stderr
        assert machine.take_calls() == []

    def test_run_passes_arguments_and_exit_code_through(self, machine: Machine) -> None:
        result = machine.bootstrap("run", "check", "a b.json", ANSWER="1")
        assert result.returncode == 1
        assert result.stdout == f"in {machine.caller}: check a b.json\n"


class TestSystemPackages:
    def test_nothing_missing_asks_nobody(self, machine: Machine) -> None:
        assert machine.bootstrap("run", "--version").returncode == 0
        assert not [call for call in machine.take_calls() if call.startswith("apt-get")]

    def test_missing_without_root_prints_one_line_to_copy_and_exits_3(self, machine: Machine) -> None:
        result = machine.bootstrap("run", MISSING="libegl1 libxcb-cursor0")
        assert result.returncode == 3
        commands = [line for line in result.stderr.splitlines() if line.startswith("sudo ")]
        assert commands == ["sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"]
        assert result.stdout == ""
        assert machine.take_calls() == []

    def test_missing_as_root_installs_what_is_missing(self, machine: Machine) -> None:
        machine.tool("id", "#!/bin/sh\necho 0\n")
        machine.bootstrap("run", "--version", MISSING="libegl1 libgl1")
        assert [call for call in machine.take_calls() if call.startswith("apt-get")] == [
            "apt-get update",
            "apt-get install -y --no-install-recommends libegl1 libgl1",
        ]

    def test_failing_update_stops_the_set_up(self, machine: Machine) -> None:
        machine.tool("id", "#!/bin/sh\necho 0\n")
        machine.tool("apt-get", "#!/bin/sh\nexit 100\n")
        assert machine.bootstrap("run", "--version", MISSING="libgl1").returncode == 100

    def test_run_wants_no_test_packages_but_test_does(self, machine: Machine) -> None:
        assert machine.bootstrap("run", "--version", MISSING="xvfb").returncode == 0
        assert machine.bootstrap("test", MISSING="xvfb").returncode == 3

    def test_run_takes_either_chinese_font(self, machine: Machine) -> None:
        assert machine.bootstrap("run", "--version", MISSING="fonts-wqy-microhei").returncode == 0
        neither = machine.bootstrap("run", MISSING="fonts-wqy-microhei fonts-noto-cjk")
        assert neither.stderr.rstrip().endswith(" fonts-wqy-microhei")

    @pytest.mark.parametrize("action", ["run", "test"])
    def test_every_package_is_in_the_readme(self, machine: Machine, action: str) -> None:
        machine.tool("dpkg-query", "#!/bin/sh\nexit 1\n")
        wanted = machine.bootstrap(action).stderr.split("--no-install-recommends ")[1].split()
        readme = (SCRIPT.parent / "README.md").read_text("utf-8")
        assert len(wanted) >= 16
        assert [package for package in wanted if f"`{package}`" not in readme] == []

    def test_other_systems_are_told_the_list_and_go_on(self, machine: Machine) -> None:
        (machine.tools / "dpkg-query").unlink()
        machine.tool("python3", f'#!/bin/sh\nexec {sys.executable} "$@"\n')
        for name in ("cat", "chmod", "cksum", "dirname", "grep", "mkdir", "sh"):
            (machine.tools / name).symlink_to(shutil.which(name) or name)
        result = machine.bootstrap("run", "--version", PATH=str(machine.tools))
        assert result.returncode == 0
        assert "not a Debian system" in result.stderr
        assert "libxcb-cursor0" in result.stderr


class TestEnvironment:
    def test_first_call_makes_it_from_the_hashed_lock(self, machine: Machine) -> None:
        machine.bootstrap("run", "--version")
        made, synced, installed = machine.take_calls()
        assert re.match(r"venv .*--python /\S+ .venv$", made)
        assert "pip sync" in synced
        assert "--require-hashes packaging/requirements.lock" in synced
        assert "--editable ." in installed

    def test_repeated_call_makes_nothing(self, machine: Machine) -> None:
        machine.bootstrap("run", "--version")
        machine.take_calls()
        machine.bootstrap("run", "--version")
        assert machine.take_calls() == []

    @pytest.mark.parametrize("name", ["packaging/requirements.lock", "pyproject.toml", "listing_studio/__init__.py"])
    def test_change_synchronises_without_making_it_anew(self, machine: Machine, name: str) -> None:
        machine.bootstrap("run", "--version")
        machine.take_calls()
        (machine.root / name).write_text("second\n")
        machine.bootstrap("run", "--version")
        assert [call.split()[:2] for call in machine.take_calls()] == [["pip", "sync"], ["pip", "install"]]

    def test_moved_project_makes_it_anew(self, machine: Machine) -> None:
        machine.bootstrap("run", "--version")
        machine.take_calls()
        machine.root = machine.root.rename(machine.root.with_name("elsewhere"))
        machine.bootstrap("run", "--version")
        assert machine.take_calls()[0].startswith("venv ")

    def test_interrupted_set_up_goes_on_next_time(self, machine: Machine) -> None:
        assert machine.bootstrap("run", "--version", FAILING="sync").returncode == 9
        machine.take_calls()
        assert machine.bootstrap("run", "--version").returncode == 0
        assert [call.split()[:2] for call in machine.take_calls()] == [["pip", "sync"], ["pip", "install"]]

    def test_unsupported_python_is_refused(self, machine: Machine) -> None:
        pretence = "import sys; sys.version_info = (3, 10, 0); exec(sys.argv[1])"
        machine.tool("python3", f"#!/bin/sh\nexec {sys.executable} -c '{pretence}' \"$2\"\n")
        result = machine.bootstrap("run", "--version")
        assert result.returncode == 1
        assert "needs Python 3.11 to 3.14" in result.stderr
        assert machine.take_calls() == []


class TestRun:
    def test_without_display_says_so_and_does_the_demo(self, machine: Machine) -> None:
        result = machine.bootstrap("run")
        assert "no display" in result.stderr
        assert re.fullmatch(
            rf"in {re.escape(str(machine.caller))}: demo --to listing-studio-demo-\d{{8}}-\d{{6}}\n",
            result.stdout,
        )

    @pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
    def test_with_display_opens_the_window(self, machine: Machine, display: str) -> None:
        result = machine.bootstrap("run", **{display: ":7"})
        assert result.stdout == f"in {machine.caller}: \n"
        assert result.stderr == ""


class TestTest:
    def test_runs_every_check_in_order(self, machine: Machine) -> None:
        result = machine.bootstrap("test")
        assert result.returncode == 0
        assert [line.strip() for line in result.stdout.splitlines()] == [
            "ruff check",
            "ruff format --check",
            "mypy",
            "lint-imports --no-logo",
            "pytest --numprocesses auto --dist worksteal",
        ]

    def test_with_arguments_runs_only_pytest(self, machine: Machine) -> None:
        assert machine.bootstrap("test", "tests/test_house.py", "-x").stdout == "pytest tests/test_house.py -x\n"

    @pytest.mark.parametrize("name", ["ruff", "mypy", "lint-imports", "pytest"])
    def test_failing_check_ends_it_with_that_exit_code(self, machine: Machine, name: str) -> None:
        result = machine.bootstrap("test", FAILING=name)
        assert result.returncode == 7
        assert result.stdout.splitlines()[-1].startswith(name)
