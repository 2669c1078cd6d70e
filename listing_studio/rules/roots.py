"""The names that expressions may start with, and the shape below each: what the facts of a check consist of."""

from __future__ import annotations

from collections.abc import Iterable

from listing_studio.domain.dossier import Confirmation, Unit
from listing_studio.domain.offer import Offer
from listing_studio.domain.photos import PhotoFacts
from listing_studio.domain.seller import Seller
from listing_studio.domain.shape import Branch, Kind, Leaf, Listing, Table, branch_of

_TEXT = Leaf(Kind.TEXT, optional=False)
_NUMBER = Leaf(Kind.INTEGER, optional=False)

PUBLISHED = Branch(
    {
        "id": _TEXT,
        "index": _NUMBER,
        "shot": Leaf(Kind.CHOICE, optional=False, choice="shot"),
        "group": _TEXT,
        "name": _TEXT,
    }
)
"""A photo that will be published: its place in the order and its exported name."""

WORKSPACE = Branch(
    {
        "same_serial": Leaf(Kind.TEXT, optional=True, many=True),
        "same_imei": Leaf(Kind.TEXT, optional=True, many=True),
    }
)
"""References of other dossiers of the workspace with the same number; absent where there is no workspace to ask."""


def roots(limits: Iterable[str], outputs: Iterable[str], mappings: Iterable[str]) -> Branch:
    """The shape of a pack's facts; the three tables hold what that pack decides."""
    return Branch(
        {
            "unit": unit_shape(),
            "offer": branch_of(Offer),
            "seller": branch_of(Seller),
            "limits": Table(frozenset(limits), _TEXT),
            "outputs": Table(frozenset(outputs), _TEXT),
            "disclosure": _TEXT,
            "whole_text": _TEXT,
            "language": _TEXT,
            "mappings": Table(frozenset(mappings), None),
            "published": Listing(PUBLISHED),
            "workspace": WORKSPACE,
            "confirmations": Listing(branch_of(Confirmation)),
            "as_of": Leaf(Kind.DAY, optional=False),
        }
    )


def unit_shape() -> Branch:
    """The unit as rules see it: the domain's, with what was measured joined to each photo."""
    unit = branch_of(Unit)
    photos = unit.fields["photos"]
    assert isinstance(photos, Listing)
    photo = Branch({**photos.element.fields, "measured": branch_of(PhotoFacts)})
    return Branch({**unit.fields, "photos": Listing(photo)})
