"""Names the place that a finding points to, as a person would: "Defect 2 (scratch): Size"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from listing_studio.domain.record import Element
from listing_studio.domain.shape import Leaf, branch_of, steps
from listing_studio.gui.desk import Desk


class Places(QObject):
    """Speaks the desk's language, about its open dossier."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._about: tuple[object, ...] = ()
        self._labels: dict[tuple[str, str], str] = {}

    def label(self, place: str, pack: str) -> str:
        """The name of a place; ``pack`` is the one whose texts ``outputs`` are."""
        about = self._desk.bench.dossier, self._desk.bench.seller, self._desk.library
        if [*map(id, about)] != [*map(id, self._about)]:  # elements may have other numbers and kinds
            self._about, self._labels = about, {}
        if (place, pack) not in self._labels:
            self._labels[place, pack] = self._made(place, pack)
        return self._labels[place, pack]

    def _made(self, place: str, pack: str) -> str:
        path = ""
        for name, index in steps(place):
            path = f"{path}.{name}" if path else name
            if index is not None:
                return self._element(path, index, place)
        root, _, rest = place.partition(".")
        output = self._desk.library.packs[pack].output(rest) if root == "outputs" else None
        if output is not None:
            return output.label.get(self._desk.language, output.label["en"])
        names = self._several()
        return self._field(place) or names.get(place) or names.get(root) or place

    def _element(self, path: str, id: str, place: str) -> str:
        elements: Sequence[Element] = self._desk.bench.fact(path) or ()
        at = next((at for at, one in enumerate(elements) if one.id == id), None)
        if at is None:
            name = self._several().get(path, path)
        else:
            name = f"{self._one().get(path, path)} {at + 1}"
            kind = self._kind(elements[at])
            name = self.tr("%s (%s)") % (name, kind) if kind else name
        field = self._field(place)
        return self.tr("%s: %s") % (name, field) if field else name

    def _kind(self, element: Element) -> str:
        """What kind of thing an element is: the first choice of its record, if it is stated."""
        for name, leaf in branch_of(type(element)).fields.items():
            if isinstance(leaf, Leaf) and leaf.choice is not None:
                value = getattr(element, name)
                return self._desk.catalogue.term(leaf.choice, value).label(self._desk.language) if value else ""
        return ""

    def _field(self, place: str) -> str:
        field = self._desk.catalogue.field(place) or self._desk.catalogue.field(place.rpartition(".")[0])
        return field.label(self._desk.language) if field is not None else ""

    def _several(self) -> dict[str, str]:
        return {
            "unit.functions": self.tr("Function tests"),
            "unit.defects": self.tr("Defects"),
            "unit.parts": self.tr("Parts"),
            "unit.accessories": self.tr("Accessories"),
            "unit.photos": self.tr("Photos"),
            "seller.approvals": self.tr("Programme approvals"),
            "seller.standings": self.tr("Standing with the programmes"),
            "application.purchases": self.tr("Purchases"),
            "claim.items": self.tr("Products of the order"),
            "documents": self.tr("Documents"),
            "outputs": self.tr("Text"),
            "published": self.tr("Photos"),
            "confirmations": self.tr("Confirmations"),
        }

    def _one(self) -> dict[str, str]:
        return {
            "unit.functions": self.tr("Function test"),
            "unit.defects": self.tr("Defect"),
            "unit.parts": self.tr("Part"),
            "unit.accessories": self.tr("Accessory"),
            "unit.photos": self.tr("Photo"),
            "seller.approvals": self.tr("Programme approval"),
            "seller.standings": self.tr("Standing"),
            "application.purchases": self.tr("Purchase"),
            "claim.items": self.tr("Product"),
            "documents": self.tr("Document"),
        }
