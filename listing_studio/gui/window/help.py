"""Help inside the window: how the work goes in a few sentences, and every key, made from the actions themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from listing_studio import __version__
from listing_studio.gui import theme
from listing_studio.gui.window.actions import plain

_NATIVE = QKeySequence.SequenceFormat.NativeText


class HelpWindow(QDialog):
    """Stays beside the work: it is not modal."""

    def __init__(self, parent: QWidget, menus: Mapping[str, Sequence[QAction]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and help"))
        self.resize(640, 640)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setHtml(self._introduction() + self._table(menus))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.addWidget(self.text)
        column.addWidget(buttons)

    def _introduction(self) -> str:
        lines = [
            self.tr("Begin a unit for sale, an application, a claim or an export return, or import a file of one."),
            self.tr("State what is known in the sections, in any order; every change is saved at once."),
            self.tr("Photos and documents come in by drop, paste or a dialog; the files themselves are never changed."),
            self.tr(
                "Choose under “Packs” the marketplaces and programmes; each shows whether what is open is ready for it."
            ),
            self.tr(
                "The findings on the right follow every edit. Enter on one goes to its field; F9 leads through all."
            ),
            self.tr("What you leave empty is “not stated”: it is never guessed, and never appears in a text."),
            self.tr("“Not checked” is not “fine”: something needed for the check is missing."),
            self.tr("When a pack is ready, the section “Export” writes the bundle and verifies it."),
            self.tr(
                "In the menu “Help”: what answers each request of the source texts, and every limit with its source."
            ),
        ]
        about = self.tr("Listing Studio %s, under the licence Apache-2.0.") % __version__
        return "".join(f"<p>{escape(line)}</p>" for line in (*lines, about))

    def _table(self, menus: Mapping[str, Sequence[QAction]]) -> str:
        fixed = [
            (self.tr("To the place of a finding"), self.tr("Enter, in the list of findings")),
            (self.tr("Give up what was typed"), self.tr("Esc, in a field")),
            (self.tr("To the next field"), self.tr("Enter, in a field")),
            (self.tr("Yes, no, not stated"), self.tr("Y, N, Backspace")),
            (self.tr("Test passed, failed, not made, not stated"), self.tr("P, F, T, Backspace")),
            (self.tr("One of several choices"), self.tr("Type some of its letters, or Down")),
            (self.tr("Today; a calendar"), self.tr("T; Alt+Down, in a date")),
            (self.tr("Add a defect, part or accessory; remove one"), self.tr("Ins or Ctrl+D; Del, in the table")),
            (self.tr("What was measured on a photo; why; retake it"), self.tr("M; ?; Ctrl+R, on the photo")),
            (self.tr("Its copy as published; cover an area"), self.tr("P; C, on the large photo")),
        ]
        rows = [
            f"<tr><td colspan='2'><h4>{escape(plain(title))}</h4></td></tr>" + "".join(_row(*row) for row in rows)
            for title, rows in ((title, _keys(actions)) for title, actions in menus.items())
            if rows
        ]
        rows.append(f"<tr><td colspan='2'><h4>{escape(self.tr('Elsewhere'))}</h4></td></tr>")
        rows += [_row(*row) for row in fixed]
        return f"<table cellpadding='3' width='100%'>{''.join(rows)}</table>"


def _keys(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    return [
        (action.iconText(), ", ".join(key.toString(_NATIVE) for key in action.shortcuts()))
        for action in actions
        if action.shortcuts()
    ]


def _row(words: str, keys: str) -> str:
    return f"<tr><td>{escape(words)}</td><td><b>{escape(keys)}</b></td></tr>"
