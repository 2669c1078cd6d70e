"""The findings as a tree of two floors: a heading per severity and one for what is waived, the findings below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.finding import Finding, Findings, Key
from listing_studio.gui.places import Places
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.rule import Severity
from listing_studio.rules.wording import limit_text, measured_text, message

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """A finding in words of the window's language. ``state`` is the word for its shape."""

    finding: Finding
    message: str
    state: str
    place: str
    measured: str
    limit: str
    second_line: str
    """State, place, and the numbers that the message does not tell itself."""

    @property
    def spoken(self) -> str:
        """All of it, for screen readers."""
        return f"{self.message} {self.second_line}"


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its rows; ``mark`` is its shape."""

    title: str
    mark: str
    rows: tuple[Row, ...]

    @property
    def heading(self) -> str:
        """The title with how many there are."""
        return f"{self.title} ({len(self.rows)})"


class FindingsModel(QAbstractItemModel):
    """Replaced as a whole by ``show``; a group without findings is not there."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places = Places(desk, self)
        self._groups: tuple[Group, ...] = ()
        self._rows: dict[Key, Row] = {}

    def show(self, findings: Findings) -> None:
        """Takes the findings of the last check; nothing moves if they say the same as before."""
        groups = tuple(self._grouped(findings))
        same = _words(groups) == _words(self._groups)
        if not same:
            self.beginResetModel()
        self._groups = groups
        if not same:
            self.endResetModel()

    def rows(self) -> list[Row]:
        """Every open finding's row, from the top."""
        return [row for group in self._groups if group.mark != Verdict.WAIVED for row in group.rows]

    def index_of(self, key: Key) -> QModelIndex:
        """Where a finding is; an invalid index if it is gone."""
        for at, group in enumerate(self._groups):
            for under, row in enumerate(group.rows):
                if row.finding.key == key:
                    return self.index(under, 0, self.index(at, 0))
        return QModelIndex()

    def row(self, index: Index) -> Row | None:
        """The finding at an index; None for a heading."""
        found = index.data(ROW_ROLE) if index.isValid() else None
        return found if isinstance(found, Row) else None

    def group(self, index: Index) -> Group:
        """The heading at an index."""
        return self._groups[index.row()]

    # what Qt asks -------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008, Qt's signature
        """Headings carry the number 0, findings their heading's row + 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # the stub only knows QObject.parent()
        """The heading of a finding."""
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Headings at the top, findings below each, nothing below those."""
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()].rows) if parent.internalId() == 0 else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words and the shape of a line; ``ROW_ROLE`` gives the row itself."""
        if not index.isValid():
            return None
        number = index.internalId()
        if number == 0:
            return _of_group(self._groups[index.row()], role)
        return _of_row(self._groups[number - 1].rows[index.row()], role)

    # rows ---------------------------------------------------------------------------------------------------------

    def _grouped(self, findings: Findings) -> Sequence[Group]:
        titles = {
            Severity.ERROR: self.tr("Errors: these block the hand-over"),
            Severity.WARNING: self.tr("Warnings: have a look"),
            Severity.ADVICE: self.tr("Advice"),
        }
        groups = [
            Group(titles[severity], severity.value, tuple(map(self._row, found)))
            for severity, found in findings.open.items()
        ]
        groups.append(Group(self.tr("Waived"), Verdict.WAIVED.value, tuple(map(self._row, findings.waived))))
        # One of several with the same key, which packs with other limits give, is enough: it is only not made again.
        self._rows = {row.finding.key: row for group in groups for row in group.rows}
        return [group for group in groups if group.rows]

    def _row(self, finding: Finding) -> Row:
        """Most of what a check says it said the last time: those words are not made again."""
        known = self._rows.get(finding.key)
        place = self._places.label(finding.outcome.place, finding.packs[0])
        if known is not None and known.finding.outcome is finding.outcome and known.place == place:
            return replace(known, finding=finding)
        return self._worded(finding, place)

    def _worded(self, finding: Finding, place: str) -> Row:
        catalogue, language = self._desk.catalogue, self._desk.language
        outcome = finding.outcome
        said = message(outcome, catalogue, language)
        measured = measured_text(outcome, catalogue, language)
        limit = limit_text(outcome.rule, catalogue, language)
        state = self._state(finding)
        unsaid_limit = self.tr("limit %s") % limit if limit and limit not in said else ""
        parts = (state, place, measured if measured not in said else "", unsaid_limit)
        return Row(finding, said, state, place, measured, limit, " · ".join(filter(None, parts)))

    def _state(self, finding: Finding) -> str:
        catalogue, language = self._desk.catalogue, self._desk.language
        severity = catalogue.phrase(finding.outcome.severity.value, language)
        if finding.outcome.verdict is Verdict.FAILED:
            return severity
        return f"{catalogue.phrase(finding.outcome.verdict.value, language)} ({severity})"


def _words(groups: Sequence[Group]) -> list[object]:
    return [
        (group.heading, [(row.finding.key, row.message, row.second_line) for row in group.rows]) for group in groups
    ]


def _of_group(group: Group, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return group.heading
        case Qt.ItemDataRole.DecorationRole:
            return theme.mark_icon(group.mark)
    return None


def _of_row(row: Row, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return row.message
        case Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        case Qt.ItemDataRole.DecorationRole:
            return theme.mark_icon(row.finding.mark)
        case _ if role == ROW_ROLE:
            return row
    return None
