"""Turns what a text should have said and could not into outcomes: a missing word is a finding, never a gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from listing_studio.disclosure.outputs import RenderedOutput
from listing_studio.packs.context import HOUSE
from listing_studio.packs.pack import Pack
from listing_studio.rules.expressions import Expression
from listing_studio.rules.messages import Message
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Rule, Severity

_WHY = {
    "en": "A statement that should be made lacks a fact or a word in this language; the text would have a gap.",
    "zh_CN": "应当说明的语句缺少事实或该语言的用词，文本会出现缺口。",
}
_MESSAGE = {
    "en": Message.parse("This statement cannot be made in this language: {statement}."),
    "zh_CN": Message.parse("无法以该语言生成此语句：{statement}。"),
}


def unsaid_outcomes(pack: Pack, outputs: Mapping[str, tuple[RenderedOutput, ...]]) -> Iterator[Outcome]:
    """One outcome per statement that could not be made in a language the pack publishes."""
    for language in pack.languages:
        for rendered in outputs[language]:
            for unsaid in rendered.unsaid:
                yield Outcome(
                    _rule(pack.id),
                    Verdict.NOT_CHECKED,
                    unsaid.place if unsaid.reason == "unstated" else f"outputs.{rendered.output.id}",
                    unsaid.element,
                    language,
                    values={"statement": unsaid.statement},
                    missing=unsaid.place if unsaid.reason == "unstated" else None,
                    fault=None if unsaid.reason == "unstated" else f"no word for {unsaid.place}",
                )


def _rule(pack: str) -> Rule:
    return Rule(
        pack=pack,
        name="statement-not-made",
        severity=Severity.ERROR,
        check=Expression.compile("true"),
        place="outputs",
        message=_MESSAGE,
        why=_WHY,
        source=HOUSE,
        waivable=False,
    )
