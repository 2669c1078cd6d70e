"""Turns what a text should have said and could not into outcomes: a missing word is a finding, never a gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from listing_studio.disclosure.outputs import RenderedOutput
from listing_studio.disclosure.sentences import Unsaid
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
_MESSAGES = {
    "no_term": {
        "en": Message.parse(
            "The statement “{statement}” cannot be made: there is no word for “{reason}” in {language}."
        ),
        "zh_CN": Message.parse("无法生成语句“{statement}”：{language} 中没有“{reason}”的用词。"),
    },
    "fault": {
        "en": Message.parse("The statement “{statement}” cannot be made in {language}: {reason}."),
        "zh_CN": Message.parse("无法以 {language} 生成语句“{statement}”：{reason}。"),
    },
}


def unsaid_outcomes(pack: Pack, outputs: Mapping[str, tuple[RenderedOutput, ...]]) -> Iterator[Outcome]:
    """One outcome per statement that could not be made in a language the pack publishes."""
    for language in pack.languages:
        for rendered in outputs[language]:
            for unsaid in rendered.unsaid:
                yield _outcome(pack, rendered, unsaid)


def _outcome(pack: Pack, rendered: RenderedOutput, unsaid: Unsaid) -> Outcome:
    """An unstated fact is missing at its own place; anything else is mended in the text."""
    missing = unsaid.place if unsaid.reason == "unstated" else None
    return Outcome(
        _rule(pack.id, unsaid.reason),
        Verdict.NOT_CHECKED,
        missing or f"outputs.{rendered.output.id}",
        unsaid.element,
        unsaid.language,
        values={"statement": unsaid.statement, "reason": unsaid.place, "language": unsaid.language},
        missing=missing,
    )


def _rule(pack: str, reason: str) -> Rule:
    return Rule(
        pack=pack,
        name="statement-not-made",
        severity=Severity.ERROR,
        check=Expression.compile("true"),
        place="outputs",
        message=_MESSAGES.get(reason, {}),  # for a fact that is not stated there are words already
        why=_WHY,
        source=HOUSE,
        waivable=False,
    )
