"""Editors in a window of their own, between two other stops of the Tab key, and a record of what they commit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.catalogue.loading import catalogue
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.factory import Words, editor_for


class Bench(QWidget):
    """Holds one editor; ``committed`` are the values it told, ``faults`` what it said of inputs, ``entered`` counts."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.editor = editor
        self.committed: list[object] = []
        self.faults: list[str] = []
        self.entered = 0
        self.before, self.behind = QLineEdit(), QLineEdit()
        layout = QVBoxLayout(self)
        for part in (self.before, editor, self.behind):
            layout.addWidget(part)
        editor.committed.connect(self.committed.append)
        editor.fault_changed.connect(self.faults.append)
        editor.entered.connect(self._on_entered)

    @property
    def line(self) -> QLineEdit:
        """Where it is typed."""
        return next(target for target in self.editor.targets() if isinstance(target, QLineEdit))

    def type(self, text: str) -> None:
        """Types into the line; what no key can give comes from an input method, as it does with Chinese."""
        if text.isascii():
            QTest.keyClicks(self.line, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(self.line, event)

    def _on_entered(self) -> None:
        self.entered += 1


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def on_bench(qtbot: QtBot) -> Callable[[Editor], Bench]:
    """Shows an editor, with the focus in it."""

    def shown(editor: Editor) -> Bench:
        bench = Bench(editor)
        qtbot.addWidget(bench)
        with qtbot.waitExposed(bench):
            bench.show()
        bench.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(lambda: editor.isAncestorOf(QApplication.focusWidget() or bench))
        return bench

    return shown


@pytest.fixture
def words() -> Words:
    """English, on a fixed day."""
    return Words(catalogue(), "en", lambda: date(2026, 11, 20), "USD")


@pytest.fixture
def bench_for(words: Words, on_bench: Callable[[Editor], Bench]) -> Callable[[str], Bench]:
    """Shows the editor of the fact at a path."""

    def shown(path: str) -> Bench:
        return on_bench(editor_for(path, words))

    return shown
