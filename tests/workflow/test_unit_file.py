"""Unit files: every fault with its path, nothing dropped, nothing half read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.errors import UserError
from listing_studio.workflow.unit_file import as_json, dossier_schema, read_seller, read_unit

PHONE = json.loads(resources.path("samples", "phone.json").read_text(encoding="utf-8"))


def written(folder: Path, document: Any) -> Path:
    path = folder / "unit.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as raised:
        read_unit(path, catalogue())
    return str(raised.value)


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    dossier = read_unit(resources.path("samples", "phone.json"), catalogue())
    path = tmp_path / "unit.json"
    path.write_text(as_json(dossier), encoding="utf-8")
    assert read_unit(path, catalogue()) == dossier


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("{", "Line 1, column 2"),
        ("[]", "$"),
        ({"unit": {"battery": {"health": 91}}}, "$.unit.battery.health: unknown key 'health'"),
        ({"unit": {"identity": {"brnd": "x"}}}, "did you mean 'brand'?"),
        ({"unit": {"battery": {"health_percent": "high"}}}, "$.unit.battery.health_percent"),
        ({"unit": {"battery": {"health_percent": 191}}}, "It must be at most 100"),
        ({"unit": {"condition": {"body_grade": "excelent"}}}, "'excelent' is not a grade. did you mean 'excellent'?"),
        ({"unit": {"defects": [{"id": "d1"}, {"id": "d1"}]}}, "$.unit.defects[1].id: the id 'd1' stands here a second"),
        ({"unit": {"identity": {"brand": ""}}}, "$.unit.identity.brand"),
        ({"offers": [{"pack": "a"}, {"pack": "a"}]}, "$.offers[1].pack: the pack 'a' stands here a second time"),
        ({"offers": [{"pack": "a", "price": {"amount": 1.999, "currency": "USD"}}]}, "$.offers[0].price.amount"),
        ({"unit": {"identity": {"has_screen": "yes"}}}, "$.unit.identity.has_screen: It must be true or false"),
        ({"offers": [{"pack": "a", "quantity": "1"}]}, "$.offers[0].quantity"),
        ({"unit": {"battery": {"measured_on": 0}}}, "$.unit.battery.measured_on"),
        ({"unit": {"identity": {"serial": "   "}}}, "$.unit.identity.serial"),
        ({"unit": {"identity": {"brand": "a\nb"}}}, "$.unit.identity.brand: It holds a line break"),
        ({"offers": [{"pack": "a", "price": {"amount": 1, "currency": "usd"}}]}, "It has not the form ^[A-Z]{3}$"),
        ({"unit": {"defects": [{"id": "d1", "pins": [{"photo": "p1", "x": 1}]}]}}, "pins[0]: A pin needs both"),
        ('{"unit": {"identity": {"brand": "\\ud800"}}}', "The file is not UTF-8 text"),
        ('{"unit": {}, "unit": {}}', "The key 'unit' stands twice"),
        ("[" * 100_000, "cannot be used"),
        ({"schema_version": 7}, "has the form 7; this release reads up to 1"),
        ({"unit": {"photos": [{"id": "p1", "file": "../secret.jpg"}]}}, "../secret.jpg"),
        ({"unit": {"photos": [{"id": "p1", "file": "/etc/passwd"}]}}, "/etc/passwd"),
    ],
    ids=str,
)  # fmt: skip
def test_a_faulty_file_is_refused_with_place_and_hint(tmp_path: Path, document: Any, said: str) -> None:
    assert said in refusal(written(tmp_path, document))


def test_every_fault_comes_at_once(tmp_path: Path) -> None:
    faulty = {"unit": {"identity": {"brnd": "x"}, "battery": {"cycles": -1}, "condition": {"unlocked": "maybe"}}}
    text = refusal(written(tmp_path, faulty))
    assert all(
        place in text for place in ("$.unit.identity.brnd", "$.unit.battery.cycles", "$.unit.condition.unlocked")
    )


def test_what_stands_twice_is_named_beside_every_other_fault(tmp_path: Path) -> None:
    photo = {"id": "p1", "file": "../front.jpg"}
    text = refusal(written(tmp_path, {"unit": {"photos": [photo, photo], "battery": {"cycles": -1}}}))
    for place in ("$.unit.photos[1].id", "$.unit.photos[0].file", "$.unit.photos[1].file", "$.unit.battery.cycles"):
        assert text.count(f"{place}: ") == 1


def test_a_folder_is_no_unit_file(tmp_path: Path) -> None:
    assert "This is a folder" in refusal(tmp_path)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    assert "There is no such file" in refusal(tmp_path / "nowhere.json")


def test_chinese_spaces_and_emoji_in_paths(tmp_path: Path) -> None:
    folder = tmp_path / "二手 手机 📱"
    folder.mkdir()
    path = written(folder, {"unit": {"photos": [{"id": "p1", "file": "照片 📷/正面.jpg"}]}})
    assert read_unit(path, catalogue()).unit.photos[0].file == "照片 📷/正面.jpg"


def test_the_schema_takes_the_sample_and_refuses_what_the_program_refuses() -> None:
    schema = dossier_schema(catalogue())
    jsonschema.validate(PHONE, schema)
    for faulty in ({"unit": {"identity": {"brnd": "x"}}}, {"unit": {"condition": {"body_grade": "excelent"}}}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(faulty, schema)


def test_a_seller_file_is_held_to_the_same(tmp_path: Path) -> None:
    path = tmp_path / "seller.json"
    path.write_text('{"nmae": "x"}', encoding="utf-8")
    with pytest.raises(UserError, match="did you mean 'name'"):
        read_seller(path, catalogue())
