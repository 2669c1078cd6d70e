"""Papers and pictures that prove something and are no photos of the unit: invoices, contracts, reports, screenshots."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.money import Money
from listing_studio.domain.record import Bytes, Choice, Count, Day, Element, Hash, Pixels, Record, Text, YesNo


class Document(Element):
    """A file and what it is. ``file`` is relative to the unit file; ``sha256`` is known once it was taken in.

    ``redacted`` names what was made unreadable in it before it is handed over.
    """

    file: Text
    sha256: Hash | None = None
    kind: Annotated[Text, Choice("document_kind")] | None = None
    number: Text | None = None
    issued_on: Day | None = None
    issuer: Text | None = None
    total: Money | None = None
    redacted: Annotated[Text, Choice("redaction")] | None = None


class DocumentFacts(Record):
    """What was read off a document's bytes; ``problem`` says why it cannot be used at all.

    ``pages`` is of a PDF, width and height of a picture. ``has_scripts`` says that a PDF carries JavaScript, which is
    never run here.
    """

    problem: Annotated[Text, Choice("document_problem")] | None = None
    format: Annotated[Text, Choice("document_format")] | None = None
    bytes: Bytes | None = None
    sha256: Hash | None = None
    pages: Count | None = None
    has_scripts: YesNo | None = None
    width: Pixels | None = None
    height: Pixels | None = None
