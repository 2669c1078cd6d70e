"""``check``, ``text`` and ``export``: what the packs say of a unit file, its texts, its bundle."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from listing_studio.bundle.evidence import dues_json
from listing_studio.bundle.lines import about_texts
from listing_studio.bundle.report import outcome_json, pack_json, waiver_json
from listing_studio.catalogue.loading import catalogue
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.cli import terminal
from listing_studio.cli.findings import say_report
from listing_studio.cli.limits import complain_of_limits
from listing_studio.disclosure.outputs import RenderedOutput
from listing_studio.errors import Clause, InputProblem, ManyProblems
from listing_studio.files.naming import printable
from listing_studio.packs.library import library
from listing_studio.packs.pack import Pack
from listing_studio.rules.functions import COUNTS
from listing_studio.rules.outcomes import Outcome
from listing_studio.workflow.checking import Checking, Report
from listing_studio.workflow.export import export
from listing_studio.workflow.gauges import Gauge, gauges
from listing_studio.workflow.intake import Intake, take_in
from listing_studio.workflow.new_dossiers import DOSSIER_KINDS
from listing_studio.workflow.references import unknown_references


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
            say_report(report, intake.subject, words, whole=arguments.all)
    return 0 if all(report.readiness.may_go_out for report in reports.values()) else 1


def text(arguments: Namespace) -> int:
    """Prints the outputs of one pack in one language."""
    words = catalogue()
    intake = _intake(arguments, words)
    pack = library().pack(arguments.pack)
    report = Checking(words).check(intake.subject, [pack])[pack.id]
    if arguments.lang not in report.outputs:
        known = ", ".join(report.outputs) or Clause("none")
        what, remedy = "{pack} has no texts in '{language}'", "Its languages: {known}."
        raise InputProblem(what, remedy=remedy, pack=pack.id, language=printable(arguments.lang), known=known)
    if arguments.json:
        outputs = report.outputs[arguments.lang]
        terminal.say_json({one.output.id: one.text for one in outputs})
        return 0
    for rendered in report.outputs[arguments.lang]:
        labels = rendered.output.label
        label = labels.get(arguments.lang) or labels.get(terminal.language(), rendered.output.id)
        terminal.say(f"── {label} {_count(rendered)}")
        terminal.say(rendered.text)
        terminal.say()
    for line in about_texts(pack, terminal.language()):
        terminal.say(f"{words.phrase('to_know', terminal.language())}: {line}")
    return 0


def export_bundle(arguments: Namespace) -> int:
    """Writes and verifies the bundle of one pack; 1 with the findings if it is not ready."""
    words = catalogue()
    pack = _submitted(arguments.pack)
    intake = _intake(arguments, words)
    report = Checking(words).check(intake.subject, [pack])[pack.id]
    if not report.readiness.may_go_out:
        say_report(report, intake.subject, words)
        return 1
    with terminal.progress("photos") as on_photo:
        bundle = export(intake.subject, report, intake.originals, intake.papers, arguments.to, words, on_photo)
    if arguments.json:
        terminal.say_json({"bundle": str(bundle.folder), "fingerprint": bundle.fingerprint})
    else:
        terminal.say(f"{bundle.folder}")
        terminal.say(f"sha256 {bundle.fingerprint}")
    return 0


def report_json(report: Report, words: Catalogue) -> dict[str, object]:
    """One pack's report for programs."""
    return {
        "readiness": report.readiness.value,
        "pack_version": report.pack.version,
        "findings": [_finding_json(outcome, report.pack, words) for outcome in report.findings],
        "waived": [outcome_json(one, words) for one in report.outcomes if one.waiver is not None],
        "outcomes": len(report.outcomes),
        "deadlines": dues_json(report.dues),
        "standing": [_gauge_json(gauge) for gauge in gauges(report)],
        "lapsed": [waiver_json(waiver) for waiver in report.lapsed],
        **pack_json(report.pack),
    }


def _gauge_json(gauge: Gauge) -> dict[str, object]:
    """A figure that the pack watches; ``value`` and ``holds`` are null while nobody has stated it."""
    limit = {"line": gauge.limit.value, "unit": gauge.limit.unit or None}
    return {"name": dict(gauge.name), "place": gauge.place, "value": gauge.value, **limit, "holds": gauge.holds}


def _finding_json(outcome: Outcome, pack: Pack, words: Catalogue) -> dict[str, object]:
    """A finding; where it can be waived, also what the unit file's waiver of it says beside by, reason and on."""
    entry: dict[str, object] = outcome_json(outcome, words)
    if outcome.rule.waivable:
        language = {"language": outcome.language} if outcome.language else {}
        keys = {"value": outcome.value_key, "limit": outcome.limit_key}
        entry["waive_with"] = {"pack": pack.id, "rule": outcome.rule.key, "place": outcome.place, **language, **keys}
    return entry


def _intake(arguments: Namespace, words: Catalogue) -> Intake:
    complain_of_limits(library())
    with terminal.progress("photos") as on_progress:
        intake = take_in(arguments.unit, arguments.seller, arguments.as_of, words, on_progress)
    unknown = [*unknown_references(intake.subject.dossier, library())]
    if unknown:
        raise ManyProblems("{path} cannot be used", unknown, path=printable(str(arguments.unit)))
    return intake


def _packs(asked: Sequence[str], intake: Intake) -> list[Pack]:
    """The packs asked for, else those the unit file names, else all for its kind of dossier."""
    dossier = intake.subject.dossier
    fitting = (pack.id for pack in library().submissions() if DOSSIER_KINDS[pack.kind] == dossier.kind)
    chosen = asked or dossier.packs or [*fitting]
    return [_submitted(id) for id in dict.fromkeys(chosen)]


def _submitted(id: str) -> Pack:
    """The pack, if anything is handed over through it: a rulebook alone can be ready for nothing."""
    pack = library().pack(id)
    if not pack.has_submission:
        known = ", ".join(one.id for one in library().submissions())
        what = "{pack} is a rulebook: nothing is handed over through it"
        remedy = "Its rules are asked by the packs that extend it. Choose of: {known}."
        raise InputProblem(what, remedy=remedy, pack=id, known=known)
    return pack


def _count(rendered: RenderedOutput) -> str:
    """How long the text is as this marketplace counts, against its limit where there is one."""
    length = f"{COUNTS[rendered.output.counts](rendered.text):g}"
    limit = rendered.output.limit
    return f"({length}/{limit.value:g})" if limit else f"({length})"
