"""A page whose fields come from a section of the catalogue: each with its editor, its findings and its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.shape import general
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.editors.many_choice_editor import ManyChoiceEditor
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.fields import Fields
from listing_studio.gui.forms.gates import Gate
from listing_studio.gui.forms.notes import NoteLines, gauge_notes, notes_by_place
from listing_studio.gui.forms.part import Part
from listing_studio.gui.forms.paths import is_within, list_path
from listing_studio.gui.pages.page import Page

_LETTERS_MAX = 170
"""How wide the form may grow: fields far from their labels tire the eye."""


class FormPage(Page):
    """Built when it is first needed; while it is hidden it only remembers that something changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.words = Words(desk.catalogue, desk.language, desk.bench.today)
        self._parts: list[Part] = []
        self._shown = ""
        self.gauges = NoteLines()
        self._content = QWidget()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A page that was hidden is laid out only when it is shown, and can be scrolled only then.
        self._scrolling = QTimer(self, singleShot=True, interval=0)
        self._scrolling.timeout.connect(self._scroll_to_focus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        desk.settling.connect(self._settle)

    # what pages define --------------------------------------------------------------------------------------------

    def borrowed(self) -> Sequence[str]:
        """Paths of fields of another section that are stated here, ahead of this section's own."""
        return ()

    def lent(self) -> Sequence[str]:
        """Paths of fields of this section that are stated on another page."""
        return ()

    def headings(self) -> Mapping[str, str]:
        """Headings of groups, by the path of the field that each begins with."""
        return {}

    def gates(self) -> Sequence[Gate]:
        """Facts that close fields of this page."""
        return ()

    def intro(self) -> QWidget | None:
        """What stands above the fields."""
        return None

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        """The part that edits a list of elements; ``fields`` are those of its elements."""
        raise NotImplementedError(f"{path}: {len(fields)}")

    def can_edit(self) -> bool:
        """Whether there is something whose facts can be stated here now."""
        return bool(self.desk.bench.id)

    def subject(self) -> str:
        """What the page speaks of; when it becomes another, what is being typed about the old one is given up."""
        return self.desk.bench.id

    # as a page ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        if self.isVisible():
            self._bring_up_to_date()

    def show_reports(self) -> None:
        if self.isVisible() and self._parts:
            self._show_notes()

    def reveal(self, place: str) -> bool:
        if not self.owns(place) or not self.can_edit():
            return False
        self._bring_up_to_date()
        for part in self._parts:
            target = part.reveal(place) if part.owns(place) else None
            if target is not None:
                self._area.ensureWidgetVisible(target)
                self._scrolling.start()
                return True
        return False

    def owns(self, place: str) -> bool:
        path = general(place)
        return any(is_within(path, field.path) or is_within(field.path, path) for field in self.fields())

    def minimumSizeHint(self) -> QSize:
        """As wide as its fields need, so that a place that has not that much room can be scrolled."""
        needed = self._content.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width()
        return QSize(needed, super().minimumSizeHint().height())

    def fields(self) -> Sequence[Field]:
        """What is stated here: what is borrowed, then the section's own, in the catalogue's order."""
        catalogue = self.desk.catalogue
        borrowed = (field for path in self.borrowed() if (field := catalogue.field(path)) is not None)
        own = (field for section in catalogue.sections if section.id == self.section for field in section.fields)
        return (*borrowed, *(field for field in own if field.path not in self.lent()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_up_to_date()

    # inside -------------------------------------------------------------------------------------------------------

    def _bring_up_to_date(self) -> None:
        if not self._parts:
            self._build()
        can_edit = self.can_edit()
        self._content.setEnabled(can_edit)
        if not can_edit:
            return
        if self._shown != self.subject():
            self._shown = self.subject()
            for part in self._parts:
                part.give_up()
        for part in self._parts:
            part.refresh()
        self._show_notes()

    def _show_notes(self) -> None:
        self.gauges.show_notes(gauge_notes(self.desk, self._shows))
        notes = notes_by_place(self.desk, self._shows)
        for part in self._parts:
            part.show_notes(notes)
        self.updateGeometry()

    def _shows(self, place: str) -> bool:
        return any(part.owns(place) for part in self._parts)

    def _build(self) -> None:
        self._content.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_MAX)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.SPACING)
        intro = self.intro()
        if intro is not None:
            column.addWidget(intro)
        column.addWidget(self.gauges)
        for heading, part in self._grouped():
            if heading:
                column.addWidget(_heading(heading))
            column.addWidget(part)
            self._parts.append(part)
        column.addStretch(1)
        self._area.setWidget(self._content)

    def _grouped(self) -> Iterator[tuple[str, Part]]:
        """The parts in order; a heading or a list begins a new one."""
        headings = self.headings()
        runs: list[tuple[str, str, list[Field]]] = []
        for field in self.fields():
            begins = headings.get(field.path, "")
            path = list_path(field.path)
            if begins or not runs or runs[-1][1] != path:
                runs.append((begins, path, []))
            runs[-1][2].append(field)
        for begins, path, fields in runs:
            yield begins, self.list_part(path, fields) if path else self._fields_part(fields)

    def _fields_part(self, fields: Sequence[Field]) -> Part:
        rows = [row_for(field, self.words) for field in fields]
        wide = [row for row in rows if isinstance(row.editor, ManyChoiceEditor)]
        return Fields(self.desk, rows, wide, self.gates())

    @Slot(bool)
    def _settle(self, finished: bool) -> None:
        for part in self._parts:
            part.settle(finished=finished)

    @Slot()
    def _scroll_to_focus(self) -> None:
        target = self.focusWidget()
        if target is not None:
            self._area.ensureWidgetVisible(target)


def _heading(text: str) -> QWidget:
    label = QLabel(text)
    theme.heading(label, 1.0)
    label.setContentsMargins(0, theme.MARGIN, 0, 0)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return label
