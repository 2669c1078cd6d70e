"""Amazon Renewed in Canada and Mexico from unit file to bundle: good ones, a sloppy one, dishonest ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from listing_studio.bundle.writing import NotReady
from listing_studio.catalogue.loading import catalogue
from listing_studio.catalogue.vocabulary import Catalogue, Term
from listing_studio.domain.text import OwnSentence, TextEdits
from listing_studio.packs.library import library
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.workflow.checking import Checking
from listing_studio.workflow.intake import Intake
from tests.workflow.cases import checked, failed, handed_over, taken_in

CANADA, MEXICO = "amazon_renewed_ca", "amazon_renewed_mx"
FEED = Path("data") / "upload" / "listings-feed.json"


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    return taken_in(tmp_path_factory.mktemp("phone"), "phone.json", "seller.json")


def with_approvals(intake: Intake, **approved: bool) -> Intake:
    """The same with approvals by country."""
    given = [
        {"id": f"s{number}", "programme": f"amazon_renewed_{country}", "approved": yes}
        for number, (country, yes) in enumerate(approved.items())
    ]
    seller = intake.subject.seller.model_validate({"approvals": given}).approvals
    subject = replace(intake.subject, seller=intake.subject.seller.model_copy(update={"approvals": seller}))
    return replace(intake, subject=subject)


def with_sentence(intake: Intake, pack: str, language: str, output: str, text: str) -> Intake:
    """The same with a sentence of the seller's own."""
    own = OwnSentence(id="o1", pack=pack, language=language, output=output, text=text)
    dossier = intake.subject.dossier.model_copy(update={"text": TextEdits(sentences=(own,))})
    return replace(intake, subject=replace(intake.subject, dossier=dossier))


def attributes(folder: Path) -> dict[str, Any]:
    (one,) = json.loads((folder / FEED).read_text(encoding="utf-8"))["messages"]
    return dict(one["attributes"])


def test_mexico_gets_one_language_its_own_currency_and_marketplace(phone: Intake, tmp_path: Path) -> None:
    report = checked(phone, MEXICO)
    assert report.readiness is Readiness.READY
    bundle = handed_over(phone, report, tmp_path)
    sent = attributes(bundle.folder)
    (note,) = sent["condition_note"]
    assert (note["language_tag"], note["marketplace_id"]) == ("es_MX", "A1AM78C64UM0Y8")
    for words in ("Rayón, marco, 8 mm, leve.", "Condición de la batería: 91%", "10 de noviembre de 2026"):
        assert words in note["value"]
    (offer,) = sent["purchasable_offer"]
    assert (offer["currency"], offer["our_price"]) == ("MXN", [{"schedule": [{"value_with_tax": 5499}]}])
    assert "90 días a partir de la entrega" in sent["warranty_description"][0]["value"]


def test_canada_gets_both_languages_in_files_and_feed(phone: Intake, tmp_path: Path) -> None:
    report = checked(phone, CANADA)
    assert report.readiness is Readiness.READY
    bundle = handed_over(phone, report, tmp_path)
    upload = bundle.folder / "data" / "upload"
    french = (upload / "condition-note.fr_CA.txt").read_text(encoding="utf-8")
    assert "Égratignure, cadre, 8 mm, faible." in french
    assert "État de la batterie : 91 %" in french
    notes = {one["language_tag"]: one["value"] for one in attributes(bundle.folder)["condition_note"]}
    assert notes == {
        "en_CA": (upload / "condition-note.en.txt").read_text(encoding="utf-8").rstrip("\n"),
        "fr_CA": french.rstrip("\n"),
    }


@pytest.mark.parametrize(
    ("approved", "blocked"),
    [
        ("us", {MEXICO: "approved-elsewhere-only"}),
        ("ca", {MEXICO: "approved-elsewhere-only", "amazon_renewed_us": "approved-elsewhere-only"}),
        ("mx", {CANADA: "seller-not-approved", "amazon_renewed_us": "approved-elsewhere-only"}),
    ],
)
def test_where_an_approval_counts(phone: Intake, approved: str, blocked: dict[str, str]) -> None:
    intake = with_approvals(phone, **{approved: True})
    found = {
        (pack, rule)
        for pack in ("amazon_renewed_us", CANADA, MEXICO)
        for rule in failed(checked(intake, pack))
        if "approved" in rule
    }
    assert found == {*blocked.items()}


