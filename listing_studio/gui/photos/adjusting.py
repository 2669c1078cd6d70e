"""The large photo, or its copy as it will be published, above the tools that adjust copies; every change is an edit."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from listing_studio.bundle.copies import adjustments_text
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import Adjustments, Area, Photo, PhotoFacts
from listing_studio.gui.desk import Desk
from listing_studio.gui.photos.adjust_bar import AdjustBar, keys
from listing_studio.gui.photos.area_tool import AreaTool, Mark
from listing_studio.gui.photos.copy_view import CopyView, Wanted
from listing_studio.gui.photos.preview import PhotoPreview
from listing_studio.gui.theme import SPACING, secondary
from listing_studio.workflow.photo_adjustments import adjusted, covered, turned, uncovered

COMMIT_MS = 400
"""How long the straightening must rest before it is stated, so that one way of it is one edit."""
_CROP = "crop"


class Adjusting(QWidget):
    """Follows the photo that is shown large. Of the tools that mark areas one at most is active."""

    def __init__(self, desk: Desk, preview: PhotoPreview) -> None:
        super().__init__()
        self._desk, self._preview = desk, preview
        self._photo: Photo | None = None
        self._shown: tuple[str, str] | None = None
        self._path: Path | None = None
        self._facts = PhotoFacts()
        self._degrees: Decimal | None = None
        self._timer = QTimer(self, singleShot=True, interval=COMMIT_MS)
        self._timer.timeout.connect(self.commit)
        self.bar = AdjustBar()
        self.copy = CopyView(desk)
        self.stated = QLabel(wordWrap=True)
        secondary(self.stated)
        self.tool = AreaTool(preview.view)
        self._pages = QStackedWidget()
        self._pages.addWidget(preview)
        self._pages.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.stated)
        self._keys = keys(self.bar)
        self._connect()

    def show_photo(self, photo: Photo, path: Path | None, facts: PhotoFacts) -> None:
        """Shows the adjustments of a photo; ``path`` is None where its original is gone."""
        shown = (self._desk.bench.id, photo.id)
        if self._shown not in (None, shown):
            self.commit()
            self._leave_tools()
        self._shown = shown
        self._photo, self._path, self._facts = photo, path, facts
        self.bar.setEnabled(path is not None and not facts.problem)
        self.bar.show_adjustments(photo.adjustments)
        stated = adjustments_text(photo.adjustments, self._desk.catalogue, self._desk.language)
        self.stated.setText(self.tr("In copies: %s") % stated if stated else "")
        self._show_marks()
        self._show_copy()

    @Slot()
    def commit(self) -> None:
        """States by how much the copy is straightened."""
        self._timer.stop()
        if self._degrees is not None and self._photo is not None:
            degrees, self._degrees = self._degrees, None
            self._edit(partial(adjusted, name="straighten", value=degrees or None), self.tr("Straighten copies"))

    # what a person does -------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters are tools while the large photo, or its copy, has the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or not self.bar.isEnabled():
            return False
        letter = event.text().upper() if event.modifiers() == Qt.KeyboardModifier.NoModifier else ""
        if letter in self._keys:
            self._keys[letter]()
        return letter in self._keys

    @Slot(int)
    def _on_turned(self, quarters: int) -> None:
        label = self.tr("Turn copies to the right") if quarters > 0 else self.tr("Turn copies to the left")
        self._edit(partial(turned, quarters=quarters), label)

    @Slot(float)
    def _on_straightened(self, degrees: float) -> None:
        self._degrees = Decimal(str(round(degrees, 1)))
        self._timer.start()

    @Slot(bool)
    def _on_whitened(self, whiten: bool) -> None:
        label = self.tr("Whiten the background of copies") if whiten else self.tr("Leave the background of copies")
        self._edit(partial(adjusted, name="whiten", value=True if whiten else None), label)

    @Slot()
    def _on_tool(self) -> None:
        """One tool at a time; each works on the photo itself."""
        sender, other = (self.bar.cover, self.bar.crop)
        if self.sender() is self.bar.crop:
            sender, other = other, sender
        if sender.isChecked():
            other.setChecked(False)
            self.bar.copy.setChecked(False)
            self._show_copy()
            self.tool.start(solid=sender is self.bar.cover)
        else:
            self.tool.stop()
        self._show_marks()

    @Slot()
    def _on_copy(self) -> None:
        if self.bar.copy.isChecked():
            self._leave_tools()
        self._show_copy()
        (self.copy.view if self.bar.copy.isChecked() else self._preview.view).setFocus()

    @Slot(str, object)
    def _on_kept(self, name: str, area: Area | None) -> None:
        if self.bar.crop.isChecked():
            label = self.tr("Crop copies") if area is not None else self.tr("Show the whole photo in copies")
            whole = area is not None and (area.left, area.top, area.right, area.bottom) == (0, 0, 1, 1)
            self._edit(partial(adjusted, name="crop", value=None if whole else area), label)
        else:
            label = self.tr("Cover an area in copies") if area is not None else self.tr("Uncover an area in copies")
            self._edit(partial(_with_cover, name=name, area=area), label)

    @Slot()
    def _leave_tools(self) -> None:
        self.bar.cover.setChecked(False)
        self.bar.crop.setChecked(False)
        self.tool.stop()
        self._show_marks()

    def _edit(self, change: Callable[[Dossier, str], Dossier], label: str) -> None:
        if self._photo is not None:
            photo = self._photo.id
            self._desk.do(lambda bench: bench.apply(change(bench.dossier, photo), label))

    # showing ------------------------------------------------------------------------------------------------------

    def _show_marks(self) -> None:
        """The covered areas as they hide, and the outline of the crop; free is what the active tool works on."""
        adjustments = self._photo.adjustments if self._photo is not None else Adjustments()
        marks = [Mark(one.id, one.box, solid=True, free=self.bar.cover.isChecked()) for one in adjustments.covers]
        if adjustments.crop is not None:
            marks.append(Mark(_CROP, adjustments.crop, solid=False, free=self.bar.crop.isChecked()))
        self.tool.show_marks(marks)
        self.tool.redraw()

    def _show_copy(self) -> None:
        shows = self.bar.copy.isChecked()
        self._pages.setCurrentIndex(1 if shows else 0)
        self.stated.setVisible(bool(self.stated.text()) and not shows)  # the copy says it itself
        if not shows or self._photo is None:
            return
        wanted = self._wanted(self._photo)
        if wanted is not None:
            self.copy.show_copy(wanted)
        else:
            self.copy.show_words(self.tr("No chosen marketplace publishes this photo, so there is no copy of it."))

    def _wanted(self, photo: Photo) -> Wanted | None:
        """The copy for the first chosen pack that publishes the photo."""
        identity = self._desk.bench.dossier.unit.identity
        for report in self._desk.reports.values():
            spec = next((one.spec for one in report.published if one.photo.id == photo.id), None)
            if spec is not None and self._path is not None:
                return Wanted(self._path, report.pack.id, spec, photo.adjustments, self._facts.codes, identity)
        return None

    def _connect(self) -> None:
        self.bar.turned.connect(self._on_turned)
        self.bar.straightened.connect(self._on_straightened)
        self.bar.whiten.clicked.connect(self._on_whitened)
        self.bar.cover.clicked.connect(self._on_tool)
        self.bar.crop.clicked.connect(self._on_tool)
        self.bar.copy.clicked.connect(self._on_copy)
        self.tool.kept.connect(self._on_kept)
        self.tool.left.connect(self._leave_tools)
        self._preview.view.zoom_changed.connect(self.tool.redraw)  # also where a photo of another size is shown
        self._desk.settling.connect(self.commit)
        for view in (self._preview.view, self.copy.view):
            view.installEventFilter(self)


def _with_cover(dossier: Dossier, photo: str, name: str, area: Area | None) -> Dossier:
    """The dossier with an area covered in place of the one called ``name``, if there is one."""
    dossier = uncovered(dossier, photo, name) if name else dossier
    return covered(dossier, photo, area) if area is not None else dossier
