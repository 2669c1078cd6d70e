"""Edits a text of one line; takes what scanners and clipboards bring along out of it."""

from __future__ import annotations

import unicodedata

from listing_studio.gui.editors.typed_editor import TypedEditor


class TextEditor(TypedEditor):
    """An empty line is "not stated"."""

    def parse(self, text: str) -> object:
        return without_controls(text) or None


def without_controls(text: str) -> str:
    """The text without control characters, which scanners send between the parts of a code."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cc").strip()
