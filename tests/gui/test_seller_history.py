"""Undo and redo of the seller."""

from __future__ import annotations

from listing_studio.domain.seller import Seller
from listing_studio.gui.desk import Desk
from listing_studio.gui.seller_history import SellerHistory
from listing_studio.store.saved import History

ONE, TWO, THREE = (Seller(name=name) for name in ("One", "Two", "Three"))


def test_steps_go_back_and_forward() -> None:
    history = SellerHistory()
    history.note("First", ONE, merges=False)
    history.note("Second", TWO, merges=False)
    assert history.labels() == History(("Second", "First"), ())
    assert history.back(THREE) == TWO
    assert history.back(TWO) == ONE
    assert history.labels() == History((), ("First", "Second"))
    assert history.forward(ONE) == TWO
    history.note("Third", TWO, merges=False)
    assert history.labels() == History(("Third", "First"), ())


def test_a_text_typed_in_pieces_is_one_step() -> None:
    history = SellerHistory()
    history.note("Set name", ONE, merges=True)
    history.note("Set name", TWO, merges=True)
    assert history.labels().undo == ("Set name",)
    assert history.back(THREE) == ONE


def test_the_desk_undoes_the_seller_and_leaves_the_unit_alone(sample_desk: Desk) -> None:
    dossier, seller = sample_desk.bench.dossier, sample_desk.bench.seller
    sample_desk.set_fact("seller.name", "Another shop", "Set name")
    sample_desk.set_fact("seller.approvals", (), "Remove")
    sample_desk.undo(seller=True)
    sample_desk.undo(seller=True)
    assert sample_desk.bench.seller == seller
    sample_desk.redo(seller=True)
    assert sample_desk.bench.seller.name == "Another shop"
    assert sample_desk.bench.dossier is dossier
