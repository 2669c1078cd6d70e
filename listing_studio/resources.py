"""Where the program's own data folder lies: the only place that knows. It reads nothing of what is inside."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from listing_studio.errors import ResourcesMissing

OVERRIDE = "LISTING_STUDIO_RESOURCES"
MARKER = "RESOURCES"


@cache
def root() -> Path:
    """Return the data folder: the first of the possible places that holds the marker file.

    Raises:
        ResourcesMissing: no place holds it; the error names every place that was tried.
    """
    tried = list(_places())
    for place in tried:
        if (place / MARKER).is_file():
            return place
    raise ResourcesMissing(
        "the program's data folder was not found",
        why=f"No file named {MARKER} in any of: {', '.join(map(str, tried))}.",
        remedy=f"Install Listing Studio again, or point {OVERRIDE} to the folder.",
    )


def path(*parts: str) -> Path:
    """Return a path inside the data folder, which need not exist: ``path("packs", "base")``."""
    return root().joinpath(*parts)


def _places() -> Iterator[Path]:
    """The override, the folder that a wheel carries inside the package, the one beside it in a checkout.

    The search starts from the imported package and never looks through site-packages, where an editable
    install leaves a copy that grows stale.
    """
    if override := os.environ.get(OVERRIDE):
        yield Path(override).absolute()
    package = Path(__file__).parent
    yield package / "resources"
    yield package.parent / "resources"
