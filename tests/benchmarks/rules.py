"""How long a re-check after one edit takes, as a ratio to running the same compiled expressions once.

Run it as ``python tests/benchmarks/rules.py [--json]``. The sample unit is checked by every pack; then one fact is
edited and everything is checked again: facts, texts and outcomes included. The floor executes every compiled
expression of those packs once, once per element where a rule runs per element, in a context that is ready. Both are
medians of the same run on the same machine; only the ratio means anything.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle
from typing import Any

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.editing import with_fact
from listing_studio.packs.library import library
from listing_studio.packs.pack import Pack
from listing_studio.rules.expressions import Expression
from listing_studio.rules.facts import Facts
from listing_studio.rules.functions import functions
from listing_studio.rules.rule import Rule
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.intake import take_in

ROUNDS = 15
EDITS = {
    "unit.battery.health_percent": (90, 91),
    "unit.defects[d1].size_mm": (7, 8),
    "unit.photos[p3].shot": ("right", "left"),
}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--json", action="store_true")
    as_json = arguments.parse_args().json
    samples = resources.path("samples")
    subject = take_in(samples / "phone.json", samples / "seller.json", date(2026, 11, 20), catalogue()).subject
    packs = list(library().submissions())
    checking = Checking(catalogue())
    reports = checking.check(subject, packs)
    floor = _median(_floor(packs, reports))
    result: dict[str, Any] = {"packs": len(packs), "rules": sum(len(pack.rules) for pack in packs)}
    result["floor_ms"] = round(floor * 1000, 2)
    result["first_check_ms"] = round(_median(lambda: Checking(catalogue()).check(subject, packs)) * 1000, 2)
    for path, values in EDITS.items():
        edited = _median(_edit(checking, subject, packs, path, values))
        result[path] = {"recheck_ms": round(edited * 1000, 2), "ratio": round(edited / floor, 2)}
    sys.stdout.write(json.dumps(result, indent=2) + "\n" if as_json else _table(result))
    return 0


def _edit(
    checking: Checking, subject: Subject, packs: list[Pack], path: str, values: tuple[object, object]
) -> Callable[[], object]:
    subjects = [replace(subject, dossier=with_fact(subject.dossier, path, value)) for value in values]
    turns = cycle(subjects)
    return lambda: checking.check(next(turns), packs)


def _floor(packs: list[Pack], reports: dict[str, Report]) -> Callable[[], object]:
    contexts = []
    for pack in packs:
        facts = Facts(functions(catalogue()))
        facts.set(**reports[pack.id].facts)
        contexts.append((facts, [*_programs(pack, facts)]))

    def run() -> None:
        for facts, programs in contexts:
            for expression in programs:
                try:
                    facts.value(expression)
                except Exception:  # an unstated fact raises here as it does in a check
                    continue

    return run


def _programs(pack: Pack, facts: Facts) -> Iterator[Expression]:
    for rule in pack.rules:
        times = len(facts.look_up(rule.each.path)) if rule.each else 1
        if rule.each and times:
            facts.element(rule.each.variable, facts.look_up(rule.each.path)[0])
        for expression in _expressions(rule):
            yield from [expression] * times


def _expressions(rule: Rule) -> Iterator[Expression]:
    yield from (part for part in (rule.when, rule.check, rule.measure) if isinstance(part, Expression))


def _median(action: Callable[[], object]) -> float:
    action()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _table(result: dict[str, Any]) -> str:
    lines = [
        f"{result['packs']} packs, {result['rules']} rules; floor {result['floor_ms']} ms",
        f"{'first check':32} {result['first_check_ms']:8.1f} ms",
        *(f"{path:32} {result[path]['recheck_ms']:8.1f} ms  {result[path]['ratio']:.2f} x floor" for path in EDITS),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
