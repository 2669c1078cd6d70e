"""Finds, among very many perceptual hashes, those near to a few; one pass over all of them, and none is lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Of many photos from one stand hundreds may be near; a copy is among the nearest.
_NEAREST = 20


@dataclass(slots=True)
class LikenessIndex:
    """Holds hashes as signed numbers of 64 bits. It grows: what came is searched by itself for what is known already.

    Asking for the same hash again costs only a look at the hashes added since.
    """

    reach: int
    _parts: list[NDArray[Any]] = field(default_factory=list)
    _found: dict[int, tuple[int, dict[int, int]]] = field(default_factory=dict)

    def add(self, hashes: Iterable[int]) -> None:
        """Takes in more hashes; one that is known already does no harm."""
        import numpy as np

        part = np.fromiter(hashes, dtype=np.int64)
        if len(part):
            self._parts.append(part)

    def near(self, wanted: int) -> tuple[int, ...]:
        """The hashes within ``reach`` bits, nearest first, at most 20."""
        seen, found = self._found.get(wanted, (0, {}))
        if seen < len(self._parts):
            for part in self._parts[seen:]:
                found |= _near(part, wanted, self.reach)
            nearest = sorted(found, key=lambda one: (found[one], one))[:_NEAREST]
            found = {one: found[one] for one in nearest}
            self._found[wanted] = (len(self._parts), found)
        return tuple(found)


def _near(part: NDArray[Any], wanted: int, reach: int) -> dict[int, int]:
    import numpy as np

    apart = np.bitwise_count((part ^ np.int64(wanted)).view(np.uint64))  # of a negative number it counts others
    places = (apart <= reach).nonzero()[0]
    return {int(part[place]): int(apart[place]) for place in places}
