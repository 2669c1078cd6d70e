"""Decoder processes that misbehave, for the tests of those who ask them."""

from __future__ import annotations

import os
import signal
import sys
import time
from multiprocessing.connection import Connection

from listing_studio.photos.decoding.decoder import Answer


def crashing(pipe: Connection) -> None:
    """Ends as a fault in a C library would, once it has been given a photo."""
    pipe.send(Answer())
    pipe.recv()
    pipe.recv_bytes()
    os.kill(os.getpid(), signal.SIGSEGV if sys.platform != "win32" else signal.SIGTERM)


def deaf(pipe: Connection) -> None:
    """Never takes what it is given."""
    pipe.send(Answer())
    time.sleep(60)


def hanging(pipe: Connection) -> None:
    """Takes a photo and never answers."""
    pipe.send(Answer())
    pipe.recv()
    pipe.recv_bytes()
    time.sleep(60)


def stillborn(_pipe: Connection) -> None:
    """Cannot even start."""
    sys.exit(1)


def talkative(pipe: Connection) -> None:
    """Stops in the middle of an answer."""
    pipe.send(Answer())
    pipe.recv()
    pipe.recv_bytes()
    pipe.send(Answer(picture=("RGB", (1000, 1000))))
