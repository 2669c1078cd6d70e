"""Writes a submission as a bundle, beside its target and moved into place: whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from listing_studio.bundle import bag
from listing_studio.bundle.plan import bag_info, payload
from listing_studio.bundle.submission import Submission
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.errors import Clause, ManyProblems, OutputProblem, UserError
from listing_studio.files.durable import staged_directory
from listing_studio.files.naming import safe_name


class NotReady(UserError):
    """The dossier may not go out through this pack yet."""


class NotWhole(ManyProblems, OutputProblem):
    """The disk took a bundle and gave back another."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A written bundle: its folder, and the fingerprint that equal bundles share."""

    folder: Path
    fingerprint: str


def write(
    submission: Submission,
    parent: Path,
    catalogue: Catalogue,
    on_photo: Callable[[int, int], None] = lambda _done, _all: None,
) -> Bundle:
    """The bundle in a new folder of ``parent``, read back before it gets its name.

    NotReady where errors or unchecked errors are open; OutputProblem where the disk refuses or gives back other bytes.
    """
    if not submission.readiness.may_go_out:
        raise NotReady(
            "{name} is not ready for {pack}: {state}",
            remedy="Settle or waive the findings first.",
            name=submission.name,
            pack=submission.pack.id,
            state=Clause(submission.readiness.value.replace("_", " ")),
        )
    target = parent / folder_name(submission)
    with staged_directory(target) as folder:
        contents = tuple(payload(submission, catalogue, on_photo))
        fingerprint = bag.write(folder, contents, bag_info(submission))
        _verify(folder, target)
    return Bundle(target, fingerprint)


def _verify(folder: Path, target: Path) -> None:
    faults = bag.verify(folder)
    if faults:
        problems = [OutputProblem(fault.detail, where=fault.path) for fault in faults]
        raise NotWhole("The bundle was written but cannot be read back whole", problems, where=str(target))


def folder_name(submission: Submission) -> str:
    """``SL-1042_amazon_renewed_us_r7``: unit, pack and revision; the serial number for a name without any ASCII."""
    serial = submission.dossier.unit.identity.serial or ""
    stem = safe_name(submission.name, fallback=safe_name(serial, fallback="unit"))
    return f"{stem}_{submission.pack.id}_r{submission.dossier.revision}"
