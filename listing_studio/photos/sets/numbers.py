"""Picks the numbers that may name a single unit out of the codes in a photo; whose they are, it does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from listing_studio.domain.photos import Code

# A product's number is on every box of it.
_OF_PRODUCTS = frozenset({"ean_13"})
_SHORTEST = 8
_BETWEEN = re.compile(r"[^A-Za-z0-9-]+")


def numbers_in(codes: Iterable[Code]) -> frozenset[str]:
    """Whole texts and the words in them, of eight characters and more, with a digit among them."""
    texts = [code.text for code in codes if code.kind not in _OF_PRODUCTS]
    words = (word for text in texts for word in (text, *_BETWEEN.split(text)))
    return frozenset(word for word in words if len(word) >= _SHORTEST and any(map(str.isdigit, word)))
