"""Counts a text as its marketplace counts it, and says the result in words. Judges nothing: that is for rules."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from listing_studio.packs.pack import Output
from listing_studio.rules import functions

_COUNTERS = {
    "chars": functions.chars,
    "utf8_bytes": functions.utf8_bytes,
    "gbk_bytes": functions.gbk_bytes,
}


@dataclass(frozen=True, slots=True)
class Count:
    """How long a text is, in the unit its marketplace counts, and how long it may be; None: there is no limit."""

    used: int
    limit: int | None
    unit: str

    @property
    def over(self) -> int:
        """By how much the text is too long, 0 if it is not."""
        return max(0, self.used - self.limit) if self.limit is not None else 0

    def figures(self) -> str:
        """The counter where there is little room: "43 / 200"."""
        return str(self.used) if self.limit is None else f"{self.used} / {self.limit}"

    def words(self) -> str:
        """The counter as it stands beside the text: "43 / 200 characters"."""
        units = {
            "chars": QCoreApplication.translate("Count", "{used} characters"),
            "utf8_bytes": QCoreApplication.translate("Count", "{used} bytes"),
            "gbk_bytes": QCoreApplication.translate("Count", "{used} bytes (a Chinese character counts as 2)"),
        }
        return units[self.unit].format(used=self.figures())

    def warning(self) -> str:
        """What is wrong with the length, or an empty text."""
        return QCoreApplication.translate("Count", "too long by {over}").format(over=self.over) if self.over else ""


def count(output: Output, text: str) -> Count:
    """The length of a text that is to be an output."""
    limit = int(output.limit.value) if output.limit is not None else None
    return Count(int(_COUNTERS[output.counts](text)), limit, output.counts)
