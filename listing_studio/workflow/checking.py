"""Checks a dossier by packs: builds the facts once, renders the texts, judges both, and gives one report per pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.disclosure.outputs import RenderedOutput, render
from listing_studio.disclosure.sentences import Memory, Speaker
from listing_studio.domain.documents import DocumentFacts
from listing_studio.domain.dossier import Dossier, Waiver
from listing_studio.domain.offer import Offer
from listing_studio.domain.photo_set import InSet, InWorkspace
from listing_studio.domain.photos import Adjustments, Kept, PhotoFacts
from listing_studio.domain.seller import Seller
from listing_studio.files.naming import safe_name
from listing_studio.packs.due import Due
from listing_studio.packs.pack import Pack
from listing_studio.photos.copies.framing import frame
from listing_studio.photos.copies.order import Published, published
from listing_studio.photos.sets.in_set import Among
from listing_studio.photos.sets.in_workspace import Elsewhere, in_workspace
from listing_studio.rules.engine import Judge
from listing_studio.rules.facts import Facts, facts_of
from listing_studio.rules.functions import functions
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.readiness import Readiness, readiness
from listing_studio.rules.roots import ABOUT, roots
from listing_studio.rules.rule import Severity
from listing_studio.rules.waivers import lapsed, waived
from listing_studio.workflow.deadlines import dues
from listing_studio.workflow.outdated import outdated_edits
from listing_studio.workflow.unsaid import unsaid_outcomes


@dataclass(frozen=True, slots=True)
class Neighbours:
    """References of other dossiers of the workspace that carry the same number as this one.

    ``photos`` holds, by photo id, what the workspace has of the photo elsewhere.
    """

    same_serial: tuple[str, ...] = ()
    same_imei: tuple[str, ...] = ()
    photos: Mapping[str, Elsewhere] = field(default_factory=dict)

    def facts(self) -> dict[str, Any]:
        """The root ``workspace``."""
        return {"same_serial": list(self.same_serial), "same_imei": list(self.same_imei)}


@dataclass(frozen=True, slots=True)
class Subject:
    """Everything a check looks at. ``measured`` is by photo id, ``read`` by document id.

    ``measuring`` names photos still being measured, ``reading`` documents still being read.

    ``neighbours`` is None where there is no workspace to compare with.
    """

    dossier: Dossier
    seller: Seller
    measured: Mapping[str, PhotoFacts]
    as_of: date
    neighbours: Neighbours | None = None
    measuring: frozenset[str] = frozenset()
    read: Mapping[str, DocumentFacts] = field(default_factory=dict)
    reading: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Point:
    """Something to do: a finding, and other checks that wait for the same fact."""

    outcome: Outcome
    waiting: tuple[Outcome, ...]


@dataclass(frozen=True)
class Report:
    """What one pack says about a subject. ``facts`` are the roots that upload files are filled from."""

    pack: Pack
    outcomes: tuple[Outcome, ...]
    outputs: Mapping[str, tuple[RenderedOutput, ...]]
    published: tuple[Published, ...]
    readiness: Readiness
    lapsed: tuple[Waiver, ...]
    dues: tuple[Due, ...] = ()
    facts: Mapping[str, Any] = field(repr=False, default_factory=dict)

    @cached_property
    def findings(self) -> tuple[Outcome, ...]:
        """The failed and not-checked outcomes, most severe first, in the order of the pack within a severity."""
        found = [outcome for outcome in self.outcomes if outcome.is_finding]
        return tuple(
            sorted(found, key=lambda outcome: (-outcome.severity.weight, outcome.verdict is Verdict.NOT_CHECKED))
        )

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The findings as things to do: checks that wait for the same unstated fact are one point."""
        asked = {outcome.place: outcome for outcome in reversed(self.findings) if outcome.verdict is Verdict.FAILED}
        waiting: dict[int, list[Outcome]] = {}
        for outcome in self.findings:
            if outcome.missing is not None:  # a rule may already ask for this very fact, in better words
                first = asked.setdefault(outcome.missing, outcome)
                waiting.setdefault(id(first), []).append(outcome)
        heads = [one for one in self.findings if one.missing is None or asked[one.missing] is one]
        return tuple(Point(head, tuple(o for o in waiting.get(id(head), ()) if o is not head)) for head in heads)

    def count(self, severity: Severity) -> int:
        """How many points have this severity."""
        return sum(point.outcome.severity is severity for point in self.points)


