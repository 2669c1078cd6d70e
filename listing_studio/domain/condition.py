"""In what state the unit is: how it is sold, one grade per axis, battery, locks, and the functions tested."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.record import Choice, Count, Day, Element, Percent, Record, Text, YesNo

Grade = Annotated[Text, Choice("grade")]
"""How worn a side looks. How well the unit works has a scale of its own: words for looks say nothing about that."""


class Condition(Record):
    """``no_defects_found`` is a fact of its own: an empty list of defects says nothing."""

    sold_as: Annotated[Text, Choice("sold_as")] | None = None
    screen_grade: Grade | None = None
    body_grade: Grade | None = None
    function_grade: Annotated[Text, Choice("function_grade")] | None = None
    reported_grade: Grade | None = None
    no_defects_found: YesNo | None = None
    unlocked: YesNo | None = None
    account_lock_removed: YesNo | None = None
    added_markings: YesNo | None = None
    water_resistance_assured: YesNo | None = None


class Battery(Record):
    """Health is the remaining maximum capacity in percent of new, as the tool reported it."""

    health_percent: Percent | None = None
    cycles: Count | None = None
    measured_with: Text | None = None
    measured_on: Day | None = None
    swollen: YesNo | None = None


class FunctionTest(Element):
    """One function and what its test said; ``not_tested`` is a result, absence is not."""

    function: Annotated[Text, Choice("function")] | None = None
    result: Annotated[Text, Choice("test_result")] | None = None
