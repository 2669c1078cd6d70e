"""Looking at files in the background: what a fault of the program costs, and what is tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from listing_studio.errors import OutputProblem
from listing_studio.gui.inspection import Found, Inspect, Inspection, Inspector

FILES = {name: Path(name) for name in ("a", "b", "c", "d")}


def looked_at(inspect: Inspect) -> tuple[dict[str, object], list[str]]:
    """What is told of the files, and the faults that are left for the log."""
    told: dict[str, object] = {}

    def tell(some: Any) -> None:
        told.update(some)

    try:
        Inspection(inspect, FILES, "nothing", lambda: False, tell).work()
    except ExceptionGroup as faults:
        return told, [str(fault) for fault in faults.exceptions]
    return told, []


def broken_at(*names: str) -> Inspect:
    def inspect(files: Mapping[str, Path], _cancelled: Callable[[], bool]) -> Iterator[tuple[str, object]]:
        for name, path in reversed([*files.items()]):
            if name in names:
                raise RuntimeError(f"broken at {name}")
            yield name, path

    return inspect


def test_without_a_fault_everything_is_told() -> None:
    assert looked_at(broken_at()) == (FILES, [])


@pytest.mark.parametrize("names", [("a",), ("d",), ("b", "c"), tuple(FILES)])
def test_a_fault_costs_only_the_files_it_happens_at(names: tuple[str, ...]) -> None:
    told, faults = looked_at(broken_at(*names))
    assert told == {**FILES, **dict.fromkeys(names, "nothing")}
    assert set(faults) == {f"broken at {name}" for name in names}


def test_a_fault_that_passes_is_left_for_the_log_and_costs_nothing() -> None:
    faults = [RuntimeError("once")]

    def inspect(files: Mapping[str, Path], _cancelled: Callable[[], bool]) -> Iterator[tuple[str, object]]:
        if faults:
            raise faults.pop()
        yield from files.items()

    assert looked_at(inspect) == (FILES, ["once"])


def test_of_what_was_cancelled_nothing_is_told() -> None:
    def inspect(files: Mapping[str, Path], _cancelled: Callable[[], bool]) -> Iterator[tuple[str, object]]:
        yield next(iter(files.items()))

    assert looked_at(inspect) == ({"a": FILES["a"]}, [])


class TestInspector:
    def test_each_file_is_looked_at_once_and_stored_before_it_is_told(self, qtbot: QtBot) -> None:
        owner, stored, found = QObject(), dict[str, object](), dict[str, object]()
        inspector = Inspector(owner, broken_at(), "nothing", stored.update)

        def note(some: Found) -> None:
            assert stored.items() >= some.items()
            found.update(some)

        inspector.found.connect(note)
        assert inspector.look_at(FILES)
        assert not inspector.look_at(FILES), "they wait already"
        assert inspector.left() == len(FILES)
        qtbot.waitUntil(lambda: not inspector.left())
        assert found == FILES
        assert inspector.look_at({"a": FILES["a"]}), "it may be asked for again"
        qtbot.waitUntil(lambda: not inspector.left())

    def test_what_cannot_be_stored_is_said_and_known_all_the_same(self, qtbot: QtBot) -> None:
        def refuse(_some: Found) -> None:
            raise OutputProblem("There is no space left on the disk.")

        owner, told, found = QObject(), list[str](), dict[str, object]()
        inspector = Inspector(owner, broken_at(), "nothing", refuse)
        inspector.not_stored.connect(lambda error: told.append(str(error)))
        inspector.found.connect(found.update)
        inspector.look_at(FILES)
        qtbot.waitUntil(lambda: not inspector.left())
        assert (found, told) == (FILES, ["There is no space left on the disk."])

    def test_after_the_end_nothing_is_told(self, qtbot: QtBot) -> None:
        owner, stored, found = QObject(), dict[str, object](), list[object]()
        inspector = Inspector(owner, broken_at(), "nothing", stored.update)
        inspector.found.connect(found.append)
        inspector.look_at(FILES)
        inspector.end()
        qtbot.waitUntil(lambda: stored == FILES)
        qtbot.wait(50)
        assert not found
