"""Which paths an expression reads: the check that a misspelt fact cannot hide."""

from __future__ import annotations

import pytest

from listing_studio.rules.reading import Read, comparisons, lookups, reads, sizes, variables


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
        ("'''a 'quoted' unit.x''' == unit.y", ["unit.y"]),
        ("['a'].exists(x, x == unit.z && x.foo)", ["unit.z"]),
        ("'abc'.contains(unit.z)", ["unit.z"]),
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


def test_sizes_names_what_is_measured_and_nothing_beside_it() -> None:
    source = "size(unit.a) + unit.b.size() + size(lower(unit.c)) + size(unit.d[0].e) + chars(unit.f)"
    assert sizes(source) == ("unit.a", "unit.b", "unit.d[].e")


def test_lookups_names_what_is_looked_into_and_with_what() -> None:
    source = "address(unit.a, mappings.b[lower(unit.c)]) + mappings.d['e']"
    assert lookups(source) == (("mappings.b", "lower(unit.c)"), ("mappings.d", "'e'"))


def test_variables_names_what_macros_introduce() -> None:
    assert variables("unit.a.exists(x, x.b.all(y, y > 1)) && size(unit.c) > 0") == ("x", "y")
