"""The findings report of a bundle: as JSON for programs and as one HTML page that opens anywhere."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from typing import Any

from listing_studio.bundle.submission import Submission
from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.wording import limit_text, measured_text, message, source_text

_ORDER = (Verdict.FAILED, Verdict.NOT_CHECKED, Verdict.WAIVED, Verdict.PASSED, Verdict.NOT_APPLICABLE)
_STYLE = """
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; margin-bottom: 0 } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
table { border-collapse: collapse; width: 100% } th { text-align: left; font-weight: 600 }
td, th { border-top: 1px solid #8885; padding: .4rem .6rem .4rem 0; vertical-align: top }
.mark { white-space: nowrap } .quiet { opacity: .75; font-size: .87rem } pre { white-space: pre-wrap }
"""
_SHAPES = {
    Verdict.FAILED: "✕",
    Verdict.NOT_CHECKED: "?",
    Verdict.WAIVED: "≈",
    Verdict.PASSED: "✓",
    Verdict.NOT_APPLICABLE: "–",
}
_HEADINGS = {
    "en": ("Findings report", "Findings", "Waived", "Passed", "Not applicable", "Texts as handed over", "Facts behind"),
    "zh_CN": ("检查报告", "待处理", "已豁免", "已通过", "不适用", "提交的文本", "依据"),
}


def report_json(submission: Submission, catalogue: Catalogue) -> str:
    """Every outcome with measured value, limit, place, rule and source; waivers with name and reason."""
    document = {
        "pack": submission.pack.id,
        "pack_version": submission.pack.version,
        "as_of": submission.as_of.isoformat(),
        "revision": submission.dossier.revision,
        "readiness": submission.readiness.value,
        "outcomes": [outcome_json(outcome, catalogue) for outcome in submission.outcomes],
        "changes": [
            {"rule": change.rule, "loosens": change.loosens, "why": dict(change.why), "source": change.source.id}
            for change in submission.pack.changes
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def outcome_json(outcome: Outcome, catalogue: Catalogue) -> dict[str, Any]:
    """One outcome for programs; what does not apply to it is left out."""
    rule = outcome.rule
    entry: dict[str, Any] = {
        "rule": rule.key,
        "verdict": outcome.verdict.value,
        "severity": rule.severity.value,
        "place": outcome.place,
        "element": outcome.element,
        "language": outcome.language,
        "measured": measured_text(outcome, catalogue, "en") or None,
        "limit": limit_text(rule, catalogue, "en") or None,
        "source": {"title": rule.source.title, "address": rule.source.address or None}
        | {"read": rule.source.read.isoformat(), "standing": rule.source.standing.value},
    }
    if outcome.is_finding or outcome.verdict is Verdict.WAIVED:
        entry["message"] = {language: message(outcome, catalogue, language) for language in WINDOW_LANGUAGES}
        entry["why"] = dict(rule.why)
    if outcome.waiver is not None:
        entry["waiver"] = {
            "by": outcome.waiver.by,
            "reason": outcome.waiver.reason,
            "on": outcome.waiver.on.isoformat(),
        }
    return {name: value for name, value in entry.items() if value is not None}


def report_html(submission: Submission, catalogue: Catalogue, language: str) -> str:
    """The same for people, without scripts or anything from elsewhere."""
    title, *headings = _HEADINGS[language]
    pack = submission.pack.title.get(language, submission.pack.id)
    mark = catalogue.phrase(submission.readiness.value, language)
    facts = f"{submission.as_of.isoformat()} · {submission.pack.id} {submission.pack.version}"
    groups = {verdict: [one for one in submission.outcomes if one.verdict is verdict] for verdict in _ORDER}
    findings = groups[Verdict.FAILED] + groups[Verdict.NOT_CHECKED]
    sections = [
        *_table(headings[0], findings, catalogue, language),
        *_table(headings[1], groups[Verdict.WAIVED], catalogue, language),
        *_texts(headings[4], submission),
        *_table(headings[2], groups[Verdict.PASSED], catalogue, language),
        *_table(headings[3], groups[Verdict.NOT_APPLICABLE], catalogue, language),
    ]
    return (
        f'<!doctype html>\n<html lang="{language.replace("_", "-")}"><head><meta charset="utf-8">'
        f"<title>{_safe(title)}: {_safe(submission.name)}</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>{_safe(title)}: {_safe(submission.name)}</h1>\n"
        f"<p><strong>{_safe(pack)}: {_safe(mark)}</strong> <span class=quiet>{_safe(facts)}</span></p>\n"
        + "\n".join(sections)
        + "\n</body></html>\n"
    )


def _table(heading: str, outcomes: list[Outcome], catalogue: Catalogue, language: str) -> Iterator[str]:
    yield f"<h2>{_safe(heading)} ({len(outcomes)})</h2>"
    if outcomes:
        yield "<table>" + "".join(_row(outcome, catalogue, language) for outcome in outcomes) + "</table>"


def _row(outcome: Outcome, catalogue: Catalogue, language: str) -> str:
    severity = catalogue.phrase(outcome.severity.value, language)
    verdict = catalogue.phrase(outcome.verdict.value, language)
    lines = [*_said(outcome, catalogue, language), f"{outcome.rule.key} · {outcome.place}"]
    lines.append(source_text(outcome.rule.source, catalogue, language))
    if outcome.waiver is not None:
        lines.append(f"{outcome.waiver.by}, {outcome.waiver.on.isoformat()}: {outcome.waiver.reason}")
    first, *rest = lines
    return (
        f"<tr><td class=mark>{_SHAPES[outcome.verdict]} {_safe(verdict)}<br>"
        f"<span class=quiet>{_safe(severity)}</span></td>"
        f"<td>{_safe(first)}<div class=quiet>{'<br>'.join(map(_safe, rest))}</div></td></tr>"
    )


def _said(outcome: Outcome, catalogue: Catalogue, language: str) -> Iterable[str]:
    if outcome.verdict in (Verdict.PASSED, Verdict.NOT_APPLICABLE):
        measured = measured_text(outcome, catalogue, language)
        limit = limit_text(outcome.rule, catalogue, language)
        return (" / ".join(part for part in (measured, limit) if part) or outcome.rule.name,)
    return (message(outcome, catalogue, language), outcome.rule.why.get(language, ""))


def _texts(heading: str, submission: Submission) -> Iterator[str]:
    yield f"<h2>{_safe(heading)}</h2>"
    for language in submission.pack.languages:
        for rendered in submission.outputs[language]:
            yield f"<h3>{_safe(rendered.output.label.get('en', rendered.output.id))} ({language})</h3>"
            yield f"<pre>{_safe(rendered.text)}</pre>"


def _safe(text: str) -> str:
    return html.escape(text, quote=True)
