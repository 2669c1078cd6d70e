"""Writes to the terminal: lines, marks as shape and word, JSON, and progress bars where somebody watches."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.rule import Severity
from listing_studio.workflow.intake import Progress

MARKS = {
    Readiness.READY: "✓",
    Readiness.LOOK: "!",
    Readiness.NOT_CHECKED: "?",
    Readiness.MEASURING: "…",
    Readiness.BLOCKED: "✕",
}
SEVERITIES = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.ADVICE: "·"}


def say(text: str = "") -> None:
    """One line on standard output."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """One line on standard error."""
    sys.stderr.write(text + "\n")


def say_json(document: Any) -> None:
    """A document for programs."""
    say(json.dumps(document, ensure_ascii=False, indent=2, default=str))


def language() -> str:
    """The language of reports: Simplified Chinese where the environment asks for Chinese, else English."""
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "zh_CN" if wanted.startswith("zh") else "en"


def readiness(mark: Readiness, catalogue: Catalogue) -> str:
    """A readiness as shape and word."""
    return f"{MARKS[mark]} {catalogue.phrase(mark.value, language())}"


def severity(of: Severity, verdict: Verdict, catalogue: Catalogue) -> str:
    """A finding's weight as shape and word; a check that could not be made is a question."""
    shape = "?" if verdict is Verdict.NOT_CHECKED else SEVERITIES[of]
    return f"{shape} {catalogue.phrase(of.value, language())}"


@contextmanager
def progress(label: str) -> Iterator[Progress]:
    """A callback for (done, total); shows a bar on a terminal, and nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(label, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)
