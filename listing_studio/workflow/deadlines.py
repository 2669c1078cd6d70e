"""Days by which something must be done or will be: counted from stated days, with how much is left of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from listing_studio.packs.due import Due
from listing_studio.packs.pack import Deadline
from listing_studio.rules.facts import MISSING, Facts

if TYPE_CHECKING:
    from holidays import HolidayBase

_COUNTRY = "CN"
"""The packs that count working days so far follow the statutory holidays of mainland China."""


def dues(deadlines: Iterable[Deadline], facts: Facts, today: date) -> tuple[Due, ...]:
    """The deadlines that run, the nearest first; one whose first day is not stated does not."""
    return tuple(sorted(_running(deadlines, facts, today), key=lambda due: due.on))


def working_day_behind(day: date, number: int) -> date:
    """The day so many working days of mainland China behind ``day``; make-up working days count."""
    return _holidays().get_nth_working_day(day, number)


def is_announced(year: int) -> bool:
    """Whether the calendar knows a year's make-up working days, which are announced each autumn for the next year."""
    calendar = _holidays()
    calendar.get(date(year, 1, 1))  # fills that year in
    return any(day.year == year for day in calendar.weekend_workdays)


def _running(deadlines: Iterable[Deadline], facts: Facts, today: date) -> Iterator[Due]:
    for deadline in deadlines:
        begins = facts.look_up(deadline.begins)
        settled = deadline.done is not None and facts.look_up(deadline.done) is not MISSING
        if isinstance(begins, datetime) and not settled and _matters(deadline, facts):
            yield _due(deadline, begins.date(), today)


def _matters(deadline: Deadline, facts: Facts) -> bool:
    """Where it cannot be told yet whether a deadline matters, it is shown."""
    if deadline.when is None:
        return True
    try:
        return facts.value(deadline.when) is not False
    except Exception:  # a fact it asks for is not stated
        return True


def _due(deadline: Deadline, begins: date, today: date) -> Due:
    days = int(float(str(deadline.days.value)))
    on = working_day_behind(begins, days) if deadline.working else begins + timedelta(days=days)
    certain = not deadline.working or all(map(is_announced, range(begins.year, on.year + 1)))
    return Due(deadline, on, (on - today).days, certain)


@cache
def _holidays() -> HolidayBase:
    """Imported when a deadline first counts working days."""
    import holidays

    return holidays.country_holidays(_COUNTRY)
