"""Whole cases for tests: a sample's unit file with some of it changed, taken in from a folder of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from listing_studio import resources
from listing_studio.bundle.writing import Bundle
from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import library
from listing_studio.rules.outcomes import Verdict
from listing_studio.workflow.checking import Checking, Report
from listing_studio.workflow.export import export
from listing_studio.workflow.intake import Intake, take_in

AS_OF = date(2026, 11, 20)


def taken_in(
    folder: Path,
    sample: str,
    seller: str,
    change: Callable[[dict[str, Any]], None] = lambda _unit: None,
    of_seller: Callable[[dict[str, Any]], None] = lambda _seller: None,
) -> Intake:
    """The sample as somebody would hand it in: its JSON changed, its photos and documents beside it."""
    samples = resources.path("samples")
    for name in ("photos", "photos_claim", "documents"):
        shutil.copytree(samples / name, folder / name)
    for name, edit in ((sample, change), (seller, of_seller)):
        document = json.loads((samples / name).read_text(encoding="utf-8"))
        edit(document)
        (folder / name).write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return take_in(folder / sample, folder / seller, AS_OF, catalogue())


def checked(intake: Intake, pack: str) -> Report:
    """What the pack says about it."""
    return Checking(catalogue()).check(intake.subject, [library().pack(pack)])[pack]


def failed(report: Report, language: str | None = None) -> set[str]:
    """The names of the rules that failed; of those that read texts, in one language."""
    return {
        one.rule.name for one in report.findings if one.verdict is Verdict.FAILED and language in (None, one.language)
    }


def handed_over(intake: Intake, report: Report, folder: Path) -> Bundle:
    """The bundle of a report; NotReady where there can be none."""
    return export(intake.subject, report, intake.originals, intake.papers, folder, catalogue())
