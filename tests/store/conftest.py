"""A fresh workspace for each test, in a folder whose name is as awkward as people's names are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from listing_studio.store.workspace import Workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "翻新 🔋 100% #1?" / "ws"


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    with Workspace.open(folder) as workspace:
        yield workspace
