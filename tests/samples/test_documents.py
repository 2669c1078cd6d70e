"""The sample documents: complete, safe to open, marked as samples, and made by the script that claims to make them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from listing_studio.photos.papers import inspect_document
from tests.samples.make_documents import FOLDER, PAPERS, Paper


def test_the_folder_holds_these_documents_and_nothing_else() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(paper.name for paper in PAPERS)


def test_they_stay_small() -> None:
    assert max(path.stat().st_size for path in FOLDER.iterdir()) < 12_000


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_each_can_be_used(paper: Paper) -> None:
    facts = inspect_document(FOLDER / paper.name)
    assert facts.problem is None
    assert facts.format == paper.name.rpartition(".")[2]
    if facts.format == "pdf":
        assert (facts.pages, facts.has_scripts) == (1, False)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_script_makes_it(paper: Paper, tmp_path: Path) -> None:
    again = paper.write(tmp_path)
    if again.suffix == ".pdf":
        assert again.read_bytes() == (FOLDER / paper.name).read_bytes()
        return
    with Image.open(again) as made, Image.open(FOLDER / paper.name) as shipped:
        assert made.size == shipped.size
        assert ImageChops.difference(made.convert("L"), shipped.convert("L")).getbbox() is None
