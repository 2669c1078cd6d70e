"""What adding photos and documents share: which files were dropped or pasted, and saying which did not come in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

from listing_studio.errors import InputProblem, ManyProblems, UserError


def files_in(data: QMimeData) -> list[Path]:
    """The files and folders of this computer that are dropped or pasted, also as paths in a text."""
    if data.hasUrls():
        return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    lines = [line.strip().strip("\"'") for line in data.text().splitlines()]
    paths = [Path(line) for line in lines if line]
    return paths if paths and all(path.is_absolute() and _exists(path) for path in paths) else []


def left_out(refused: Sequence[UserError], known: Sequence[tuple[str, str]]) -> ManyProblems | None:
    """What was not added: files that were refused, and those that are here already, each with its name here."""
    here = QCoreApplication.translate("Arrivals", "It is here already, as {name}.")
    problems = [*refused, *(InputProblem(here.format(name=other), where=name) for name, other in known)]
    if not problems:
        return None
    one = QCoreApplication.translate("Arrivals", "A file was not added")
    several = QCoreApplication.translate("Arrivals", "{count} files were not added").format(count=len(problems))
    return ManyProblems(one if len(problems) == 1 else several, problems)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long, or a null character: a text, but no path
        return False
