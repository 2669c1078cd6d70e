"""Why a photo cannot be used: a closed set of codes, with sentences in the catalogue (``photo_problem``)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from listing_studio.errors import Clause, InputProblem


class Problem(StrEnum):
    """What ``PhotoFacts.problem`` may hold."""

    VANISHED = "vanished"
    UNREADABLE = "unreadable"
    CHANGED_WHILE_READING = "changed_while_reading"
    ALTERED = "altered"
    EMPTY = "empty"
    NOT_A_PHOTO = "not_a_photo"
    UNSUPPORTED = "unsupported"
    HEIC_READER_MISSING = "heic_reader_missing"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    PROTECTED = "protected"
    READER_CRASHED = "reader_crashed"
    READER_TIMED_OUT = "reader_timed_out"
    PROGRAM_FAULT = "program_fault"


PASSING = frozenset(
    {
        Problem.VANISHED, Problem.UNREADABLE, Problem.CHANGED_WHILE_READING, Problem.ALTERED,
        Problem.HEIC_READER_MISSING, Problem.READER_CRASHED, Problem.READER_TIMED_OUT,
        Problem.PROGRAM_FAULT,
    }
)  # fmt: skip
"""What may be otherwise the next time, with the very same photo: never remembered as a fact about its content."""


class Refused(InputProblem):
    """A photo whose content cannot be used; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(
            "This photo cannot be used ({problem})",
            remedy="Take it again, or choose another file.",
            problem=Clause(problem.replace("_", " ")),
        )


@contextmanager
def refusing(problem: Problem) -> Iterator[None]:
    """Turns whatever a decoder raises on hostile bytes, which is nearly anything, into ``Refused``."""
    try:
        yield
    except Refused:
        raise
    except MemoryError as error:
        raise Refused(Problem.TOO_LARGE) from error
    except Exception as error:
        raise Refused(problem) from error
