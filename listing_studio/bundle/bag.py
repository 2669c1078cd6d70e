"""Writes and verifies a BagIt 1.0 bag (RFC 8493): files and checksums, and nothing of what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import BinaryIO, Literal

from listing_studio.errors import Clause, InputProblem, ManyProblems, OutputProblem
from listing_studio.files.checksum_list import format_checksums, parse_checksums
from listing_studio.files.failures import reading, reason, writing
from listing_studio.files.hashing import blocks, digests, sha256_bytes
from listing_studio.files.naming import printable
from listing_studio.files.portable_paths import is_portable, path_problems
from listing_studio.files.survey import survey
from listing_studio.files.tag_file import format_tags, tag_problems, tag_values

_ALGORITHMS = ("sha256", "sha512")
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_OXUM = "Payload-Oxum"

FaultKind = Literal["missing", "altered", "unexpected", "unreadable", "malformed"]


@dataclass(frozen=True, slots=True)
class Payload:
    """One file of a bag: its path below ``data/``, and its bytes or the file to copy."""

    path: str
    content: bytes | Path


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong with one path of a bag, relative to the bag and printable."""

    path: str
    kind: FaultKind
    detail: Clause


def write(folder: Path, payload: Sequence[Payload], info: Mapping[str, str]) -> str:
    """Fill an empty folder with a bag; returns its fingerprint, the SHA-256 of ``tagmanifest-sha256.txt``.

    ``info`` goes into ``bag-info.txt`` in its order. Payload-Oxum is not written: who reads it stops at a wrong
    count and never comes to name the file. Same input, same bytes. Raises ManyProblems for paths and values that a bag
    cannot carry, OutputProblem when the disk refuses: then the folder keeps what was written so far, so give it a
    staged one.
    """
    if problems := [*path_problems(item.path for item in payload), *tag_problems(info, reserved=_OXUM)]:
        raise ManyProblems("The bundle cannot be written", problems)
    with writing(folder):
        if any(folder.iterdir()):
            raise OutputProblem("It is not empty.", where=str(folder), remedy="Choose a new folder.")
        data = folder / "data"
        data.mkdir()
        stored = {f"data/{item.path}": _store(item.content, data / item.path) for item in payload}
        tags = {
            "bagit.txt": _DECLARATION.encode(),
            "bag-info.txt": format_tags(info).encode(),
            **_manifests("manifest", stored),
        }
        seals = _manifests("tagmanifest", {name: digests([text], _ALGORITHMS) for name, text in tags.items()})
        for name, text in {**tags, **seals}.items():
            (folder / name).write_bytes(text)
    return sha256_bytes(seals["tagmanifest-sha256.txt"])


def fingerprint(folder: Path) -> str:
    """The SHA-256 of a whole bag's ``tagmanifest-sha256.txt``: equal for equal bags; OutputProblem if unreadable.

    A bag whose checksums were all made anew is whole too: only this number, noted at the export, tells it apart.
    """
    path = folder / "tagmanifest-sha256.txt"
    with reading(path):
        return sha256_bytes(path.read_bytes())


def verify(folder: Path) -> tuple[Fault, ...]:
    """Everything that is wrong with a bag, sorted by path; nothing when it is whole.

    Raises InputProblem when the folder is no bag at all, OutputProblem when it cannot be looked into.
    """
    with reading(folder):
        names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if not names & {"bagit.txt", *_names("manifest")}:
        neither, absent = "It has neither bagit.txt nor a manifest.", "There is no such folder."
        why = neither if folder.is_dir() else absent
        raise InputProblem("This is not a bundle.", where=str(folder), why=why)
    return _Examination(folder).faults()


