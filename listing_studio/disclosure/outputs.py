"""Puts sentences together to a marketplace's outputs, with what a person reworded, left out or added."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from listing_studio.disclosure.sentences import Sentence, Speaker, Unsaid
from listing_studio.domain.text import TextEdits
from listing_studio.packs.pack import Output, Pack


class Hand(StrEnum):
    """Who is behind a line of an output."""

    GENERATED = "generated"
    REWORDED = "reworded"
    SUPPRESSED = "suppressed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an output as it stands; ``generated`` is what the program would say there.

    ``outdated``: it was reworded, and what the program would say has changed since.
    """

    hand: Hand
    text: str
    generated: str = ""
    statement: str = ""
    element: str | None = None
    rests_on: tuple[str, ...] = ()
    id: str = ""
    outdated: bool = False

    @property
    def shows(self) -> bool:
        """Whether the line is part of the text."""
        return self.hand is not Hand.SUPPRESSED


@dataclass(frozen=True, slots=True)
class RenderedOutput:
    """An output in one language: its lines, suppressed ones included, and what could not be said."""

    output: Output
    language: str
    lines: tuple[Line, ...]
    unsaid: tuple[Unsaid, ...]

    @property
    def text(self) -> str:
        """The text as it will be handed over, mark-up included."""
        if self.output.format == "html":
            return "\n".join(f"<p>{html.escape(text, quote=False)}</p>" for text in self._shown())
        return self.plain

    @property
    def plain(self) -> str:
        """The text as a reader sees it, without mark-up: what words and completeness are judged on."""
        joined = "\n" if self.output.format == "html" else self.output.joined.get(self.language, " ")
        return joined.join(self._shown())

    def _shown(self) -> list[str]:
        return [line.text for line in self.lines if line.shows]


def render(pack: Pack, speaker: Speaker, edits: TextEdits) -> tuple[RenderedOutput, ...]:
    """Every output of ``pack`` in the speaker's language."""
    return tuple(_rendered(pack, output, speaker, edits) for output in pack.outputs)


def _rendered(pack: Pack, output: Output, speaker: Speaker, edits: TextEdits) -> RenderedOutput:
    said = [one for name in output.statements for one in speaker.say(pack.statements[name])]
    lines = [_line(pack.id, speaker.language, one, edits) for one in said if isinstance(one, Sentence)]
    own = _own(pack.id, speaker.language, output.id, edits)
    unsaid = tuple(one for one in said if isinstance(one, Unsaid))
    return RenderedOutput(output, speaker.language, (*lines, *own), unsaid)


def _line(pack: str, language: str, sentence: Sentence, edits: TextEdits) -> Line:
    key = (pack, language, sentence.statement, sentence.element)
    hand, text, outdated = Hand.GENERATED, sentence.text, False
    for rewording in edits.rewordings:
        if (rewording.pack, rewording.language, rewording.statement, rewording.element) == key:
            hand, text = Hand.REWORDED, rewording.text
            outdated = rewording.replaces != sentence.text
    for left_out in edits.suppressions:
        if (left_out.pack, left_out.language, left_out.statement, left_out.element) == key:
            hand = Hand.SUPPRESSED
    return Line(hand, text, sentence.text, sentence.statement, sentence.element, sentence.rests_on, outdated=outdated)


def _own(pack: str, language: str, output: str, edits: TextEdits) -> Iterator[Line]:
    for own in edits.sentences:
        if (own.pack, own.language, own.output) == (pack, language, output):
            yield Line(Hand.OWN, own.text, id=own.id)
