"""What a rule said about a dossier: a value that can be shown, traced to its place and source, and waived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from listing_studio.domain.dossier import Waiver
from listing_studio.rules.rule import Rule, Severity
from listing_studio.rules.words import Span


class Verdict(StrEnum):
    """The five things a rule can say; only the first is good."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_CHECKED = "not_checked"
    NOT_APPLICABLE = "not_applicable"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One verdict of one rule about one element, in one language where the rule judges text.

    ``place`` is a concrete path (``unit.defects[d1].size_mm``); for a verdict "not checked" it is the fact that is
    missing, named by ``missing`` (``published[]``: the list is too short). ``fault`` is what an evaluation said that
    could not finish. ``basis`` is a fingerprint of the facts behind a finding.
    """

    rule: Rule
    verdict: Verdict
    place: str
    element: str | None = None
    language: str | None = None
    measured: Any = None
    values: Mapping[str, Any] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()
    basis: str = ""
    missing: str | None = None
    fault: str | None = None
    waiver: Waiver | None = None

    @property
    def severity(self) -> Severity:
        """The rule's severity."""
        return self.rule.severity

    @property
    def is_finding(self) -> bool:
        """Whether somebody has to look: failed or not checked."""
        return self.verdict in (Verdict.FAILED, Verdict.NOT_CHECKED)

    @property
    def value_key(self) -> str:
        """Measured value and the fingerprint of what it rests on: a waiver holds only while this stays the same."""
        value = "not checked" if self.verdict is Verdict.NOT_CHECKED else str(self.measured)
        return f"{value} ({self.basis})" if self.basis else value

    @property
    def limit_key(self) -> str:
        """The limits as text: a waiver holds only while these stay the same."""
        return "; ".join(f"{limit.name}={limit.value}" for limit in self.rule.limits)
