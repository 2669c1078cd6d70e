"""Damages a file on purpose, the same way for the same seed: what disks, cables and attackers do to photos."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

_HEADER = 200
_ODD_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)


def damaged(data: bytes, other: bytes, seed: int) -> bytes:
    """The file with one to three kinds of damage; ``other`` is another file, for splices."""
    random = Random(seed)
    result = bytearray(data)
    for _ in range(random.randint(1, 3)):
        if result:
            random.choice(_KINDS)(result, other, random)
    return bytes(result)


def _flip_bits(data: bytearray, _other: bytes, random: Random) -> None:
    for _ in range(random.choice((1, 3, 30))):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _cut(data: bytearray, _other: bytes, random: Random) -> None:
    del data[random.randrange(len(data)) :]


def _splice(data: bytearray, other: bytes, random: Random) -> None:
    start = random.randrange(len(data))
    data[start:] = other[min(start, len(other)) :]


def _zero(data: bytearray, _other: bytes, random: Random) -> None:
    start = random.randrange(len(data))
    end = min(len(data), start + random.choice((4, 64, len(data))))
    data[start:end] = bytes(end - start)


def _drop(data: bytearray, _other: bytes, random: Random) -> None:
    start = random.randrange(len(data))
    del data[start : start + random.choice((1, 7, 500))]


def _repeat(data: bytearray, _other: bytes, random: Random) -> None:
    start = random.randrange(len(data))
    data[start:start] = data[start : start + random.choice((1, 16, 3000))]


def _edit_number(data: bytearray, _other: bytes, random: Random) -> None:
    """Overwrites what may be a size, a count or an offset, mostly in the header."""
    for _ in range(random.choice((1, 4))):
        start = random.randrange(min(len(data), _HEADER) if random.random() < 0.8 else len(data))
        width = random.choice((1, 2, 4))
        value = random.choice((*_ODD_NUMBERS, random.getrandbits(32))) & (256**width - 1)
        data[start : start + width] = value.to_bytes(width, random.choice(("big", "little")))


_KINDS: tuple[Callable[[bytearray, bytes, Random], None], ...] = (
    _flip_bits,
    _cut,
    _splice,
    _zero,
    _drop,
    _repeat,
    _edit_number,
)
