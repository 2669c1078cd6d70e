"""``photos``: measures files and folders, and judges them by a pack if one is named."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from listing_studio.bundle.report import outcome_json
from listing_studio.catalogue.loading import catalogue
from listing_studio.cli import marks, terminal
from listing_studio.cli.limits import complain_of_limits
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
from listing_studio.workflow.photo_verdicts import PhotoVerdict, verdict_of
from listing_studio.workflow.photo_words import measured_words

_WORDS = {
    "en": ("sharpness", "white border", "location inside"),
    "zh_CN": ("清晰度", "白色边缘", "内含拍摄地点"),
}
_NAMED = 5
"""Photos that the summary names of each verdict; the rest stands above."""


def photos(arguments: Namespace) -> int:
    """1 if a photo cannot be used, or if the pack has an error to report about one."""
    pack = library().pack(arguments.pack) if arguments.pack else None
    if pack is not None:
        complain_of_limits(library())
    paths = {str(path): path for given in arguments.paths for path in _found(given)}
    with terminal.progress("photos") as on_progress:
        facts = dict(measure_all(paths, known=lambda _photo: None, on_progress=on_progress))
    measured = {path: facts[name] for name, path in paths.items()}
    found: Mapping[Path, tuple[Outcome, ...]] = {}
    today = datetime.now(UTC).date()
    if pack is not None:
        found = check_photos(measured, pack, today, catalogue())
    judged = [
        Judged(path, one, found.get(path, ()), verdict_of(one, found.get(path, ()), judged=pack is not None))
        for path, one in measured.items()
    ]
    if arguments.json:
        terminal.say_json(_document(judged, pack.id if pack is not None else None, today))
    else:
        for one in judged:
            _say(one)
        _say_summary(judged)
    return 1 if any(_stops(one) for one in judged) else 0


@dataclass(frozen=True, slots=True)
class Judged:
    """A photo, what was measured on it and found about it, and the word for that."""

    path: Path
    facts: PhotoFacts
    outcomes: tuple[Outcome, ...]
    verdict: PhotoVerdict


def _stops(one: Judged) -> bool:
    return one.facts.problem is not None or any(outcome.severity is Severity.ERROR for outcome in one.outcomes)


def _found(given: Path) -> list[Path]:
    """The photos at a path; InputProblem where there is nothing: no photo is no good photo."""
    if not given.exists():
        raise InputProblem("There is no such file or folder", where=printable(str(given)))
    if not (found := list(photo_files(given))):
        raise InputProblem("There is no photo in this folder", where=printable(str(given)))
    return found


def _document(judged: Sequence[Judged], pack: str | None, as_of: date) -> dict[str, object]:
    """Everything, for programs: the same keys whatever was measured and found; what is not known is null."""
    counts = _counts(judged)
    return {
        "pack": pack,
        "as_of": as_of.isoformat(),
        "photos": {str(one.path): _entry(one) for one in judged},
        "summary": {verdict.value: counts[verdict] for verdict in PhotoVerdict},
    }


def _entry(one: Judged) -> dict[str, object]:
    return {
        "verdict": one.verdict.value,
        "facts": one.facts.model_dump(mode="json"),
        "findings": [outcome_json(outcome, catalogue()) for outcome in one.outcomes],
    }


def _say(one: Judged) -> None:
    words, language = catalogue(), terminal.language()
    terminal.say(f"{printable(str(one.path))}: {marks.photo(one.verdict, words)}, {_measured(one.facts)}")
    more = [f"{name} {value}" for name, value in measured_words(one.facts, words, language)]
    if more:
        terminal.say(f"  {', '.join(more)}")
    for outcome in one.outcomes:
        weight = marks.severity(outcome.severity, outcome.verdict, words)
        terminal.say(f"  {weight}  {message(outcome, words, language)}")


def _say_summary(judged: Sequence[Judged]) -> None:
    """A line per verdict that any photo has."""
    terminal.say()
    counts = _counts(judged)
    for verdict in PhotoVerdict:
        if counts[verdict]:
            names = [printable(one.path.name) for one in judged if one.verdict is verdict]
            some = "" if verdict is PhotoVerdict.PASSED else f": {', '.join(names[:_NAMED])}"
            more = " …" if some and len(names) > _NAMED else ""
            terminal.say(f"{marks.photo(verdict, catalogue())} {counts[verdict]}{some}{more}")


def _counts(judged: Sequence[Judged]) -> Counter[PhotoVerdict]:
    return Counter(one.verdict for one in judged)


def _measured(facts: PhotoFacts) -> str:
    words, language = catalogue(), terminal.language()
    if facts.problem:
        return words.term("photo_problem", facts.problem).label(language)
    sharpness, border, location = _WORDS[language]
    name = words.term("photo_format", facts.format).label(language) if facts.format else "?"
    parts = [f"{name} {facts.width} x {facts.height} px", f"{(facts.bytes or 0) / 1e6:.2f} MB"]
    if facts.sharpness is not None:
        parts.append(f"{sharpness} {facts.sharpness:.1f}")
    if facts.white_border is not None:
        parts.append(f"{border} {facts.white_border:.0%}")
    parts += [location] if facts.has_location else []
    return ", ".join(parts)
