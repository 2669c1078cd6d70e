"""Domain values as the JSON texts that the tables hold; it knows no table."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from listing_studio.domain.record import Record
from listing_studio.errors import OutputProblem

R = TypeVar("R", bound=Record)


def dumped(record: Record) -> str:
    """The value as JSON, without what is not stated; decimals are texts, so nothing is rounded.

    Defaults are written out: a later release may have others, and must not change what was saved.
    """
    return record.model_dump_json(exclude_none=True)


def parsed(kind: type[R], document: str, *, where: str) -> R:
    """The value again. Raises OutputProblem, naming ``where`` it was kept, when it does not make sense any more."""
    try:
        return kind.model_validate_json(document)
    except ValidationError as error:
        why = "It is damaged, or of a form that this release does not know."
        remedy = "Install the newest release, or restore the folder of the workspace from a backup."
        raise OutputProblem("What was saved cannot be read.", where=where, why=why, remedy=remedy) from error
