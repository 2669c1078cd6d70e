"""What the unit is: product, the traits that decide which questions apply, and its numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listing_studio.gui.forms.gates import Gate, denied
from listing_studio.gui.pages.form_page import FormPage


class IdentityPage(FormPage):
    """The fields of the section ``identity``."""

    section = "identity"

    def headings(self) -> Mapping[str, str]:
        return {
            "unit.identity.category": self.tr("Product"),
            "unit.identity.has_screen": self.tr("Traits"),
            "unit.identity.serial": self.tr("Numbers"),
        }

    def gates(self) -> Sequence[Gate]:
        numbers = tuple(f"unit.identity.{name}" for name in ("imei", "meid", "eid"))
        why = self.tr("Not asked: the unit uses no mobile network.")
        return (Gate("unit.identity.has_mobile_network", denied, numbers, why),)
