"""What stands beside the findings: values and limits with other sources', lapsed waivers, loosened rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from listing_studio.bundle.lines import compared, information, loosened, own_limits, waiver_text
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.dossier import Waiver
from listing_studio.packs.library import library
from listing_studio.rules.expressions import Expression
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Limit, OwnValue, Rule, Severity, Source, Standing

PAGE = Source("page", {"en": "Policy page"}, "", date(2026, 11, 22), Standing.OFFICIAL)
FORUM = Source("forum", {"en": "Seller forum"}, "", date(2026, 11, 21), Standing.SECONDARY)
PLACE = "unit.battery.health_percent"


OWN = Source("own-limit", {"en": "Own limit"}, "", date(2026, 11, 23), Standing.HOUSE)
LIMIT = Limit("battery", 80.0, "percent", PAGE, ((85, FORUM),))


def outcome(verdict: Verdict, limit: Limit = LIMIT) -> Outcome:
    check = Expression.compile(f"{PLACE} >= limits.battery")
    rule = Rule("shop", "battery-low", Severity.ERROR, check, PLACE, {}, {}, PAGE, limits=(limit,))
    return Outcome(rule, verdict, PLACE, measured=74.0)


def test_a_failed_value_stands_against_its_limit_and_what_others_say() -> None:
    assert compared(outcome(Verdict.FAILED), catalogue(), "en") == (
        "74% / 80%",
        "elsewhere: 85%, Seller forum (reported by others, 2026-11-21)",
    )
    assert compared(outcome(Verdict.FAILED), catalogue(), "zh_CN")[1].startswith("其他来源：85%，")


def test_a_limit_of_the_shops_own_never_looks_like_the_packs() -> None:
    own = OwnValue("shop", "Li Wei", date(2026, 11, 23), "agreed", LIMIT)
    limit = Limit("battery", 70.0, "percent", OWN, ((80.0, PAGE), (85, FORUM)), "shop", own)
    assert compared(outcome(Verdict.FAILED, limit), catalogue(), "en") == (
        "74% / 70% (own limit)",
        "battery is 70%, set by Li Wei on 2026-11-23: agreed",
        "the pack says: 80%, Policy page (official, 2026-11-22)",
        "elsewhere: 85%, Seller forum (reported by others, 2026-11-21)",
    )
    pack = library().pack("jd_used")
    assert own_limits(pack, catalogue(), "en") == ()
    (line,) = own_limits(replace(pack, limits={"battery": limit}), catalogue(), "zh_CN")
    assert line.startswith("battery 为 70%，Li Wei 于 2026-11-23 设定：agreed · 规则包原值：80%，")


def test_a_lapsed_waiver_says_what_who_when_and_why() -> None:
    said = {"value": "74", "limit": "", "by": "Li", "reason": "agreed"}
    waiver = Waiver(pack="shop", rule="shop/battery-low", place=PLACE, on=date(2026, 11, 1), **said)
    assert waiver_text(waiver) == f"shop/battery-low · {PLACE}: Li, 2026-11-01: agreed"


def test_a_pack_says_what_it_loosened_and_what_is_to_be_known() -> None:
    pack = library().pack("amazon_renewed_us")
    changed = [one for one in pack.changes if one.loosens]
    for language in ("en", "zh_CN"):
        lines = loosened(pack, catalogue(), language)
        assert len(lines) == len(changed)
        assert all(one.why[language] in line for one, line in zip(changed, lines, strict=True))
        told = information(pack, catalogue(), language)
        assert all(one.text[language] in line for one, line in zip(pack.information, told, strict=True))
