"""Which paths an expression reads: the check that a misspelt fact cannot hide."""

from __future__ import annotations

import pytest

from listing_studio.rules.reading import Read, comparisons, reads


@pytest.mark.parametrize(
    ("source", "paths"),
    [
        ("unit.battery.cycles >= limits.cycles", ["unit.battery.cycles", "limits.cycles"]),
        ("unit.defects.size() > 0", ["unit.defects"]),
        ("unit.defects.exists(d, d.size_mm > 3.0)", ["unit.defects", "unit.defects[].size_mm"]),
        ("unit.defects[0].type == 'x'", ["unit.defects[].type"]),
        ("unit.defects.filter(d, d.type == 'a').exists(e, e.zone == 'b')",
         ["unit.defects", "unit.defects[].type", "unit.defects[].zone"]),
        ("unit.defects.exists(d, d.pins.all(p, unit.photos.exists(q, q.id == p.photo)))",
         ["unit.defects", "unit.defects[].pins", "unit.photos", "unit.photos[].id", "unit.defects[].pins[].photo"]),
        ("chars(outputs.title) <= 5.0 && \"unit.not.a.path\" != '// x'", ["outputs.title"]),
        ("mappings.condition[unit.condition.sold_as]", ["unit.condition.sold_as", "mappings.condition[]"]),
        ("{'defect_type': defect.type}", ["unit.defects[defect].type"]),
    ],
)  # fmt: skip
def test_reads_names_every_path(source: str, paths: list[str]) -> None:
    found = reads(source, {"defect": "unit.defects[defect]"})
    assert [read.path for read in found] == paths


def test_reads_tells_asking_from_using() -> None:
    assert reads("has(unit.identity.gtin) && is_gtin(unit.identity.gtin)") == (
        Read("unit.identity.gtin", guarded=True),
        Read("unit.identity.gtin", guarded=False),
    )


def test_reads_an_inner_variable_hides_an_outer_one() -> None:
    found = reads("unit.photos.exists(photo, photo.shot == 'x') && photo.file != ''", {"photo": "unit.photos[photo]"})
    assert [read.path for read in found] == ["unit.photos", "unit.photos[].shot", "unit.photos[photo].file"]


def test_comparisons_names_the_values_a_path_is_compared_with() -> None:
    found = comparisons("unit.a == 'x' || unit.b in ['y', 'z'] || unit.c != \"w\" || unit.d > 3.0")
    assert found == (("unit.a", "x"), ("unit.b", "y"), ("unit.b", "z"), ("unit.c", "w"))
