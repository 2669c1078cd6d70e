"""A survey tells plain files from everything else and names what it could not see."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from listing_studio.files.survey import survey


def test_files_are_measured_and_links_are_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "data" / "空").mkdir(parents=True)
    (root / "data" / "a").write_bytes(b"123")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "b").touch()
    (root / "folder-link").symlink_to("../outside")
    (root / "data" / "dangling").symlink_to("nowhere")
    os.mkfifo(root / "pipe")
    found = survey(root)
    assert found.sizes == {"data/a": 3}
    assert found.special == {"folder-link", "data/dangling", "pipe"}
    assert found.unreadable == {}


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "no", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert survey(tmp_path).unreadable == {"locked": "The permissions do not allow it."}
