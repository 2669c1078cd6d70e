"""Every fact of the catalogue has an editor of its kind, which takes what the domain takes and says why it does not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from listing_studio.catalogue.loading import catalogue
from listing_studio.gui.editors.choice_editor import ChoiceEditor
from listing_studio.gui.editors.country_editor import CountryEditor
from listing_studio.gui.editors.day_editor import DayEditor
from listing_studio.gui.editors.domain_check import fault_of
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.factory import Words, editor_for
from listing_studio.gui.editors.many_choice_editor import ManyChoiceEditor
from listing_studio.gui.editors.money_editor import MoneyEditor
from listing_studio.gui.editors.number_editor import NumberEditor
from listing_studio.gui.editors.prose_editor import ProseEditor
from listing_studio.gui.editors.text_editor import TextEditor
from listing_studio.gui.editors.yes_no_editor import YesNoEditor


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("unit.identity.brand", TextEditor),
        ("unit.identity.category", ChoiceEditor),
        ("unit.identity.has_screen", YesNoEditor),
        ("unit.battery.cycles", NumberEditor),
        ("unit.battery.health_percent", NumberEditor),
        ("unit.battery.measured_on", DayEditor),
        ("unit.defects[d1].size_mm", NumberEditor),
        ("offer.price", MoneyEditor),
        ("offer.shipping.made_in", CountryEditor),
        ("offer.warranty.excludes", ManyChoiceEditor),
        ("seller.country", CountryEditor),
        ("seller.approvals[].since", DayEditor),
    ],
)
def test_the_kind_of_fact_decides(qtbot: QtBot, words: Words, path: str, kind: type[Editor]) -> None:
    editor = editor_for(path, words)
    qtbot.addWidget(editor)
    assert type(editor) is kind


def test_every_field_of_the_catalogue_has_an_editor(qtbot: QtBot, words: Words) -> None:
    for field in catalogue().fields():
        if field.path.startswith("unit.photos[].adjustments."):  # those are edited on the photo itself
            continue
        editor = editor_for(field.path, words)
        qtbot.addWidget(editor)
        editor.set_name(field.label("en"))
        assert all(target.accessibleName() for target in editor.targets()), field.path
        assert editor.value() in (None, ()), field.path


def test_a_record_has_none(words: Words) -> None:
    with pytest.raises(LookupError):
        editor_for("unit.identity", words)


def test_prose_of_the_domain_gets_lines(qtbot: QtBot, words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    from listing_studio.domain.shape import Branch, Kind, Leaf
    from listing_studio.gui.editors import factory

    shape = Branch({"unit": Branch({"identity": Branch({"brand": Leaf(Kind.PROSE)})})})
    monkeypatch.setattr(factory, "_SHAPE", shape)
    editor = editor_for("unit.identity.brand", words)
    qtbot.addWidget(editor)
    assert isinstance(editor, ProseEditor)


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("unit.battery.health_percent", Decimal("80.5"), ""),
        ("unit.battery.health_percent", Decimal(101), "At most 100."),
        ("unit.battery.health_percent", Decimal("80.55"), "Decimals: at most 1."),
        ("unit.battery.cycles", 2_000_000, "At most 1 000 000."),
        ("unit.packaging.weight_g", 0, "More than 0."),
        ("offer.warranty.days", -1, "At least 0."),
        ("unit.battery.measured_on", date(2026, 1, 1), ""),
    ],
)
def test_the_domain_says_what_it_takes(path: str, value: object, why: str) -> None:
    assert fault_of(path, value) == why
