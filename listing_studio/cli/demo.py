"""``demo``: the main job from the samples to verified bundles, without a window."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.cli import terminal
from listing_studio.cli.findings import say_report
from listing_studio.packs.library import library
from listing_studio.workflow.checking import Checking
from listing_studio.workflow.export import export
from listing_studio.workflow.intake import take_in

AS_OF = date(2026, 11, 20)
"""The day the sample is checked for, so that its bundles are the same bytes for everybody."""


SAMPLES = (("phone.json", "seller.json"), ("application.json", "seller_applicant.json"))
"""Unit files with the sellers they are of."""


def demo(arguments: Namespace) -> int:
    """Checks every sample by its packs and exports a bundle per ready one; 1 if a pack is not ready."""
    ready = [_handed_over(unit, seller, arguments.to) for unit, seller in SAMPLES]
    return 0 if all(ready) else 1


def _handed_over(unit: str, seller: str, to: Path) -> bool:
    """Whether every pack that the sample names could be handed over below ``to``."""
    words = catalogue()
    samples = resources.path("samples")
    with terminal.progress("photos") as on_progress:
        intake = take_in(samples / unit, samples / seller, AS_OF, words, on_progress)
    dossier = intake.subject.dossier
    terminal.say(f"{dossier.reference}: {len(intake.originals)} photos measured")
    reports = Checking(words).check(intake.subject, map(library().pack, dossier.packs))
    for report in reports.values():
        say_report(report, intake.subject, words)
        if report.readiness.may_go_out:
            with terminal.progress("photos") as on_photo:
                bundle = export(intake.subject, report, intake.originals, intake.papers, to, words, on_photo)
            terminal.say(f"  bundle {bundle.folder}, verified, sha256 {bundle.fingerprint[:16]}")
    return all(report.readiness.may_go_out for report in reports.values())
