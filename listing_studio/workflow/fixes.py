"""What can be done about a finding of a photo at once: a closed set of edits, each a new dossier. Saves none.

A rule names its fixes; the catalogue has their words. Each starts from the dossier as it is now, so fixes can follow
one another in any order; one that would change nothing is not offered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from listing_studio.domain import editing
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import Adjustments, Area, Photo, PhotoFacts
from listing_studio.packs.pack import Pack
from listing_studio.photos.copies.whitening import NEARLY_WHITE
from listing_studio.photos.measures.identity_codes import code_area, identity_codes
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.workflow.checking import Subject
from listing_studio.workflow.photo_adjustments import adjusted, covered, turned
from listing_studio.workflow.photo_edits import PHOTOS, moved_before, with_pin, without_photos

# A little tighter than asked, so that rounding leaves no crop on the wrong side of the limit.
_TIGHTER = 0.995
_PLACES = 4


@dataclass(frozen=True, slots=True)
class Case:
    """A photo that a pack found fault with, and what is known around it."""

    dossier: Dossier
    photo: Photo
    facts: PhotoFacts
    subject: Subject
    pack: Pack
    outcome: Outcome


Fix = Callable[[Case], Dossier]


def offered(subject: Subject, pack: Pack, outcome: Outcome) -> tuple[str, ...]:
    """The fixes of a failed outcome that would change the dossier as it is in ``subject``, the best first."""
    return tuple(name for name in outcome.rule.fixes if fixed(subject, pack, outcome, name) != subject.dossier)


def fixed(subject: Subject, pack: Pack, outcome: Outcome, name: str) -> Dossier:
    """The dossier after a fix; the same one where there is nothing to do, or the photo is gone."""
    dossier = subject.dossier
    photo = next((one for one in dossier.unit.photos if one.id == outcome.element), None)
    if outcome.verdict is not Verdict.FAILED or photo is None:
        return dossier
    facts = subject.measured.get(photo.id, PhotoFacts())
    return FIXES[name](Case(dossier, photo, facts, subject, pack, outcome))


def _cover_codes(case: Case) -> Dossier:
    """Covers every code that names the unit, with room for the digits beside it."""
    width, height = case.facts.width or 1, case.facts.height or 1
    hidden = [one.box for one in case.photo.adjustments.covers]
    open_ = [
        code_area(code, width, height, generous=True)
        for code in identity_codes(case.facts.codes, case.dossier.unit.identity)
        if not any(area.holds(code.box) for area in hidden)
    ]
    return covered(case.dossier, case.photo.id, *open_)


def _keep_as_evidence(case: Case) -> Dossier:
    return editing.with_fact(case.dossier, f"{PHOTOS}[{case.photo.id}].evidence_only", True)


def _crop_to_fill(case: Case) -> Dossier:
    """Keeps the picture's ratio and as much around the product as the rule's limit leaves, and enough pixels."""
    box, limit = case.facts.subject_box, next(iter(case.outcome.rule.limits), None)
    if box is None or limit is None:
        return case.dossier
    extent = max(box.right - box.left, box.bottom - box.top)
    side = extent / limit.value * _TIGHTER
    cuts_product = side < extent  # a shop may ask for more than a whole picture can give
    if side >= 1 or cuts_product or side * (case.facts.longest_side or 0) < _least_side(case):
        return case.dossier
    left, right = _around(box.left, box.right, side)
    top, bottom = _around(box.top, box.bottom, side)
    return adjusted(case.dossier, case.photo.id, "crop", Area(left=left, top=top, right=right, bottom=bottom))


def _least_side(case: Case) -> int:
    """The longest side that a copy must have at least, where the pack publishes this shot."""
    return max((spec.longest_side_min for spec in case.pack.images if case.photo.shot in spec.shots), default=1)


def _around(begin: float, end: float, side: float) -> tuple[float, float]:
    """A stretch of this length with another in its middle, within 0 and 1."""
    first = min(max((begin + end - side) / 2, 0.0), 1.0 - side)
    return round(first, _PLACES), round(first + side, _PLACES)


def _whiten_background(case: Case) -> Dossier:
    """Where a plain background was measured that is nearly white; the copy is refused if it proves inseparable."""
    colour = case.facts.background_colour
    if colour is None or case.facts.subject_box is None:
        return case.dossier
    if min(colour.red, colour.green, colour.blue) * 255 <= NEARLY_WHITE:
        return case.dossier
    return adjusted(case.dossier, case.photo.id, "whiten", True)


def _turn_upright(case: Case) -> Dossier:
    return turned(case.dossier, case.photo.id, 1)


def _another_main_photo(case: Case) -> Dossier:
    """Puts the photo of the same shot that stands on most white in front, if one does better."""
    found = {
        one.id: case.subject.measured.get(one.id, PhotoFacts()).white_border or 0.0
        for one in case.dossier.unit.photos
        if one.shot == case.photo.shot and one.evidence_only is not True
    }
    best = max(found, key=lambda id: found[id], default=case.photo.id)
    order = [one.id for one in case.dossier.unit.photos]
    if found.get(best, 0.0) <= found.get(case.photo.id, 0.0) or order.index(best) < order.index(case.photo.id):
        return case.dossier
    return editing.with_order(case.dossier, PHOTOS, moved_before(order, {best}, case.photo.id))


def _drop_duplicate(case: Case) -> Dossier:
    """Takes the later of two equal photos out; its pins, and what was stated of it alone, stay with the earlier one."""
    hashes = {id: facts.sha256 for id, facts in case.subject.measured.items() if facts.sha256}
    mine = hashes.get(case.photo.id)
    same = [one for one in case.dossier.unit.photos if mine is not None and hashes.get(one.id) == mine]
    if len(same) < 2:
        return case.dossier
    kept = same[0]
    dropped = case.photo if case.photo.id != kept.id else same[1]
    dossier = case.dossier
    for defect in dossier.unit.defects:
        pins = {pin.photo: pin for pin in defect.pins}
        if dropped.id in pins and kept.id not in pins:
            moved = pins[dropped.id].model_copy(update={"photo": kept.id})
            dossier = with_pin(dossier, defect.id, moved)
    for name in ("shot", "source", "evidence_only", "adjustments"):
        if getattr(kept, name) in (None, Adjustments()):
            dossier = editing.with_fact(dossier, f"{PHOTOS}[{kept.id}].{name}", getattr(dropped, name))
    return without_photos(dossier, {dropped.id})


FIXES: Mapping[str, Fix] = {
    "cover_codes": _cover_codes,
    "keep_as_evidence": _keep_as_evidence,
    "crop_to_fill": _crop_to_fill,
    "whiten_background": _whiten_background,
    "turn_upright": _turn_upright,
    "another_main_photo": _another_main_photo,
    "drop_duplicate": _drop_duplicate,
}
"""Every fix by the name that rules use."""
