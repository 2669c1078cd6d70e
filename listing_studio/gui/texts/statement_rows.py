"""The lines of a pack's texts as rows of one list: a heading per output, its statements, a place for one's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from listing_studio.disclosure.outputs import Hand, Line, RenderedOutput
from listing_studio.gui.texts.counter import Count, count

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row. A heading has a ``count``, a line has a ``line``; the row that has neither takes a new sentence."""

    output: str
    label: str
    line: Line | None = None
    count: Count | None = None

    @property
    def key(self) -> Key:
        """What the row is, whatever stands in it."""
        if self.count is not None:
            return "output", self.output
        if self.line is None:
            return "add", self.output
        if self.line.hand is Hand.OWN:
            return "own", self.output, self.line.id
        return "line", self.output, self.line.statement, self.line.element or ""

    @property
    def text(self) -> str:
        """What an editor begins with."""
        return self.line.text if self.line is not None else ""


def rows_of(outputs: Iterable[RenderedOutput], language: str, *, editable: bool) -> Iterator[Row]:
    """The rows of outputs, labelled in the window's ``language``; a reading takes no sentences of one's own."""
    for rendered in outputs:
        output = rendered.output
        label = output.label.get(language, output.label["en"])
        yield Row(output.id, label, count=count(output, rendered.plain))
        for line in rendered.lines:
            yield Row(output.id, label, line=line)
        if editable:
            yield Row(output.id, label)
