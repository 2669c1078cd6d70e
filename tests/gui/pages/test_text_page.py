"""The text page: what stands in the texts, what rests on what, and what a person changes in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listing_studio.disclosure.outputs import Hand, RenderedOutput
from listing_studio.domain import editing
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.text import OwnSentence, Rewording, TextEdits
from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.text_page import TextPage
from listing_studio.gui.texts.counter import count
from listing_studio.gui.texts.preview import in_markup
from listing_studio.gui.texts.sentence_editor import SentenceEditor
from listing_studio.gui.texts.statement_rows import Key, Row
from listing_studio.packs.library import library
from listing_studio.rules.words import Span
from tests.gui.pages.desk_fixture import PACK, follow, nameless, open_sample, opened_desk, wait_for_check

NOTE = "condition_note"
SCRATCH = ("line", NOTE, "defect", "d1")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with opened_desk(tmp_path / "ws") as desk:
        open_sample(desk, photos=False)
        yield desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TextPage:
    page = TextPage(desk)
    qtbot.addWidget(page)
    follow(desk, page)
    page.resize(1000, 800)
    page.show()
    wait_for_check(qtbot, desk)
    return page


@pytest.fixture
def settled(desk: Desk, page: TextPage, qtbot: QtBot) -> Callable[[], None]:
    return lambda: wait_for_check(qtbot, desk)


def rendered(desk: Desk, output: str = NOTE) -> RenderedOutput:
    return next(one for one in desk.reports[desk.pack].outputs["en"] if one.output.id == output)


def row(page: TextPage, key: Key) -> Row:
    found: Row = page.list.lines.rows[page.list.lines.index_of(key).row()]
    return found


def type_into(page: TextPage, text: str) -> SentenceEditor:
    """Types over what stands in the editor that is open."""
    editor = page.list.findChild(SentenceEditor)
    assert isinstance(editor, SentenceEditor)
    editor.setPlainText(text)
    return editor


def findings(page: TextPage) -> list[str]:
    return [page.panel.findings.item(at).text() for at in range(page.panel.findings.count())]


class TestShowing:
    def test_published_languages_stand_before_readings(self, page: TextPage) -> None:
        names = [page.languages.tabText(at) for at in range(page.languages.count())]
        assert names == ["English", "Chinese (for reading only)"]

    def test_the_preview_is_exactly_what_is_handed_over(self, desk: Desk, page: TextPage) -> None:
        page.list.choose(("output", NOTE))
        assert page.panel.preview.toPlainText() == rendered(desk).text
        QTest.mouseClick(page.panel.copy, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == rendered(desk).text

    def test_a_text_stands_beside_the_same_in_the_language_of_its_reader(self, desk: Desk, page: TextPage) -> None:
        assert not page.panel.reading.isVisible(), "English is what is shown"
        page.languages.setCurrentIndex(1)
        page.list.choose(SCRATCH)
        assert page.panel.preview.toPlainText() != rendered(desk).text
        assert page.panel.reading.isVisible()
        assert page.panel.reading.toPlainText() == rendered(desk).text
        page.languages.setCurrentIndex(0)
        page.list.choose(SCRATCH)
        assert not page.panel.reading.isVisible()

    def test_a_reading_is_not_edited(self, page: TextPage) -> None:
        page.languages.setCurrentIndex(1)
        assert "边框轻微划痕" in row(page, SCRATCH).text
        page.list.choose(SCRATCH)
        page.list.edit_current()
        assert page.list.findChild(SentenceEditor) is None
        assert not page.panel.add.isEnabled()

    def test_facts_behind_a_sentence_lead_to_their_places(self, page: TextPage, qtbot: QtBot) -> None:
        page.list.choose(SCRATCH)
        labels = [page.panel.facts.item(at).text() for at in range(page.panel.facts.count())]
        assert len(labels) == 4
        assert all(label.startswith("Defect 1 (scratch): ") for label in labels)
        page.panel.facts.setFocus()
        page.panel.facts.setCurrentRow(0)
        with qtbot.waitSignal(page.place_requested) as asked:
            QTest.keyClick(page.panel.facts, Qt.Key.Key_Return)
        assert asked.args == ["unit.defects[d1].type"]

    def test_a_sentence_that_stands_in_several_texts_says_so(self, page: TextPage) -> None:
        page.list.choose(("line", "title", "product-name", ""))
        assert "Description" in page.panel.about()

    def test_reveal_goes_to_the_text(self, page: TextPage) -> None:
        page.languages.setCurrentIndex(1)
        assert page.owns("outputs.title")
        assert page.reveal("outputs.description")
        assert page.language() == "en"
        chosen = page.list.row()
        assert chosen is not None
        assert chosen.key == ("output", "description")
        assert QApplication.focusWidget() is page.list
        assert not page.owns("unit.photos")

    def test_everything_that_takes_the_focus_has_a_name(self, page: TextPage) -> None:
        page.list.choose(SCRATCH)
        assert nameless(page) == []

    def test_a_pack_without_texts_says_so(self, desk: Desk, page: TextPage, settled: Callable[[], None]) -> None:
        desk.do(lambda bench: bench.set_fact("packs", ("amazon_renewed_application",), "Packs"))
        settled()
        assert page.empty_words() == "Nothing is handed over as text here."

    def test_without_a_pack_it_says_so(self, tmp_path: Path, qtbot: QtBot) -> None:
        with opened_desk(tmp_path / "other") as desk:
            page = TextPage(desk)
            qtbot.addWidget(page)
            follow(desk, page)
            desk.do(lambda bench: bench.create(Dossier(), "New"))
            assert "Nothing is chosen" in page.empty_words()


class TestRewording:
    def test_in_place_with_enter(self, desk: Desk, page: TextPage, settled: Callable[[], None]) -> None:
        page.list.choose(SCRATCH)
        page.list.setFocus()
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        editor = type_into(page, "Scratch on the frame, 8 mm long.")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        settled()
        line = row(page, SCRATCH).line
        assert line is not None
        assert (line.hand, line.text, line.outdated) == (Hand.REWORDED, "Scratch on the frame, 8 mm long.", False)
        assert line.generated == "Scratch, frame, 8 mm, slight."
        assert desk.bench.history().undo[0] == "Reword a sentence"
        assert "Scratch on the frame, 8 mm long." in page.panel.preview.toPlainText()

    def test_typing_is_kept_while_the_editor_is_open(
        self, desk: Desk, page: TextPage, qtbot: QtBot, settled: Callable[[], None]
    ) -> None:
        page.list.choose(SCRATCH)
        page.list.edit_current()
        editor = type_into(page, "Scratch, frame, 8 mm")
        qtbot.waitUntil(lambda: bool(desk.bench.dossier.text.rewordings))
        settled()
        assert page.list.findChild(SentenceEditor) is editor
        assert editor.text() == "Scratch, frame, 8 mm"
        editor.setPlainText("Scratch, frame, 8 mm, seen at 25 cm")
        desk.settle()
        assert desk.bench.dossier.text.rewordings[0].text == "Scratch, frame, 8 mm, seen at 25 cm"

    def test_restored(self, desk: Desk, page: TextPage, settled: Callable[[], None]) -> None:
        self._reword(desk, "Other words.", "Scratch, frame, 8 mm, slight.")
        settled()
        page.list.choose(SCRATCH)
        QTest.mouseClick(page.panel.restore, Qt.MouseButton.LeftButton)
        assert desk.bench.dossier.text == TextEdits()

    def test_emptied_is_as_generated(self, desk: Desk, page: TextPage, settled: Callable[[], None]) -> None:
        self._reword(desk, "Other words.", "Scratch, frame, 8 mm, slight.")
        settled()
        page.list.choose(SCRATCH)
        page.list.edit_current()
        QTest.keyClick(type_into(page, "  "), Qt.Key.Key_Return)
        assert desk.bench.dossier.text == TextEdits()

    def test_changed_facts_ask_for_another_look(self, desk: Desk, page: TextPage, settled: Callable[[], None]) -> None:
        self._reword(desk, "Scratch, frame, 8 mm, hardly seen.", "Scratch, frame, 6 mm, slight.")
        settled()
        page.list.choose(SCRATCH)
        assert page.panel.keep.isVisible()
        QTest.mouseClick(page.panel.keep, Qt.MouseButton.LeftButton)
        settled()
        line = row(page, SCRATCH).line
        assert line is not None
        assert not line.outdated
        assert not page.panel.keep.isVisible()

    def test_objectionable_words_are_underlined_and_named(
        self, desk: Desk, page: TextPage, settled: Callable[[], None]
    ) -> None:
        self._reword(desk, "😀 A flawless frame.", "Scratch, frame, 8 mm, slight.")
        settled()
        page.list.choose(SCRATCH)
        assert "flawless" in page.panel.preview.underlined()
        assert any('"flawless"' in text for text in findings(page))
        assert any("does not disclose this defect" in text for text in findings(page))

    def _reword(self, desk: Desk, text: str, replaces: str) -> None:
        rewording = Rewording(pack=PACK, language="en", statement="defect", element="d1", replaces=replaces, text=text)
        edits = TextEdits(rewordings=(rewording,))
        desk.do(lambda bench: bench.apply(editing.with_fact(bench.dossier, "text", edits), "Reword"))


class TestLeavingOut:
    def test_a_defect_left_out_is_found_missing(self, desk: Desk, page: TextPage, settled: Callable[[], None]) -> None:
        page.list.choose(SCRATCH)
        page.list.setFocus()
        QTest.keyClick(page.list, Qt.Key.Key_Delete)
        settled()
        line = row(page, SCRATCH).line
        assert line is not None
        assert line.hand is Hand.SUPPRESSED
        assert "Scratch" not in page.panel.preview.toPlainText()
        assert any("does not disclose this defect" in text for text in findings(page))
        QTest.mouseClick(page.panel.restore, Qt.MouseButton.LeftButton)
        settled()
        assert findings(page) == []


class TestOwnSentences:
    def test_added_edited_and_deleted(
        self, desk: Desk, page: TextPage, qtbot: QtBot, settled: Callable[[], None]
    ) -> None:
        page.list.choose(("output", NOTE))
        QTest.mouseClick(page.panel.add, Qt.MouseButton.LeftButton)
        editor = type_into(page, "Charged once")
        qtbot.waitUntil(lambda: bool(desk.bench.dossier.text.sentences))
        settled()
        editor.setPlainText("Charged once to test it.")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        settled()
        assert desk.bench.dossier.text.sentences == (
            OwnSentence(id="s1", pack=PACK, language="en", output=NOTE, text="Charged once to test it."),
        )
        own = ("own", NOTE, "s1")
        assert row(page, own).line is not None
        assert page.panel.preview.toPlainText().endswith("Charged once to test it.")
        page.list.choose(own)
        QTest.mouseClick(page.panel.leave_out, Qt.MouseButton.LeftButton)
        settled()
        assert desk.bench.dossier.text == TextEdits()

    def test_the_editor_of_the_last_row_is_in_sight(self, page: TextPage) -> None:
        lines = page.list.lines
        page.list.setCurrentIndex(lines.index(lines.rowCount() - 1))
        QTest.keyClick(page.list, Qt.Key.Key_F2)
        editor = page.list.findChild(SentenceEditor)
        assert isinstance(editor, SentenceEditor)
        assert page.list.viewport().rect().contains(editor.geometry())

    def test_nothing_typed_adds_nothing(self, desk: Desk, page: TextPage) -> None:
        page.list.choose(("add", NOTE))
        page.list.edit_current()
        QTest.keyClick(type_into(page, ""), Qt.Key.Key_Return)
        assert desk.bench.dossier.text == TextEdits()

    def test_edits_that_meet_nothing_can_be_removed(
        self, desk: Desk, page: TextPage, settled: Callable[[], None]
    ) -> None:
        lost = OwnSentence(id="s1", pack=PACK, language="en", output="bullets", text="Lost")
        kept = OwnSentence(id="s2", pack=PACK, language="en", output=NOTE, text="Kept")
        edits = TextEdits(sentences=(lost, kept))
        desk.do(lambda bench: bench.apply(editing.with_fact(bench.dossier, "text", edits), "Add"))
        settled()
        assert page.lost.isVisible()
        QTest.mouseClick(page.lost, Qt.MouseButton.LeftButton)
        assert desk.bench.dossier.text == TextEdits(sentences=(kept,))
        assert not page.lost.isVisible()


class TestCounter:
    def test_counts_while_typing_and_says_what_is_too_long(self, page: TextPage) -> None:
        page.list.choose(("line", "title", "product-name", ""))
        page.list.edit_current()
        type_into(page, "x" * 195)
        assert page.panel.count_words() == "205 / 200 characters · too long by 5"

    def test_a_text_over_its_limit_is_marked(self, desk: Desk, page: TextPage, settled: Callable[[], None]) -> None:
        sentence = OwnSentence(id="s1", pack=PACK, language="en", output="title", text="x" * 200)
        edits = TextEdits(sentences=(sentence,))
        desk.do(lambda bench: bench.apply(editing.with_fact(bench.dossier, "text", edits), "Add"))
        settled()
        heading = row(page, ("output", "title"))
        assert heading.count is not None
        assert heading.count.over == heading.count.used - 200 > 0
        page.list.choose(heading.key)
        assert any("longer than this marketplace takes" in text for text in findings(page))

    def test_counts_as_the_marketplace_does(self) -> None:
        title = library().packs["jd_used"].output("title")
        assert title is not None
        counted = count(title, "二手 phone")
        assert (counted.used, counted.limit) == (10, 60)
        assert counted.words() == "10 / 60 bytes (a Chinese character counts as 2)"


def test_spans_are_found_again_in_mark_up() -> None:
    plain, text = "new & new", "<p>new &amp; new</p>"
    assert in_markup(Span(6, 9, "new"), plain, text) == Span(13, 16, "new")
    assert in_markup(Span(4, 5, "&"), plain, text) == Span(7, 12, "&amp;")


def test_a_draft_translation_is_said_to_be_one(desk: Desk, page: TextPage, qtbot: QtBot) -> None:
    assert page.to_know.isHidden()
    desk.do(lambda bench: bench.set_fact("packs", ("amazon_renewed_mx",), "Packs"))
    desk.show_pack("amazon_renewed_mx")
    wait_for_check(qtbot, desk)
    page.show_reports()
    assert "The Spanish words and sentences are drafts: no native reader has checked them." in page.to_know.text()
    assert page.to_know.isVisible()
