"""Reads and writes unit files and seller files: one JSON document, every fault with its path, nothing dropped."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.dossier import SCHEMA_VERSION, Dossier
from listing_studio.domain.record import Record
from listing_studio.domain.seller import Seller
from listing_studio.domain.shape import Branch, Leaf, Listing, Shape, branch_of
from listing_studio.errors import Clause, InputProblem, ManyProblems, OutputProblem, UserError
from listing_studio.files.failures import reason
from listing_studio.files.naming import printable, relative_inside
from listing_studio.packs.problems import did_you_mean
from listing_studio.workflow.validation import fault_text

_R = TypeVar("_R", bound=Record)


def read_unit(path: Path, catalogue: Catalogue) -> Dossier:
    """The dossier in a unit file; ManyProblems names every fault with its JSON path."""
    document = _json(path)
    version = document.get("schema_version") if isinstance(document, dict) else None
    if isinstance(version, int) and version > SCHEMA_VERSION:
        raise InputProblem(
            "The unit file has the form {version}; this release reads up to {newest}",
            where=str(path),
            remedy="Open it with a newer release of Listing Studio.",
            version=version,
            newest=SCHEMA_VERSION,
        )
    return _validated(path, Dossier, document, catalogue, [*_path_faults(path.parent, document), *_repeated(document)])


def read_seller(path: Path, catalogue: Catalogue) -> Seller:
    """The seller in a seller file; ManyProblems names every fault with its JSON path."""
    return _validated(path, Seller, _json(path), catalogue, ())


def as_json(record: Record) -> str:
    """A record as people and other programs read it: what nobody stated is left out."""
    document = json.loads(record.model_dump_json(exclude_none=True, exclude_defaults=True))
    if isinstance(record, Dossier):
        document = {"schema_version": record.schema_version, **document}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def dossier_schema(catalogue: Catalogue) -> dict[str, Any]:
    """The JSON Schema of a unit file, with the values of every choice as the catalogue has them."""
    schema = Dossier.model_json_schema()
    schema["title"] = "Listing Studio unit file"
    for name, record in _records(Dossier).items():
        _enumerate(schema["$defs"].get(name, {}), branch_of(record), catalogue)
    return schema


def _json(path: Path) -> Any:
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"), object_pairs_hook=_no_key_twice)
        json.dumps(document, ensure_ascii=False).encode()  # half of a character, as an escape, is no text
        return document
    except (FileNotFoundError, NotADirectoryError):
        raise InputProblem("There is no such file", where=str(path)) from None
    except json.JSONDecodeError as error:
        why = Clause("Line {line}, column {column}: {reason}.", line=error.lineno, column=error.colno, reason=error.msg)
        raise InputProblem("The file is not valid JSON", where=str(path), why=why) from error
    except IsADirectoryError:
        raise InputProblem("This is a folder, not a file", where=str(path)) from None
    except UnicodeError as error:
        raise InputProblem("The file is not UTF-8 text", where=str(path), why=str(error)) from error
    except InputProblem as repeated:
        raise InputProblem("The file cannot be used", where=str(path), why=repeated.what) from repeated
    except (RecursionError, ValueError) as error:  # nested without end, a number of thousands of digits
        raise InputProblem("The file cannot be used", where=str(path), why=str(error)) from error
    except OSError as error:
        raise OutputProblem("The file cannot be read", where=str(path), why=reason(error)) from error


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """JSON readers keep the last of two equal keys without a word; here nothing is dropped."""
    for repeated, count in Counter(name for name, _ in pairs).items():
        if count > 1:
            raise InputProblem("The key '{key}' stands twice in one object.", key=printable(repeated))
    return dict(pairs)


def _validated(path: Path, model: type[_R], document: Any, catalogue: Catalogue, more: Iterable[UserError]) -> _R:
    """The record; JSON's own types are kept to: "yes" is no yes, and "1" is no number."""
    problems = [*choice_faults(document, branch_of(model), catalogue), *more]
    try:
        record = model.model_validate_json(json.dumps(document), strict=True)
    except ValidationError as error:
        problems = [_problem(fault, model) for fault in error.errors() if not _is_repetition(fault)] + problems
    if problems:
        raise ManyProblems("{path} cannot be used", problems, path=path)
    return record


def _problem(fault: Any, model: type[Record]) -> UserError:
    where = _json_path(fault["loc"])
    if fault["type"] == "extra_forbidden":
        name = str(fault["loc"][-1])
        remedy = did_you_mean(name, _siblings(model, fault))
        return InputProblem("unknown key '{name}'", where=where, remedy=remedy, name=printable(name))
    return InputProblem(fault_text(fault), where=where)


