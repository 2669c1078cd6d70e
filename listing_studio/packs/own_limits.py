"""The file of a shop's own limits: reads it, one faulty entry costing no other, and changes single entries of it."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from listing_studio.errors import Clause, InputProblem
from listing_studio.files.durable import write_text
from listing_studio.files.locking import alone
from listing_studio.files.naming import printable
from listing_studio.packs.problems import did_you_mean

FORM = 1
"""The form of the file that this release writes, and the newest it reads."""

Value = float | str | tuple[str, ...]
_KEYS = ("pack", "limit", "value", "by", "on", "why")
_MEND = "Correct the entry; until then the pack's value applies."
_KEEP = "Correct the file or move it away; until then the packs' values apply."


@dataclass(frozen=True, slots=True)
class OwnLimit:
    """A shop's value for a limit of a pack: set by a named person, on a day, for a reason."""

    pack: str
    limit: str
    value: Value
    by: str
    on: date
    why: str


@dataclass(frozen=True, slots=True)
class OwnLimits:
    """What the file holds: entries in its order, and what is wrong with the others."""

    entries: tuple[OwnLimit, ...] = ()
    problems: tuple[InputProblem, ...] = ()


def read(path: Path) -> OwnLimits:
    """The limits in a file; none where there is no file. Whatever is wrong is told, not raised."""
    try:
        document = _document(path)
    except InputProblem as problem:
        return OwnLimits(problems=(problem,))
    entries: dict[tuple[str, str], OwnLimit] = {}
    problems: list[InputProblem] = []
    for index, raw in enumerate(document):
        where = f"{path.name} $.limits[{index}]"
        faults = [*_faults(raw, where)]
        if not faults and (raw["pack"], raw["limit"]) in entries:
            what = "There are two limits '{limit}' for the pack '{pack}'"
            faults = [InputProblem(what, where=where, remedy=_MEND, limit=raw["limit"], pack=raw["pack"])]
        if not faults:
            entries[raw["pack"], raw["limit"]] = _entry(raw)
        problems += faults
    return OwnLimits(tuple(entries.values()), tuple(problems))


def write(path: Path, one: OwnLimit, judge: Callable[[], None] = lambda: None) -> None:
    """Adds or replaces an entry, keeping every other as it stands.

    ``judge`` is called once nobody else can change the file; what it raises leaves everything as it was. Raises
    InputProblem when the file cannot be read (nothing in it is lost), OutputProblem when the disk refuses.
    """
    told = (one.pack, one.limit, _written(one.value), one.by, one.on.isoformat(), one.why)
    entry = dict(zip(_KEYS, told, strict=True))
    with alone(path):
        judge()
        others = [raw for raw in _document(path) if not _is_about(raw, one.pack, one.limit)]
        _write(path, [*others, entry])


def take_back(path: Path, pack: str, limit: str, judge: Callable[[], None] = lambda: None) -> None:
    """Removes an entry, also a faulty one, keeping every other as it stands; ``judge`` as for ``write``.

    Raises InputProblem when there is none or the file cannot be read (nothing in it is lost), OutputProblem when the
    disk refuses.
    """
    with alone(path):
        judge()
        before = _document(path)
        kept = [raw for raw in before if not _is_about(raw, pack, limit)]
        if len(kept) == len(before):
            what = "No limit '{limit}' of the shop's own is set for '{pack}'"
            raise InputProblem(what, pack=printable(pack), limit=printable(limit))
        _write(path, kept)


def _write(path: Path, entries: list[Any]) -> None:
    write_text(path, json.dumps({"schema_version": FORM, "limits": entries}, ensure_ascii=False, indent=2) + "\n")


def _document(path: Path) -> list[Any]:
    """The entries as they stand; InputProblem if the file as a whole is not such a list."""
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
        json.dumps(document, ensure_ascii=False).encode()  # half of a character, as an escape, is no text
    except FileNotFoundError:
        return []
    except (OSError, ValueError, RecursionError) as error:
        raise _unusable(path, Clause(str(error))) from error
    if not isinstance(document, dict) or not isinstance(document.get("limits"), list):
        raise _unusable(path, Clause("It has no list 'limits'."))
    if document.keys() - {"schema_version", "limits"}:
        raise _unusable(path, Clause("It has keys beside 'schema_version' and 'limits'."))
    if document.get("schema_version") != FORM:
        form = printable(str(document.get("schema_version")))
        said = Clause("Its form is {form}, and this release knows forms up to {newest}.", form=form, newest=FORM)
        raise _unusable(path, said)
    entries: list[Any] = document["limits"]
    return entries


def _unusable(path: Path, why: Clause) -> InputProblem:
    return InputProblem("The file cannot be used", where=str(path), why=why, remedy=_KEEP)


def _written(value: Value) -> object:
    """A value as people write it: 85, not 85.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _is_about(raw: Any, pack: str, limit: str) -> bool:
    return isinstance(raw, dict) and (raw.get("pack"), raw.get("limit")) == (pack, limit)


def _entry(raw: Mapping[str, Any]) -> OwnLimit:
    value = raw["value"]
    typed = tuple(value) if isinstance(value, list) else value if isinstance(value, str) else float(value)
    return OwnLimit(raw["pack"], raw["limit"], typed, raw["by"], date.fromisoformat(raw["on"]), raw["why"])


def _faults(raw: Any, where: str) -> Iterator[InputProblem]:
    """What is wrong with the form of an entry; the first fault of each key."""
    if not isinstance(raw, dict):
        yield InputProblem("It must be an object with keys and values", where=where, remedy=_MEND)
        return
    for key in (key for key in raw if key not in _KEYS):
        hint = did_you_mean(key, _KEYS)
        yield InputProblem("unknown key '{name}'", where=where, remedy=hint or _MEND, name=printable(key))
    for key in _KEYS:
        what = _fault(key, raw[key]) if key in raw else "It is missing"
        if what:
            yield InputProblem(what, where=f"{where}.{key}", remedy=_MEND)


def _fault(key: str, value: Any) -> Clause | None:
    if key == "value":
        return None if _is_value(value) else Clause("It must be a number, a text or a list of texts")
    if not isinstance(value, str):
        return Clause("It must be a text")
    if not value.strip():
        return Clause("It is empty.")
    return Clause("It must be a date such as 2026-11-20") if key == "on" and not is_day(value) else None


def _is_value(value: Any) -> bool:
    if isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str) or (isinstance(value, int | float) and _is_finite(value))


def _is_finite(value: float) -> bool:
    try:
        return not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # a whole number of hundreds of digits
        return False


def is_day(text: str) -> bool:
    """Whether a text is a day written as 2026-11-20."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
