"""What a report and a dossier say about confirmations, waivers, information and changes, as rows to show."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from listing_studio.bundle.lines import own_limits
from listing_studio.domain.dossier import Confirmation, Waiver
from listing_studio.gui.desk import Desk
from listing_studio.gui.export.action_rows import ActionRow
from listing_studio.gui.places import Places
from listing_studio.packs.pack import Asked
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.wording import message, source_text
from listing_studio.workflow.checking import Report


class ExportRows(QObject):
    """Makes the rows in the language of the desk; it edits nothing."""

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places = Places(desk, self)

    def confirmations(self, report: Report, person: str) -> Iterator[ActionRow]:
        """Everything the pack asks a person to confirm: open, given or not needed here."""
        given = {one.id: one for one in self._desk.bench.dossier.confirmations if one.pack == report.pack.id}
        outcomes = {outcome.rule.key: outcome for outcome in report.outcomes}
        for asked in report.pack.confirmations:
            yield self._confirmation(asked, given.get(asked.id), outcomes[asked.rule.key], person)

    def waivers(self, report: Report) -> Iterator[ActionRow]:
        """What is excused, by whom and why."""
        for outcome in report.outcomes:
            if outcome.waiver is not None:
                words = message(outcome, self._desk.catalogue, self._desk.language)
                yield ActionRow(outcome.waiver, Verdict.WAIVED, words, self._by(outcome.waiver), "", self._take_back())

    def lapsed(self, report: Report) -> Iterator[ActionRow]:
        """Waivers that excuse nothing any more: what they excused has changed or is settled."""
        for waiver in report.lapsed:
            rule = report.pack.rule(waiver.rule)
            place = self._places.label(waiver.place, report.pack.id)
            name = waiver.rule if rule is None else rule.name
            words = self.tr("{place}: {rule}").format(place=place, rule=name)
            yield ActionRow(waiver, "not_applicable", words, self._by(waiver), "", self.tr("Remove"))

    def information(self, report: Report) -> Iterator[ActionRow]:
        """What a person should know; nothing about it can be checked."""
        language = self._desk.language
        for one in report.pack.information:
            text = one.text.get(language, one.text.get("en", ""))
            source = source_text(one.source, self._desk.catalogue, language)
            yield ActionRow(one.id, "advice", text, source, one.source.address)

    def own_limits(self, report: Report) -> Iterator[ActionRow]:
        """The limits of the shop's own: by whom, when and why, and what the pack says instead."""
        lines = own_limits(report.pack, self._desk.catalogue, self._desk.language)
        for limit, line in zip(report.pack.own_limits, lines, strict=True):
            yield ActionRow(limit.name, "look", line)

    def loosened(self, report: Report) -> Iterator[ActionRow]:
        """Rules of a parent pack that weigh less here."""
        language = self._desk.language
        for change in report.pack.changes:
            if change.loosens:
                after = self._word(change.after) if change.after is not None else self.tr("switched off")
                words = self.tr("{rule}: {before} → {after}")
                words = words.format(rule=change.rule, before=self._word(change.before), after=after)
                why = change.why.get(language, change.why.get("en", ""))
                source = source_text(change.source, self._desk.catalogue, language)
                yield ActionRow(change.rule, "look", words, f"{why} {source}")

    def _confirmation(self, asked: Asked, given: Confirmation | None, outcome: Outcome, person: str) -> ActionRow:
        words = asked.text.get(self._desk.language, asked.text["en"])
        if given is not None:
            note = self.tr("Confirmed by {person} on {day}").format(person=given.by, day=given.on.isoformat())
            return ActionRow((asked.id, True), Verdict.PASSED, words, note, "", self._take_back())
        if outcome.verdict is Verdict.NOT_APPLICABLE:
            return ActionRow((asked.id, False), outcome.verdict, words, self._word(outcome.verdict))
        mark = outcome.severity if outcome.verdict is Verdict.FAILED else outcome.verdict
        said = message(outcome, self._desk.catalogue, self._desk.language)
        note = self.tr("Nobody has confirmed this yet.") if outcome.verdict is Verdict.FAILED else said
        return ActionRow((asked.id, False), mark, words, note, "", self.tr("Confirm"), is_enabled=bool(person))

    def _by(self, waiver: Waiver) -> str:
        words = self.tr("Waived by {person} on {day}: {reason}")
        return words.format(person=waiver.by, day=waiver.on.isoformat(), reason=waiver.reason)

    def _take_back(self) -> str:
        return self.tr("Take back")

    def _word(self, name: str) -> str:
        return self._desk.catalogue.phrase(str(name), self._desk.language)
