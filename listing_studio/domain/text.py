"""What a person changed in the generated text: reworded and suppressed statements, sentences of their own."""

from __future__ import annotations

from listing_studio.domain.record import Element, Language, LongText, Record, Text


class Rewording(Record):
    """Replaces one statement's text; ``element`` is the id of the list element it speaks about, if any.

    ``replaces`` is the generated text it was written for: when that changes, somebody has to look again.
    """

    pack: Text
    language: Language
    statement: Text
    element: Text | None = None
    replaces: LongText
    text: LongText


class Suppression(Record):
    """Leaves one statement out of the outputs of one pack and language; the completeness check still looks."""

    pack: Text
    language: Language
    statement: Text
    element: Text | None = None


class OwnSentence(Element):
    """A sentence somebody wrote, at the end of one output."""

    pack: Text
    language: Language
    output: Text
    text: LongText


class TextEdits(Record):
    """All edits of a dossier's texts."""

    rewordings: tuple[Rewording, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    sentences: tuple[OwnSentence, ...] = ()
