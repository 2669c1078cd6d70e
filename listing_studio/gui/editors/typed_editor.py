"""An editor whose value is typed in a line: commits a moment after the last key, on Enter and when it is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.line import Line

COMMIT_DELAY_MS = 300
"""How long after the last key what was typed is committed."""
COMMIT_AT_LEAST_MS = 600
"""How long somebody can type without a pause before what is there so far is committed: saving must end in a second."""


class TypedEditor(Editor):
    """``line`` is where it is typed; kinds define ``text_of`` and ``parse``."""

    def __init__(self) -> None:
        super().__init__()
        self.line = Line()
        self.setFocusProxy(self.line)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(self.line)
        self._pause = QTimer(self, singleShot=True, interval=COMMIT_DELAY_MS)
        self._steady = QTimer(self, singleShot=True, interval=COMMIT_AT_LEAST_MS)
        self._pause.timeout.connect(self._on_pause)
        self._steady.timeout.connect(self._on_pause)
        self.watch(self.line)

    def watch(self, line: Line) -> None:
        """Listens to a line that the value is typed in."""
        line.textEdited.connect(self._on_text_edited)
        line.returnPressed.connect(self._on_return_pressed)
        line.left.connect(self._on_left)
        line.escaped.connect(self._on_escaped)

    def targets(self) -> Sequence[QWidget]:
        return (self.line,)

    def set_blank(self, text: str) -> None:
        self.line.setPlaceholderText(text)

    def commit(self, *, finished: bool = True) -> bool:
        self._pause.stop()
        self._steady.stop()
        return super().commit(finished=finished)

    def set_value(self, value: object) -> None:
        self._pause.stop()
        self._steady.stop()
        super().set_value(value)

    def show_value(self, value: object) -> None:
        self.line.setText("" if value is None else self.text_of(value))

    def read(self) -> object:
        text = self.line.text().strip()
        return self.parse(text) if text else None

    # what each kind defines ---------------------------------------------------------------------------------------

    def text_of(self, value: object) -> str:
        """The value as it is shown in the line."""
        return str(value)

    def parse(self, text: str) -> object:
        """The value a text stands for; Unusable if it stands for none."""
        raise NotImplementedError

    # slots --------------------------------------------------------------------------------------------------------

    @Slot()
    def _on_text_edited(self) -> None:
        self.touch()
        self._pause.start()
        if not self._steady.isActive():
            self._steady.start()

    @Slot()
    def _on_pause(self) -> None:
        self.commit(finished=False)

    @Slot()
    def _on_return_pressed(self) -> None:
        if self.commit():
            self.show_value(self.value())
            self.entered.emit()

    @Slot()
    def _on_left(self) -> None:
        if self.commit():
            self.show_value(self.value())

    @Slot()
    def _on_escaped(self) -> None:
        if self.is_pending():
            self.restore()
