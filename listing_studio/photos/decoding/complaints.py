"""Keeps what libraries only warn about, so that it is looked at instead of printed; judges nothing."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

_FILTERS_LOCK = threading.Lock()


@contextmanager
def collected_warnings() -> Iterator[list[warnings.WarningMessage]]:
    """Keeps Pillow's warnings about odd headers; one thread at a time, since warning filters are global."""
    with _FILTERS_LOCK, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield caught