def _is_repetition(fault: Any) -> bool:
    """Whether a model says what ``_repeated`` says with the path of each element."""
    return fault["type"] == "value_error" and fault["loc"] in ((), ("unit",))


def _repeated(document: Any) -> Iterator[UserError]:
    """Elements of a list with an id that another one has, and second offers for a pack."""
    unit = _below(document, "unit")
    lists = {f"$.unit.{name}": value for name, value in unit.items()} if isinstance(unit, dict) else {}
    for path in ("documents", "application.purchases", "claim.items"):
        lists[f"$.{path}"] = _below(document, path)
    for path, elements in lists.items():
        yield from _twice(path, elements, "id")
    yield from _twice("$.offers", _below(document, "offers"), "pack")


def _below(document: Any, path: str) -> Any:
    """What a JSON document holds at a path of names; None where there is nothing."""
    for name in path.split("."):
        document = document.get(name) if isinstance(document, dict) else None
    return document


def _twice(path: str, elements: Any, key: str) -> Iterator[UserError]:
    first: dict[str, int] = {}
    for index, element in enumerate(elements if isinstance(elements, list) else ()):
        value = element.get(key) if isinstance(element, dict) else None
        if isinstance(value, str) and first.setdefault(value, index) != index:
            yield InputProblem(
                "the {key} '{value}' stands here a second time",
                where=f"{path}[{index}].{key}",
                why="{first} has it already.",
                key=key,
                value=printable(value),
                first=f"{path}[{first[value]}]",
            )


def _siblings(model: type[Record], fault: Any) -> tuple[str, ...]:
    shape: Shape | None = branch_of(model)
    for step in fault["loc"][:-1]:
        if isinstance(shape, Listing):
            shape = shape.element
        elif isinstance(shape, Branch):
            shape = shape.fields.get(str(step))
    return tuple(shape.fields) if isinstance(shape, Branch) else ()


def _json_path(location: tuple[str | int, ...]) -> str:
    path = "$"
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}"
    return path


def choice_faults(document: Any, shape: Shape, catalogue: Catalogue, path: str = "$") -> Iterator[UserError]:
    """Every value of a JSON document that is none of the catalogue's, with its path and the nearest that is."""
    if isinstance(shape, Branch) and isinstance(document, dict):
        for name, inner in shape.fields.items():
            if name in document:
                yield from choice_faults(document[name], inner, catalogue, f"{path}.{name}")
    elif isinstance(shape, Listing) and isinstance(document, list):
        for index, element in enumerate(document):
            yield from choice_faults(element, shape.element, catalogue, f"{path}[{index}]")
    elif isinstance(shape, Leaf) and shape.choice is not None:
        for value in document if isinstance(document, list) else [document]:
            if isinstance(value, str) and value not in catalogue.choices[shape.choice]:
                yield _unknown_value(value, shape.choice, catalogue, path)


def _unknown_value(value: str, choice: str, catalogue: Catalogue, path: str) -> UserError:
    known = catalogue.choices[choice]
    hint = did_you_mean(value, known) or Clause("Known: {known}.", known=", ".join(known))
    what = "'{value}' is not a {choice}"
    return InputProblem(what, where=path, remedy=hint, value=printable(value), choice=choice.replace("_", " "))


def _path_faults(base: Path, document: Any) -> Iterator[UserError]:
    """Paths of photos and documents that leave the unit file's folder; their other faults are said elsewhere."""
    for files in ("unit.photos", "documents"):
        elements = _below(document, files)
        for index, element in enumerate(elements if isinstance(elements, list) else ()):
            file = element.get("file") if isinstance(element, dict) else None
            if isinstance(file, str):
                try:
                    relative_inside(base, file)
                except UserError as problem:
                    why = Clause("{path}: {reason}", path=problem.where, reason=problem.why)
                    yield InputProblem(problem.what, where=f"$.{files}[{index}].file", why=why)


def _records(model: type[Record]) -> dict[str, type[Record]]:
    """Every record class that a document is made of, by its name in the schema."""
    found: dict[str, type[Record]] = {}
    waiting: list[Any] = [model]
    while waiting:
        current = waiting.pop()
        if isinstance(current, type) and issubclass(current, Record):
            if current.__name__ not in found:
                found[current.__name__] = current
                waiting += [field.annotation for field in current.model_fields.values()]
        else:
            waiting += getattr(current, "__args__", ())
    return found


def _enumerate(definition: dict[str, Any], branch: Branch, catalogue: Catalogue) -> None:
    for name, shape in branch.fields.items():
        if isinstance(shape, Leaf) and shape.choice is not None:
            entry = definition.get("properties", {}).get(name, {})
            for part in (entry, entry.get("items", {}), *entry.get("anyOf", ())):
                if part.get("type") == "string":
                    part["enum"] = list(catalogue.choices[shape.choice])