@dataclass(slots=True)
class Checking:
    """Checks subjects, one after the other, on one thread; what an edit does not touch is not judged again."""

    catalogue: Catalogue
    _memory: dict[str, Memory] = field(default_factory=dict)
    _among: Among = field(default_factory=Among)
    _measured: dict[str, tuple[PhotoFacts, Any]] = field(default_factory=dict)
    _judge: Judge = field(init=False)
    _facts: Facts = field(init=False)

    def __post_init__(self) -> None:
        self._judge = Judge(self.catalogue)
        self._facts = Facts(functions(self.catalogue))

    def fork(self) -> Checking:
        """Starts with what this one remembers and learns apart from it: for one subject changed in many ways."""
        memory = {pack: kept.fork() for pack, kept in self._memory.items()}
        fork = Checking(self.catalogue, memory, replace(self._among), dict(self._measured))
        fork._judge, fork._facts = self._judge.fork(), self._facts.fork()
        return fork

    def check(
        self, subject: Subject, packs: Iterable[Pack], overrides: Mapping[str, Any] | None = None
    ) -> dict[str, Report]:
        """A report per pack, by id. ``overrides`` replace rendered outputs and confirmations (for proving rules)."""
        self._facts.set(
            unit=self._unit_facts(subject, overrides or {}),
            seller=facts_of(subject.seller),
            workspace=subject.neighbours.facts() if subject.neighbours else {},
            as_of=facts_of(subject.as_of),
            documents=_document_facts(subject),
            **{name: facts_of(getattr(subject.dossier, name)) for name in ABOUT},
        )
        return {pack.id: self._report(subject, pack, overrides or {}) for pack in packs}

    def _unit_facts(self, subject: Subject, overrides: Mapping[str, Any]) -> dict[str, Any]:
        """The unit's facts with what was measured joined to each photo; nothing measured is an empty record."""
        facts: dict[str, Any] = facts_of(subject.dossier.unit)
        among = self._among.of(subject.dossier.unit, subject.measured)
        for one, photo in zip(subject.dossier.unit.photos, facts["photos"], strict=True):
            id = one.id
            photo["measured"] = self._measured_facts(id, subject.measured.get(id, PhotoFacts()))
            photo["kept"] = facts_of(_kept(one.adjustments, subject.measured.get(id, PhotoFacts())))
            photo["in_set"] = facts_of(among.get(id, InSet())) | overrides.get("in_set", {}).get(id, {})
            photo["in_workspace"] = facts_of(_in_workspace(subject, id)) | overrides.get("in_workspace", {}).get(id, {})
        return facts

    def _measured_facts(self, photo: str, measured: PhotoFacts) -> Any:
        """They are many and hardly ever change: they are turned into facts once."""
        known, facts = self._measured.get(photo, (None, None))
        if known is not measured:
            facts = facts_of(measured)
            self._measured[photo] = (measured, facts)
        return facts

    def _report(self, subject: Subject, pack: Pack, overrides: Mapping[str, Any]) -> Report:
        dossier = subject.dossier
        offer = dossier.offer_for(pack.id)
        plan = published(dossier.unit.photos, pack.images, safe_name(offer.listing.sku or "", fallback="unit"))
        confirmations = [facts_of(one) for one in dossier.confirmations if one.pack == pack.id]
        self._facts.set(
            pack.id,
            offer=facts_of(offer),
            limits={name: facts_of(limit.value) for name, limit in pack.limits.items()},
            mappings=facts_of(pack.mappings),
            published=[_published_facts(one) for one in plan],
            confirmations=overrides.get("confirmations", confirmations),
        )
        outputs = {
            language: self._outputs(subject, pack, offer, language) for language in (*pack.languages, *pack.readings)
        }
        self._facts.set(pack.id, outputs_in={language: _texts(outputs[language]) for language in pack.languages})
        judged = [*self._judged(pack, outputs, overrides)]
        judged += outdated_edits(pack, outputs, dossier.text, self.catalogue)
        unsaid = unsaid_outcomes(pack, outputs)
        outcomes = (*waived(judged, dossier.waivers, pack.id), *unsaid)
        mark = readiness(
            outcomes, measuring=bool(subject.measuring | subject.reading), stated=_states_something(dossier)
        )
        lapses = lapsed(outcomes, dossier.waivers, pack.id)
        running = dues(pack.deadlines, self._facts, subject.as_of)
        facts = {**self._facts.roots, **_handed(pack, outputs)}
        return Report(pack, outcomes, outputs, plan, mark, lapses, running, facts)

    def _outputs(self, subject: Subject, pack: Pack, offer: Offer, language: str) -> tuple[RenderedOutput, ...]:
        values = {
            "unit": subject.dossier.unit,
            "offer": offer,
            "seller": subject.seller,
            "limits": {name: limit.value for name, limit in pack.limits.items()},
            **{name: getattr(subject.dossier, name) for name in ("documents", *ABOUT)},
        }
        shape = roots(pack.limits, (), ())
        memory = self._memory.setdefault(pack.id, Memory())
        speaker = Speaker(self.catalogue, language, shape, values, self._facts, memory)
        return render(pack, speaker, subject.dossier.text)

    def _judged(
        self, pack: Pack, outputs: Mapping[str, tuple[RenderedOutput, ...]], overrides: Mapping[str, Any]
    ) -> Iterator[Outcome]:
        yield from self._judge.judge(pack.fact_rules, self._facts, pack.id)
        for language in pack.languages:
            texts = {one.output.id: one.plain for one in outputs[language]}
            texts.update(overrides.get("outputs", {}))
            disclosing = [texts[output.id] for output in pack.outputs if output.discloses]
            disclosure = overrides.get("disclosure", "\n".join(disclosing))
            whole = "\n".join(texts.values())
            self._facts.set(
                f"{pack.id}/{language}", outputs=texts, disclosure=disclosure, whole_text=whole, language=language
            )
            yield from self._judge.judge(pack.text_rules, self._facts, pack.id, language)


