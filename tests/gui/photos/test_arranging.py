"""The contact sheet sorted and filtered: pure, stable, and never losing a photo."""

from __future__ import annotations

from listing_studio.gui.photos.arranging import ANY, Arrangement, Order, arranged, counted, merged
from listing_studio.gui.photos.cards import Card
from listing_studio.workflow.photo_verdicts import PhotoVerdict


def card(id: str, group: PhotoVerdict = PhotoVerdict.PASSED, shot: str = "", name: str = "", taken: str = "") -> Card:
    return Card(
        id=id, name=name or id, sha256="", path=None, shot=shot, has_shot=bool(shot), mark="", verdict="", place="",
        is_main=False, evidence="", spoken="", group=group, shot_value=shot, taken_at=taken,
    )  # fmt: skip


CARDS = (
    card("a", PhotoVerdict.LOOK, "front", "IMG_10.jpg", "2026-11-20T10:00:00"),
    card("b", PhotoVerdict.PASSED, "", "IMG_9.jpg"),
    card("c", PhotoVerdict.BLOCKED, "back", "a.jpg", "2026-11-19T10:00:00"),
    card("d", PhotoVerdict.LOOK, "front", "B.jpg", "2026-11-18T10:00:00"),
)
SHOTS = ("back", "front")


def ids(how: Arrangement) -> str:
    return "".join(card.id for card in arranged(CARDS, how, SHOTS))


def test_orders() -> None:
    found = {order: ids(Arrangement(order=order)) for order in Order}
    assert found == {
        Order.SET: "abcd",
        Order.VERDICT: "cadb",
        Order.SHOT: "cadb",
        Order.NAME: "cdba",
        Order.TAKEN: "dcab",
    }


def test_filters() -> None:
    assert ids(Arrangement(PhotoVerdict.LOOK)) == "ad"
    assert ids(Arrangement(shot="front")) == "ad"
    assert ids(Arrangement(shot="")) == "b"
    assert ids(Arrangement(PhotoVerdict.BLOCKED, "front")) == ""
    assert ids(Arrangement(PhotoVerdict.LOOK, order=Order.NAME)) == "da"


def test_counts() -> None:
    assert counted(CARDS) == {PhotoVerdict.LOOK: 2, PhotoVerdict.PASSED: 1, PhotoVerdict.BLOCKED: 1}
    assert counted(CARDS, "back") == {PhotoVerdict.BLOCKED: 1}
    assert counted(CARDS, ANY).total() == len(CARDS)


def test_moving_some_leaves_the_others_where_they_are() -> None:
    assert merged("abcdef", "ecb") == list("aecdbf")
    assert merged("abc", "") == list("abc")
