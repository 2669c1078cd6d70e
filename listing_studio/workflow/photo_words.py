"""What was measured of a photo's light, background, codes and origin, in words for both front ends. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator

from listing_studio.catalogue.rendering import quantity, render
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.photos import Code, PhotoFacts
from listing_studio.domain.shape import Leaf, branch_of
from listing_studio.files.naming import printable

_SHAPE = branch_of(PhotoFacts)
_SHARES = frozenset(
    {
        "brightness", "contrast", "bright_level", "clipped_shadows", "clipped_highlights", "pure_white_border",
        "border_evenness", "subject_fill", "subject_area", "blur_evenness", "screen_lit", "border_frame",
    }
)  # fmt: skip


def measured_words(facts: PhotoFacts, catalogue: Catalogue, language: str) -> Iterator[tuple[str, str]]:
    """A name and a value per fact that the catalogue names, in its order; what could not be measured is left out."""
    for name, term in catalogue.choices["photo_fact"].items():
        value = getattr(facts, name)
        if value not in (None, ()):
            yield term.label(language), _words(name, value, catalogue, language)


def _words(name: str, value: object, catalogue: Catalogue, language: str) -> str:
    if name in _SHARES and isinstance(value, float):
        return quantity(round(value * 100), "percent", language)
    if name == "codes" and isinstance(value, tuple):
        return "; ".join(_code(code, catalogue, language) for code in value)
    leaf = _SHAPE.fields[name]
    rounded = round(value, 1) if isinstance(value, float) else value
    return render(catalogue, language, leaf if isinstance(leaf, Leaf) else None, rounded)


def _code(code: Code, catalogue: Catalogue, language: str) -> str:
    return f"{catalogue.term('code_kind', code.kind).label(language)} {printable(code.text)}"
