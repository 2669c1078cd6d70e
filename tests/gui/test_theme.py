"""Colour schemes that can be read, and marks that differ without colour."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from listing_studio.gui import theme
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.rule import Severity

SAME_SHAPE = [
    {Readiness.READY, Verdict.PASSED},
    {Readiness.LOOK, Severity.WARNING},
    {Readiness.BLOCKED, Verdict.FAILED, Severity.ERROR},
]


@pytest.fixture(params=[theme.Scheme.LIGHT, theme.Scheme.DARK])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[theme.Scheme]:
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, theme.Scheme.LIGHT)


def shape(mark: str) -> bytes:
    """The mark at 32 pixels as black and white: what is left of it without any colour."""
    image = theme.mark_icon(mark).pixmap(32, 32).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    dark = QColor(theme.tone("bad")).lightness() < 128

    def ink(x: int, y: int) -> bool:
        colour = image.pixelColor(x, y)
        return colour.alpha() > 128 and (colour.lightness() < 200 if dark else colour.lightness() > 100)

    return bytes(ink(x, y) for y in range(32) for x in range(32))


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 defines it."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mark", [*Readiness, *Severity, *Verdict])
def test_every_state_has_a_shape(qapp: QApplication, mark: str) -> None:
    assert any(shape(mark))


def test_what_is_no_state_has_none(qapp: QApplication) -> None:
    assert theme.mark_icon("").isNull()


def test_different_states_differ_without_colour(scheme: theme.Scheme) -> None:
    shapes = {mark: shape(mark) for mark in {str(mark) for mark in [*Readiness, *Severity, *Verdict]}}
    alike = [{one, other} for one, other in combinations(shapes, 2) if shapes[one] == shapes[other]]
    assert [pair for pair in alike if not any(pair <= group for group in SAME_SHAPE)] == []


def test_the_scheme_is_applied(scheme: theme.Scheme) -> None:
    assert theme.is_dark() is (scheme is theme.Scheme.DARK)


def test_texts_can_be_read_on_every_ground(scheme: theme.Scheme, qapp: QApplication) -> None:
    role = QPalette.ColorRole
    palette = qapp.palette()
    for ground in (role.Window, role.Base, role.AlternateBase, role.Button):
        for text in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.Link):
            assert contrast(palette.color(text), palette.color(ground)) >= 4.5, (text, ground)
    assert contrast(palette.color(role.HighlightedText), palette.color(role.Highlight)) >= 4.0


@pytest.mark.parametrize("tone", ["good", "look", "bad", "unknown", "note"])
def test_marks_stand_out(scheme: theme.Scheme, qapp: QApplication, tone: str) -> None:
    for ground in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        assert contrast(theme.tone(tone), qapp.palette().color(ground)) >= 3.0


def test_marks_can_be_seen_on_the_selection(scheme: theme.Scheme, qapp: QApplication) -> None:
    image = theme.mark_icon("not_checked").pixmap(32, 32, QIcon.Mode.Selected).toImage()
    drawn = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 250
    }
    ground = qapp.palette().color(QPalette.ColorRole.Highlight)
    assert drawn
    assert all(contrast(QColor(one), ground) >= 3.0 for one in drawn)


def test_marks_follow_the_scheme(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.DARK)
    dark = theme.mark_icon("ready").pixmap(16, 16).toImage()
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert theme.mark_icon("ready").pixmap(16, 16).toImage() != dark


def test_secondary_text_steps_back(qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.secondary(label)
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.faint()
