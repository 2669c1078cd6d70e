"""Reads one pack's folder into documents, collecting every fault of form with its file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from listing_studio.packs.documents import (
    Document,
    EvidenceFile,
    ExportFile,
    LimitsFile,
    OutputsFile,
    PackFile,
    RulesFile,
    StatementsFile,
)
from listing_studio.packs.problems import BrokenPack, PackProblem, did_you_mean, line_of

_D = TypeVar("_D", bound=Document)
_SINGLE = {"pack.toml", "limits.toml", "outputs.toml", "evidence.toml"}
_FOLDERS = {"rules", "statements", "export", "examples"}


@dataclass(slots=True)
class PackDocuments:
    """A pack as written: its files by topic, and their texts for finding lines."""

    folder: Path
    head: PackFile
    limits: LimitsFile
    rules: Mapping[str, RulesFile]
    statements: Mapping[str, StatementsFile]
    outputs: OutputsFile
    evidence: EvidenceFile
    exports: Mapping[str, ExportFile]
    texts: Mapping[str, str]

    @property
    def id(self) -> str:
        """The pack's id."""
        return self.head.pack.id

    def line(self, file: str, table: str, index: int, key: str = "") -> int:
        """The line of a key in a file of this pack."""
        return line_of(self.texts.get(file, ""), table, index, key)


def read_pack(folder: Path) -> PackDocuments:
    """The documents in ``folder``; BrokenPack with all faults of form."""
    reader = _Reader(folder)
    documents = reader.read()
    if reader.problems or documents is None:
        raise BrokenPack(folder.name, reader.problems)
    return documents


@dataclass(slots=True)
class _Reader:
    folder: Path
    problems: list[PackProblem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def read(self) -> PackDocuments | None:
        self._strangers()
        head = self._file("pack.toml", PackFile, needed=True)
        limits = self._file("limits.toml", LimitsFile)
        outputs = self._file("outputs.toml", OutputsFile)
        evidence = self._file("evidence.toml", EvidenceFile)
        rules = self._topics("rules", RulesFile)
        statements = self._topics("statements", StatementsFile)
        exports = self._topics("export", ExportFile)
        if head is not None and head.pack.id != self.folder.name:
            what = f"the id {head.pack.id!r} is not the name of its folder, {self.folder.name!r}"
            self.problems.append(PackProblem("pack.toml", line_of(self.texts["pack.toml"], "pack", 0, "id"), what))
        if head is None or limits is None or outputs is None or evidence is None:
            return None
        return PackDocuments(self.folder, head, limits, rules, statements, outputs, evidence, exports, self.texts)

    def _strangers(self) -> None:
        for path in sorted(self.folder.iterdir()):
            known = _FOLDERS if path.is_dir() else _SINGLE
            if path.name not in known and not path.name.startswith("."):
                hint = did_you_mean(path.name, _FOLDERS | _SINGLE)
                self.problems.append(PackProblem(path.name, 0, "a pack has no such file or folder", hint))

    def _topics(self, name: str, model: type[_D]) -> dict[str, _D]:
        found: dict[str, _D] = {}
        for path in sorted((self.folder / name).glob("*.toml")):
            document = self._file(f"{name}/{path.name}", model)
            if document is not None:
                found[path.stem] = document
        return found

    def _file(self, name: str, model: type[_D], *, needed: bool = False) -> _D | None:
        path = self.folder / name
        if not path.exists() and not needed:
            return model()
        try:
            text = self.texts[name] = path.read_text(encoding="utf-8")
            return model.model_validate(tomllib.loads(text))
        except FileNotFoundError:
            self.problems.append(PackProblem(name, 0, "the file is missing"))
        except (OSError, UnicodeDecodeError) as error:
            self.problems.append(PackProblem(name, 0, f"the file cannot be read: {error}"))
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"at line (\d+)", str(error))
            self.problems.append(PackProblem(name, int(line[1]) if line else 0, f"not valid TOML: {error}"))
        except ValidationError as error:
            for fault in error.errors():
                self.problems.append(_problem(name, text, model, fault))
        return None


def _problem(file: str, text: str, model: type[Document], fault: Any) -> PackProblem:
    """A pydantic error as a problem with its line: the location is (table, index or name, key, ...)."""
    location: tuple[str | int, ...] = fault["loc"]
    table = str(location[0]) if location else ""
    index = location[1] if len(location) > 1 and isinstance(location[1], int) else 0
    if len(location) > 1 and isinstance(location[1], str) and _is_named(model, table):
        table = f"{table}.{location[1]}"
    keys = [str(step) for step in location[1:] if isinstance(step, str)]
    key = keys[0] if keys and f".{keys[0]}" not in table else (keys[1] if len(keys) > 1 else "")
    line = line_of(text, table, index, key)
    if fault["type"] == "extra_forbidden":
        return PackProblem(file, line, f"unknown key {location[-1]!r}", _nearest_key(model, location))
    where = ".".join(map(str, location))
    return PackProblem(file, line, f"{where}: {fault['msg']}")


def _is_named(model: type[Document], table: str) -> bool:
    field = model.model_fields.get(table)
    return field is not None and "dict" in str(field.annotation)


def _nearest_key(model: type[Document], location: tuple[str | int, ...]) -> str:
    known = set(model.model_fields)
    if len(location) > 1:
        known = _keys_below(model, str(location[0]))
    return did_you_mean(str(location[-1]), known)


def _keys_below(model: type[Document], table: str) -> set[str]:
    field = model.model_fields.get(table)
    candidates = _parts(field.annotation if field else None)
    return {
        key
        for candidate in candidates
        if isinstance(candidate, type) and issubclass(candidate, Document)
        for key in candidate.model_fields
    }


def _parts(annotation: Any) -> tuple[Any, ...]:
    return (annotation, *getattr(annotation, "__args__", ()))
