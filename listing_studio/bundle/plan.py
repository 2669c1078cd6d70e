"""Decides what a bundle holds: what goes to the marketplace, and what never leaves the shop."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

from listing_studio import __version__
from listing_studio.bundle.bag import Payload
from listing_studio.bundle.copies import Handed, handed
from listing_studio.bundle.lines import about_texts
from listing_studio.bundle.page import report_html
from listing_studio.bundle.report import limit_json, report_json
from listing_studio.bundle.submission import Submission
from listing_studio.bundle.upload import upload_file
from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue
from listing_studio.disclosure.outputs import RenderedOutput
from listing_studio.domain.documents import Document
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.editing import with_fact
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.files.naming import safe_name
from listing_studio.packs.pack import Pack
from listing_studio.photos.copies.order import Published
from listing_studio.photos.copies.publish import Copy, published_copy
from listing_studio.rules.facts import Facts
from listing_studio.rules.functions import functions

PROFILE = "listing-studio-submission-1"

_UPLOAD_NOTE = """This folder goes to the marketplace with what it takes:
upload file, texts, photos in order, documents.
本文件夹提交给平台：按平台要求包含上传文件、文本、按顺序排列的照片和文件凭证。
"""
_KEEP_NOTE = """This folder stays in the shop: originals, documents, findings report, dossier, pack versions.
It may hold serial numbers.
本文件夹仅供店内留存：原始照片、文件凭证、检查报告、商品档案、规则版本。可能含有序列号。
"""


def payload(
    submission: Submission, catalogue: Catalogue, on_photo: Callable[[int, int], None] = lambda _done, _all: None
) -> Iterator[Payload]:
    """Everything below ``data/``, in order. Published photos are made one at a time and reported to ``on_photo``."""
    yield Payload("upload/README.txt", _upload_note(submission.pack).encode())
    yield from _upload_files(submission, catalogue)
    yield from _outputs(submission)
    copies: list[Handed] = []
    for one in submission.published:
        copy, original = _copy(submission, one)
        copies.append(handed(one, original, copy))
        yield Payload(f"upload/photos/{one.name}", copy.data)
        on_photo(len(copies), len(submission.published))
    for name, document in submission.handed_documents():
        yield Payload(f"upload/documents/{name}", submission.papers[document.id])
    yield Payload("keep/README.txt", _KEEP_NOTE.encode())
    yield Payload("keep/dossier.json", _json(_rehomed(submission).model_dump_json(exclude_none=True)))
    yield Payload("keep/seller.json", _json(submission.seller.model_dump_json(exclude_none=True)))
    yield Payload("keep/packs.json", _packs(submission))
    yield Payload("keep/report.json", report_json(submission, copies, catalogue).encode())
    for language in WINDOW_LANGUAGES:
        page = report_html(submission, copies, catalogue, language)
        yield Payload(f"keep/report.{language}.html", page.encode())
    for photo in submission.dossier.unit.photos:
        yield Payload(f"keep/{_original_name(photo)}", submission.originals[photo.id])
    for document in submission.dossier.documents:
        yield Payload(f"keep/{_document_name(document)}", submission.papers[document.id])


def _upload_note(pack: Pack) -> str:
    """What the folder is for, and what to know of its texts before they are published."""
    known = (line for language in WINDOW_LANGUAGES for line in about_texts(pack, language))
    return _UPLOAD_NOTE + "".join(f"\n{line}\n" for line in known)


def names(submission: Submission) -> Iterator[str]:
    """The path of everything that ``payload`` gives, in its order; nothing of it is made."""
    yield "upload/README.txt"
    yield from (f"upload/{export.name}" for export in submission.pack.exports)
    yield from (f"upload/{name}" for name, _ in _named_outputs(submission))
    yield from (f"upload/photos/{one.name}" for one in submission.published)
    yield from (f"upload/documents/{name}" for name, _ in submission.handed_documents())
    yield from (f"keep/{name}" for name in ("README.txt", "dossier.json", "seller.json", "packs.json", "report.json"))
    yield from (f"keep/report.{language}.html" for language in WINDOW_LANGUAGES)
    yield from (f"keep/{_original_name(photo)}" for photo in submission.dossier.unit.photos)
    yield from (f"keep/{_document_name(document)}" for document in submission.dossier.documents)


def _copy(submission: Submission, one: Published) -> tuple[Copy, bytes]:
    """The published copy of a photo, with every code that names the unit covered; and the photo's own bytes."""
    data = submission.originals[one.photo.id].read_bytes()
    facts = submission.measured.get(one.photo.id, PhotoFacts())
    return published_copy(data, one.spec, one.photo.adjustments, facts.codes, submission.dossier.unit.identity), data


