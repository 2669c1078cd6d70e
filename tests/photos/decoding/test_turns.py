"""Large photos wait for each other."""

from __future__ import annotations

import threading
import time

import pytest

from listing_studio.photos.decoding import pixels
from listing_studio.photos.decoding.header import Opened
from listing_studio.photos.decoding.opening import opened
from listing_studio.photos.decoding.pictures import picture
from listing_studio.photos.decoding.turns import LARGE, turn
from tests.photos.pictures import encoded, product


def most_at_once(monkeypatch: pytest.MonkeyPatch, held: int) -> int:
    """How many of four photos are decoded at the same time."""
    from dataclasses import replace

    photo = replace(opened(encoded(product())), held=held)
    inside, most, lock = 0, 0, threading.Lock()

    def slow(_photo: Opened, _longest: int) -> None:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.1)
        with lock:
            inside -= 1

    monkeypatch.setattr(pixels, "pixels", slow)
    threads = [threading.Thread(target=picture, args=(photo, 100)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return most


def test_large_photos_are_decoded_one_after_another(monkeypatch: pytest.MonkeyPatch) -> None:
    assert most_at_once(monkeypatch, LARGE + 1) == 1
    assert most_at_once(monkeypatch, LARGE) > 1


def test_a_turn_ends_with_a_failure() -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match="bad"), turn(LARGE + 1):
            raise ValueError("bad")
