"""Every file dialog of the window, in one place so that tests can answer for a person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from listing_studio.photos.files import SUFFIXES


def choose_photos(parent: QWidget) -> list[Path]:
    """Asks for photo files; an empty list if the person thinks better of it."""
    title = QCoreApplication.translate("Dialogs", "Add photos")
    patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(SUFFIXES))
    kinds = [
        QCoreApplication.translate("Dialogs", "Photos") + f" ({patterns})",
        QCoreApplication.translate("Dialogs", "All files") + " (*)",
    ]
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", ";;".join(kinds))
    return [Path(name) for name in chosen]


def choose_documents(parent: QWidget) -> list[Path]:
    """Asks for documents; an empty list if the person thinks better of it."""
    title = QCoreApplication.translate("Dialogs", "Add documents")
    patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in (".pdf", *sorted(SUFFIXES), ".txt"))
    kinds = [
        QCoreApplication.translate("Dialogs", "Documents") + f" ({patterns})",
        QCoreApplication.translate("Dialogs", "All files") + " (*)",
    ]
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", ";;".join(kinds))
    return [Path(name) for name in chosen]


def choose_unit_file(parent: QWidget) -> Path | None:
    """Asks for a unit file to take in; None if the person thinks better of it."""
    title = QCoreApplication.translate("Dialogs", "Import a file")
    kinds = QCoreApplication.translate("Dialogs", "Unit files") + " (*.json)"
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """Asks for a folder; None if the person thinks better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None
