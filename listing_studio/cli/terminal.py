"""Writes to the terminal: lines, JSON, and progress bars where somebody watches; knows no unit and no rule."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from listing_studio.catalogue.errors import translation
from listing_studio.errors import Clause, UserError

Progress = Callable[[int, int], None]
"""Called with how many are done, of how many."""


def take_any_text() -> None:
    """Lets a terminal that cannot show a character show its number instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str = "") -> None:
    """One line on standard output."""
    sys.stdout.write(text + "\n")


def complain(problem: UserError | Clause) -> None:
    """What went wrong, on standard error."""
    sys.stderr.write(said(problem) + "\n")


def said(problem: UserError | Clause) -> str:
    """A problem in the language of reports."""
    return problem.said(translation(language()))


def say_json(document: Any) -> None:
    """A document for programs; in plain ASCII where the output takes no UTF-8."""
    ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    say(json.dumps(document, ensure_ascii=ascii_only, indent=2, default=str))


def language() -> str:
    """The language of reports: Simplified Chinese where the environment asks for Chinese, else English."""
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "zh_CN" if wanted.startswith("zh") else "en"


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
