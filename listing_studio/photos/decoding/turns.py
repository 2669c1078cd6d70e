"""Lets large photos be decoded one after another, so that several of them never fill the memory together."""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager, nullcontext

LARGE = 100_000_000
"""Bytes that decoding a photo holds at once, from which on it waits for its turn."""
_TURN = threading.Lock()


def turn(held: int) -> AbstractContextManager[object]:
    """To be entered around a decode that holds so many bytes at once."""
    return _TURN if held > LARGE else nullcontext()
