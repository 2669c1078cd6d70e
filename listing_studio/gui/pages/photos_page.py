"""The photos of the unit: shots asked for, contact sheet, one photo large with what is stated and found about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.fixing import Fixing
from listing_studio.gui.pages.page import Page
from listing_studio.gui.photos.adder import PhotoAdder
from listing_studio.gui.photos.adjusting import Adjusting
from listing_studio.gui.photos.bar import PhotoBar
from listing_studio.gui.photos.cards import PhotoCards
from listing_studio.gui.photos.detail import PhotoDetail
from listing_studio.gui.photos.in_set import suspected_mark, twins
from listing_studio.gui.photos.menu import PhotoMenu, shot_keys
from listing_studio.gui.photos.pinning import Pinning
from listing_studio.gui.photos.preview import PhotoPreview
from listing_studio.gui.photos.sheet import PhotoSheet
from listing_studio.gui.photos.thumbnails import Thumbnails
from listing_studio.gui.theme import MARGIN, SPACING
from listing_studio.gui.widgets import dialogs
from listing_studio.gui.widgets.checklist import Checklist
from listing_studio.workflow.checking import Subject
from listing_studio.workflow.needs import shot_needs
from listing_studio.workflow.photo_adjustments import as_main
from listing_studio.workflow.photo_edits import PHOTOS, with_photo_fact, without_photos

_SIDE_BY_SIDE = 800
"""Pixels from which the large photo stands beside the sheet, at the usual font size."""
_DETAIL_BESIDE = 440
"""Pixels from which what is known of a photo stands beside it, below the sheet."""
_SHOTS_HIGHEST = 120
"""Pixels; more of them are scrolled, so that the sheet keeps its room."""
_LEAST_HEIGHT = 180
"""Of each part, where all of them stand below each other; the page is scrolled."""


class PhotosPage(Page):
    """Drop or paste anywhere on it. ``place_requested`` names a place that may be on another page."""

    section = "photos"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._keys = shot_keys(desk.catalogue.choices["shot"])
        self._subject: Subject | None = None
        self._cards = PhotoCards(self, desk)
        self._adder = PhotoAdder.of(desk)
        self.thumbnails = Thumbnails(self)
        self.bar = PhotoBar(desk)
        self.shots = Checklist(desk, "shot", self.tr("Shots asked for"), _SHOTS_HIGHEST)
        self.sheet = PhotoSheet(desk, self.thumbnails, self._keys)
        self.grid = self.sheet.grid
        self.preview = PhotoPreview(self.thumbnails, desk.language)
        self.detail = PhotoDetail(desk)
        self.adjusting = Adjusting(desk, self.preview)
        self._fixing = Fixing(desk, self)
        self._pinning = Pinning(self, desk, self.preview.view, self.detail)
        self._shots_title = QLabel()
        self._halves = QSplitter()
        self._arrangement: tuple[bool, bool] | None = None
        self._left = self._built_left()
        self._right = self._built_right()
        self._arrange()
        self._connect()
        self.preview.measured.is_busy = self.adjusting.tool.is_active
        self.preview.measured.pin(desk.draws_measured)
        self.setAcceptDrops(True)

    # page ---------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Shows the open dossier; selection, focus and zoom stay."""
        self._adder.deliver()
        self._show_retaking()
        self._show()

    def show_reports(self) -> None:
        """Shows what the last check said of shots and photos."""
        self._show()

    def owns(self, place: str) -> bool:
        """Whether a finding's place is about photos."""
        return place.startswith(PHOTOS) or place == "published"

    def reveal(self, place: str) -> bool:
        """Selects the photo a place names and puts the focus on the fact."""
        if not self.owns(place):
            return False
        id, _, fact = place.removeprefix(f"{PHOTOS}[").partition("].")
        if place.startswith(f"{PHOTOS}[") and not self.sheet.choose([id]):
            return False
        self._show_full_page(False)
        box = self.detail.boxes.get(fact)
        target = box or (self.grid if self.sheet.cards() else self.bar.add)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def retake(self, place: str) -> bool:
        """Goes to the shot of a photo, ready to add the one that replaces it."""
        photo = self._photos().get(place.removeprefix(f"{PHOTOS}[").partition("]")[0])
        if photo is None:
            return False
        self._show_full_page(False)
        self.sheet.choose([photo.id])
        self.shots.choose(photo.shot)
        self._adder.retake(photo.id)
        self.bar.add.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot()
    def _on_retake_wanted(self) -> None:
        self.retake(f"{PHOTOS}[{self.grid.current()}]")

    @Slot()
    def _on_keeping_wanted(self) -> None:
        self._adder.retake("")
        self.grid.setFocus()

    @Slot()
    def _show_retaking(self) -> None:
        photo = self._photos().get(self._adder.retaken())
        self.bar.show_retaking(photo.file.rpartition("/")[2] if photo is not None else "")

    @Slot()
    def _on_explanation_wanted(self) -> None:
        """Has the current finding of the photo explained, or its weightiest."""
        findings = self._cards.findings(self.grid.current())
        if findings:
            row = self.detail.findings.currentRow() if self.detail.findings.hasFocus() else 0
            self._show_full_page(False)
            self.explanation_requested.emit(findings[max(row, 0)])

    @Slot(bool)
    def _on_drawing_pinned(self, pinned: bool) -> None:
        self.desk.draws_measured = pinned

    # what comes in ------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._adder.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._adder.take(event.mimeData(), None, self.bar.source()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._adder.take(QGuiApplication.clipboard().mimeData(), None, self.bar.source())
        elif event.key() == Qt.Key.Key_Escape and self._is_full_page():
            self._on_full_page_wanted()
        elif event.key() == Qt.Key.Key_M and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.preview.measured.toggle()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_add_wanted(self) -> None:
        self._add_chosen(None)

    def _add_chosen(self, shot: str | None) -> None:
        paths = dialogs.choose_photos(self)
        if paths:
            self._adder.add(paths, shot, self.bar.source())

    @Slot(object, str)
    def _on_dropped_on_shot(self, data: QMimeData, shot: str) -> None:
        self._adder.take(data, shot, self.bar.source())

    @Slot(str)
    def _on_shot_chosen(self, shot: str) -> None:
        """Goes to the photos of a shot; where there are none, adds some."""
        ids = [photo.id for photo in self._photos().values() if photo.shot == shot]
        if self.sheet.choose(ids):
            self.grid.setFocus()
        else:
            self._add_chosen(shot)

    # edits --------------------------------------------------------------------------------------------------------

    def _edit(self, change: Callable[[Dossier], Dossier], label: str) -> None:
        self.desk.do(lambda bench: bench.apply(change(bench.dossier), label))

    @Slot(str, object)
    def _on_fact_stated(self, name: str, value: object) -> None:
        ids = self.grid.chosen()
        label = self.tr("Set {fact}").format(fact=self.detail.boxes[name].accessibleName())
        if ids:
            self._edit(partial(with_photo_fact, ids=ids, name=name, value=value), label)

    @Slot(object)
    def _on_shot_wanted(self, shot: str | None) -> None:
        self._on_fact_stated("shot", shot)

    @Slot()
    def _on_removal_wanted(self) -> None:
        ids = self.grid.chosen()
        if ids:
            label = self.tr("Remove a photo") if len(ids) == 1 else self.tr("Remove {count} photos")
            self._edit(partial(without_photos, ids=ids), label.format(count=len(ids)))

    @Slot(list)
    def _on_order_wanted(self, ids: list[str]) -> None:
        label = self.tr("Move photos")
        self.desk.do(lambda bench: bench.order(PHOTOS, ids, label))

    # showing ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self._subject = self.desk.bench.subject() if self.desk.bench.id else None
        self.setEnabled(self._subject is not None)
        self._cards.judge()
        cards = self._cards.cards(self._subject) if self._subject else []
        if not cards:
            self._show_full_page(False)  # of nothing
        self.sheet.show_cards(cards)
        self._show_shots()

    def _show_shots(self) -> None:
        measuring = self._subject.measuring if self._subject else frozenset()
        needs = shot_needs(self.desk.reports, tuple(self._photos().values()), measuring)
        unusable = {card.id for card in self.sheet.cards() if card.problem}
        self.shots.show_needs(needs, unusable)
        nothing = self.tr("No chosen marketplace asks for particular shots.") if self.desk.reports else ""
        self._shots_title.setText(self.tr("Shots asked for") if needs else nothing)

    @Slot()
    def _on_selection_changed(self) -> None:
        photos = self._photos()
        chosen = [photos[id] for id in self.grid.chosen() if id in photos]
        current = photos.get(self.grid.current())
        self._right.setVisible(current is not None)
        if current is not None:
            self._show_large(current)
            self.adjusting.show_photo(current, self.desk.bench.original(current), self._facts(current))
            self._show_findings(current)
            self.detail.show_photos(chosen or [current])
            self._pinning.show_photo(current.id)

    def _show_large(self, photo: Photo) -> None:
        path = self.desk.bench.original(photo)
        facts = self._facts(photo)
        if path is None or facts.problem:
            words = self._cards.problem(facts.problem or "vanished")
            self.preview.show_words(words[:1].upper() + words[1:])
        else:
            self.preview.show_photo(photo.sha256 or "", path, facts.width or 0, facts.height or 0)
            limit, mark = self._cards.sharpness_asked(photo.id), suspected_mark(self.desk.reports, photo.id)
            self.preview.measured.show_photo(photo.sha256 or "", path, facts, limit, mark)

    def _show_findings(self, photo: Photo) -> None:
        outcomes = [finding.outcome for finding in self._cards.findings(photo.id)]
        words = self.tr("Nothing was found.") if self.desk.reports else self.tr("Not checked yet.")
        measuring = bool(self._subject and photo.id in self._subject.measuring)
        self.detail.show_outcomes(outcomes, self.tr("Measuring…") if measuring else words)
        self.detail.show_facts(self._facts(photo), self._twins(photo), measuring)

    def _twins(self, photo: Photo) -> Sequence[str]:
        """Which other photos are the same or look so."""
        said = {
            "exact_copy_of": self.tr("the same file as {names}"),
            "copy_of": self.tr("looks like {names}; please compare"),
            "turned_copy_of": self.tr("looks like {names}, turned"),
            "mirrored_copy_of": self.tr("looks like {names}, mirrored"),
            "same_side_as": self.tr("seems to show the same side as {names}"),
        }
        photos = self._photos()
        found = twins(self.desk.reports, photo.id)
        names = {kind: [photos[id].file.rpartition("/")[2] for id in found[kind] if id in photos] for kind in found}
        return [said[kind].format(names=self.tr(", ").join(some)) for kind, some in names.items() if some]

    def _facts(self, photo: Photo) -> PhotoFacts:
        return self._subject.measured.get(photo.id, PhotoFacts()) if self._subject else PhotoFacts()

    def _photos(self) -> dict[str, Photo]:
        return {photo.id: photo for photo in self.desk.bench.dossier.unit.photos}

    @Slot()
    def _on_full_page_wanted(self) -> None:
        full = not self._is_full_page()
        self._show_full_page(full)
        (self.preview.view if full else self.grid).setFocus()

    def _show_full_page(self, full: bool) -> None:
        for part in (self._left, self.bar, self.detail):
            part.setVisible(not full)

    def _is_full_page(self) -> bool:
        return self._left.isHidden()

    # menu ---------------------------------------------------------------------------------------------------------

    def menu(self) -> PhotoMenu:
        """What can be done with the selected photos."""
        menu = PhotoMenu(self, self.detail.boxes, self._keys)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.fact_stated.connect(self._on_fact_stated)
        menu.addSeparator()
        for words, forward in ((self.tr("Move earlier") + "\tAlt+↑", False), (self.tr("Move later") + "\tAlt+↓", True)):
            move = menu.addAction(words, partial(self.grid.move_by_one, forward=forward))
            move.setEnabled(self.grid.is_movable())
        menu.addSeparator()
        why = menu.addAction(self.tr("Why?") + "\t?", self._on_explanation_wanted)
        why.setEnabled(bool(self._cards.findings(self.grid.current())))
        self._add_fixes(menu)
        menu.addAction(self.tr("Retake…") + "\tCtrl+R", self._on_retake_wanted)
        menu.addAction(self.tr("Remove") + "\tDel", self._on_removal_wanted)
        return menu

    def _add_fixes(self, menu: PhotoMenu) -> None:
        """What can be done at once about the findings of the current photo, and making it the main photo."""
        taken = set()
        for finding in self._cards.findings(self.grid.current()):
            for name in self._fixing.offered(finding):
                if name not in taken:
                    taken.add(name)
                    words = self.tr("Fix: %s") % self._fixing.words(name)
                    menu.addAction(words, partial(self._fixing.take, finding, name))
        main = menu.addAction(self.tr("Make it the main photo"), self._on_main_wanted)
        main.setEnabled(self._with_main() != self.desk.bench.dossier)

    def _with_main(self) -> Dossier:
        """The dossier with the current photo as the main one of the first chosen pack that publishes any."""
        shots = (spec.shots[0] for pack in self.desk.packs() for spec in pack.images)
        shot, current = next(shots, None), self.grid.current()
        dossier = self.desk.bench.dossier
        return as_main(dossier, current, shot) if shot is not None and current in self._photos() else dossier

    @Slot()
    def _on_main_wanted(self) -> None:
        self.desk.do(lambda bench: bench.apply(self._with_main(), self.tr("Main photo")))

    @Slot(QPoint)
    def _on_menu_wanted(self, spot: QPoint) -> None:
        if self.grid.chosen():
            self.menu().popup(spot)

    # building -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._halves.addWidget(self._left)
        self._halves.addWidget(self._right)
        self._halves.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACING)
        layout.addWidget(self.bar)
        layout.addWidget(self._halves, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, the large photo stands beside the sheet, else below it, its facts beside or below."""
        super().resizeEvent(event)
        width = event.size().width() * 16 / self.fontMetrics().height()
        is_wide, is_narrow = width >= _SIDE_BY_SIDE, width < _DETAIL_BESIDE
        if (is_wide, is_narrow) == self._arrangement:
            return
        self._arrangement = is_wide, is_narrow
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._halves.setOrientation(across if is_wide else down)
        self._right.setOrientation(down if is_wide or is_narrow else across)
        self._halves.setSizes([5000, 5000])
        self._right.setSizes([5800, 4200] if is_wide else [5000, 5000])
        for part in (self.grid, self.preview, self.detail):
            part.setMinimumHeight(_LEAST_HEIGHT if is_narrow else 0)

    def _built_left(self) -> QWidget:
        self._shots_title.setBuddy(self.shots)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shots_title)
        column.addWidget(self.shots)
        column.addWidget(self.sheet, 1)
        return left

    def _built_right(self) -> QSplitter:
        right = QSplitter()
        right.addWidget(self.adjusting)
        right.addWidget(self.detail)
        right.setChildrenCollapsible(False)
        return right

    def _connect(self) -> None:
        self.bar.add_wanted.connect(self._on_add_wanted)
        self.bar.cancel_wanted.connect(self._adder.cancel)
        self._adder.progressed.connect(self.bar.show_progress)
        self._adder.ended.connect(self.bar.show_ended)
        self._adder.added.connect(self.sheet.choose)
        self._adder.retaking_changed.connect(self._show_retaking)
        self.bar.keeping_wanted.connect(self._on_keeping_wanted)
        self.shots.picked.connect(self._on_shot_chosen)
        self.shots.dropped.connect(self._on_dropped_on_shot)
        self.grid.selection_changed.connect(self._on_selection_changed)
        self.grid.order_wanted.connect(self._on_order_wanted)
        self.grid.removal_wanted.connect(self._on_removal_wanted)
        self.grid.shot_wanted.connect(self._on_shot_wanted)
        self.grid.full_page_wanted.connect(self._on_full_page_wanted)
        self.grid.menu_wanted.connect(self._on_menu_wanted)
        self.grid.activated.connect(self._on_activated)
        self.grid.explanation_wanted.connect(self._on_explanation_wanted)
        self.grid.retake_wanted.connect(self._on_retake_wanted)
        self.grid.drawing_wanted.connect(self.preview.measured.toggle)
        self.preview.measured.pinned_changed.connect(self._on_drawing_pinned)
        self.detail.findings.explanation_wanted.connect(self._on_explanation_wanted)
        self.preview.full_page_wanted.connect(self._on_full_page_wanted)
        self.preview.view.step_wanted.connect(self.grid.step)
        self.detail.fact_stated.connect(self._on_fact_stated)
        self.detail.findings.place_requested.connect(self.place_requested)

    @Slot()
    def _on_activated(self) -> None:
        self.preview.view.setFocus()
