"""What a card of the contact sheet says about each photo: its shot, verdict, place in the export. Draws nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.finding import Finding, gather
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.rule import Severity
from listing_studio.rules.wording import message
from listing_studio.workflow.checking import Subject

_OF_A_PHOTO = "unit.photos["


@dataclass(frozen=True, slots=True)
class Card:
    """One photo. ``path`` is None where the original is not there; ``mark`` names the shape, ``verdict`` its words."""

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
    problem: str = ""


class PhotoCards(QObject):
    """Makes the cards of the open dossier, in its order, in the language of the desk."""

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._findings: dict[str, list[Finding]] = {}
        self._judged: object = None

    def judge(self) -> None:
        """Takes note of what the last check said of each photo, by every pack of the dossier."""
        if self._desk.reports is self._judged:
            return
        self._judged, self._findings = self._desk.reports, {}
        said: set[tuple[str, str]] = set()
        for finding in gather(self._desk.reports.values()).in_order():
            if finding.outcome.place.startswith(_OF_A_PHOTO):
                id = finding.outcome.place.removeprefix(_OF_A_PHOTO).partition("]")[0]
                words = message(finding.outcome, self._desk.catalogue, self._desk.language)
                if (id, words) not in said:  # rules of several packs may say the same sentence
                    self._findings.setdefault(id, []).append(finding)
                    said.add((id, words))

    def findings(self, photo: str) -> Sequence[Finding]:
        """What is found about a photo, most severe first."""
        return self._findings.get(photo, ())

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
        facts = subject.measured.get(photo.id, PhotoFacts())
        if facts.problem:
            return Verdict.FAILED, self.tr("cannot be used")
        if photo.id in subject.measuring:
            return Readiness.MEASURING, self._phrase(Readiness.MEASURING)
        if not self._desk.reports:
            return Verdict.NOT_CHECKED, self._phrase(Verdict.NOT_CHECKED)
        findings = self.findings(photo.id)
        if not findings:
            return Verdict.PASSED, self._phrase(Verdict.PASSED)
        return self._worst(findings)

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
            problem=self.problem(problem) if problem else "",
        )

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

    def _worst(self, findings: Sequence[Finding]) -> tuple[str, str]:
        weight = findings[0].outcome.severity
        worst = [one.outcome for one in findings if one.outcome.severity is weight]
        unchecked = all(one.verdict is Verdict.NOT_CHECKED for one in worst)
        if unchecked:
            return Verdict.NOT_CHECKED, self._phrase(Verdict.NOT_CHECKED)
        count = len(worst)
        words = {
            Severity.ERROR: self.tr("1 error") if count == 1 else self.tr("{count} errors"),
            Severity.WARNING: self.tr("1 warning") if count == 1 else self.tr("{count} warnings"),
            Severity.ADVICE: self.tr("advice"),
        }
        return weight, words[weight].format(count=count)

    def _phrase(self, name: str) -> str:
        return self._desk.catalogue.phrase(str(name), self._desk.language)
