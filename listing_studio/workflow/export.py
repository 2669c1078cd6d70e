"""Exports what a pack's report is about as a verified bundle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from listing_studio.bundle.plan import names
from listing_studio.bundle.submission import Submission
from listing_studio.bundle.writing import Bundle, write
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.workflow.checking import Report, Subject


def export(
    subject: Subject,
    report: Report,
    originals: Mapping[str, Path],
    papers: Mapping[str, Path],
    parent: Path,
    catalogue: Catalogue,
    on_photo: Callable[[int, int], None] = lambda _done, _all: None,
) -> Bundle:
    """The verified bundle below ``parent``; NotReady, OutputProblem or ManyProblems if there can be none."""
    return write(_submission(subject, report, originals, papers), parent, catalogue, on_photo)


def contents(subject: Subject, report: Report) -> tuple[str, ...]:
    """The paths of everything that the bundle will hold, in its order."""
    return tuple(names(_submission(subject, report, {}, {})))


def _submission(
    subject: Subject, report: Report, originals: Mapping[str, Path], papers: Mapping[str, Path]
) -> Submission:
    return Submission(
        pack=report.pack,
        dossier=subject.dossier,
        seller=subject.seller,
        as_of=subject.as_of,
        outcomes=report.outcomes,
        outputs=report.outputs,
        published=report.published,
        readiness=report.readiness,
        measured=subject.measured,
        originals=originals,
        papers=papers,
        facts=report.facts,
        lapsed=report.lapsed,
        dues=report.dues,
    )
