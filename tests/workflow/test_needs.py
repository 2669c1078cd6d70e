"""The state of every shot and document that packs ask for."""

from __future__ import annotations

from datetime import date

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.documents import Document, DocumentFacts
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.domain.seller import Seller
from listing_studio.packs.library import library
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Checking, Subject
from listing_studio.workflow.needs import Need, NeedState, document_needs, shot_needs

GOOD = PhotoFacts(
    format="jpeg", bytes=9, sha256="a" * 64, width=2000, height=2000, longest_side=2000, shortest_side=2000, aspect=1.0,
    frames=1, mode="RGB", has_location=False, has_camera_serial=False, brightness=0.5, blank=False, sharpness=3000.0,
    white_border=1.0,
)  # fmt: skip
FRONT = Photo(id="p1", file="front.jpg", shot="front", source="own_unit")
CLAIM = "aftersales_claim"
MESSAGE = Document(id="n1", file="message.png", kind="customer_message", issued_on=date(2026, 11, 2), issuer="R. Doe")
READ = DocumentFacts(format="png", bytes=9, width=900, height=1200)


def needs(*photos: Photo, facts: PhotoFacts | None = GOOD, has_screen: bool | None = None) -> dict[str, Need]:
    """What amazon_renewed_us asks for; ``facts`` None: still being measured."""
    measured = {photo.id: facts for photo in photos} if facts is not None else {}
    measuring = frozenset[str]() if facts is not None else frozenset(photo.id for photo in photos)
    unit = Unit(photos=photos, identity=Identity(has_screen=has_screen))
    subject = Subject(Dossier(unit=unit), Seller(), measured, date(2026, 11, 20), measuring=measuring)
    reports = Checking(catalogue()).check(subject, [library().packs["amazon_renewed_us"]])
    return {need.what: need for need in shot_needs(reports, photos, measuring)}


def test_a_good_photo_fills_its_shot() -> None:
    need = needs(FRONT)["front"]
    assert (need.state, need.there, need.packs) == (NeedState.OK, ("p1",), ("amazon_renewed_us",))


def test_no_photo_is_missing() -> None:
    need = needs()["front"]
    assert (need.state, need.there) == (NeedState.MISSING, ())


@pytest.mark.parametrize(
    "facts", [PhotoFacts(problem="damaged"), GOOD.model_copy(update={"sharpness": 500.0})], ids=["unusable", "blurred"]
)
def test_a_faulty_photo_is_a_problem_and_never_ok(facts: PhotoFacts) -> None:
    assert needs(FRONT, facts=facts)["front"].state is NeedState.PROBLEM


def test_while_measured_it_is_neither_ok_nor_missing() -> None:
    assert needs(FRONT, facts=None)["front"].state is NeedState.MEASURING


@pytest.mark.parametrize(
    ("has_screen", "state"),
    [(None, NeedState.NOT_CHECKED), (False, NeedState.NOT_NEEDED), (True, NeedState.MISSING)],
)
def test_a_shot_that_depends_on_a_fact(has_screen: bool | None, state: NeedState) -> None:
    assert needs(FRONT, has_screen=has_screen)["screen_on"].state is state


def test_of_several_packs_the_worst_counts() -> None:
    subject = Subject(Dossier(unit=Unit(photos=(FRONT,))), Seller(), {"p1": GOOD}, date(2026, 11, 20))
    packs = [library().packs[id] for id in ("amazon_renewed_us", "amazon_renewed_application")]
    found = shot_needs(Checking(catalogue()).check(subject, packs), (FRONT,), frozenset())
    box = next(need for need in found if need.what == "shipping_box")
    assert (box.state, box.packs) == (NeedState.MISSING, ("amazon_renewed_application",))
    assert [need.what for need in found].count("front") == 1


def paper_needs(*documents: Document, facts: DocumentFacts | None = READ) -> dict[str, Need]:
    """What the pack for claims asks for; ``facts`` None: still being read."""
    read = {document.id: facts for document in documents} if facts is not None else {}
    reading = frozenset[str]() if facts is not None else frozenset(document.id for document in documents)
    dossier = Dossier(kind="claim", documents=documents)
    subject = Subject(dossier, Seller(), {}, date(2026, 11, 20), read=read, reading=reading)
    reports = Checking(catalogue()).check(subject, [library().packs[CLAIM]])
    return {need.what: need for need in document_needs(reports, documents, reading)}


def test_a_document_of_a_kind_fills_the_need_for_it() -> None:
    assert paper_needs()["customer_message"].state is NeedState.MISSING
    need = paper_needs(MESSAGE)["customer_message"]
    assert (need.state, need.there, need.packs) == (NeedState.OK, ("n1",), (CLAIM,))


def test_what_is_only_advised_weighs_less_than_what_is_asked_for() -> None:
    found = paper_needs()
    assert (found["order_screenshot"].severity, found["customer_message"].severity) == (Severity.ERROR, Severity.ADVICE)
    assert paper_needs(MESSAGE)["customer_message"].severity is None


def test_a_document_that_cannot_be_used_is_never_ok() -> None:
    assert paper_needs(MESSAGE, facts=DocumentFacts(problem="damaged"))["customer_message"].state is NeedState.PROBLEM


def test_while_a_document_is_read_it_is_not_ok_yet() -> None:
    assert paper_needs(MESSAGE, facts=None)["customer_message"].state in (NeedState.MEASURING, NeedState.NOT_CHECKED)


def test_a_document_of_no_kind_fills_nothing() -> None:
    loose = MESSAGE.model_copy(update={"kind": None})
    assert paper_needs(loose)["customer_message"].there == ()
