"""How long it still takes."""

from __future__ import annotations

import random
from itertools import pairwise

from listing_studio.gui.time_left import TimeLeft


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_said_too_early() -> None:
    clock = Clock()
    left = TimeLeft(clock)
    assert left.seconds(0, 100) is None
    clock.now += 1
    assert left.seconds(50, 50) is None
    clock.now += 3
    assert left.seconds(0, 100) is None


def test_an_even_pace() -> None:
    clock = Clock()
    left = TimeLeft(clock)
    for done in range(41):
        said = left.seconds(done, 100 - done)
        clock.now += 0.5
    assert said is not None
    assert 29 < said < 31


def test_unequal_pieces_do_not_make_it_jump() -> None:
    """Every piece takes between nothing and four seconds, two at a mean."""
    clock, random_pieces, estimates = Clock(), random.Random(1), []
    left = TimeLeft(clock)
    for done in range(200):
        said = left.seconds(done, 1000 - done)
        clock.now += random_pieces.uniform(0, 4)
        if done > 15:
            assert said is not None
            estimates.append(said / (2 * (1000 - done)))
    steps = [abs(later / earlier - 1) for earlier, later in pairwise(estimates)]
    assert max(steps) < 0.15
    assert 0.6 < min(estimates) <= max(estimates) < 1.6


def test_a_new_pace_is_followed_within_a_minute() -> None:
    clock = Clock()
    left = TimeLeft(clock)
    for done in range(100):
        left.seconds(done, 1000 - done)
        clock.now += 1
    for done in range(100, 400):
        said = left.seconds(done, 1000 - done)
        clock.now += 0.2
    assert said is not None
    assert 110 < said < 150


def test_new_work_begins_anew() -> None:
    clock = Clock()
    left = TimeLeft(clock)
    left.seconds(0, 10)
    clock.now += 5
    assert left.seconds(5, 5) == 5
    assert left.seconds(0, 10) is None
