"""The files of a pack as they are written: one model per file, unknown keys refused."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
Requirement = Annotated[str, StringConstraints(pattern=r"^S\d{3}-\d{2}$")]
Texts = dict[str, Annotated[str, StringConstraints(min_length=1)]]
SeverityName = Literal["error", "warning", "advice"]
StandingName = Literal["official", "seed", "house", "secondary", "unconfirmed"]
Overlay = dict[str, Any]


class Document(BaseModel):
    """Base of every part of a pack file."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceDocument(Document):
    """``[[source]]``: ``address`` is left out where there is none fit to show."""

    id: Name
    title: Texts
    address: str = ""
    read: date
    standing: StandingName
    quote: str = ""


class MappingDocument(Document):
    """``[mapping.<name>]``: the marketplace's value for each of ours; a value not listed stops what needs it."""

    source: Name
    values: dict[str, Any]


class ImageDocument(Document):
    """``[[image]]``: a group of published photos and what its copies must be."""

    group: Key
    shots: Annotated[list[str], Field(min_length=1)]
    format: Literal["jpeg", "png"] = "jpeg"
    longest_side_max: Annotated[int, Field(gt=0)]
    longest_side_min: Annotated[int, Field(gt=0)] = 1
    bytes_max: Annotated[int, Field(gt=0)]
    quality: Annotated[int, Field(ge=50, le=100)] = 90
    square: bool = False
    padding: Literal["white", "photo"] = "white"
    name: str
    count_max: Annotated[int, Field(gt=0)]


class PackHead(Document):
    """``[pack]``. ``languages`` are published and checked, ``readings`` only rendered for the operator to read."""

    id: Key
    title: Texts
    kind: Literal["rulebook", "listing", "application", "claim", "return"]
    version: str
    extends: list[str] = []
    languages: list[str] = []
    readings: list[str] = []
    currency: str = ""
    reviewed: date
    summary: Texts


class PackFile(Document):
    """``pack.toml``."""

    pack: PackHead
    source: list[SourceDocument] = []
    mapping: dict[Key, MappingDocument] = {}
    image: list[ImageDocument] = []


class BesideDocument(Document):
    """Another source's value for the same limit, shown beside the one that applies."""

    value: Any
    source: Name


class LimitDocument(Document):
    """``[limit.<name>]``. ``at_most`` is what no own value may exceed: a number, or another limit by its name.

    ``whole`` says that it counts something; days, months and pixels always do.
    """

    value: float | str | list[str]
    unit: str = ""
    at_most: float | Key | None = None
    whole: bool = False
    source: Name
    beside: list[BesideDocument] = []


class LimitsFile(Document):
    """``limits.toml``."""

    limit: dict[Key, LimitDocument] = {}


class RuleHead(Document):
    """What ``[[rule]]`` and ``[[words]]`` share; ``fix`` names what can be done at once, the best first."""

    name: Name
    severity: SeverityName
    when: str | None = None
    needs: list[str] = []
    message: Texts
    why: Texts
    source: Name
    covers: list[Requirement] = []
    waivable: bool = True
    fix: list[Key] = []
    passes: Annotated[list[Overlay], Field(min_length=1)]
    fails: Annotated[list[Overlay], Field(min_length=1)]


class RuleDocument(RuleHead):
    """``[[rule]]``: ``check`` must be true; ``measure`` is shown as the measured value where ``place`` has none.

    ``gauge`` names a figure that is shown beside its one limit also while it is in order; several rules may judge the
    same figure.
    """

    each: str | None = None
    check: str
    place: str
    measure: str | None = None
    gauge: Texts | None = None


class WordsDocument(RuleHead):
    """``[[words]]``: exactly one of ``forbid``, ``require`` and ``contradict`` names word lists of the catalogue."""

    outputs: Annotated[list[str], Field(min_length=1)]
    forbid: list[str] = []
    require: list[str] = []
    contradict: list[str] = []
    unless: list[str] = []
    unless_facts: list[str] = []
    negatable: bool = False


