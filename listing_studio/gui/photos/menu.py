"""The menu of the contact sheet: shot, source and evidence of the selected photos, their order, taking them out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from listing_studio.gui.photos.choice_box import ChoiceBox


class PhotoMenu(QMenu):
    """Offers what the boxes of the detail offer, with the letters that give a shot directly."""

    fact_stated = Signal(str, object)

    def __init__(self, parent: QWidget, boxes: Mapping[str, ChoiceBox], shot_keys: Mapping[str, str]) -> None:
        super().__init__(parent)
        letters = {shot: letter.upper() for letter, shot in shot_keys.items()}
        for fact, box in boxes.items():
            menu = self.addMenu(box.accessibleName())
            for value, words in box.choices():
                letter = letters.get(str(value)) if fact == "shot" else None
                action = menu.addAction(f"{words}\t{letter}" if letter else words)
                action.setData((fact, value))
                action.setCheckable(True)
                action.setChecked(box.shows(value))
        self.triggered.connect(self._on_triggered)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.data() is not None:
            self.fact_stated.emit(*action.data())


def shot_keys(shots: Mapping[str, object]) -> dict[str, str]:
    """A letter per shot, to be typed: the first letter of its value that no earlier shot has."""
    keys: dict[str, str] = {}
    for shot in shots:
        letter = next((sign for sign in shot if sign.isalpha() and sign not in keys), None)
        if letter is not None:
            keys[letter] = shot
    return keys
