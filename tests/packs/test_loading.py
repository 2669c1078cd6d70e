"""Pack folders: what is refused, with file, line and a hint; and that one broken pack harms no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.files.places import own_packs_folder
from listing_studio.packs.library import Library, library, load, load_one
from listing_studio.packs.pack import Pack
from listing_studio.packs.problems import BrokenPack
from listing_studio.packs.reading import PackDocuments, read_pack
from listing_studio.rules.rule import Severity
from tests.packs.pack_folder import LIMITS, RULE, write_pack


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(BrokenPack) as raised:
        load_one(folder, catalogue())
    return [str(problem) for problem in raised.value.problems]


def test_a_sound_pack_loads(tmp_path: Path) -> None:
    pack = load_one(write_pack(tmp_path), catalogue())
    (rule,) = pack.rules
    assert rule.key == "shop/battery-low"
    assert [limit.name for limit in rule.limits] == ["battery"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("check =", "chek ="), "battery.toml:7: unknown key 'chek' (did you mean 'check'?)"),
        (lambda text: text.replace("health_percent >=", "health >="), "there is no 'health' in unit.battery"),
        (lambda text: text.replace("limits.battery\"", "limits.batery\""), "did you mean 'battery'?"),
        (lambda text: text.replace('needs = ["unit.battery.health_percent"]\n', ""), "may be unstated: name it in 'needs'"),
        (lambda text: text.replace("unit.identity.has_battery", "has(unit.battery)"), "has(unit.battery) is always true"),
        (lambda text: text.replace("unit.identity.has_battery", "unit.identity.category == 'smartfone'"),
         "unit.identity.category is never 'smartfone' (did you mean 'smartphone'?)"),
        (lambda text: text.replace("unit.identity.has_battery", "is_imie(unit.identity.imei)"), "did you mean 'is_imei'?"),
        (lambda text: text.replace('source = "official-page"', 'source = "oficial-page"'), "did you mean 'official-page'?"),
        (lambda text: text.replace('source = "official-page"', 'source = "blog"'),
         "error rests on 'blog', whose standing secondary allows warning at most"),
        (lambda text: text.replace('"error"', '"warning"').replace('"official-page"', '"rumour"'), "allows advice at most"),
        (lambda text: text.replace(', zh_CN = "因为"', ""), "why.zh_CN is missing"),
        (lambda text: text.replace("passes = [{ \"unit.battery.health_percent\" = 91 }]\n", ""), "passes: Field required"),
        (lambda text: text.replace("{unit.battery.health_percent} is", "{unit.batery} is"), "did you mean 'battery'?"),
        (lambda text: text.replace(">= limits.battery", ">= "), "is not an expression"),
        (lambda text: text.replace("check =", 'fix = ["cover_code"]\ncheck ='), "there is no fix 'cover_code' (did you mean 'cover_codes'?)"),
        (lambda text: text.replace("check =", "gauge = { en = 'Battery' }\ncheck ="), "gauge.zh_CN is missing"),
        (lambda text: text.replace(">= limits.battery\"", ">= 80.0\"\ngauge = { en = 'Battery', zh_CN = '电池' }"),
         "a figure is shown beside one limit, and the check reads 0"),
        (lambda text: text.replace("[[rule]]", "[[rule"), "not valid TOML"),
        (lambda text: text.replace("unit.battery.health_percent >= limits.battery\"", "true\""), "reads no fact"),
        (lambda text: text.replace("unit.battery.health_percent >= limits.battery\"", "limits.battery > 3.0\""), "reads no fact"),
        (lambda text: text.replace("unit.identity.has_battery", "has(unit.identity.brand) && size(unit.identity.brand) > 3"),
         "the size of unit.identity.brand would be its bytes (count characters with chars(unit.identity.brand))"),
        (lambda text: text.replace("unit.identity.has_battery", "has(unit.identity.brand) && unit.identity.brand.size() > 3"), "would be its bytes"),
        (lambda text: text.replace("unit.identity.has_battery", "unit.defects.all(unit, has(unit.type))"), "the variable 'unit' would hide"),
        (lambda text: text.replace("check =", "each = 'unit.defects as in'\ncheck ="), "'in' cannot name an element"),
        (lambda text: text.replace("check =", "each = 'unit.defects as seller'\ncheck ="), "the variable 'seller' would hide"),
        (lambda text: text.replace("check =", "each = 'unit.defects as a-b'\ncheck ="), "'a-b' cannot name an element"),
        (lambda text: text.replace("check =", "each = 'unit.defects[].pins as pin'\ncheck ="), "does not name a list whose elements have ids"),
        (lambda text: text.replace("check =", "each = 'unit.defects[d1].pins as pin'\ncheck ="), "does not name a list whose elements have ids"),
        (lambda text: text.replace("80", "91").replace("why = {", "why = { xx = 'x',"), "there is no language 'xx'"),
    ],
)  # fmt: skip
def test_a_faulty_rule_is_refused_with_its_line_and_a_hint(
    tmp_path: Path, change: Callable[[str], str], said: str
) -> None:
    changed = change(RULE)
    assert changed != RULE
    assert any(said in problem for problem in problems_of(write_pack(tmp_path, rules=changed)))


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    rules = RULE.replace("unit.identity.has_battery", "unit.identity.has_batery").replace(
        'place = "unit.battery', 'place = "unit.batery'
    )
    found = problems_of(write_pack(tmp_path, rules=rules))
    assert [problem.split(": ")[0] for problem in found] == ["shop/rules/battery.toml:5", "shop/rules/battery.toml:8"]


def test_a_limit_that_rests_on_less_lowers_what_a_rule_may_be(tmp_path: Path) -> None:
    found = problems_of(write_pack(tmp_path, limits=LIMITS.replace("official-page", "blog")))
    assert "error rests on 'blog'" in found[0]


def test_an_unknown_file_is_refused(tmp_path: Path) -> None:
    assert "did you mean 'limits.toml'?" in problems_of(write_pack(tmp_path, limit=""))[0]


def extended(tmp_path: Path, change: str, limits: str = "") -> Pack:
    return load_one(write_pack(tmp_path, extends='"amazon_renewed_us"', rules=change, limits=limits), catalogue())


def test_a_pack_inherits_rules_and_what_it_changes_is_explicit(tmp_path: Path) -> None:
    change = '[change.battery-below-minimum]\nseverity = "warning"\nsource = "blog"\nwhy = { en = "x", zh_CN = "x" }\n'
    pack = extended(
        tmp_path, change, '[limit.battery_percent]\nvalue = 85\nunit = "percent"\nsource = "official-page"\n'
    )
    rule = pack.rule("battery-below-minimum")
    assert rule is not None
    assert (rule.severity, rule.limits[0].value) == (Severity.WARNING, 85)
    assert (pack.changes[-1].rule, pack.changes[-1].loosens) == ("amazon_renewed/battery-below-minimum", True)


def test_a_rule_switched_off_shows_as_loosened(tmp_path: Path) -> None:
    change = '[change.battery-below-minimum]\nseverity = "off"\nsource = "blog"\nwhy = { en = "x", zh_CN = "x" }\n'
    pack = extended(tmp_path, change)
    assert pack.rule("battery-below-minimum") is None
    assert (pack.changes[-1].rule, pack.changes[-1].loosens) == ("amazon_renewed/battery-below-minimum", True)


def test_a_change_of_an_unknown_rule_is_refused(tmp_path: Path) -> None:
    change = '[change.battery-below-minimun]\nseverity = "off"\nsource = "blog"\nwhy = { en = "x", zh_CN = "x" }\n'
    folder = write_pack(tmp_path, extends='"amazon_renewed_us"', rules=change, limits="")
    assert "did you mean 'battery-below-minimum'?" in problems_of(folder)[0]


def test_a_rule_of_an_inherited_name_is_refused(tmp_path: Path) -> None:
    rules = RULE.replace("battery-low", "brand-not-stated")
    assert (
        "there is already a rule 'brand-not-stated'"
        in problems_of(write_pack(tmp_path, extends='"base"', rules=rules))[0]
    )


def test_a_broken_pack_is_listed_and_the_others_go_on(tmp_path: Path) -> None:
    write_pack(tmp_path / "packs", rules=RULE.replace("check", "chek"))
    library: Library = load([resources.path("packs"), tmp_path / "packs"], catalogue())
    assert "shop" in library.broken
    assert "amazon_renewed_us" in library.packs
    with pytest.raises(BrokenPack):
        library.pack("shop")


STATEMENT = """
[[statement]]
id = "battery"
EACHtext.en = "ENGLISH"
text.zh_CN = "电池"
"""
SPEAKING = 'languages = ["en", "zh_CN"]\nextends = ['


def speaking(tmp_path: Path, text: str, each: str = "", **files: str) -> Path:
    """A pack that publishes one statement in two languages."""
    line = f'each = "{each}"\n' if each else ""
    statement = STATEMENT.replace("ENGLISH", text).replace("EACH", line)
    folder = write_pack(tmp_path, statements__battery=statement, **files)
    head = folder / "pack.toml"
    head.write_text(head.read_text(encoding="utf-8").replace("extends = [", SPEAKING), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ unit.identity.brnad }}", "battery.toml:4: unit.identity.brnad: there is no 'brnad' in unit.identity (did you mean 'brand'?)"),
        ("{% if %}", "battery.toml:4: it is not a template"),
        ("{{ published }}", "battery.toml:4: published: there is no 'published'"),
        ("{{ unit.photos[0].file }}", "a statement cannot use 'Getitem'"),
        ("{% for p in unit.photos %}{{ p.file }}{% endfor %}", "a statement cannot use 'For'"),
        ("{{ unit.identity.brand | uper_first }}", "there is no filter 'uper_first' (did you mean 'upper_first'?)"),
        ("{% if unit.identity.brand is defined %}x{% endif %}", "there is no test 'defined'"),
        ("{% if unit.defects is stated %}x{% endif %}", "unit.defects is always stated"),
        ("{{ unit.defects }}", "unit.defects is no single fact"),
        ("{{ unit.identity }}", "unit.identity is no single fact"),
        ("{{ unit.functions | where('reslt', 'pass') | listed('function') }}", "the elements have no 'reslt' (did you mean 'result'?)"),
        ("{{ unit.functions | where('result', 'passed') | listed('function') }}", "result is never 'passed' (did you mean 'pass'?)"),
        ("{{ unit.functions | where('result', 'pass') | listed('fnction') }}", "the elements have no 'fnction'"),
        ("{{ unit.identity.brand | listed('x') }}", "needs a list"),
        ("{{ unit.functions | listed }}", "takes 1 texts"),
        ("{% if unit.condition.sold_as == 'refurbishd' %}x{% endif %}", "is never 'refurbishd'"),
        ("{% if unit.condition.sold_as in ['refurbishd'] %}x{% endif %}", "is never 'refurbishd'"),
    ],
)  # fmt: skip
def test_a_faulty_statement_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert any(said in problem for problem in problems_of(speaking(tmp_path, text)))


def test_an_element_of_a_statement_is_checked_by_its_own_facts(tmp_path: Path) -> None:
    folder = speaking(tmp_path, "{{ defect.tpye }}", "unit.defects as defect")
    assert any("there is no 'tpye' in unit.defects[defect]" in problem for problem in problems_of(folder))


def test_a_sound_statement_loads(tmp_path: Path) -> None:
    text = "{{ defect.type | upper_first }}{% if defect.size_mm is stated %}, {{ defect.size_mm }}{% endif %}"
    pack = load_one(speaking(tmp_path, text, "unit.defects as defect"), catalogue())
    assert pack.statements["battery"].each is not None


def test_a_statement_may_not_ask_for_texts_that_are_not_made_yet(tmp_path: Path) -> None:
    folder = speaking(tmp_path, "x")
    path = folder / "statements" / "battery.toml"
    path.write_text(path.read_text(encoding="utf-8") + "when = \"language == 'en'\"\n", encoding="utf-8")
    assert any("there is no 'language'" in problem for problem in problems_of(folder))


OUTPUT = """
[[output]]
id = "note"
label = { en = "The {x y} note", zh_CN = "{说明}" }
statements = []
limit = "LIMIT"
file = "note.txt"
"""


def test_braces_in_a_label_are_just_braces(tmp_path: Path) -> None:
    rule = load_one(write_pack(tmp_path, outputs=OUTPUT.replace("LIMIT", "battery")), catalogue()).rule("note-empty")
    assert rule is not None
    assert rule.message["en"].filled({}, lambda _hole, value: str(value)) == "The text is empty: The {x y} note."


def test_the_limit_of_an_output_must_be_a_number(tmp_path: Path) -> None:
    limits = LIMITS + '[limit.word]\nvalue = "long"\nsource = "official-page"\n'
    found = problems_of(write_pack(tmp_path, limits=limits, outputs=OUTPUT.replace("LIMIT", "word")))
    assert "shop/outputs.toml:6: the limit 'word' is no number, and a text's length is one" in found


def test_an_image_name_with_an_unknown_hole_is_refused(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    image = '[[image]]\ngroup = "main"\nshots = ["front"]\nlongest_side_max = 9\nbytes_max = 9\nname = "{plaec}"\ncount_max = 1\n'
    head = folder / "pack.toml"
    head.write_text(head.read_text(encoding="utf-8") + image, encoding="utf-8")
    assert "'{plaec}' makes no file name" in problems_of(folder)[0]


def test_an_unknown_language_is_refused(tmp_path: Path) -> None:
    folder = speaking(tmp_path, "x")
    head = folder / "pack.toml"
    head.write_text(head.read_text(encoding="utf-8").replace('"zh_CN"]', '"zh_TW"]'), encoding="utf-8")
    assert any("there is no language 'zh_TW' (did you mean 'zh_CN'?)" in problem for problem in problems_of(folder))


def test_a_source_has_its_title_in_both_languages(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    head = folder / "pack.toml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text.replace(', zh_CN = "博客"', ""), encoding="utf-8")
    (problem,) = problems_of(folder)
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "博客" in line)
    assert problem == f"shop/pack.toml:{line}: title.zh_CN is missing"


def test_a_shop_has_packs_of_its_own_beside_its_data() -> None:
    assert "shop" not in library().packs
    write_pack(own_packs_folder())
    assert library().pack("shop").id == "shop"


def test_a_pack_of_its_own_replaces_no_shipped_one(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    folder.rename(tmp_path / "jd_used")
    found = load([resources.path("packs"), tmp_path], catalogue())
    assert [rule.pack for rule in found.packs["jd_used"].rules if rule.pack == "shop"] == []
    assert "there is a pack with this id already" in str(found.broken[str(tmp_path / "jd_used")])


def test_packs_that_extend_each_other_are_listed_as_broken(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, extends='"other"')
    text = (folder / "pack.toml").read_text(encoding="utf-8")
    other = tmp_path / "other"
    other.mkdir()
    (other / "pack.toml").write_text(
        text.replace('"shop"', '"other"', 1).replace('["other"]', '["shop"]'), encoding="utf-8"
    )
    found = load([tmp_path], catalogue())
    assert set(found.broken) == {"shop", "other"}
    assert "it extends 'shop', which extends it: shop > other > shop" in str(found.broken["shop"])


def test_a_fault_of_the_program_costs_one_pack_and_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> Pack:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr("listing_studio.packs.library.compile_pack", fault)
    write_pack(tmp_path)
    assert "it cannot be compiled (RuntimeError: unforeseen)" in str(load([tmp_path], catalogue()).broken["shop"])


def test_a_pack_is_found_by_a_relative_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_pack(tmp_path))
    assert load_one(Path(), catalogue()).id == "shop"


def test_only_what_a_pack_extends_is_read_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def reading(folder: Path) -> PackDocuments:
        seen.append(folder.name)
        return read_pack(folder)

    monkeypatch.setattr("listing_studio.packs.library.read_pack", reading)
    load_one(write_pack(tmp_path, extends='"base"'), catalogue())
    assert seen == ["shop", "base"]


def test_a_parent_that_is_broken_or_misspelt_is_named(tmp_path: Path) -> None:
    write_pack(tmp_path / "broken", rules="[[rule")
    (tmp_path / "broken" / "shop").rename(tmp_path / "other")
    shop = write_pack(tmp_path, extends='"other"')
    assert problems_of(shop) == ["shop/pack.toml:7: it extends 'other', which is missing or broken"]
    head = shop / "pack.toml"
    head.write_text(head.read_text(encoding="utf-8").replace('"other"', '"jd_usd"'), encoding="utf-8")
    (problem,) = problems_of(shop)
    assert "it extends 'jd_usd', which is missing or broken (did you mean 'jd_used'?)" in problem


def test_a_pack_knows_the_versions_of_those_it_extends(tmp_path: Path) -> None:
    (parent,) = load_one(write_pack(tmp_path, extends='"base"'), catalogue()).parents
    assert (parent.id, parent.version) == ("base", load([resources.path("packs")], catalogue()).packs["base"].version)