def test_a_sloppy_listing_for_mexico_is_stopped(tmp_path: Path) -> None:
    """Priced in dollars, warranted for 60 days, and approved for the US only."""

    def sloppy(unit: dict[str, Any]) -> None:
        (offer,) = (one for one in unit["offers"] if one["pack"] == MEXICO)
        offer["price"]["currency"] = offer["price_of_new"]["currency"] = "USD"
        offer["warranty"]["days"] = 60

    intake = with_approvals(taken_in(tmp_path, "phone.json", "seller.json", sloppy), us=True)
    report = checked(intake, MEXICO)
    expected = {"currency-not-of-marketplace", "warranty-below-guarantee", "approved-elsewhere-only"}
    assert expected <= failed(report)
    assert failed(report) - expected <= {"warranty-shorter-than-mexican-law"}
    with pytest.raises(NotReady):
        handed_over(intake, report, tmp_path / "out")


@pytest.mark.parametrize(
    ("pack", "language", "text", "named"),
    [
        (MEXICO, "es_MX", "Teléfono nuevo, sin rayones.", {"new-claimed", "recorded-defect-denied"}),
        (MEXICO, "es_MX", "Resistente al agua, impecable.", {"water-resistance-claimed", "flawless-claimed"}),
        (CANADA, "fr_CA", "Téléphone neuf, sans égratignures.", {"new-claimed", "recorded-defect-denied"}),
        (CANADA, "fr_CA", "Étanche. Impeccable. Aucun retour.", {"water-resistance-claimed", "flawless-claimed"}),
    ],
)
def test_a_dishonest_sentence_is_found_in_its_own_language(
    phone: Intake, tmp_path: Path, pack: str, language: str, text: str, named: set[str]
) -> None:
    intake = with_sentence(phone, pack, language, "condition_note", text)
    report = checked(intake, pack)
    assert named <= failed(report, language)
    with pytest.raises(NotReady):
        handed_over(intake, report, tmp_path)


def without_word(words: Catalogue, choice: str, value: str, language: str) -> Catalogue:
    """The vocabulary with one word of one language taken away."""
    term: Term = words.choices[choice][value]
    poorer = replace(term, terms={name: text for name, text in term.terms.items() if name != language})
    return replace(words, choices={**words.choices, choice: {**words.choices[choice], value: poorer}})


def test_a_missing_spanish_word_is_a_finding_and_no_english_word(phone: Intake) -> None:
    words = without_word(catalogue(), "zone", "frame", "es_MX")
    report = Checking(words).check(phone.subject, [library().pack(MEXICO)])[MEXICO]
    (finding,) = (one for one in report.findings if one.rule.name == "statement-not-made")
    assert (finding.verdict, finding.element) == (Verdict.NOT_CHECKED, "d1")
    assert report.readiness in (Readiness.BLOCKED, Readiness.NOT_CHECKED)
    assert "frame" not in "".join(one.text for one in report.outputs["es_MX"])


def test_every_word_that_a_text_can_need_is_there_in_spanish_and_french() -> None:
    choices = (
        "accessory", "packaging", "sold_as", "grade", "function_grade", "function", "test_result", "defect_type",
        "zone", "severity", "category", "colour", "refurbisher_role", "part", "part_origin", "erasure_standard",
        "erasure_method", "warrantor", "warranty_designation", "warranty_start", "warranty_remedy", "warranty_cover",
        "warranty_exclusion", "contact_route", "payer",
    )  # fmt: skip
    lacking = [
        (choice, value, language)
        for choice in choices
        for value, term in catalogue().choices[choice].items()
        for language in ("es_MX", "fr_CA")
        if language not in term.terms
    ]
    assert lacking == []