def _rehomed(submission: Submission) -> Dossier:
    """The dossier as a unit file that names its files where the bundle keeps them, so that it can be checked again."""
    dossier = submission.dossier
    photos = tuple(photo.model_copy(update={"file": _original_name(photo)}) for photo in dossier.unit.photos)
    papers = tuple(paper.model_copy(update={"file": _document_name(paper)}) for paper in dossier.documents)
    return with_fact(with_fact(dossier, "unit.photos", photos), "documents", papers)


def _original_name(photo: Photo) -> str:
    return f"originals/{photo.id}_{safe_name(photo.file.rsplit('/', 1)[-1], fallback='photo')}"


def _document_name(document: Document) -> str:
    return f"documents/{document.id}_{safe_name(document.file.rsplit('/', 1)[-1], fallback='document')}"


def bag_info(submission: Submission) -> dict[str, str]:
    """The bag's own description; dates are those of the check, so that the same revision gives the same bytes."""
    unit = submission.dossier.unit.identity
    described = " ".join(part for part in (unit.brand, unit.model, unit.serial) if part)
    info = {
        "Source-Organization": submission.seller.legal_name or submission.seller.name or "",
        "Organization-Address": submission.seller.address or "",
        "Contact-Email": submission.seller.email or "",
        "External-Description": described,
        "External-Identifier": submission.name,
        "Internal-Sender-Identifier": f"revision {submission.dossier.revision}",
        "Internal-Sender-Description": f"{submission.pack.id} {submission.pack.version}",
        "Bagging-Date": submission.as_of.isoformat(),
        "BagIt-Profile-Identifier": PROFILE,
        "Bag-Software-Agent": f"Listing Studio {__version__}",
    }
    return {name: " ".join(value.split()) for name, value in info.items() if value.strip()}


def _upload_files(submission: Submission, catalogue: Catalogue) -> Iterator[Payload]:
    facts = Facts(functions(catalogue))
    facts.set(**submission.facts)
    for export in submission.pack.exports:
        yield Payload(f"upload/{export.name}", upload_file(export, facts))


def _outputs(submission: Submission) -> Iterator[Payload]:
    for name, rendered in _named_outputs(submission):
        yield Payload(f"upload/{name}", (rendered.text + "\n").encode())


def _named_outputs(submission: Submission) -> Iterator[tuple[str, RenderedOutput]]:
    several = len(submission.pack.languages) > 1
    for language in submission.pack.languages:
        for rendered in submission.outputs[language]:
            stem, _, extension = rendered.output.file.rpartition(".")
            yield f"{stem}.{language}.{extension}" if several else rendered.output.file, rendered


def _packs(submission: Submission) -> bytes:
    pack = submission.pack
    sources = [{**asdict(source), "read": source.read.isoformat()} for source in pack.sources]
    document = {
        "id": pack.id,
        "version": pack.version,
        "extends": [asdict(parent) for parent in pack.parents],
        "reviewed": pack.reviewed.isoformat(),
        "limits": {name: limit.value for name, limit in sorted(pack.limits.items())},
        "own_limits": [limit_json(limit) for limit in pack.own_limits],
        "sources": sources,
        "as_of": submission.as_of.isoformat(),
        "program": f"Listing Studio {__version__}",
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _json(document: str) -> bytes:
    return (json.dumps(json.loads(document), ensure_ascii=False, indent=2) + "\n").encode()
