"""Naming places as a person would."""

from __future__ import annotations

import pytest

from listing_studio.gui.places import Places
from tests.gui.conftest import OpenSample

PACK = "amazon_renewed_us"


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("unit.battery.health_percent", "Battery health"),
        ("unit.defects[d1].size_mm", "Defect 1 (scratch): Size"),
        ("unit.photos[p2].measured.sharpness", "Photo 2 (back)"),
        ("unit.photos[gone].shot", "Photos: What the photo shows"),
        ("unit.functions", "Function tests"),
        ("offer.price.amount", "Price"),
        ("outputs.condition_note", "Condition note"),
        ("outputs", "Text"),
        ("confirmations", "Confirmations"),
        ("nowhere.known", "nowhere.known"),
    ],
)
def test_a_place_has_a_name(look_at: OpenSample, place: str, name: str) -> None:
    assert Places(look_at("phone.json")).label(place, PACK) == name


def test_a_field_has_its_name_in_chinese(look_at: OpenSample, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = look_at("phone.json")
    monkeypatch.setattr(desk, "language", "zh_CN")
    field = desk.catalogue.field("unit.battery.health_percent")
    assert field is not None
    assert Places(desk).label("unit.battery.health_percent", PACK) == field.labels["zh_CN"]


def test_every_place_of_every_rule_has_a_name(look_at: OpenSample) -> None:
    """A raw path in the list of findings would say nothing to anybody."""
    raw = set()
    places = Places(look_at("phone.json"))
    for pack in look_at("phone.json").library.packs.values():
        for rule in pack.rules:
            place = rule.place
            if rule.each is not None:
                place = f"{rule.each.path}[x1].{rule.place.partition('.')[2]}"
            if places.label(place, pack.id) == place:
                raw.add(place)
    assert raw == set()


def test_a_name_follows_the_dossier_and_the_seller(look_at: OpenSample, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = look_at("phone.json").bench
    places = Places(look_at("phone.json"))
    approval, defect = bench.seller.approvals[-1], bench.dossier.unit.defects[0]
    approved, flawed = f"seller.approvals[{approval.id}]", f"unit.defects[{defect.id}]"
    assert places.label(approved, PACK).startswith(f"Programme approval {len(bench.seller.approvals)} ")
    monkeypatch.setattr(bench, "seller", bench.seller.model_copy(update={"approvals": bench.seller.approvals[:-1]}))
    assert places.label(approved, PACK) == "Programme approvals"
    assert places.label(flawed, PACK).startswith("Defect 1")
    unit = bench.dossier.unit.model_copy(update={"defects": bench.dossier.unit.defects[1:]})
    monkeypatch.setattr(bench, "dossier", bench.dossier.model_copy(update={"unit": unit}))
    assert places.label(flawed, PACK) == "Defects"
