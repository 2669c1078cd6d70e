"""In what state the unit is: grades, state, battery, and the tests of its functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listing_studio.catalogue.vocabulary import Field
from listing_studio.gui.forms.functions_grid import FunctionsGrid
from listing_studio.gui.forms.gates import Gate, denied
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.form_page import FormPage


class ConditionPage(FormPage):
    """The fields of the section ``condition``; functions are a grid of their own, defects a page."""

    section = "condition"
    kinds = frozenset({"unit", "application"})

    def lent(self) -> Sequence[str]:
        return ("unit.condition.no_defects_found",)

    def headings(self) -> Mapping[str, str]:
        return {
            "unit.condition.sold_as": self.tr("Grades"),
            "unit.condition.unlocked": self.tr("State"),
            "unit.battery.health_percent": self.tr("Battery"),
            "unit.functions[].function": self.tr("Functions"),
        }

    def gates(self) -> Sequence[Gate]:
        battery = self.tr("Not asked: the unit has no battery.")
        return (
            Gate("unit.identity.has_battery", denied, ("unit.battery.",), battery),
            Gate(
                "unit.identity.has_screen",
                denied,
                ("unit.condition.screen_grade",),
                self.tr("Not asked: the unit has no screen."),
            ),
            Gate(
                "unit.identity.has_mobile_network",
                denied,
                ("unit.condition.unlocked",),
                self.tr("Not asked: the unit uses no mobile network."),
            ),
        )

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        return FunctionsGrid(self.desk, self.words)