class _Examination:
    """The faults of one bag. Only plain files that were met in it are opened, whatever a manifest names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._survey = survey(folder)
        self._files = self._survey.sizes.keys() - {"fetch.txt"}
        self._found: set[Fault] = set()

    def faults(self) -> tuple[Fault, ...]:
        payload = {path for path in self._files if path.startswith("data/")}
        self._check_survey()
        self._check_declaration()
        self._check_oxum(payload)
        self._compare("manifest", payload)
        self._compare("tagmanifest", self._files - payload - set(_names("tagmanifest")))
        return tuple(sorted(self._found))

    def _blame(self, path: str, kind: FaultKind, detail: Clause) -> None:
        self._found.add(Fault(printable(path), kind, detail))

    def _blame_absent(self, path: str) -> None:
        # What is special or lies in an unreadable folder is blamed for that: nobody knows that it is missing.
        hidden = any(path == place or path.startswith(f"{place}/") for place in self._survey.unreadable)
        if not hidden and path not in self._survey.special:
            self._blame(path, "missing", Clause("It is not there."))

    def _check_survey(self) -> None:
        for path, why in self._survey.unreadable.items():
            self._blame(path, "unreadable", why)
        for path in self._survey.special:
            self._blame(path, "malformed", Clause("It is a link or a device, not a plain file."))
        if "fetch.txt" in self._survey.sizes:
            detail = Clause("A bundle is complete: nothing is fetched from elsewhere.")
            self._blame("fetch.txt", "malformed", detail)

    def _check_declaration(self) -> None:
        text = self._text("bagit.txt")
        if text is not None and text.splitlines() != _DECLARATION.splitlines():
            self._blame("bagit.txt", "malformed", Clause("It does not declare BagIt 1.0 in UTF-8."))

    def _check_oxum(self, payload: AbstractSet[str]) -> None:
        text = self._text("bag-info.txt")
        if text is None:
            return
        found = f"{sum(self._survey.sizes[path] for path in payload)}.{len(payload)}"
        stated = tag_values(text, _OXUM)
        if len(stated) > 1:
            self._blame("bag-info.txt", "malformed", Clause("It states {label} more than once.", label=_OXUM))
        elif stated and stated[0] != found and not self._survey.unreadable:  # what cannot be seen cannot be counted
            detail = "Its bytes and files are {found}, bag-info.txt says {stated}."
            self._blame("data", "altered", Clause(detail, found=found, stated=printable(stated[0])))

    def _compare(self, stem: str, present: AbstractSet[str]) -> None:
        """Hold the files of one half of the bag against its manifests."""
        lists = {name: entries for name in _names(stem) if (entries := self._entries(name)) is not None}
        listed = {path for entries in lists.values() for path in entries}
        for path in listed & self._files:
            self._check_digests(path, lists)
        for path in listed - self._files:
            self._blame_absent(path)
        if lists:
            for path in present - listed:
                self._blame(path, "unexpected", Clause("No {stem} lists it.", stem=stem))

    def _entries(self, name: str) -> dict[str, str] | None:
        text = self._text(name)
        if text is None:
            return None
        entries, complaints = parse_checksums(text)
        strangers = {path for path in entries if not _belongs(path, name)}
        for complaint in complaints:
            self._blame(name, "malformed", complaint)
        for path in sorted(strangers):
            self._blame(name, "malformed", Clause("It must not name {path}.", path=printable(path)))
        return {path: entries[path] for path in entries if path not in strangers}

    def _check_digests(self, path: str, lists: Mapping[str, Mapping[str, str]]) -> None:
        try:
            found = digests(blocks(self._folder / path), _ALGORITHMS)
        except OSError as error:
            self._blame(path, "unreadable", reason(error))
            return
        for name in lists:
            if path not in lists[name]:
                self._blame(name, "malformed", Clause("It does not list {path}.", path=printable(path)))
        stated = {name: lists[name][path] for name in lists if path in lists[name]}
        if wrong := [name for name in stated if stated[name] != found[_algorithm(name)]]:
            self._blame(path, "altered", Clause("Its checksum is not the one in {names}.", names=_listed(wrong)))

    def _text(self, name: str) -> str | None:
        """The text of a tag file, or nothing when that is a fault, which is noted."""
        if name not in self._files:
            self._blame_absent(name)
            return None
        try:
            return (self._folder / name).read_bytes().decode()
        except OSError as error:
            self._blame(name, "unreadable", reason(error))
        except UnicodeDecodeError:
            self._blame(name, "malformed", Clause("It is not text in UTF-8."))
        return None


def _names(stem: str) -> list[str]:
    return [f"{stem}-{algorithm}.txt" for algorithm in _ALGORITHMS]


def _listed(names: Sequence[str]) -> str:
    return reduce(lambda first, second: Clause("{first} and {second}", first=first, second=second), names)


def _algorithm(name: str) -> str:
    return name.removesuffix(".txt").rpartition("-")[2]


def _belongs(path: str, name: str) -> bool:
    """Whether the manifest ``name`` may list ``path``: nothing may lead out of the bag."""
    if name.startswith("manifest-"):
        return path.startswith("data/") and is_portable(path)
    return is_portable(path) and not path.startswith(("data/", "tagmanifest-"))


def _manifests(stem: str, rows: Mapping[str, Mapping[str, str]]) -> dict[str, bytes]:
    return {
        f"{stem}-{algorithm}.txt": format_checksums({path: row[algorithm] for path, row in rows.items()}).encode()
        for algorithm in _ALGORITHMS
    }


def _store(content: bytes | Path, target: Path) -> dict[str, str]:
    """Write one payload file, reading its source once; returns its digests."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        return digests(_copied(content, file), _ALGORITHMS)


def _copied(content: bytes | Path, file: BinaryIO) -> Iterator[bytes]:
    for block in [content] if isinstance(content, bytes) else _source(content):
        file.write(block)
        yield block


def _source(path: Path) -> Iterator[bytes]:
    with reading(path):
        yield from blocks(path)
