"""The findings report of a bundle as one HTML page that opens anywhere, without scripts or anything from elsewhere."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence

from listing_studio.bundle.copies import Handed, copy_text
from listing_studio.bundle.evidence import confirmation_lines, document_lines, due_lines
from listing_studio.bundle.lines import compared, information, loosened, own_limits, waiver_text
from listing_studio.bundle.submission import Submission
from listing_studio.catalogue.vocabulary import Catalogue, Texts
from listing_studio.disclosure.outputs import Hand, Line, RenderedOutput
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.wording import fact_label, message, source_text

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
    "en": {
        "title": "Findings report",
        "findings": "Findings",
        "waived": "Waived",
        "edits": "Texts changed by hand",
        "reworded": "reworded",
        "suppressed": "left out",
        "own": "added",
        "generated": "generated: {text}",
        "texts": "Texts as handed over",
        "photos": "Photos as handed over",
        "documents": "Documents as handed over",
        "deadlines": "Deadlines, on the day of the check",
        "confirmations": "Confirmed, by whom and when",
        "passed": "Passed",
        "not_applicable": "Not applicable",
    },
    "zh_CN": {
        "title": "检查报告",
        "findings": "待处理",
        "waived": "已豁免",
        "edits": "人工修改的文本",
        "reworded": "已改写",
        "suppressed": "已省略",
        "own": "自行添加",
        "generated": "自动生成：{text}",
        "texts": "提交的文本",
        "photos": "提交的照片",
        "documents": "提交的文件凭证",
        "deadlines": "期限（截至检查当日）",
        "confirmations": "已确认事项（确认人和日期）",
        "passed": "已通过",
        "not_applicable": "不适用",
    },
}


def report_html(submission: Submission, copies: Sequence[Handed], catalogue: Catalogue, language: str) -> str:
    """The whole page in a language of the window."""
    headings = _HEADINGS[language]
    title = headings["title"]
    pack = submission.pack.title.get(language, submission.pack.id)
    mark = catalogue.phrase(submission.readiness.value, language)
    facts = f"{submission.as_of.isoformat()} · {submission.pack.id} {submission.pack.version}"
    names = submission.pack.output_labels
    groups = {verdict: [one for one in submission.outcomes if one.verdict is verdict] for verdict in _ORDER}
    findings = groups[Verdict.FAILED] + groups[Verdict.NOT_CHECKED]
    sections = [
        *_table(headings["findings"], findings, names, catalogue, language),
        *_table(headings["waived"], groups[Verdict.WAIVED], names, catalogue, language),
        *_list(catalogue.phrase("lapsed", language), [waiver_text(one) for one in submission.lapsed]),
        *_edits(headings, submission, language),
        *_list(catalogue.phrase("own_limits", language), own_limits(submission.pack, catalogue, language)),
        *_list(catalogue.phrase("loosened", language), loosened(submission.pack, catalogue, language)),
        *_list(catalogue.phrase("to_know", language), information(submission.pack, catalogue, language)),
        *_texts(headings["texts"], submission, language),
        *_photos(headings["photos"], copies, catalogue, language),
        *_list(headings["documents"], [*document_lines(submission, catalogue, language)]),
        *_list(headings["deadlines"], [*due_lines(submission.dues, catalogue, language)]),
        *_list(headings["confirmations"], [*confirmation_lines(submission, language)]),
        *_table(headings["passed"], groups[Verdict.PASSED], names, catalogue, language),
        *_table(headings["not_applicable"], groups[Verdict.NOT_APPLICABLE], names, catalogue, language),
    ]
    return (
        f'<!doctype html>\n<html lang="{language.replace("_", "-")}"><head><meta charset="utf-8">'
        f"<title>{_safe(title)}: {_safe(submission.name)}</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>{_safe(title)}: {_safe(submission.name)}</h1>\n"
        f"<p><strong>{_safe(pack)}: {_safe(mark)}</strong> <span class=quiet>{_safe(facts)}</span></p>\n"
        + "\n".join(sections)
        + "\n</body></html>\n"
    )


def _list(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"<h2>{_safe(heading)} ({len(lines)})</h2>"
        yield "<ul>" + "".join(f"<li>{_safe(line)}</li>" for line in lines) + "</ul>"


def _table(
    heading: str, outcomes: list[Outcome], names: Mapping[str, Texts], catalogue: Catalogue, language: str
) -> Iterator[str]:
    """``names`` are those of the pack's texts."""
    yield f"<h2>{_safe(heading)} ({len(outcomes)})</h2>"
    if outcomes:
        yield "<table>" + "".join(_row(outcome, names, catalogue, language) for outcome in outcomes) + "</table>"


