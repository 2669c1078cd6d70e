"""Many photos at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos import measure
from listing_studio.photos.inspect import inspect_file
from listing_studio.photos.measure import measure_all
from listing_studio.photos.problems import Problem
from tests.photos.pictures import encoded, product


def nothing(_photo: str) -> PhotoFacts | None:
    return None


def recorded(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Measures nothing; lists what would have been measured."""
    asked: list[Path] = []

    def inspect_nothing(path: Path) -> PhotoFacts:
        asked.append(path)
        time.sleep(0.05)
        return PhotoFacts()

    monkeypatch.setattr(measure, "inspect_file", inspect_nothing)
    return asked


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, Path]:
    """Six photos, of which one is damaged and one is missing."""
    files = {f"photo-{number}": tmp_path / f"{number}.jpg" for number in range(6)}
    for number, path in enumerate(files.values()):
        path.write_bytes(encoded(product(seed=number)))
    files["photo-3"].write_bytes(encoded(product())[:500])
    files["photo-4"].unlink()
    return files


@pytest.mark.parametrize("threads", [None, 1, 3])
def test_every_photo_gets_its_own_facts(paths: dict[str, Path], threads: int | None) -> None:
    found = dict(measure_all(paths, known=nothing, threads=threads))
    assert found == {photo: inspect_file(path) for photo, path in paths.items()}
    assert (found["photo-3"].problem, found["photo-4"].problem) == (Problem.DAMAGED, Problem.VANISHED)


def test_known_photos_are_not_measured(paths: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    measured = recorded(monkeypatch)
    stored = PhotoFacts(width=7)
    found = dict(measure_all(paths, known=lambda photo: None if photo == "photo-2" else stored))
    assert measured == [paths["photo-2"]]
    assert found["photo-5"] is stored
    assert len(found) == 6


def test_progress_counts_what_was_handed_over(paths: dict[str, Path]) -> None:
    seen: list[tuple[int, int]] = []
    for _ in measure_all(paths, known=nothing, on_progress=lambda done, total: seen.append((done, total))):
        pass
    assert seen == [(done, 6) for done in range(1, 7)]


def test_cancel_stops_before_the_next_photos(paths: dict[str, Path]) -> None:
    found: list[str] = []
    for photo, _ in measure_all(paths, known=nothing, threads=1, cancelled=lambda: len(found) >= 2):
        found.append(photo)
    assert 2 <= len(found) < 6


def test_cancel_before_the_start(paths: dict[str, Path]) -> None:
    assert not list(measure_all(paths, known=nothing, cancelled=lambda: True))


def test_closing_the_iterator_drops_what_was_not_begun(paths: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    begun = recorded(monkeypatch)
    monkeypatch.setattr(measure, "_AHEAD", 6)
    results = measure_all(paths, known=nothing, threads=1)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(begun) <= 3
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("photos")]


def test_ten_thousand_photos_are_not_handed_out_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Folder(dict[str, Path]):
        asked = 0

        def items(self) -> Iterator[tuple[str, Path]]:  # type: ignore[override]
            for number in range(10_000):
                self.asked += 1
                yield f"photo-{number}", Path(f"{number}.jpg")

    folder = Folder()
    monkeypatch.setattr(measure, "inspect_file", lambda _path: PhotoFacts())
    results = measure_all(folder, known=nothing, threads=2)
    next(results)
    assert folder.asked <= 4
    results.close()  # type: ignore[attr-defined]


def test_fault_of_the_program_is_not_swallowed(paths: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(_path: Path) -> PhotoFacts:
        raise ZeroDivisionError

    monkeypatch.setattr(measure, "inspect_file", faulty)
    with pytest.raises(ZeroDivisionError):
        list(measure_all(paths, known=nothing))
