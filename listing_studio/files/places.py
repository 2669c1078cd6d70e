"""Where the program's data lies, and whether a place is on a network file system; it reads no data."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from listing_studio.errors import InputProblem
from listing_studio.files.failures import writing

_VARIABLE = "LISTING_STUDIO_DATA"
_MOUNTS = Path("/proc/self/mounts")
_NETWORK = re.compile(
    r"nfs\d*|cifs|smb\w*|9p|afs|ceph|lustre|ncpfs|davfs|virtiofs|vboxsf|"
    r"fuse\.(sshfs|rclone|s3fs|gvfsd-fuse|glusterfs|ceph|vmhgfs-fuse|davfs2?|smbnetfs)"
)


def data_folder() -> Path:
    """The folder of this person's workspaces, made for them alone when missing.

    ``LISTING_STUDIO_DATA`` names it, else it is the system's place for user data. Raises InputProblem when
    that is no absolute path, OutputProblem when the folder cannot be made.
    """
    folder = _stated_or_usual()
    with writing(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def own_packs_folder() -> Path:
    """Where a shop puts packs of its own, beside its workspaces; it need not exist. InputProblem as above."""
    return _stated_or_usual() / "packs"


def own_limits_file() -> Path:
    """Where a shop's own limits are kept, beside its packs; it need not exist. InputProblem as above."""
    return _stated_or_usual() / "limits.json"


def _stated_or_usual() -> Path:
    stated = os.environ.get(_VARIABLE)
    folder = Path(stated) if stated else platformdirs.user_data_path("listing-studio", appauthor=False)
    if not folder.is_absolute():
        # A relative one would seem empty from every other working folder.
        remedy = "Give the whole path, beginning with /."
        raise InputProblem("{name} is not an absolute path.", where=str(folder), remedy=remedy, name=_VARIABLE)
    return folder


def network_file_system(path: Path) -> str | None:
    """The type of the network file system that ``path`` is on (``nfs4``, ``cifs`` ...).

    None means that none was recognised: also where the system does not list its mounts.
    """
    real = Path(os.path.realpath(path))
    kind = ""
    depth = -1
    for point, its_kind in _mounts():
        # Later mounts cover earlier ones at the same point.
        if real.is_relative_to(point) and len(point.parts) >= depth:
            kind, depth = its_kind, len(point.parts)
    return kind if _NETWORK.fullmatch(kind) else None


def _mounts() -> Iterator[tuple[Path, str]]:
    try:
        lines = _MOUNTS.read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        _, point, kind, *_ = line.split(b" ")
        yield Path(os.fsdecode(re.sub(rb"\\([0-7]{3})", _character, point))), kind.decode("ascii", "replace")


def _character(octal: re.Match[bytes]) -> bytes:
    return bytes([int(octal.group(1), 8)])
