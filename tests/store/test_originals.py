"""A file is taken in bit for bit, once per content, and an alteration of what is stored is noticed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from listing_studio.errors import InputProblem, OutputProblem
from listing_studio.files.hashing import sha256_bytes
from listing_studio.store import originals as module
from listing_studio.store.originals import Originals
from listing_studio.store.saved import Original
from listing_studio.store.workspace import Workspace

BYTES = b"\xff\xd8 a photo \x00\r\n"
HASH = sha256_bytes(BYTES)


@pytest.fixture
def originals(workspace: Workspace) -> Originals:
    return workspace.originals


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "正面 📷 (1).JPG"
    path.write_bytes(BYTES)
    path.chmod(0o640)
    return path


def stored(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def alter(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(b"altered")


class TestTakeIn:
    def test_a_file_is_copied_bit_for_bit_and_made_read_only(
        self, originals: Originals, folder: Path, photo: Path
    ) -> None:
        assert originals.take_in(photo) == Original(HASH, "正面 📷 (1).JPG", len(BYTES))
        place = originals.original(HASH)
        assert place == folder / "originals" / HASH[:2] / HASH
        assert place.read_bytes() == originals.read(HASH) == BYTES
        assert place.stat().st_mode & 0o777 == 0o444

    def test_the_source_stays_as_it_is(self, originals: Originals, photo: Path) -> None:
        before = photo.stat()
        originals.take_in(photo)
        after = photo.stat()
        assert photo.read_bytes() == BYTES
        assert (before.st_mtime_ns, before.st_mode, before.st_ino) == (
            after.st_mtime_ns,
            after.st_mode,
            after.st_ino,
        )

    def test_the_same_content_is_stored_once(
        self, originals: Originals, folder: Path, photo: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "copy.jpg").write_bytes(BYTES)
        originals.take_in(photo)
        before = originals.original(HASH).stat()
        assert originals.take_in(tmp_path / "copy.jpg").name == "copy.jpg"
        assert originals.original(HASH).stat() == before
        assert stored(folder / "originals") == [f"{HASH[:2]}/{HASH}"]

    def test_it_is_there_after_reopening(self, folder: Path, workspace: Workspace, photo: Path) -> None:
        workspace.originals.take_in(photo)
        workspace.close()
        with Workspace.open(folder) as again:
            assert again.originals.read(HASH) == BYTES

    def test_an_empty_file_is_a_content_too(self, originals: Originals, tmp_path: Path) -> None:
        (tmp_path / "empty").touch()
        assert originals.read(originals.take_in(tmp_path / "empty").sha256) == b""

    def test_a_missing_file_is_said_so(self, originals: Originals, folder: Path, tmp_path: Path) -> None:
        with pytest.raises(OutputProblem, match="It does not exist"):
            originals.take_in(tmp_path / "gone.jpg")
        assert stored(folder / "originals") == []

    def test_folders_and_pipes_are_refused(self, originals: Originals, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        for path in (tmp_path, tmp_path / "pipe"):
            with pytest.raises(InputProblem, match="It is not a file"):
                originals.take_in(path)

    def test_a_file_that_is_too_large_is_refused_unread(
        self, originals: Originals, photo: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "BYTES_MAX", len(BYTES) - 1)
        monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
        with pytest.raises(InputProblem, match="too large"):
            originals.take_in(photo)

    def test_a_file_that_is_still_being_written_is_refused(
        self, originals: Originals, folder: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def read_while_it_grows(path: Path) -> bytes:
            path.write_bytes(BYTES + b"more")
            return BYTES

        monkeypatch.setattr(Path, "read_bytes", read_while_it_grows)
        with pytest.raises(InputProblem, match="changed while it was read"):
            originals.take_in(photo)
        assert stored(folder / "originals") == []

    @pytest.mark.parametrize("failing", ["fsync", "replace"])
    def test_a_refusal_of_the_disk_leaves_nothing(
        self, originals: Originals, folder: Path, photo: Path, monkeypatch: pytest.MonkeyPatch, failing: str
    ) -> None:
        def refuse(*_: object) -> None:
            raise OSError(errno.ENOSPC, "full")

        owner = os if failing == "fsync" else Path
        with monkeypatch.context() as patched:
            patched.setattr(owner, failing, refuse)
            with pytest.raises(OutputProblem, match="no space left"):
                originals.take_in(photo)
        assert stored(folder / "originals") == []
        assert originals.find(HASH) is None
        assert originals.read(originals.take_in(photo).sha256) == BYTES


class TestStored:
    def test_what_was_not_taken_in_is_missing(self, originals: Originals) -> None:
        assert originals.find(HASH) is None
        for get in (originals.original, originals.read):
            with pytest.raises(OutputProblem, match="It is missing"):
                get(HASH)

    def test_what_was_taken_in_is_there(self, originals: Originals, photo: Path) -> None:
        originals.take_in(photo)
        assert originals.find(HASH) == originals.original(HASH)

    def test_an_alteration_is_noticed_and_taking_in_again_mends_it(self, originals: Originals, photo: Path) -> None:
        originals.take_in(photo)
        alter(originals.original(HASH))
        with pytest.raises(OutputProblem, match="Its content was altered") as caught:
            originals.read(HASH)
        assert caught.value.where == str(originals.original(HASH))
        originals.take_in(photo)
        assert originals.read(HASH) == BYTES
        assert originals.original(HASH).stat().st_mode & 0o777 == 0o444
