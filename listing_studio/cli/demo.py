"""``demo``: the main job from the sample unit to verified bundles, without a window."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

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


def demo(arguments: Namespace) -> int:
    """Checks the sample by every pack and exports a bundle per ready one; 1 if a pack is not ready."""
    words = catalogue()
    samples = resources.path("samples")
    with terminal.progress("photos") as on_progress:
        intake = take_in(samples / "phone.json", samples / "seller.json", AS_OF, words, on_progress)
    terminal.say(f"{intake.subject.dossier.reference}: {len(intake.originals)} photos measured")
    reports = Checking(words).check(intake.subject, library().submissions())
    for report in reports.values():
        say_report(report, words)
        if report.readiness.may_go_out:
            with terminal.progress("photos") as on_photo:
                bundle = export(intake.subject, report, intake.originals, arguments.to, words, on_photo)
            terminal.say(f"  bundle {bundle.folder}, verified, sha256 {bundle.fingerprint[:16]}")
    return 0 if all(report.readiness.may_go_out for report in reports.values()) else 1
