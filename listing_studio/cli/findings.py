"""Prints one pack's report: what to do first, and with ``--all`` every reason, every source and what is to be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from listing_studio.bundle.evidence import due_lines
from listing_studio.bundle.lines import compared, information, loosened, own_limits, waiver_text
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.cli import marks, terminal
from listing_studio.packs.pack import Pack
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.wording import fact_label, limit_text, measured_text, message, source_text
from listing_studio.workflow.checking import Point, Report, Subject
from listing_studio.workflow.fixes import offered
from listing_studio.workflow.gauges import gauge_text, gauges

_LEFT_OUT = {
    "en": ("{command} also says: {parts}.", "reasons and sources"),
    "zh_CN": ("{command} 还会显示：{parts}。", "理由与来源"),
}


def say_report(report: Report, subject: Subject, words: Catalogue, *, whole: bool = False) -> None:
    """Readiness, findings and waivers; what is left out unless ``whole`` is named and counted in the last line."""
    language = terminal.language()
    title = report.pack.title.get(language, report.pack.id)
    mark = marks.readiness(report.readiness, words)
    terminal.say(f"{title} ({report.pack.id} {report.pack.version}): {mark}{_counts(report, words)}")
    for point in report.points:
        _say_point(point, report.pack, words, whole=whole)
        fix = next(iter(offered(subject, report.pack, point.outcome)), None)
        if fix is not None:
            label = words.term("fix", fix).label(language)
            terminal.say("      " + words.phrase("fix_offered", language).format(fix=label))
    _say_beside("deadline", due_lines(report.dues, words, language), words)
    _say_beside("gauge", (gauge_text(one, words, language) for one in gauges(report)), words)
    _say_beside("waived", [waiver_text(one.waiver) for one in report.outcomes if one.waiver is not None], words)
    _say_beside("lapsed", map(waiver_text, report.lapsed), words)
    _say_beside("own_limits", own_limits(report.pack, words, language), words)
    about_pack = {
        "loosened": loosened(report.pack, words, language),
        "to_know": information(report.pack, words, language),
    }
    if whole:
        for phrase, lines in about_pack.items():
            _say_beside(phrase, lines, words)
        return
    pattern, reasons = _LEFT_OUT[language]
    parts = [reasons] if report.points else []
    parts += [f"{words.phrase(phrase, language)} ({len(lines)})" for phrase, lines in about_pack.items() if lines]
    if parts:
        terminal.say("  " + pattern.format(command="check --all", parts=" · ".join(parts)))


def _counts(report: Report, words: Catalogue) -> str:
    """How many lines of each weight follow, behind the readiness."""
    severities = [point.outcome.severity for point in report.points]
    weights = sorted(set(severities), key=lambda one: -one.weight)
    counts = [f"{words.phrase(one.value, terminal.language())} {severities.count(one)}" for one in weights]
    return f" ({', '.join(counts)})" if counts else ""


def _say_point(point: Point, pack: Pack, words: Catalogue, *, whole: bool) -> None:
    language = terminal.language()
    outcome = point.outcome
    weight = marks.severity(outcome.severity, outcome.verdict, words)
    terminal.say(f"  {weight}  {message(outcome, words, language)}")
    for line in _reasons(outcome, pack, words, language) if whole else [_trace(outcome, words, language)]:
        terminal.say(f"      {line}")
    if point.waiting:
        also = ", ".join(dict.fromkeys(other.rule.name for other in point.waiting))
        terminal.say("      " + words.phrase("also_waiting", language).format(rules=also))


def _trace(outcome: Outcome, words: Catalogue, language: str) -> str:
    """Place, value against limit, rule, standing and day of its source."""
    source = outcome.rule.source
    values = (measured_text(outcome, words, language), limit_text(outcome.rule, words, language))
    standing = f"{words.phrase(source.standing.value, language)}, {source.read.isoformat()}"
    return " · ".join(filter(None, (outcome.place, " / ".join(filter(None, values)), outcome.rule.key, standing)))


def _reasons(outcome: Outcome, pack: Pack, words: Catalogue, language: str) -> Iterator[str]:
    """Why, where with value and limit, also as others give it, and by whose word."""
    yield outcome.rule.why.get(language, "")
    names = dict.fromkeys((fact_label(outcome.place, words, language, pack.output_labels), outcome.place))
    yield " · ".join((*names, *compared(outcome, words, language)))
    yield f"{outcome.rule.key} · {source_text(outcome.rule.source, words, language)}"


def _say_beside(phrase: str, lines: Iterable[str], words: Catalogue) -> None:
    for line in lines:
        terminal.say(f"  {words.phrase(phrase, terminal.language())}: {line}")
