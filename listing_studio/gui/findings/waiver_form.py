"""The form in which a named person excuses a finding for a reason; both are printed in the report."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from listing_studio.gui import theme


class WaiverForm(QWidget):
    """Hidden until ``start``; ``waived`` carries name and reason, which are never empty."""

    waived = Signal(str, str)
    cancelled = Signal()

    def __init__(self, person: str) -> None:
        super().__init__()
        self.name = QLineEdit(person)
        self.reason = QLineEdit()
        self.button = QPushButton(self.tr("Waive"))
        self.button.setAutoDefault(False)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        fields = QFormLayout()
        for field, label in ((self.name, self.tr("Your na&me")), (self.reason, self.tr("Reas&on"))):
            field.setAccessibleName(label.replace("&", ""))
            field.setMaxLength(500)
            field.textChanged.connect(self._on_changed)
            field.returnPressed.connect(self._waive)
            fields.addRow(label, field)
        hint = QLabel(self.tr("It holds until the value or the limit changes, and is printed in the report."))
        hint.setWordWrap(True)
        theme.secondary(hint)
        buttons = QHBoxLayout()
        buttons.addWidget(self.button)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(fields)
        column.addWidget(hint)
        column.addLayout(buttons)
        self.button.clicked.connect(self._waive)
        cancel.clicked.connect(self.cancelled)
        self._on_changed()
        self.hide()

    def start(self) -> None:
        """Opens the form at the first thing that is still missing."""
        self.reason.clear()
        self.show()
        self._first_missing().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_changed(self) -> None:
        self.button.setEnabled(bool(self.name.text().strip() and self.reason.text().strip()))

    def _waive(self) -> None:
        if self.button.isEnabled():
            self.waived.emit(self.name.text().strip(), self.reason.text().strip())
        else:
            self._first_missing().setFocus()

    def _first_missing(self) -> QLineEdit:
        return self.reason if self.name.text().strip() else self.name
