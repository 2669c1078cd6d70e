"""Names the place that a finding points to, as a person would: "Defects 2 (scratch): Size"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.record import Element
from listing_studio.domain.shape import Leaf, branch_of, steps
from listing_studio.gui.desk import Desk


def place_label(desk: Desk, place: str, pack: str) -> str:
    """The name of a place in the window's language; ``pack`` is the one whose texts ``outputs`` are."""
    path = ""
    for name, index in steps(place):
        path = f"{path}.{name}" if path else name
        if index is not None:
            return _element_label(desk, path, index, place)
    root, _, rest = place.partition(".")
    output = desk.library.packs[pack].output(rest) if root == "outputs" else None
    if output is not None:
        return output.label.get(desk.language, output.label["en"])
    return _field_label(desk, place) or _names().get(place) or _names().get(root) or place


def _element_label(desk: Desk, path: str, id: str, place: str) -> str:
    elements: Sequence[Element] = desk.bench.fact(path) or ()
    position = next((at for at, one in enumerate(elements) if one.id == id), None)
    name = _names().get(path, path)
    if position is not None:
        what = _what(elements[position], desk.catalogue, desk.language)
        name = f"{name} {position + 1}" + (f" ({what})" if what else "")
    field = _field_label(desk, place)
    return f"{name}: {field}" if field else name


def _what(element: Element, catalogue: Catalogue, language: str) -> str:
    """The kind of thing an element is: the first choice that is stated of it."""
    for name, leaf in branch_of(type(element)).fields.items():
        if isinstance(leaf, Leaf) and leaf.choice is not None:
            value = getattr(element, name)
            return catalogue.term(leaf.choice, value).label(language) if value is not None else ""
    return ""


def _field_label(desk: Desk, place: str) -> str:
    field = desk.catalogue.field(place) or desk.catalogue.field(place.rpartition(".")[0])
    return field.label(desk.language) if field is not None else ""


def _names() -> dict[str, str]:
    return {
        "unit.functions": QCoreApplication.translate("Places", "Function tests"),
        "unit.defects": QCoreApplication.translate("Places", "Defects"),
        "unit.parts": QCoreApplication.translate("Places", "Parts"),
        "unit.accessories": QCoreApplication.translate("Places", "Accessories"),
        "unit.photos": QCoreApplication.translate("Places", "Photos"),
        "seller.approvals": QCoreApplication.translate("Places", "Programme approvals"),
        "outputs": QCoreApplication.translate("Places", "Text"),
        "published": QCoreApplication.translate("Places", "Photos"),
        "confirmations": QCoreApplication.translate("Places", "Confirmations"),
    }
