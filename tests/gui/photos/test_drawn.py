"""What is drawn on a photo, its legend, and that it can be seen on black and on white."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from listing_studio.domain.photos import Box, Code, PhotoFacts
from listing_studio.gui.photos.drawn import Drawn, Kind, Shape, drawn
from listing_studio.gui.photos.legend import Legend
from listing_studio.gui.photos.measured_layer import MeasuredLayer
from listing_studio.photos.regions import Mask, Regions, ScoredBox

BOX = Box(left=0.25, top=0.25, right=0.75, bottom=0.75)
FACTS = PhotoFacts(
    sharpness=600.0,
    subject_box=BOX,
    subject_fill=0.5,
    subject_touches=("left",),
    clipped_highlights=0.25,
    clipped_shadows=0.001,
    codes=(Code(kind="qr", text="a\u202eb" + "c" * 60, box=BOX),),
)
NOTHING = Mask(2, 2, bytes(4))
CORNER = Mask(2, 2, bytes([255, 0, 0, 0]))
REGIONS = Regions(NOTHING, CORNER, (ScoredBox(BOX, 800.0), ScoredBox(BOX, 400.0)))


def kinds(what: Drawn) -> list[Kind]:
    return [shape.kind for shape in what.shapes]


def test_windows_are_sharp_or_soft_by_the_limit_and_neither_without_one() -> None:
    assert kinds(drawn(FACTS, REGIONS, 500.0))[-2:] == [Kind.SHARP, Kind.SOFT]
    assert kinds(drawn(FACTS, REGIONS, None))[-2:] == [Kind.WINDOW, Kind.WINDOW]


def test_measured_places_are_drawn_before_the_regions_are_known() -> None:
    what = drawn(FACTS, None, 500.0)
    assert kinds(what) == [Kind.SUBJECT, Kind.EDGE, Kind.CODE]
    assert not what.masks


def test_only_clipped_areas_that_are_there_are_drawn() -> None:
    assert list(drawn(FACTS, REGIONS, None).masks) == [Kind.HIGHLIGHTS]


def test_letters_beside_the_subject_are_drawn_where_they_are() -> None:
    what = drawn(FACTS.model_copy(update={"lettering": (BOX,)}), None, None)
    assert Shape(Kind.LETTERING, BOX) in what.shapes
    assert Kind.LETTERING not in kinds(drawn(FACTS, None, None))


def test_a_suspected_mark_is_drawn() -> None:
    assert Kind.OVERLAY in kinds(drawn(FACTS, None, None, BOX))


def test_a_code_is_written_printable_and_not_endless() -> None:
    text = drawn(FACTS, None, None).shapes[2].text
    assert text.isprintable()
    assert len(text) < 50


def test_the_legend_tells_names_and_numbers(qtbot: QtBot) -> None:
    legend = Legend("en")
    qtbot.addWidget(legend)
    legend.show_drawn(drawn(FACTS, REGIONS, 500.0), FACTS, 500.0, searching=False)
    spoken = legend.accessibleName()
    for part in ("50%", "edges touched: 1", "sharp windows: 1", "soft windows: 1", "codes read: 1", "25%"):
        assert part in spoken
    assert "sharpness 600, limit 500" in spoken
    assert "black" not in spoken


def test_the_legend_says_that_there_is_more_to_come_or_nothing(qtbot: QtBot) -> None:
    legend = Legend("en")
    qtbot.addWidget(legend)
    legend.show_drawn(Drawn(), PhotoFacts(), None, searching=True)
    assert "looking for" in legend.accessibleName()
    legend.show_drawn(Drawn(), PhotoFacts(), None, searching=False)
    assert "nothing to draw" in legend.accessibleName()


@pytest.mark.parametrize("ground", [Qt.GlobalColor.white, Qt.GlobalColor.black, Qt.GlobalColor.gray])
@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.HIGHLIGHTS, Kind.SHADOWS)])
def test_every_stroke_stands_out_on_every_ground(qtbot: QtBot, kind: Kind, ground: Qt.GlobalColor) -> None:
    assert _contrast(Drawn((Shape(kind, BOX, "1"),)), ground) > 100


@pytest.mark.parametrize("ground", [Qt.GlobalColor.white, Qt.GlobalColor.black])
@pytest.mark.parametrize("kind", [Kind.HIGHLIGHTS, Kind.SHADOWS])
def test_hatching_stands_out_where_it_is_and_nowhere_else(qtbot: QtBot, kind: Kind, ground: Qt.GlobalColor) -> None:
    image = _painted(Drawn((), {kind: CORNER}), ground)
    assert _spread(image.copy(0, 0, 90, 90), QColor(ground)) > 60
    assert _spread(image.copy(130, 130, 70, 70), QColor(ground)) == 0


def _contrast(what: Drawn, ground: Qt.GlobalColor) -> int:
    return _spread(_painted(what, ground), QColor(ground))


def _painted(what: Drawn, ground: Qt.GlobalColor) -> QImage:
    scene = QGraphicsScene()
    layer = MeasuredLayer()
    scene.addItem(layer)
    layer.show_drawn(what, QSizeF(400, 400))
    layer.show()
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    scene.render(painter, QRectF(0, 0, 200, 200), QRectF(0, 0, 400, 400))
    painter.end()
    return image


def _spread(image: QImage, ground: QColor) -> int:
    """How far the pixel that differs most is from the ground, in lightness."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max(abs(image.pixelColor(x, y).lightness() - ground.lightness()) for x, y in points)