def _row(outcome: Outcome, names: Mapping[str, Texts], catalogue: Catalogue, language: str) -> str:
    severity = catalogue.phrase(outcome.severity.value, language)
    verdict = catalogue.phrase(outcome.verdict.value, language)
    source = outcome.rule.source
    label = fact_label(outcome.place, catalogue, language, names)
    lines = [*_said(outcome, catalogue, language), f"{outcome.rule.key} · {label} · {outcome.place}"]
    lines.append(f"{source_text(source, catalogue, language)} {source.address}".rstrip())
    if outcome.waiver is not None:
        lines.append(f"{outcome.waiver.by}, {outcome.waiver.on.isoformat()}: {outcome.waiver.reason}")
    first, *rest = lines
    return (
        f"<tr><td class=mark>{_SHAPES[outcome.verdict]} {_safe(verdict)}<br>"
        f"<span class=quiet>{_safe(severity)}</span></td>"
        f"<td>{_safe(first)}<div class=quiet>{'<br>'.join(_safe(line) for line in filter(None, rest))}</div></td></tr>"
    )


def _said(outcome: Outcome, catalogue: Catalogue, language: str) -> Sequence[str]:
    values = compared(outcome, catalogue, language)
    if outcome.verdict in (Verdict.PASSED, Verdict.NOT_APPLICABLE):
        return values or (outcome.rule.name,)
    return (message(outcome, catalogue, language), outcome.rule.why.get(language, ""), *values)


def _edits(headings: Mapping[str, str], submission: Submission, window: str) -> Iterator[str]:
    rows = [_edit(headings, rendered, line, window) for rendered, line in submission.edits()]
    yield f"<h2>{_safe(headings['edits'])} ({len(rows)})</h2>"
    if rows:
        yield "<table>" + "".join(rows) + "</table>"


def _edit(headings: Mapping[str, str], rendered: RenderedOutput, line: Line, window: str) -> str:
    """What a person made of a sentence; beside it what the program would have said, and by which statement."""
    label = f"{rendered.output.label.get(window, rendered.output.id)} ({rendered.language})"
    said = line.generated if line.hand is Hand.SUPPRESSED else line.text
    beside = [headings["generated"].format(text=line.generated)] if line.hand is Hand.REWORDED else []
    beside.append(" · ".join(filter(None, (line.statement, line.element, line.id))))
    return (
        f"<tr><td class=mark>{_safe(headings[line.hand.value])}<br><span class=quiet>{_safe(label)}</span></td>"
        f"<td>{_struck(line, said)}<div class=quiet>{'<br>'.join(map(_safe, beside))}</div></td></tr>"
    )


def _struck(line: Line, said: str) -> str:
    return f"<s>{_safe(said)}</s>" if line.hand is Hand.SUPPRESSED else _safe(said)


def _texts(heading: str, submission: Submission, window: str) -> Iterator[str]:
    if submission.pack.outputs:
        yield f"<h2>{_safe(heading)}</h2>"
    for language in submission.pack.languages:
        for rendered in submission.outputs[language]:
            yield f"<h3>{_safe(rendered.output.label.get(window, rendered.output.id))} ({language})</h3>"
            yield f"<pre>{_safe(rendered.text)}</pre>"


def _photos(heading: str, copies: Sequence[Handed], catalogue: Catalogue, language: str) -> Iterator[str]:
    """Every published copy with how it differs from the photo; the photos themselves are kept as they are."""
    yield f"<h2>{_safe(heading)} ({len(copies)})</h2>"
    rows = (
        f"<tr><td class=mark>{_safe(one.published.name)}<br><span class=quiet>{_safe(one.published.photo.file)}</span>"
        f"</td><td>{_safe(copy_text(one.done, one.bytes, catalogue, language))}</td></tr>"
        for one in copies
    )
    yield f"<table>{''.join(rows)}</table>"


def _safe(text: str) -> str:
    return html.escape(text, quote=True)
