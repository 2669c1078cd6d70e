"""Pack folders: what is refused, with file, line and a hint; and that one broken pack harms no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import Library, load, load_one
from listing_studio.packs.pack import Pack
from listing_studio.packs.problems import BrokenPack
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
        (lambda text: text.replace("[[rule]]", "[[rule"), "not valid TOML"),
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
    assert [(one.rule, one.loosens) for one in pack.changes] == [("amazon_renewed_us/battery-below-minimum", True)]


def test_a_rule_switched_off_shows_as_loosened(tmp_path: Path) -> None:
    change = '[change.battery-below-minimum]\nseverity = "off"\nsource = "blog"\nwhy = { en = "x", zh_CN = "x" }\n'
    pack = extended(tmp_path, change)
    assert pack.rule("battery-below-minimum") is None
    assert pack.changes[0].loosens


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
