"""How an account and a listing stand: counted where orders are given, and never good while nobody has stated it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from listing_studio.catalogue.loading import catalogue
from listing_studio.workflow.gauges import Gauge, gauge_text, gauges
from tests.workflow.cases import checked, taken_in

US, RQS = "amazon_renewed_us", "Seller quality score (RQS)"


def watched(folder: Path, **figures: object) -> dict[str, Gauge]:
    """The figures of the sample, with those of the account replaced."""

    def replaced(seller: dict[str, Any]) -> None:
        (standing,) = (one for one in seller["standings"] if one["programme"] == US)
        for name in ("orders", "orders_with_defects", "orders_with_reports", "order_defect_rate", "quality_score"):
            standing.pop(name, None)
        standing.update(figures)

    report = checked(taken_in(folder, "phone.json", "seller.json", of_seller=replaced), US)
    return {one.name["en"]: one for one in gauges(report)}


def text(gauge: Gauge, language: str = "en") -> str:
    return gauge_text(gauge, catalogue(), language)


def test_a_score_is_the_share_of_orders_without_a_report(tmp_path: Path) -> None:
    score = watched(tmp_path, orders=300, orders_with_defects=3, orders_with_reports=7)[RQS]
    assert (score.value, score.holds, score.mark) == (100 * 293 / 300, False, "warning")
    assert text(score) == "Seller quality score (RQS): 97.67%, line 98%, 0.33 points beyond it"
    assert text(score, "zh_CN") == "卖家质量评分（RQS）：97.67%，标准 98%，差 0.33 个百分点"


def test_a_score_the_marketplace_shows_is_taken_where_no_orders_are_given(tmp_path: Path) -> None:
    score = watched(tmp_path, quality_score=98)[RQS]
    assert (score.value, score.holds) == (98.0, True)
    assert text(score).endswith("0 points to spare")


def test_what_nobody_stated_is_not_shown_as_good(tmp_path: Path) -> None:
    found = watched(tmp_path)
    assert (found[RQS].value, found[RQS].holds, found[RQS].mark) == (None, None, "not_checked")
    assert text(found[RQS]) == "Seller quality score (RQS): not stated, line 98%"
    assert found["Order defect rate"].holds is None


def test_no_orders_are_no_rate(tmp_path: Path) -> None:
    found = watched(tmp_path, orders=0, orders_with_defects=0, orders_with_reports=0)
    assert found["Order defect rate"].value is None
    assert found[RQS].value is None


def test_a_figure_without_unit_has_no_points(tmp_path: Path) -> None:
    assert text(watched(tmp_path)["Average rating"]) == "Average rating: 4.3, line 3.7, 0.6 to spare"