def _handed(pack: Pack, outputs: Mapping[str, tuple[RenderedOutput, ...]]) -> dict[str, Any]:
    """The texts as they are handed over, mark-up included, in the first language that the pack publishes."""
    if not pack.languages:
        return {}
    language = pack.languages[0]
    return {"outputs": _texts(outputs[language]), "language": language}


def _texts(outputs: Iterable[RenderedOutput]) -> dict[str, str]:
    """The texts as they are handed over, by the ids of their outputs."""
    return {one.output.id: one.text for one in outputs}


def _states_something(dossier: Dossier) -> bool:
    """Whether there is anything to judge: an empty dossier is never ready."""
    empty = Dossier()
    return any(getattr(dossier, name) != getattr(empty, name) for name in ("unit", "documents", *ABOUT))


def _document_facts(subject: Subject) -> list[dict[str, Any]]:
    """The documents with what was read off each; nothing read is an empty record."""
    documents: list[dict[str, Any]] = [facts_of(one) for one in subject.dossier.documents]
    for document in documents:
        document["measured"] = facts_of(subject.read.get(document["id"], DocumentFacts()))
    return documents


def _kept(adjustments: Adjustments, facts: PhotoFacts) -> Kept:
    """What goes out of a photo at most; all of it where nothing is cut off or turned."""
    is_whole = adjustments.crop is None and adjustments.straighten is None
    if is_whole or facts.width is None or facts.height is None:
        return Kept(longest_side=facts.longest_side, shortest_side=facts.shortest_side)
    sides = frame((facts.width, facts.height), adjustments).size
    return Kept(longest_side=max(sides), shortest_side=min(sides))


def _in_workspace(subject: Subject, photo: str) -> InWorkspace:
    """Nothing is known of a photo in a workspace where there is none to ask, or where the photo was not measured."""
    if subject.neighbours is None or photo not in subject.measured:
        return InWorkspace()
    return in_workspace(subject.measured[photo], subject.neighbours.photos.get(photo, Elsewhere()))


def _published_facts(one: Published) -> dict[str, Any]:
    return {
        "id": one.photo.id,
        "index": float(one.index),
        "shot": one.photo.shot,
        "group": one.spec.group,
        "name": one.name,
    }
