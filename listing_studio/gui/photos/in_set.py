"""Looks up what the last check found by comparing photos: which repeat each other, where a mark may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from listing_studio.domain.photos import Box
from listing_studio.rules.outcomes import Verdict
from listing_studio.workflow.checking import Report

KINDS = ("exact_copy_of", "copy_of", "turned_copy_of", "mirrored_copy_of", "same_side_as")
"""Facts of a photo in its set that name earlier photos, from the most to the least alike."""


def twins(reports: Mapping[str, Report], photo: str) -> dict[str, list[str]]:
    """The ids of the photos that a photo repeats, or that repeat it, by kind; each only under the kind most alike."""
    found: dict[str, list[str]] = {}
    known = {photo}
    for kind in KINDS:
        for other in _others(_in_set(reports), photo, kind):
            if other not in known:
                known.add(other)
                found.setdefault(kind, []).append(other)
    return found


def suspected_mark(reports: Mapping[str, Report], photo: str) -> Box | None:
    """Where a mark that several photos share seems to be; None where no rule calls it one."""
    place = f"unit.photos[{photo}].in_set.shared_place"
    found = (one for report in reports.values() for one in report.outcomes if one.place.startswith(place))
    if not any(one.verdict in (Verdict.FAILED, Verdict.WAIVED) for one in found):
        return None
    return Box(**_in_set(reports)[photo]["shared_place"]["box"])


def _in_set(reports: Mapping[str, Report]) -> Mapping[str, Mapping[str, Any]]:
    """What each photo is among the others: every report says the same."""
    report = next(iter(reports.values()), None)
    photos = report.facts["unit"]["photos"] if report is not None else ()
    return {photo["id"]: photo["in_set"] for photo in photos}


def _others(in_set: Mapping[str, Mapping[str, Any]], photo: str, kind: str) -> Iterable[str]:
    yield from in_set.get(photo, {}).get(kind, ())
    yield from (id for id, facts in in_set.items() if photo in facts.get(kind, ()))