class ChangeDocument(Document):
    """``[change.<rule>]``: what a pack alters in an inherited rule, and why."""

    severity: Literal["error", "warning", "advice", "off"]
    why: Texts
    source: Name


class RulesFile(Document):
    """``rules/<topic>.toml``."""

    rule: list[RuleDocument] = []
    words: list[WordsDocument] = []
    change: dict[Name, ChangeDocument] = {}


class StatementDocument(Document):
    """``[[statement]]``: one sentence per language, said where ``when`` holds, once per element with ``each``."""

    id: Name
    each: str | None = None
    when: str | None = None
    text: Texts
    covers: list[Requirement] = []


class StatementsFile(Document):
    """``statements/<topic>.toml``."""

    statement: list[StatementDocument] = []


class OutputDocument(Document):
    """``[[output]]``: ``limit`` names a limit, ``counts`` the function by which this marketplace counts."""

    id: Key
    label: Texts
    statements: list[Name]
    joined: dict[str, str] = {"en": " ", "zh_CN": ""}
    limit: Key | None = None
    counts: Literal["chars", "utf8_bytes", "gbk_bytes"] = "chars"
    required: bool = True
    discloses: bool = False
    file: str
    format: Literal["text", "html"] = "text"


class OutputsFile(Document):
    """``outputs.toml``."""

    output: list[OutputDocument] = []


class WantedDocument(Document):
    """What ``[[slot]]`` and ``[[document]]`` share: at least ``count`` of something."""

    id: Name
    count: Annotated[int, Field(gt=0)] = 1
    severity: SeverityName
    when: str | None = None
    why: Texts
    source: Name
    covers: list[Requirement] = []


class SlotDocument(WantedDocument):
    """``[[slot]]``: photos of a shot the pack wants."""

    shot: str


class PaperDocument(WantedDocument):
    """``[[document]]``: a kind of document the pack wants.

    ``passes`` and ``fails`` are for one that the pack's example does not need; else it must hold such a document.
    """

    kind: str
    passes: list[Overlay] = []
    fails: list[Overlay] = []


class DeadlineDocument(Document):
    """``[[deadline]]``: a day that follows from a stated one. ``days`` names a limit; ``working`` counts working days.

    ``place`` is where somebody looks for it, and ``done`` the fact that, once stated, makes the day pointless.
    ``awaited`` is what somebody else is to do by then.
    """

    id: Name
    text: Texts
    begins: str
    days: Key
    working: bool = False
    awaited: bool = False
    when: str | None = None
    place: str
    done: str | None = None
    source: Name
    covers: list[Requirement] = []


class ConfirmationDocument(Document):
    """``[[confirmation]]``: something a named person confirms on a date."""

    id: Name
    text: Texts
    severity: SeverityName
    when: str | None = None
    why: Texts
    source: Name
    covers: list[Requirement] = []


class InformationDocument(Document):
    """``[[information]]``: something to know, shown at its place; nothing can be checked."""

    id: Name
    text: Texts
    place: str
    source: Name
    covers: list[Requirement] = []


class EvidenceFile(Document):
    """``evidence.toml``."""

    slot: list[SlotDocument] = []
    document: list[PaperDocument] = []
    deadline: list[DeadlineDocument] = []
    confirmation: list[ConfirmationDocument] = []
    information: list[InformationDocument] = []


class ExportHead(Document):
    """``[file]``: the upload file's name and the source that documents its fields."""

    name: str
    format: Literal["json"]
    source: Name


class ExportFile(Document):
    """``export/<file>.toml``: a document whose texts beginning with ``=`` or ``?=`` are expressions.

    ``=`` must have a value, ``?=`` is left out where a fact is not stated. A table with ``each`` and ``item`` makes
    a list.
    """

    file: ExportHead
    document: dict[str, Any]
