"""Which functions a unit of a category usually has, so that their tests can be stated row by row. States nothing."""

from __future__ import annotations

_WIRELESS = ("wifi", "bluetooth")
_SOUND = ("speakers", "microphones")
_HANDHELD = ("power", "display", "touch", "cameras", *_SOUND, "buttons", *_WIRELESS, "biometrics", "sensors", "ports")

_BY_CATEGORY: dict[str, tuple[str, ...]] = {
    "smartphone": (*_HANDHELD, "network"),
    "tablet": _HANDHELD,
    "smartwatch": ("power", "display", "touch", "buttons", *_SOUND, *_WIRELESS, "sensors"),
    "laptop": ("power", "display", "keyboard", "cameras", *_SOUND, *_WIRELESS, "ports", "storage"),
    "desktop": ("power", *_WIRELESS, "ports", "storage"),
    "monitor": ("power", "display", "buttons", "ports"),
    "camera": ("power", "display", "cameras", "buttons", "ports", "storage"),
    "headphones": ("power", *_SOUND, "buttons", "bluetooth"),
    "console": ("power", "buttons", *_WIRELESS, "ports", "storage"),
    "printer": ("power", "main_function", "buttons", "wifi", "ports"),
}
_OTHERWISE = ("power", "main_function", "buttons")


def proposed(category: str | None) -> tuple[str, ...]:
    """The functions to propose, in no particular order; none while the category is not stated."""
    return _BY_CATEGORY.get(category, _OTHERWISE) if category is not None else ()
