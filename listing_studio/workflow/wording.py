"""Edits of texts: reword, leave out, bring back, add one's own sentence. Gives new edits, changes no dossier."""

from __future__ import annotations

from listing_studio.domain import editing
from listing_studio.domain.text import OwnSentence, Rewording, Suppression, TextEdits
from listing_studio.packs.pack import Pack


def reworded(edits: TextEdits, rewording: Rewording) -> TextEdits:
    """The edits with a statement said in other words; an empty rewording cannot be made."""
    others = tuple(one for one in edits.rewordings if not _same(one, rewording))
    return edits.model_copy(update={"rewordings": (*others, rewording)})


def restored(edits: TextEdits, pack: str, language: str, statement: str, element: str | None) -> TextEdits:
    """The edits without rewording or suppression of a statement: it is generated again."""
    wanted = Suppression(pack=pack, language=language, statement=statement, element=element)
    return edits.model_copy(
        update={
            "rewordings": tuple(one for one in edits.rewordings if not _same(one, wanted)),
            "suppressions": tuple(one for one in edits.suppressions if not _same(one, wanted)),
        }
    )


def suppressed(edits: TextEdits, suppression: Suppression) -> TextEdits:
    """The edits with a statement left out."""
    others = tuple(one for one in edits.suppressions if not _same(one, suppression))
    return edits.model_copy(update={"suppressions": (*others, suppression)})


def with_sentence(edits: TextEdits, pack: str, language: str, output: str, text: str) -> TextEdits:
    """The edits with a sentence of one's own at the end of an output."""
    id = editing.new_id(edits.sentences, "s")
    sentence = OwnSentence(id=id, pack=pack, language=language, output=output, text=text)
    return editing.with_element(edits, "sentences", sentence)


def with_sentence_text(edits: TextEdits, id: str, text: str) -> TextEdits:
    """The edits with another text for one's own sentence ``id``."""
    return editing.with_fact(edits, f"sentences[{id}].text", text)


def without_sentence(edits: TextEdits, id: str) -> TextEdits:
    """The edits without one's own sentence ``id``."""
    return editing.without_element(edits, "sentences", id)


def without_lost(edits: TextEdits, pack: Pack) -> TextEdits:
    """The edits without those of ``pack`` whose statement or output it no longer has."""

    def meets(edit: Rewording | Suppression) -> bool:
        return edit.pack != pack.id or edit.statement in pack.statements

    return edits.model_copy(
        update={
            "rewordings": tuple(one for one in edits.rewordings if meets(one)),
            "suppressions": tuple(one for one in edits.suppressions if meets(one)),
            "sentences": tuple(one for one in edits.sentences if one.pack != pack.id or pack.output(one.output)),
        }
    )


def _same(one: Rewording | Suppression, other: Rewording | Suppression) -> bool:
    def key(edit: Rewording | Suppression) -> tuple[str, str, str, str | None]:
        return edit.pack, edit.language, edit.statement, edit.element

    return key(one) == key(other)
