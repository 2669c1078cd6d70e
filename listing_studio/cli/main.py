"""Runs a subcommand and turns errors into one sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from listing_studio.cli import terminal
from listing_studio.cli.parser import parser
from listing_studio.errors import Clause, OutputProblem, UserError
from listing_studio.files.failures import reason

BAD_INPUT, INPUT_OUTPUT = 2, 3
INTERRUPTED = 130
"""What shells give a program that Ctrl+C ended."""


def run(arguments: Sequence[str]) -> int:
    """0: every asked pack is ready; 1: findings block; 2: bad use or input; 3: the disk refused."""
    terminal.take_any_text()
    parsed = parser().parse_args(arguments)
    try:
        code: int = parsed.command(parsed)
        sys.stdout.flush()  # so that a disk that is full is told here
    except OutputProblem as error:
        terminal.complain(error)
        return INPUT_OUTPUT
    except UserError as error:
        terminal.complain(error)
        return BAD_INPUT
    except BrokenPipeError:  # whoever read has seen enough, as ``head`` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        terminal.complain(Clause("Stopped."))
        return INTERRUPTED
    except OSError as error:
        terminal.complain(OutputProblem(reason(error), where=str(error.filename or "")))
        return INPUT_OUTPUT
    return code
