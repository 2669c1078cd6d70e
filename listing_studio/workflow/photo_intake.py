"""Takes photo files and folders into the workspace, and says of every file that stays outside why. Edits no dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue
from listing_studio.errors import UserError
from listing_studio.files.failures import reading
from listing_studio.photos.decoding.formats import format_of
from listing_studio.photos.files import SUFFIXES, photo_files
from listing_studio.store.originals import Originals
from listing_studio.store.saved import Original

_HEADER = 1100
"""Bytes that are enough to tell every format."""


class Why(StrEnum):
    """Why a file was not taken in."""

    NOT_A_PHOTO = "not_a_photo"
    NO_PHOTOS_INSIDE = "no_photos_inside"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or folder that stays outside; ``problem`` says why it was refused, if it was."""

    name: str
    why: Why
    problem: UserError | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Files that are in the workspace now, in the order given, and those that are not."""

    originals: tuple[Original, ...]
    refusals: tuple[Refusal, ...]


def take_in_photos(
    given: Iterable[Path],
    originals: Originals,
    on_progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> TakenIn:
    """Copies every photo in; after a cancel the rest stays outside.

    A damaged photo is taken in: measuring says what is wrong with it.
    """
    refusals: list[Refusal] = []
    taken: list[Original] = []
    paths = list(_photos(given, refusals))
    for done, path in enumerate(paths):
        if cancelled():
            break
        on_progress(done, len(paths))
        result = _taken(path, originals)
        if isinstance(result, Refusal):
            refusals.append(result)
        else:
            taken.append(result)
    return TakenIn(tuple(taken), tuple(refusals))


def shot_named(name: str, catalogue: Catalogue) -> str | None:
    """The shot that a file is named after, exactly, by its value or its name in a language of the window."""
    stem = Path(name).stem.casefold()
    for value, term in catalogue.choices["shot"].items():
        if stem in {value, *(term.label(language).casefold() for language in WINDOW_LANGUAGES)}:
            return value
    return None


def _photos(given: Iterable[Path], refusals: list[Refusal]) -> Iterator[Path]:
    for place in given:
        found = list(photo_files(place))
        if not found:
            refusals.append(Refusal(place.name, Why.NO_PHOTOS_INSIDE))
        yield from found


def _taken(path: Path, originals: Originals) -> Original | Refusal:
    try:
        if path.suffix.lower() not in SUFFIXES and not _looks_like_a_photo(path):
            return Refusal(path.name, Why.NOT_A_PHOTO)
        return originals.take_in(path)
    except UserError as error:
        return Refusal(path.name, Why.REFUSED, error)


def _looks_like_a_photo(path: Path) -> bool:
    with reading(path):
        if not path.is_file():  # opening a pipe would wait for ever; taking it in says what it is
            return True
        with path.open("rb") as file:
            return format_of(file.read(_HEADER)) is not None
