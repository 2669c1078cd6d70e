"""``photos``: measures files and folders, and judges them by a pack if one is named."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from listing_studio.bundle.report import outcome_json
from listing_studio.catalogue.loading import catalogue
from listing_studio.cli import marks, terminal
from listing_studio.domain.photos import PhotoFacts
from listing_studio.errors import InputProblem
from listing_studio.files.naming import printable
from listing_studio.packs.library import library
from listing_studio.photos.files import photo_files
from listing_studio.photos.measure import measure_all
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.rule import Severity
from listing_studio.rules.wording import message
from listing_studio.workflow.photo_check import check_photos
from listing_studio.workflow.photo_words import measured_words


def photos(arguments: Namespace) -> int:
    """1 if a photo cannot be used, or if the pack has an error to report about one."""
    pack = library().pack(arguments.pack) if arguments.pack else None
    paths = {str(path): path for given in arguments.paths for path in _found(given)}
    with terminal.progress("photos") as on_progress:
        facts = dict(measure_all(paths, known=lambda _photo: None, on_progress=on_progress))
    measured = {path: facts[name] for name, path in paths.items()}
    found: Mapping[Path, tuple[Outcome, ...]] = {}
    if pack is not None:
        today = datetime.now(UTC).date()
        found = check_photos(measured, pack, today, catalogue())
    if arguments.json:
        terminal.say_json({str(path): _entry(one, found.get(path, ())) for path, one in measured.items()})
    else:
        for path, one in measured.items():
            _say(path, one, found.get(path, ()))
    errors = any(outcome.severity is Severity.ERROR for outcomes in found.values() for outcome in outcomes)
    return 1 if errors or any(one.problem for one in measured.values()) else 0


def _found(given: Path) -> list[Path]:
    """The photos at a path; InputProblem where there is nothing: no photo is no good photo."""
    if not given.exists():
        raise InputProblem("There is no such file or folder", where=printable(str(given)))
    if not (found := list(photo_files(given))):
        raise InputProblem("There is no photo in this folder", where=printable(str(given)))
    return found


def _entry(facts: PhotoFacts, outcomes: tuple[Outcome, ...]) -> dict[str, object]:
    entry: dict[str, object] = facts.model_dump(mode="json", exclude_defaults=True)
    if outcomes:
        entry["findings"] = [outcome_json(outcome, catalogue()) for outcome in outcomes]
    return entry


def _say(path: Path, facts: PhotoFacts, outcomes: tuple[Outcome, ...]) -> None:
    words = catalogue()
    terminal.say(f"{printable(str(path))}: {_measured(facts)}")
    more = [f"{name} {value}" for name, value in measured_words(facts, words, terminal.language())]
    if more:
        terminal.say(f"  {', '.join(more)}")
    for outcome in outcomes:
        weight = marks.severity(outcome.severity, outcome.verdict, words)
        terminal.say(f"  {weight}  {message(outcome, words, terminal.language())}")


def _measured(facts: PhotoFacts) -> str:
    if facts.problem:
        return f"? {catalogue().term('photo_problem', facts.problem).label(terminal.language())}"
    parts = [f"{facts.format} {facts.width} x {facts.height} px", f"{(facts.bytes or 0) / 1e6:.2f} MB"]
    if facts.sharpness is not None:
        parts.append(f"sharpness {facts.sharpness:.1f}")
    if facts.white_border is not None:
        parts.append(f"white border {facts.white_border:.0%}")
    parts += ["location inside"] if facts.has_location else []
    return ", ".join(parts)
