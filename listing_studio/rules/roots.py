"""The names that expressions may start with, and the shape below each: what the facts of a check consist of."""

from __future__ import annotations

from collections.abc import Iterable

from listing_studio.domain.documents import DocumentFacts
from listing_studio.domain.dossier import Confirmation, Dossier, Unit
from listing_studio.domain.offer import Offer
from listing_studio.domain.photo_set import InSet, InWorkspace
from listing_studio.domain.photos import Kept, PhotoFacts
from listing_studio.domain.record import Record
from listing_studio.domain.seller import Seller
from listing_studio.domain.shape import Branch, Kind, Leaf, Listing, Shape, Table, branch_of

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

ABOUT = ("application", "claim", "export_return")
"""What a dossier may be about beside a unit for sale; nothing is stated in those that it is not about."""

WORKSPACE = Branch(
    {
        "same_serial": Leaf(Kind.TEXT, optional=True, many=True),
        "same_imei": Leaf(Kind.TEXT, optional=True, many=True),
    }
)
"""References of other dossiers of the workspace with the same number; absent where there is no workspace to ask."""


def roots(
    limits: Iterable[str], outputs: Iterable[str], mappings: Iterable[str], languages: Iterable[str] = ()
) -> Branch:
    """The shape of a pack's facts; the tables hold what that pack decides.

    ``outputs`` are the texts in the language of the moment, ``outputs_in`` those of every language it publishes.
    """
    dossier = branch_of(Dossier)
    return Branch(
        {
            "unit": unit_shape(),
            **{name: dossier.fields[name] for name in ABOUT},
            "documents": _measured(dossier.fields["documents"], DocumentFacts),
            "offer": branch_of(Offer),
            "seller": branch_of(Seller),
            "limits": Table(frozenset(limits), _TEXT),
            "outputs": Table(frozenset(outputs), _TEXT),
            "outputs_in": Branch({language: Table(frozenset(outputs), _TEXT) for language in languages}),
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
    """The unit as rules see it: the domain's, each photo with what was measured, what is kept, and the others."""
    unit = branch_of(Unit)
    photo = _measured(unit.fields["photos"], PhotoFacts).element
    among = {"kept": branch_of(Kept), "in_set": branch_of(InSet), "in_workspace": branch_of(InWorkspace)}
    return Branch({**unit.fields, "photos": Listing(Branch({**photo.fields, **among}))})


def _measured(files: Shape, facts: type[Record]) -> Listing:
    """A list of files whose elements carry what was measured on them."""
    assert isinstance(files, Listing)
    return Listing(Branch({**files.element.fields, "measured": branch_of(facts)}))
