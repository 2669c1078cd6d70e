"""Estimates how long a piece of work still takes, calmly: by its pace over the last half minute. Shows nothing."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

_STEP = 1.0
"""Seconds between two looks at the pace."""
_LOOKS = 30
_SURE_AFTER = 3.0
"""Seconds; earlier, the first few pieces say too little."""


class TimeLeft:
    """``clock`` counts seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._looks: deque[tuple[float, int]] = deque(maxlen=_LOOKS)

    def seconds(self, done: int, left: int) -> float | None:
        """How long the rest takes; None while that cannot be told. With less done than before, all begins anew."""
        now = self._clock()
        if self._looks and done < self._looks[-1][1]:
            self._looks.clear()
        if not self._looks or now - self._looks[-1][0] >= _STEP:
            self._looks.append((now, done))
        since, before = self._looks[0]
        if now - since < _SURE_AFTER or done <= before:
            return None
        return left * (now - since) / (done - before)
