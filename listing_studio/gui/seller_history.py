"""Undo and redo of what is stated about the seller, who belongs to no dossier; kept while the program runs."""

from __future__ import annotations

from listing_studio.domain.seller import Seller
from listing_studio.store.saved import History


class SellerHistory:
    """Holds the sellers before and after the present one, each with the label of the edit between."""

    def __init__(self) -> None:
        self._before: list[tuple[str, Seller]] = []
        self._after: list[tuple[str, Seller]] = []

    def note(self, label: str, before: Seller, *, merges: bool) -> None:
        """Notes an edit; one that ``merges`` joins the last where that has its label: a text is typed in pieces."""
        self._after.clear()
        if not (merges and self._before and self._before[-1][0] == label):
            self._before.append((label, before))

    def labels(self) -> History:
        """What can be undone, latest first, and redone, next first."""
        return History(*(tuple(label for label, _ in reversed(sellers)) for sellers in (self._before, self._after)))

    def back(self, present: Seller) -> Seller:
        """The seller before the last edit; IndexError if there is none."""
        return _step(self._before, self._after, present)

    def forward(self, present: Seller) -> Seller:
        """The seller after the edit undone last; IndexError if there is none."""
        return _step(self._after, self._before, present)


def _step(source: list[tuple[str, Seller]], target: list[tuple[str, Seller]], present: Seller) -> Seller:
    label, seller = source.pop()
    target.append((label, present))
    return seller
