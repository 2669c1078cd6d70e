"""Takes the fixes of findings: which are offered, what they are called, and the edit. It knows no widget."""

from __future__ import annotations

from PySide6.QtCore import QObject

from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.finding import Finding
from listing_studio.workflow.fixes import fixed, offered


class Fixing(QObject):
    """Always looks at the open dossier as it is now: a finding may be older than the last edit."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def offered(self, finding: Finding) -> tuple[str, ...]:
        """The names of the fixes that would change something, the best first."""
        if not finding.outcome.rule.fixes or not self._desk.bench.id:
            return ()
        return offered(self._desk.bench.subject(), self._desk.library.packs[finding.packs[0]], finding.outcome)

    def words(self, name: str) -> str:
        """What a fix does, for menus and buttons."""
        words = self._desk.catalogue.term("fix", name).label(self._desk.language)
        return words[:1].upper() + words[1:]

    def take(self, finding: Finding, name: str) -> None:
        """Makes the edit; undo knows it by the words of the fix."""
        pack = self._desk.library.packs[finding.packs[0]]
        self._desk.do(lambda bench: bench.apply(fixed(bench.subject(), pack, finding.outcome, name), self.words(name)))
