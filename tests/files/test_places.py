"""Where data lies by default and by wish, and which disks belong to other machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from listing_studio.errors import InputProblem, OutputProblem
from listing_studio.files import places
from listing_studio.files.places import data_folder, network_file_system

_MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/export /shared nfs4 rw 0 0
/dev/sdb1 /shared/local ext4 rw 0 0
//server/a /mnt/my\040photos cifs rw 0 0
host /mnt/host 9p rw 0 0
me@host: /mnt/ssh fuse.sshfs rw 0 0
/dev/sdc1 /mnt/stick fuseblk rw 0 0
server:/first /mnt/covered nfs rw 0 0
/dev/sdd1 /mnt/covered ext4 rw 0 0
//server/b /mnt/old smbfs rw 0 0
"""


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTING_STUDIO_DATA", str(tmp_path / "数据" / "studio"))
    assert data_folder() == tmp_path / "数据" / "studio"
    assert data_folder().stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("stated", [None, ""])
def test_else_it_is_the_systems_place(stated: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LISTING_STUDIO_DATA")
    if stated is not None:
        monkeypatch.setenv("LISTING_STUDIO_DATA", stated)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert data_folder() == tmp_path / "share" / "listing-studio"
    assert data_folder().stat().st_mode & 0o777 == 0o700


def test_a_relative_folder_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTING_STUDIO_DATA", "~/studio")
    with pytest.raises(InputProblem, match="not an absolute path"):
        data_folder()


def test_a_file_in_its_place_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "studio").touch()
    monkeypatch.setenv("LISTING_STUDIO_DATA", str(tmp_path / "studio"))
    with pytest.raises(OutputProblem) as caught:
        data_folder()
    assert caught.value.where == str(tmp_path / "studio")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/studio", None),
        ("/shared", "nfs4"),
        ("/shared/studio/new", "nfs4"),
        ("/shared-not", None),
        ("/shared/local/studio", None),
        ("/mnt/my photos/studio", "cifs"),
        ("/mnt/host/studio", "9p"),
        ("/mnt/ssh/studio", "fuse.sshfs"),
        ("/mnt/stick/studio", None),
        ("/mnt/covered/studio", None),
        ("/mnt/old/studio", "smbfs"),
    ],
)
def test_network_file_systems_are_recognised(
    path: str, kind: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mounts").write_text(_MOUNTS.lstrip())
    monkeypatch.setattr(places, "_MOUNTS", tmp_path / "mounts")
    assert network_file_system(Path(path)) == kind


def test_a_link_to_the_network_is_on_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mounts").write_text(_MOUNTS.lstrip())
    (tmp_path / "link").symlink_to("/shared/studio")
    monkeypatch.setattr(places, "_MOUNTS", tmp_path / "mounts")
    assert network_file_system(tmp_path / "link" / "file") == "nfs4"


def test_without_a_list_of_mounts_none_is_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_MOUNTS", tmp_path / "no")
    assert network_file_system(tmp_path) is None


def test_the_list_of_this_machine_is_understood() -> None:
    assert Path("/") in {point for point, _ in places._mounts()}
