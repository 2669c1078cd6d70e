"""Many photos at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from listing_studio.domain.photos import PhotoFacts
from listing_studio.files.hashing import sha256_file
from listing_studio.photos import measure
from listing_studio.photos.decoding.problems import Problem
from listing_studio.photos.inspect import inspect_file
from listing_studio.photos.measure import measure_all
from tests.photos.pictures import encoded, product


def nothing(_photo: str) -> PhotoFacts | None:
    return None


def recorded(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Measures nothing; lists what would have been measured."""
    asked: list[Path] = []

    def inspect_nothing(path: Path, _sha256: str | None) -> PhotoFacts:
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
    for thread in threading.enumerate():
        if thread.name.startswith("photos"):
            thread.join(5)
            assert not thread.is_alive()


def test_ten_thousand_photos_are_not_handed_out_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Folder(dict[str, Path]):
        asked = 0

        def items(self) -> Iterator[tuple[str, Path]]:  # type: ignore[override]
            for number in range(10_000):
                self.asked += 1
                yield f"photo-{number}", Path(f"{number}.jpg")

    folder = Folder()
    monkeypatch.setattr(measure, "inspect_file", lambda _path, _sha256: PhotoFacts())
    results = measure_all(folder, known=nothing, threads=2)
    next(results)
    assert folder.asked <= 4
    results.close()  # type: ignore[attr-defined]


def test_fault_of_the_program_is_not_swallowed(paths: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(_path: Path, _sha256: str | None) -> PhotoFacts:
        raise ZeroDivisionError

    monkeypatch.setattr(measure, "inspect_file", faulty)
    with pytest.raises(ZeroDivisionError):
        list(measure_all(paths, known=nothing))


def test_cancel_does_not_wait_for_a_photo_that_takes_long(
    paths: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    release = threading.Event()
    monkeypatch.setattr(measure, "inspect_file", lambda _path, _sha256: release.wait(20) and PhotoFacts())
    started = time.perf_counter()
    stop = started + 0.3
    try:
        assert not list(measure_all(paths, known=nothing, cancelled=lambda: time.perf_counter() > stop))
        assert time.perf_counter() - started < 1.3
    finally:
        release.set()


def test_a_file_of_another_content_is_not_measured_as_what_it_was(paths: dict[str, Path]) -> None:
    asked = {sha256_file(path): path for path in paths.values() if path.exists()}
    altered = sha256_file(paths["photo-0"])
    paths["photo-0"].write_bytes(encoded(product(seed=99)))
    found = dict(measure_all(asked, known=nothing, by_content=True))
    assert found.pop(altered) == PhotoFacts(problem=Problem.ALTERED)
    assert all(facts.sha256 == sha256 for sha256, facts in found.items())
