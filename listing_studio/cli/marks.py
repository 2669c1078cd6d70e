"""Readiness and severity as a shape and a word, so that neither colour nor language alone carries them."""

from __future__ import annotations

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.cli.terminal import language
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.rule import Severity
from listing_studio.workflow.photo_verdicts import PhotoVerdict

MARKS = {
    Readiness.READY: "✓",
    Readiness.LOOK: "!",
    Readiness.NOT_CHECKED: "?",
    Readiness.MEASURING: "…",
    Readiness.BLOCKED: "✕",
}
SEVERITIES = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.ADVICE: "·"}

PHOTOS = {
    PhotoVerdict.BLOCKED: "✕",
    PhotoVerdict.NOT_CHECKED: "?",
    PhotoVerdict.LOOK: "!",
    PhotoVerdict.ADVICE: "·",
    PhotoVerdict.MEASURING: "…",
    PhotoVerdict.WAIVED: "~",
    PhotoVerdict.PASSED: "✓",
}


def photo(verdict: PhotoVerdict, catalogue: Catalogue) -> str:
    """A photo's verdict as shape and word."""
    return f"{PHOTOS[verdict]} {catalogue.phrase(verdict.value, language())}"


def readiness(mark: Readiness, catalogue: Catalogue) -> str:
    """A readiness as shape and word."""
    return f"{MARKS[mark]} {catalogue.phrase(mark.value, language())}"


def severity(of: Severity, verdict: Verdict, catalogue: Catalogue) -> str:
    """A finding's weight as shape and word; a check that could not be made is a question."""
    shape = "?" if verdict is Verdict.NOT_CHECKED else SEVERITIES[of]
    return f"{shape} {catalogue.phrase(of.value, language())}"
