"""Every file dialog of the window's frame, so that tests can answer in a person's place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def unit_file(parent: QWidget) -> Path | None:
    """Asks for a unit file to take in; None if the person thinks better of it."""
    title = QCoreApplication.translate("FileDialogs", "Import a unit file")
    kinds = QCoreApplication.translate("FileDialogs", "Unit files (*.json)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None
