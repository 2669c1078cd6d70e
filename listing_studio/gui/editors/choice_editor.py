"""Edits one of several values: type a few letters and leave, or choose from the list headed by "Not stated"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from listing_studio.gui.editors.choices import Option, matching
from listing_studio.gui.editors.editor import Editor, Unusable
from listing_studio.gui.editors.line import Line
from listing_studio.gui.editors.suggestions import Suggestions

_ROWS_SHOWN = 16
_LETTERS_SHOWN = 14


class ChoiceEditor(Editor):
    """Leaving or Enter takes the first option that what was typed can mean: the one marked in the list below it."""

    def __init__(self, options: Sequence[Option], not_stated: str) -> None:
        super().__init__()
        self._options = options
        self.line = Line()
        self.box = _Box(self.line, [not_stated, *(option.label for option in options)])
        self.setFocusProxy(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.suggestions = Suggestions(self.line)
        self._connect()
        self.show_value(None)

    def _connect(self) -> None:
        self.box.activated.connect(self._on_activated)
        self.suggestions.chosen.connect(self._on_suggestion_chosen)
        self.box.stepped.connect(self._on_stepped)
        self.line.textEdited.connect(self._on_text_edited)
        self.line.returnPressed.connect(self._on_return_pressed)
        self.line.left.connect(self._on_left)
        self.line.escaped.connect(self._on_escaped)

    def targets(self) -> Sequence[QWidget]:
        return (self.box, self.line)

    def set_blank(self, text: str) -> None:
        self.line.setPlaceholderText(text)

    def show_value(self, value: object) -> None:
        self.suggestions.hide()
        values = [option.value for option in self._options]
        if value in values:
            self.box.setCurrentIndex(values.index(str(value)) + 1)
        else:
            self.box.setCurrentIndex(-1)
            self.box.setEditText("" if value is None else str(value))

    def commit(self, *, finished: bool = True) -> bool:
        """The first match is taken only once somebody has finished; until then, only what is written out."""
        written_out = self.line.text().strip() in ("", *(option.label for option in self._options))
        return (finished or written_out) and super().commit(finished=finished)

    def read(self) -> object:
        text = self.line.text().strip()
        if not text:
            return None
        label = self.suggestions.marked() or text
        found = matching(self._options, label)
        if not found:
            raise Unusable(self.tr("None of the choices matches; clear the field for “not stated”."))
        return found[0].value

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        self.touch()
        found = matching(self._options, text) if text.strip() else ()
        self.suggestions.offer([option.label for option in found])

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        if self.suggestions.isVisible():
            self.suggestions.step(by)
        else:
            self.box.showPopup()

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.state(self._options[index - 1].value if index > 0 else None)

    @Slot(str)
    def _on_suggestion_chosen(self, label: str) -> None:
        self.state(next(option.value for option in self._options if option.label == label))

    @Slot()
    def _on_return_pressed(self) -> None:
        if self._take():
            self.entered.emit()

    @Slot()
    def _on_left(self) -> None:
        self._take()

    @Slot()
    def _on_escaped(self) -> None:
        self.suggestions.hide()
        if self.is_pending():
            self.restore()

    def _take(self) -> bool:
        taken = self.commit()
        if taken:
            self.show_value(self.value())
        self.suggestions.hide()
        return taken


class _Box(QComboBox):
    """Never steps through values: arrow keys are told, the wheel scrolls the page."""

    stepped = Signal(int)

    def __init__(self, line: Line, labels: Sequence[str]) -> None:
        super().__init__()
        self.setEditable(True)
        self.setLineEdit(line)
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt's own would complete in the line, by prefix only
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS_SHOWN)
        self.setMaxVisibleItems(_ROWS_SHOWN)
        self.addItems(labels)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
