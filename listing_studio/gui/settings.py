"""What the window remembers between two starts, in one small file of the data folder; never anything about a unit."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from listing_studio.errors import OutputProblem
from listing_studio.files.durable import write_text

FILE = "window.json"


@dataclass(slots=True)
class Settings:
    """``geometry`` and the splitters are Qt's own bytes in hexadecimal; an empty text stands for "not yet"."""

    language: str = ""
    scheme: str = "system"
    geometry: str = ""
    splitters: dict[str, str] = field(default_factory=dict)
    dossier: str = ""
    pack: str = ""
    person: str = ""
    draws_measured: bool = False


def load(folder: Path) -> Settings:
    """The settings in ``folder``; whatever is missing or makes no sense is as if it had never been set."""
    try:
        document = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    fresh = Settings()
    if not isinstance(document, dict):
        return fresh
    for one in fields(Settings):
        value = document.get(one.name)
        if type(value) is type(getattr(fresh, one.name)):
            setattr(fresh, one.name, value)
    fresh.splitters = {name: state for name, state in fresh.splitters.items() if isinstance(state, str)}
    return fresh


def save(folder: Path, settings: Settings) -> None:
    """Writes the settings; a disk that refuses costs only the look of the next start, so nobody is bothered."""
    with suppress(OutputProblem):
        write_text(folder / FILE, json.dumps(asdict(settings), indent=2) + "\n")
