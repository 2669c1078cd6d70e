"""What every test stands on: no screen, a fixed scale and language, and folders of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import settings

from listing_studio.domain.photos import PhotoFacts

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"

# Before anything imports Qt: it reads these once, when the application starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# How long an example takes says nothing on a machine that others share.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the test, and what it starts, away from the data and settings of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("LISTING_STUDIO_DATA", str(home / "listing-studio"))
    monkeypatch.delenv("LISTING_STUDIO_RESOURCES", raising=False)
    return home


@pytest.fixture(scope="session", autouse=True)
def photos_are_measured_once() -> Iterator[None]:
    """The samples are measured in a hundred tests; the same bytes give the same facts.

    The tests of measuring itself take ``inspect_file`` from where it is defined, and are not concerned.
    """
    from listing_studio.photos import inspect, measure

    samples = {sha256(path.read_bytes()).hexdigest() for path in SAMPLES.glob("photos*/*")}
    known: dict[tuple[str, str | None], PhotoFacts] = {}

    def inspected(path: Path, expected: str | None = None) -> PhotoFacts:
        content = sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        if content not in samples:
            return inspect.inspect_file(path, expected)
        if (content, expected) not in known:
            known[content, expected] = inspect.inspect_file(path, expected)
        return known[content, expected]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(measure, "inspect_file", inspected)
        yield


@pytest.fixture
def as_of() -> date:
    """The day on which rules that depend on a date are asked."""
    return date(2026, 11, 20)
