"""Looking at files in the background: what a fault of the program costs, and what is tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.gui.inspection import NOT_MEASURED, Inspect, Inspection, in_vain

FILES = {name: Path(name) for name in ("a", "b", "c", "d")}


def looked_at(inspect: Inspect) -> tuple[dict[str, object], list[str]]:
    """What is told of the files, and the faults that are left for the log."""
    told: dict[str, object] = {}

    def tell(some: Any) -> None:
        told.update(some)

    try:
        Inspection(inspect, FILES, "nothing", lambda: False, tell).run()
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


def test_what_may_have_passed_is_tried_again_where_the_file_is_there() -> None:
    photos = [Photo(id=name, file=f"{name}.jpg", sha256=name * 64) for name in FILES]
    known = {"a": NOT_MEASURED, "b": PhotoFacts(problem="damaged"), "c": PhotoFacts(), "d": NOT_MEASURED}
    there = {name: path for name, path in FILES.items() if name != "d"}
    assert in_vain(photos, known, there) == {"a" * 64: FILES["a"]}
