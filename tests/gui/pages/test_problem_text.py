"""Problems of disks and bundles are said in the language of the window, and no sentence of the table is an old one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import listing_studio
from listing_studio.errors import InputProblem, ManyProblems, OutputProblem
from listing_studio.files import failures
from listing_studio.gui.export.problem_text import SENTENCES, problem_text, sentence_text


def test_english_is_what_the_problem_says() -> None:
    full = OutputProblem("It could not be written.", where="/a", why="The disk is read-only.", remedy="Try again.")
    assert problem_text(full) == str(full)
    many = ManyProblems("Two things", [full, InputProblem("no")])
    assert problem_text(many).splitlines() == ["Two things:", str(full), "no"]


def test_what_the_disk_refuses_is_known() -> None:
    said = {sentence for pair in failures._SENTENCES.values() for sentence in pair}
    assert said <= set(SENTENCES)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_is_still_said_somewhere(sentence: str) -> None:
    texts = (
        path.read_text(encoding="utf-8")
        for room in ("files", "bundle")
        for path in Path(listing_studio.__path__[0], room).glob("*.py")
    )
    holes = re.sub(r"\\{\w+\\}", r"\\{.+?\\}", re.escape(sentence))
    assert any(re.search(holes, text) for text in texts)


def test_what_differs_from_time_to_time_is_kept() -> None:
    assert sentence_text("It does not list a b.txt.") == "It does not list a b.txt."
    assert sentence_text("The system says: Too many open files.") == "The system says: Too many open files."
    assert sentence_text("Something {else}") == "Something {else}"
