"""Exports what a pack's report is about as a verified bundle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from listing_studio.bundle import bag
from listing_studio.bundle.submission import Submission
from listing_studio.bundle.writing import Bundle, write
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.errors import ManyProblems, OutputProblem
from listing_studio.workflow.checking import Report, Subject


def export(
    subject: Subject,
    report: Report,
    originals: Mapping[str, Path],
    parent: Path,
    catalogue: Catalogue,
    on_photo: Callable[[int, int], None] = lambda _done, _all: None,
) -> Bundle:
    """Writes the bundle below ``parent`` and reads it back; NotReady, OutputProblem or ManyProblems if it cannot be."""
    submission = Submission(
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
        facts=report.facts,
    )
    bundle = write(submission, parent, catalogue, on_photo)
    faults = bag.verify(bundle.folder)
    if faults:
        problems = [OutputProblem(fault.detail, where=fault.path) for fault in faults]
        raise ManyProblems(f"The bundle {bundle.folder} was written but does not verify", problems)
    return bundle
