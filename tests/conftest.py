"""What every test stands on: no screen, a fixed scale and language, and folders of its own."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

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


@pytest.fixture
def as_of() -> date:
    """The day on which rules that depend on a date are asked."""
    return date(2026, 11, 20)
