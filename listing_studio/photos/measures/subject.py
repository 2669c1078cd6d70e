"""Finds where the subject stands on a plain background and how much of the picture it takes; names nothing on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from listing_studio.domain.photos import Box
from listing_studio.photos.decoding.upright import upright_box

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Dust and hot pixels: what lies outside a box this part of all pixels is left out of it, side by side.
_SPECK = 0.0005
# A subject that ends this near the edge touches it: a row or two of blended pixels.
_TOUCH = 0.006


@dataclass(frozen=True, slots=True)
class Subject:
    """``box`` is in shares of the upright picture; ``fill`` is the longer share of a side that it takes.

    ``area`` is the share of pixels that are subject, enclosed ones of the background's colour included; a shadow
    darker than the background by more than 10 of 256 levels counts as subject. ``touches`` names edges.
    """

    box: Box
    fill: float
    area: float
    touches: tuple[str, ...]


def subject(background: NDArray[Any], orientation: int | None) -> Subject | None:
    """The subject before a background, given as a mask of a stored picture.

    ``None`` where nothing stands out, and where something reaches every edge: then the frame's tone is part of a scene.
    """
    stands_out = ~background
    down, across = _extent(stands_out.sum(axis=1), stands_out.size), _extent(stands_out.sum(axis=0), stands_out.size)
    if down is None or across is None:
        return None
    box = upright_box(Box(left=across[0], top=down[0], right=across[1], bottom=down[1]), orientation)
    touches = _touched(box)
    if len(touches) == len(Box.model_fields):
        return None
    return Subject(
        box=box,
        fill=max(box.right - box.left, box.bottom - box.top),
        area=float(closed(stands_out).mean()),
        touches=touches,
    )


def _extent(profile: NDArray[Any], pixels: int) -> tuple[float, float] | None:
    """Where the subject begins and ends along an axis, as shares of its length, specks left out."""
    speck = _SPECK * pixels
    begins = int((profile.cumsum() <= speck).sum())
    ends = len(profile) - int((profile[::-1].cumsum() <= speck).sum())
    return (begins / len(profile), ends / len(profile)) if begins < ends else None


def closed(stands_out: NDArray[Any]) -> NDArray[Any]:
    """With the pixels that have subject on all four sides of them: a white label on a box is no background."""
    import numpy as np

    def sides(axis: int) -> NDArray[Any]:
        after = np.maximum.accumulate(stands_out, axis=axis)
        before = np.flip(np.maximum.accumulate(np.flip(stands_out, axis), axis=axis), axis)
        between: NDArray[Any] = after & before
        return between

    closed: NDArray[Any] = sides(0) & sides(1)
    return closed


def _touched(box: Box) -> tuple[str, ...]:
    gaps = {"left": box.left, "top": box.top, "right": 1 - box.right, "bottom": 1 - box.bottom}
    return tuple(edge for edge, gap in gaps.items() if gap < _TOUCH)
