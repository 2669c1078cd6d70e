"""One field of a form: its label, its editor, what helps to answer, and what the last check said about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from listing_studio.catalogue.vocabulary import Field
from listing_studio.gui import theme
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.factory import Words, editor_for
from listing_studio.gui.forms.notes import Note, NoteLines

_MARK_WIDTH = 3
_INDENT = 10


class FieldRow(QWidget):
    """``path`` is general; which element of a list is meant is known to the form that holds the row."""

    stated = Signal(str, object)
    """Path and value, when somebody stated or took back the fact."""
    finished = Signal(str)
    """Path, when somebody pressed Enter and wants the next field."""

    def __init__(self, field: Field, editor: Editor, language: str) -> None:
        super().__init__()
        self.path = field.path
        self.name = field.label(language)
        self.editor = editor
        self._notes: tuple[Note, ...] = ()
        self._label = QLabel(self.name.replace("&", "&&"))
        self._label.setWordWrap(True)
        self._label.setBuddy(editor.targets()[0])
        self._gate = _secondary("")
        self._lines = NoteLines()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_INDENT, 2, 0, 2)
        layout.setSpacing(3)
        for part in (self._label, editor, _secondary(field.hint(language)), self._gate, self._lines):
            layout.addWidget(part)
        editor.set_name(self.name)
        editor.committed.connect(self._on_committed)
        editor.entered.connect(self._on_entered)
        editor.fault_changed.connect(self._draw_notes)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Shows what the last check said about this field."""
        if notes != self._notes:
            self._notes = notes
            self._draw_notes()

    def close_gate(self, why: str) -> None:
        """Disables the field while nothing is stated in it, and says why; an empty text opens it again."""
        self._gate.setText(why)
        self._gate.setVisible(bool(why))
        nothing_stated = self.editor.value() in (None, ()) and not self.editor.is_pending()
        self.editor.setEnabled(not why or not nothing_stated)

    def reveal(self) -> None:
        """Puts the focus into the field, be it asked for or not."""
        self.editor.setEnabled(True)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        notes = self._shown_notes()
        if notes and notes[0].mark:
            painter = QPainter(self)
            painter.fillRect(0, 2, _MARK_WIDTH, self.height() - 4, theme.tone(notes[0].tone))

    @Slot(object)
    def _on_committed(self, value: object) -> None:
        self.stated.emit(self.path, value)

    @Slot()
    def _on_entered(self) -> None:
        self.finished.emit(self.path)

    @Slot()
    def _draw_notes(self) -> None:
        self._lines.show_notes(self._shown_notes())
        for target in self.editor.targets():
            target.setAccessibleDescription(self._lines.text())
        self.update()

    def _shown_notes(self) -> tuple[Note, ...]:
        fault = self.editor.fault()
        return (Note("error", self.tr("Not taken: %s") % fault), *self._notes) if fault else self._notes


def row_for(field: Field, words: Words) -> FieldRow:
    """The row of a field, with the editor for its kind of fact."""
    return FieldRow(field, editor_for(field.path, words), words.language)


def _secondary(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    theme.secondary(label)
    if not text:
        label.hide()  # to show it here would open a window: it has no parent yet
    return label
