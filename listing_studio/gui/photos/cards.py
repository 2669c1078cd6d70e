"""What a card of the contact sheet says about each photo: its shot, verdict, place in the export. Draws nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.finding import Finding, gather
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Severity
from listing_studio.rules.wording import message
from listing_studio.workflow.checking import Subject
from listing_studio.workflow.photo_verdicts import PhotoVerdict, verdict_of, weightiest_of

_OF_A_PHOTO = "unit.photos["
_COUNTED = (PhotoVerdict.BLOCKED, PhotoVerdict.LOOK, PhotoVerdict.ADVICE)


@dataclass(frozen=True, slots=True)
class Card:
    """One photo. ``path`` is None where the original is not there; ``mark`` names the shape, ``verdict`` its words.

    ``shot_value`` and ``taken_at`` are what it is sorted by, empty where nobody knows.
    """

    id: str
    name: str
    sha256: str
    path: Path | None
    shot: str
    has_shot: bool
    mark: str
    verdict: str
    place: str
    is_main: bool
    evidence: str
    spoken: str
    group: PhotoVerdict
    problem: str = ""
    shot_value: str = ""
    taken_at: str = ""


class PhotoCards(QObject):
    """Makes the cards of the open dossier, in its order, in the language of the desk."""

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._findings: dict[str, list[Finding]] = {}
        self._waived: dict[str, list[Finding]] = {}
        self._judged: object = None

    def judge(self) -> None:
        """Takes note of what the last check said of each photo, by every pack of the dossier."""
        if self._desk.reports is self._judged:
            return
        self._judged = self._desk.reports
        found = gather(self._desk.reports.values())
        self._findings, self._waived = self._by_photo(found.in_order()), self._by_photo(found.waived)

    def findings(self, photo: str) -> Sequence[Finding]:
        """What is found about a photo, most severe first; what is waived comes last."""
        return [*self._findings.get(photo, ()), *self._waived.get(photo, ())]

    def sharpness_asked(self, photo: str) -> float | None:
        """The highest sharpness that a rule asks of a photo; None where none does."""
        place = f"{_OF_A_PHOTO}{photo}].measured.sharpness"
        asked = (
            one.rule.limits for report in self._desk.reports.values() for one in report.outcomes if one.place == place
        )
        values = [limit.value for limits in asked for limit in limits if isinstance(limit.value, int | float)]
        return max(values, default=None)

    def cards(self, subject: Subject) -> list[Card]:
        """One card per photo."""
        originals = self._desk.bench.originals()
        photos = subject.dossier.unit.photos
        indexes = self._indexes()
        return [
            self._card(photo, number, len(photos), subject, originals, indexes.get(photo.id))
            for number, photo in enumerate(photos, start=1)
        ]

    def verdict(self, photo: Photo, subject: Subject) -> tuple[str, str]:
        """The mark of a photo and its words."""
        group = self._group(photo, subject)
        outcomes = [finding.outcome for finding in self.findings(photo.id)]
        if subject.measured.get(photo.id, PhotoFacts()).problem:
            return Verdict.FAILED, self.tr("cannot be used")
        if group in _COUNTED:
            return self._worst(weightiest_of(outcomes))
        return group, self._phrase(group)

    def _group(self, photo: Photo, subject: Subject) -> PhotoVerdict:
        facts = subject.measured.get(photo.id, PhotoFacts())
        outcomes = [finding.outcome for finding in self.findings(photo.id)]
        measuring = photo.id in subject.measuring
        return verdict_of(facts, outcomes, judged=bool(self._desk.reports), measuring=measuring)

    def problem(self, problem: str) -> str:
        """Why a photo cannot be used."""
        return self._desk.catalogue.term("photo_problem", problem).label(self._desk.language)

    def _card(
        self,
        photo: Photo,
        number: int,
        total: int,
        subject: Subject,
        originals: Mapping[str, Path],
        index: int | None,
    ) -> Card:
        mark, verdict = self.verdict(photo, subject)
        shot = self._shot(photo)
        problem = subject.measured[photo.id].problem if photo.id in subject.measured else None
        spoken = self.tr("photo {number} of {total}, {shot}, {verdict}")
        return Card(
            id=photo.id,
            name=photo.file.rpartition("/")[2],
            sha256=photo.sha256 or "",
            path=originals.get(photo.id),
            shot=shot,
            has_shot=photo.shot is not None,
            mark=mark,
            verdict=verdict,
            place="" if problem else self._place(index),
            is_main=index == 1 and not problem,
            evidence=self.tr("Evidence only") if photo.evidence_only else "",
            spoken=spoken.format(number=number, total=total, shot=shot, verdict=verdict),
            group=self._group(photo, subject),
            problem=self.problem(problem) if problem else "",
            shot_value=photo.shot or "",
            taken_at=(subject.measured[photo.id].taken_at or "") if photo.id in subject.measured else "",
        )

    def _by_photo(self, findings: Iterable[Finding]) -> dict[str, list[Finding]]:
        """The findings of each photo; what rules of several packs say in the same words is there once."""
        found: dict[str, list[Finding]] = {}
        said: set[tuple[str, str]] = set()
        for finding in findings:
            if finding.outcome.place.startswith(_OF_A_PHOTO):
                id = finding.outcome.place.removeprefix(_OF_A_PHOTO).partition("]")[0]
                words = message(finding.outcome, self._desk.catalogue, self._desk.language)
                if (id, words) not in said:
                    found.setdefault(id, []).append(finding)
                    said.add((id, words))
        return found

    def _indexes(self) -> dict[str, int]:
        """Where each photo stands in what the shown pack publishes."""
        report = self._desk.reports.get(self._desk.pack)
        return {one.photo.id: one.index for one in report.published} if report else {}

    def _place(self, index: int | None) -> str:
        if index is None:
            return ""
        return self.tr("Main photo") if index == 1 else self.tr("No. {index}").format(index=index)

    def _shot(self, photo: Photo) -> str:
        if photo.shot is None:
            return self.tr("Shot not stated")
        label = self._desk.catalogue.term("shot", photo.shot).label(self._desk.language)
        return label[:1].upper() + label[1:]

    def _worst(self, outcomes: Sequence[Outcome]) -> tuple[str, str]:
        weight, count = outcomes[0].severity, len(outcomes)
        words = {
            Severity.ERROR: self.tr("1 error") if count == 1 else self.tr("{count} errors"),
            Severity.WARNING: self.tr("1 warning") if count == 1 else self.tr("{count} warnings"),
            Severity.ADVICE: self.tr("advice"),
        }
        return weight, words[weight].format(count=count)

    def _phrase(self, name: str) -> str:
        return self._desk.catalogue.phrase(str(name), self._desk.language)
