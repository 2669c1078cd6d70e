"""The button that exports, why it may not be pressed, how far the export is, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from listing_studio.errors import Translate
from listing_studio.gui.export.exporting import Export
from listing_studio.gui.export.fault_list import FaultList
from listing_studio.gui.theme import SPACING, mark_icon


class ExportBox(QWidget):
    """Shows; what the person wants is told by signals."""

    export_wanted = Signal()
    cancel_wanted = Signal()
    verify_wanted = Signal()

    def __init__(self, translate: Translate) -> None:
        super().__init__()
        self._translate = translate
        self.export = QPushButton(self.tr("E&xport bundle…"))
        self._why_not = QLabel(wordWrap=True)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Export"))
        self.cancel = QPushButton(self.tr("&Cancel"))
        self._mark = QLabel()
        self._said = QLabel(wordWrap=True)
        self._folder, self._fingerprint = _read_only(self.tr("Folder")), _read_only(self.tr("Fingerprint"))
        self.open = QPushButton(self.tr("Open &folder"))
        self.verify = QPushButton(self.tr("Ver&ify again"))
        self.faults = FaultList(translate)
        self._result = QWidget()
        self._bundle: Export | None = None
        self._arrange()
        self.export.clicked.connect(self.export_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.verify.clicked.connect(self.verify_wanted)
        self.open.clicked.connect(self._on_open_clicked)

    def show_button(self, why_not: str, *, is_busy: bool) -> None:
        """Offers the export, or says why it cannot be offered."""
        self.export.setEnabled(not why_not and not is_busy)
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not))

    def show_export(self, export: Export | None, revision: int) -> None:
        """Shows how far the last export is or what came of it; ``revision`` is the dossier's own now."""
        running = export is not None and export.is_running
        self._progress.setVisible(running)
        self.cancel.setVisible(running)
        if export is not None and running:
            self._show_progress(export)
        self._show_outcome(export, revision)
        self._result.setVisible(export is not None and export.bundle is not None)
        self.faults.show_faults((export.faults or ()) if export is not None else ())

    def result_words(self) -> list[str]:
        """What is said of the last export."""
        return [text for text in (self._said.text(), self._folder.text(), self._fingerprint.text()) if text]

    def why_not(self) -> str:
        """Why the export is not offered, or an empty text."""
        return self._why_not.text()

    def progress_words(self) -> str:
        """What stands in the bar."""
        return self._progress.format()

    def _show_progress(self, export: Export) -> None:
        writing = export.done >= export.total
        self._progress.setRange(0, 0 if writing else export.total)
        self._progress.setValue(export.done)
        words = self.tr("Photo {done} of {total}").format(done=export.done + 1, total=export.total)
        self._progress.setFormat(self.tr("Writing…") if writing else words)
        self.cancel.setEnabled(not writing)

    def _show_outcome(self, export: Export | None, revision: int) -> None:
        self._say(*self._words(export, revision))
        bundle = export.bundle if export is not None else None
        self._folder.setText(str(bundle.folder) if bundle is not None else "")
        self._fingerprint.setText(bundle.fingerprint if bundle is not None else "")
        self._bundle = export

    def _say(self, said: str, mark: str) -> None:
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._mark.setVisible(bool(said))
        self._mark.setPixmap(mark_icon(mark).pixmap(16, 16))

    def _words(self, export: Export | None, revision: int) -> tuple[str, str]:
        if export is None or export.is_running:
            return "", ""
        if export.error is not None:
            return export.error.said(self._translate), "error"
        if export.faults:
            return self.tr("The bundle was changed since it was written:"), "error"
        said = self.tr("The bundle is written and verified.")
        if export.faults is not None:
            said = self.tr("The bundle was verified again and is unchanged.")
        if export.revision != revision:
            stale = self.tr("The unit has been changed since: this bundle holds revision {revision}.")
            return f"{said} {stale.format(revision=export.revision)}", "look"
        return said, "ready"

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._bundle is not None and self._bundle.bundle is not None:
            folder = QUrl.fromLocalFile(str(self._bundle.bundle.folder))
            if not QDesktopServices.openUrl(folder):
                self._say(self.tr("No program opened the folder; its path can be copied."), "look")

    def _arrange(self) -> None:
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addLayout(_row((self.export, 0), (self._why_not, 50)))
        layout.addLayout(_row((self._progress, 3), (self.cancel, 0)))
        layout.addLayout(_row((self._mark, 0), (self._said, 50)))
        form = QFormLayout(self._result)
        form.setContentsMargins(0, 0, 0, 0)
        for line in (self._folder, self._fingerprint):
            form.addRow(line.accessibleName(), line)
        form.addRow(_row((self.open, 0), (self.verify, 0)))
        layout.addWidget(self._result)
        layout.addWidget(self.faults)


def _read_only(name: str) -> QLineEdit:
    """A line to read and copy, by mouse and by keys."""
    line = QLineEdit()
    line.setReadOnly(True)
    line.setAccessibleName(name)
    return line


def _row(*widgets: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACING)
    for widget, stretch in widgets:
        row.addWidget(widget, stretch)
    row.addStretch(1)
    return row
