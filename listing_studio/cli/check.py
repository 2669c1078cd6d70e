"""``check``, ``text`` and ``export``: what the packs say of a unit file, its texts, its bundle."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from listing_studio.bundle.lines import compared, information, loosened, waiver_text
from listing_studio.bundle.report import outcome_json, pack_json, waiver_json
from listing_studio.catalogue.loading import catalogue
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.cli import terminal
from listing_studio.disclosure.outputs import RenderedOutput
from listing_studio.errors import InputProblem
from listing_studio.packs.library import library
from listing_studio.packs.pack import Pack
from listing_studio.rules.functions import COUNTS
from listing_studio.rules.wording import fact_label, message, source_text
from listing_studio.workflow.checking import Checking, Report
from listing_studio.workflow.export import export
from listing_studio.workflow.intake import Intake, take_in


def check(arguments: Namespace) -> int:
    """Prints readiness and findings per pack; 0 if every asked pack is ready."""
    words = catalogue()
    intake = _intake(arguments, words)
    packs = _packs(arguments.pack, intake)
    reports = Checking(words).check(intake.subject, packs)
    if arguments.json:
        terminal.say_json({id: report_json(report, words) for id, report in reports.items()})
    else:
        for report in reports.values():
            say_report(report, words)
    return 0 if all(report.readiness.may_go_out for report in reports.values()) else 1


def text(arguments: Namespace) -> int:
    """Prints the outputs of one pack in one language."""
    words = catalogue()
    intake = _intake(arguments, words)
    pack = library().pack(arguments.pack)
    report = Checking(words).check(intake.subject, [pack])[pack.id]
    if arguments.lang not in report.outputs:
        known = ", ".join(report.outputs) or "none"
        raise InputProblem(f"{pack.id} has no texts in {arguments.lang!r}", remedy=f"Its languages: {known}.")
    if arguments.json:
        outputs = report.outputs[arguments.lang]
        terminal.say_json({one.output.id: one.text for one in outputs})
        return 0
    for rendered in report.outputs[arguments.lang]:
        label = rendered.output.label.get(terminal.language(), rendered.output.id)
        terminal.say(f"── {label} {_count(rendered)}")
        terminal.say(rendered.text)
        terminal.say()
    return 0


def export_bundle(arguments: Namespace) -> int:
    """Writes and verifies the bundle of one pack; 1 with the findings if it is not ready."""
    words = catalogue()
    intake = _intake(arguments, words)
    pack = library().pack(arguments.pack)
    report = Checking(words).check(intake.subject, [pack])[pack.id]
    if not report.readiness.may_go_out:
        say_report(report, words)
        return 1
    with terminal.progress("photos") as on_photo:
        bundle = export(intake.subject, report, intake.originals, arguments.to, words, on_photo)
    if arguments.json:
        terminal.say_json({"bundle": str(bundle.folder), "fingerprint": bundle.fingerprint})
    else:
        terminal.say(f"{bundle.folder}")
        terminal.say(f"sha256 {bundle.fingerprint}")
    return 0


def say_report(report: Report, words: Catalogue) -> None:
    """One pack's readiness and findings, each with place, value, limit and source."""
    language = terminal.language()
    title = report.pack.title.get(language, report.pack.id)
    terminal.say(f"{title} ({report.pack.id} {report.pack.version}): {terminal.readiness(report.readiness, words)}")
    for point in report.points:
        outcome = point.outcome
        terminal.say(
            f"  {terminal.severity(outcome.severity, outcome.verdict, words)}  {message(outcome, words, language)}"
        )
        terminal.say(f"      {outcome.rule.why.get(language, '')}")
        label = fact_label(outcome.place, words, language)
        terminal.say(" · ".join([f"      {label}", outcome.place, *compared(outcome, words, language)]))
        terminal.say(f"      {outcome.rule.key} · {source_text(outcome.rule.source, words, language)}")
        if point.waiting:
            also = ", ".join(dict.fromkeys(other.rule.name for other in point.waiting))
            terminal.say("      " + words.phrase("also_waiting", language).format(rules=also))
    _say_more(report, words)


def _say_more(report: Report, words: Catalogue) -> None:
    """What stands beside the findings: waivers that no longer hold, loosened rules, what is only to be known."""
    language = terminal.language()
    said = {
        "lapsed": tuple(map(waiver_text, report.lapsed)),
        "loosened": loosened(report.pack, words, language),
        "to_know": information(report.pack, words, language),
    }
    for phrase, lines in said.items():
        for line in lines:
            terminal.say(f"  {words.phrase(phrase, language)}: {line}")


def report_json(report: Report, words: Catalogue) -> dict[str, object]:
    """One pack's report for programs."""
    return {
        "readiness": report.readiness.value,
        "pack_version": report.pack.version,
        "findings": [outcome_json(outcome, words) for outcome in report.findings],
        "outcomes": len(report.outcomes),
        "lapsed": [waiver_json(waiver) for waiver in report.lapsed],
        **pack_json(report.pack),
    }


def _intake(arguments: Namespace, words: Catalogue) -> Intake:
    with terminal.progress("photos") as on_progress:
        return take_in(arguments.unit, arguments.seller, arguments.as_of, words, on_progress)


def _packs(asked: Sequence[str], intake: Intake) -> list[Pack]:
    """The packs asked for, else those the unit file names, else all."""
    chosen = asked or intake.subject.dossier.packs or [pack.id for pack in library().submissions()]
    return [library().pack(id) for id in chosen]


def _count(rendered: RenderedOutput) -> str:
    """How long the text is as this marketplace counts, against its limit where there is one."""
    length = f"{COUNTS[rendered.output.counts](rendered.text):g}"
    limit = rendered.output.limit
    return f"({length}/{limit.value:g})" if limit else f"({length})"
