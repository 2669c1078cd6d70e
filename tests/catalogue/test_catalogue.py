"""The vocabulary: complete for the domain, in both languages, and able to say every value."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from listing_studio.catalogue.loading import catalogue, load
from listing_studio.catalogue.rendering import render
from listing_studio.catalogue.vocabulary import MissingTerm
from listing_studio.domain.documents import DocumentFacts
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.money import Money
from listing_studio.domain.offer import Offer
from listing_studio.domain.photos import PhotoFacts
from listing_studio.domain.seller import Seller
from listing_studio.domain.shape import Kind, Leaf, branch_of, leaves
from listing_studio.errors import ManyProblems

WORDS = catalogue()
NOT_ASKED = {"offer.pack", "unit.photos[].sha256", "documents[].sha256"}
DOSSIER = branch_of(Dossier).fields
SHAPES = {
    "unit": branch_of(Unit),
    "application": DOSSIER["application"],
    "claim": DOSSIER["claim"],
    "export_return": DOSSIER["export_return"],
    "documents": DOSSIER["documents"],
    "offer": branch_of(Offer),
    "seller": branch_of(Seller),
}
FACTS = [
    path
    for root, shape in SHAPES.items()
    for path, _ in leaves(shape, root)
    if path not in NOT_ASKED and not path.endswith("[].id")
]


@pytest.mark.parametrize("path", FACTS)
def test_every_fact_has_a_field(path: str) -> None:
    whole = re.sub(r"\.(amount|currency|left|top|right|bottom)$", "", path)
    assert WORDS.field(path) or WORDS.field(whole), f"{path} has no label in the catalogue"


def test_every_field_is_a_fact() -> None:
    known = set(FACTS) | {path.rpartition(".")[0] for path in FACTS}
    assert [field.path for field in WORDS.fields() if field.path not in known] == []


def test_every_choice_of_the_domain_has_values() -> None:
    asked = [
        leaf.choice
        for shape in (branch_of(Dossier), *SHAPES.values(), branch_of(PhotoFacts), branch_of(DocumentFacts))
        for _, leaf in leaves(shape, "")
        if leaf.choice
    ]
    assert [choice for choice in asked if not WORDS.choices.get(choice)] == []


@pytest.mark.parametrize("choice", sorted(WORDS.choices))
def test_every_value_has_its_own_word_in_both_languages(choice: str) -> None:
    for language in ("en", "zh_CN"):
        texts = [term.text(language) for term in WORDS.choices[choice].values()]
        assert len(set(texts)) == len(texts)
        assert all(texts)


@pytest.mark.parametrize(
    ("language", "leaf", "value", "text"),
    [
        ("en", Leaf(Kind.DECIMAL, unit="mm"), Decimal(8), "8 mm"),
        ("zh_CN", Leaf(Kind.DECIMAL, unit="mm"), Decimal(8), "8毫米"),
        ("en", Leaf(Kind.INTEGER, unit="days"), 1, "1 day"),
        ("en", Leaf(Kind.INTEGER, unit="days"), 90, "90 days"),
        ("zh_CN", Leaf(Kind.INTEGER, unit="days"), 90, "90天"),
        ("zh_CN", Leaf(Kind.INTEGER, unit="months"), 3, "3个月"),
        ("en", Leaf(Kind.DECIMAL, unit="percent"), Decimal("87.5"), "87.5%"),
        ("en", Leaf(Kind.INTEGER, unit="bytes"), 3_100_000, "3.1 MB"),
        ("en", Leaf(Kind.CHOICE, choice="zone"), "camera_lens", "camera lens"),
        ("zh_CN", Leaf(Kind.CHOICE, choice="zone"), "camera_lens", "摄像头镜片"),
        ("en", Leaf(Kind.CHOICE, choice="zone", many=True), ("top", "back", "lid"), "top, back, and lid"),
        ("zh_CN", Leaf(Kind.CHOICE, choice="zone", many=True), ("top", "back", "lid"), "顶部、后盖和上盖"),
        ("en", Leaf(Kind.DAY), date(2026, 11, 10), "November 10, 2026"),
        ("zh_CN", Leaf(Kind.DAY), date(2026, 11, 10), "2026年11月10日"),
        ("en", None, Money(amount=Decimal(289), currency="USD"), "$289.00"),
        ("zh_CN", Leaf(Kind.YES_NO), False, "否"),
        ("es_MX", Leaf(Kind.DECIMAL, unit="mm"), Decimal("8.5"), "8.5 mm"),
        ("fr_CA", Leaf(Kind.DECIMAL, unit="mm"), Decimal("8.5"), "8,5 mm"),
        ("es_MX", Leaf(Kind.INTEGER, unit="days"), 90, "90 días"),
        ("fr_CA", Leaf(Kind.INTEGER, unit="months"), 3, "3 mois"),
        ("es_MX", Leaf(Kind.DECIMAL, unit="percent"), Decimal("87.5"), "87.5%"),
        ("fr_CA", Leaf(Kind.DECIMAL, unit="percent"), Decimal("87.5"), "87,5\u00a0%"),
        ("es_MX", Leaf(Kind.CHOICE, choice="zone"), "camera_lens", "lente de la cámara"),
        ("fr_CA", Leaf(Kind.CHOICE, choice="zone", many=True), ("top", "lid"), "dessus et couvercle"),
        ("es_MX", Leaf(Kind.DAY), date(2026, 11, 10), "10 de noviembre de 2026"),
        ("fr_CA", Leaf(Kind.DAY), date(2026, 11, 10), "10 novembre 2026"),
        ("es_MX", None, Money(amount=Decimal(5499), currency="MXN"), "$5,499.00"),
        ("fr_CA", None, Money(amount=Decimal(399), currency="CAD"), "399,00\u00a0$"),
    ],
)
def test_render(language: str, leaf: Leaf | None, value: object, text: str) -> None:
    assert render(WORDS, language, leaf, value) == text


def test_a_missing_word_is_an_error_and_never_another_language() -> None:
    with pytest.raises(MissingTerm, match="front in fr_CA"):
        render(WORDS, "fr_CA", Leaf(Kind.CHOICE, choice="shot"), "front")
    with pytest.raises(MissingTerm):
        WORDS.term("zone", "moon")


def test_every_problem_of_a_catalogue_comes_at_once(tmp_path: Path) -> None:
    (tmp_path / "catalogue.toml").write_text('topics = ["a"]', encoding="utf-8")
    topic = '[phrase]\nyes = { en = "yes" }\nno = { en = "no", zh_CN = "否", tlh = "ghobe" }\n'
    (tmp_path / "a.toml").write_text(topic, encoding="utf-8")
    with pytest.raises(ManyProblems) as raised:
        load(tmp_path)
    assert "a.toml: yes" in str(raised.value)
    assert "unknown language tlh" in str(raised.value)
