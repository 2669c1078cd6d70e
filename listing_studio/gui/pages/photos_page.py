"""The photos of the unit: shots asked for, contact sheet, one photo large with what is stated and found about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.gui import dialogs
from listing_studio.gui.choice_box import ChoiceBox
from listing_studio.gui.defect_links import DefectLink
from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.page import Page
from listing_studio.gui.photo_adder import PhotoAdder
from listing_studio.gui.photo_cards import PhotoCards
from listing_studio.gui.photo_detail import PhotoDetail
from listing_studio.gui.photo_grid import PhotoGrid
from listing_studio.gui.photo_menu import PhotoMenu, shot_keys
from listing_studio.gui.photo_preview import PhotoPreview
from listing_studio.gui.photo_view import Spot
from listing_studio.gui.shot_checklist import ShotChecklist
from listing_studio.gui.theme import MARGIN, SPACING, secondary
from listing_studio.gui.thumbnails import Thumbnails
from listing_studio.photos.duplicates import duplicates
from listing_studio.workflow.checking import Subject
from listing_studio.workflow.photo_edits import (
    PHOTOS,
    with_photo_fact,
    with_pin,
    without_photos,
    without_pin,
)
from listing_studio.workflow.photo_set import shot_needs

NUDGE = 0.01
"""How far an arrow key moves a pin, as a share of the photo."""
NUDGE_COMMIT_MS = 300


class PhotosPage(Page):
    """Drop or paste anywhere on it. ``place_requested`` names a place on another page."""

    section = "photos"
    place_requested = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        keys = shot_keys(desk.catalogue.choices["shot"])
        self._thumbnails = Thumbnails(self)
        self._cards = PhotoCards(self, desk)
        self._adder = PhotoAdder.of(desk)
        self._subject: Subject | None = None
        self._nudged: tuple[str, Pin] | None = None
        self.grid = PhotoGrid(self._thumbnails, keys)
        self.shots = ShotChecklist(desk)
        self.preview = PhotoPreview(self._thumbnails)
        self.detail = PhotoDetail(desk)
        self._keys = keys
        self._nudge_timer = QTimer(self, singleShot=True, interval=NUDGE_COMMIT_MS)
        self._build()
        self._connect()
        self.setAcceptDrops(True)

    # page ---------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Shows the open dossier; selection, focus and zoom stay."""
        if self._nudged is not None and self._nudged[1].photo not in self._photos():
            self._nudged = None
        self._adder.deliver()
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
        box = self.detail.boxes.get(fact)
        if place.startswith(f"{PHOTOS}[") and not self.grid.choose([id]):
            return False
        target = box or (self.grid if self.grid.photos.cards else self._add)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # files --------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._adder.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._adder.take(event.mimeData(), None, self._source()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._adder.take(QGuiApplication.clipboard().mimeData(), None, self._source())
        elif event.key() == Qt.Key.Key_Escape and self._is_full_page():
            self._on_full_page_wanted()
        else:
            super().keyPressEvent(event)

    def _source(self) -> str | None:
        source = self._new_source.currentData()
        return str(source) if source is not None else None

    @Slot()
    def _on_add_clicked(self) -> None:
        self._add_chosen(None)

    def _add_chosen(self, shot: str | None) -> None:
        paths = dialogs.choose_photos(self)
        if paths:
            self._adder.add(paths, shot, self._source())

    @Slot(object, str)
    def _on_dropped_on_shot(self, data: QMimeData, shot: str) -> None:
        self._adder.take(data, shot, self._source())

    @Slot(str)
    def _on_shot_chosen(self, shot: str) -> None:
        """Goes to the photos of a shot; where there are none, adds some."""
        ids = [photo.id for photo in self._photos().values() if photo.shot == shot]
        if self.grid.choose(ids):
            self.grid.setFocus()
        else:
            self._add_chosen(shot)

    @Slot(list)
    def _on_added(self, ids: list[str]) -> None:
        self.grid.choose(ids)

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

    @Slot(str, bool)
    def _on_link_wanted(self, defect: str, linked: bool) -> None:
        photo = self.grid.current()
        if linked:
            label = self.tr("Photo shows defect {number}").format(number=self._number(defect))
            self._edit(partial(with_pin, defect=defect, pin=Pin(photo=photo)), label)
        else:
            label = self.tr("Photo does not show defect {number}").format(number=self._number(defect))
            self._edit(partial(without_pin, defect=defect, photo=photo), label)

    # pins ---------------------------------------------------------------------------------------------------------

    @Slot(float, float)
    def _on_spot_clicked(self, x: float, y: float) -> None:
        self._nudged = None
        defect = self.detail.defects.chosen()
        if defect:
            self._pin(defect, Pin(photo=self.grid.current(), x=round(x, 4), y=round(y, 4)))

    @Slot(int, int)
    def _on_nudged(self, right: int, down: int) -> None:
        """Moves the pin now and states it once the keys rest, so that one way is one edit."""
        defect, pin = self.detail.defects.chosen(), self._pin_of(self.detail.defects.chosen())
        if pin is None or pin.x is None or pin.y is None:
            return
        moved = {"x": _moved(pin.x, right), "y": _moved(pin.y, down)}
        self._nudged = defect, pin.model_copy(update=moved)
        self._show_pins()
        self._nudge_timer.start()

    @Slot()
    def _commit_nudge(self) -> None:
        self._nudge_timer.stop()
        if self._nudged is not None:
            (defect, pin), self._nudged = self._nudged, None
            self._pin(defect, pin)

    @Slot(str)
    def _on_pin_clicked(self, defect: str) -> None:
        self._show_defects(defect)
        self._show_pins()

    @Slot()
    def _on_defect_chosen(self) -> None:
        self._commit_nudge()
        self._show_defects(self.detail.defects.chosen())
        self._show_pins()

    def _pin(self, defect: str, pin: Pin) -> None:
        label = self.tr("Pin defect {number}").format(number=self._number(defect))
        self._edit(partial(with_pin, defect=defect, pin=pin), label)

    def _pin_of(self, defect: str) -> Pin | None:
        """The pin of a defect on the photo that is shown, as it stands on the screen."""
        if self._nudged is not None and self._nudged[0] == defect:
            return self._nudged[1]
        photo = self.grid.current()
        pins = (pin for one in self._defects() if one.id == defect for pin in one.pins)
        return next((pin for pin in pins if pin.photo == photo), None)

    # showing ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self._subject = self.desk.bench.subject() if self.desk.bench.id else None
        self._cards.judge()
        self.setEnabled(self._subject is not None)
        cards = self._cards.cards(self._subject) if self._subject else []
        self._sheet.setCurrentIndex(1 if cards else 0)
        self._right.setVisible(bool(cards))
        self.grid.show_cards(cards)
        self._show_shots()

    def _show_shots(self) -> None:
        photos = tuple(self._photos().values())
        measuring = self._subject.measuring if self._subject else frozenset()
        needs = shot_needs(self.desk.reports, photos, measuring)
        self.shots.show_needs(needs)
        self.shots.setVisible(bool(needs))
        self._shots_title.setText(self._shots_words(len(needs)))

    def _shots_words(self, asked: int) -> str:
        if asked:
            return self.tr("Shots asked for")
        return self.tr("No chosen marketplace asks for particular shots.") if self.desk.reports else ""

    @Slot()
    def _on_selection_changed(self) -> None:
        self._commit_nudge()
        photos = self._photos()
        chosen = [photos[id] for id in self.grid.chosen() if id in photos]
        current = photos.get(self.grid.current())
        if current is not None:
            self._show_large(current)
            self._show_defects(self.detail.defects.chosen() if self._is_shown(current) else "")
            self._show_findings(current)
            self.detail.show_photos(chosen or [current])
            self._show_pins()

    def _is_shown(self, photo: Photo) -> bool:
        """Whether the photo was shown before, so that the chosen defect stays chosen."""
        before, self._shown = self._shown, photo.id
        return before == photo.id

    def _show_large(self, photo: Photo) -> None:
        path = self.desk.bench.originals().get(photo.id)
        facts = self._facts(photo)
        if path is None or facts.problem:
            words = self._cards.problem(facts.problem) if facts.problem else self.tr("The photo is not there.")
            self.preview.show_words(words[:1].upper() + words[1:])
        else:
            self.preview.show_photo(photo.sha256 or "", path, facts.width or 0, facts.height or 0)

    def _show_findings(self, photo: Photo) -> None:
        outcomes = [finding.outcome for finding in self._cards.findings(photo.id)]
        words = self.tr("Nothing was found.") if self.desk.reports else self.tr("Not checked yet.")
        measuring = bool(self._subject and photo.id in self._subject.measuring)
        self.detail.show_outcomes(outcomes, self.tr("Measuring…") if measuring else words)
        self.detail.show_facts(self._facts(photo), self._twins(photo), measuring)

    def _show_defects(self, chosen: str) -> None:
        defects = self._defects()
        links = [self._link(number, defect) for number, defect in enumerate(defects, start=1)]
        takes_pins = chosen in {defect.id for defect in defects} and self.preview.view.pixels() is not None
        self.preview.view.takes_pins = takes_pins
        if not defects:
            hint = self.tr("The unit has no defects yet; they are described on their own page.")
        elif takes_pins:
            hint = self.tr(
                "Click on the photo where defect {number} is. With keys: Enter pins it at the centre, arrows move it."
            ).format(number=self._number(chosen))
        else:
            hint = self.tr("Tick what this photo shows. Choose a defect, then click on the photo to pin it.")
        self.detail.show_defects(links, chosen, hint)

    def _show_pins(self) -> None:
        spots = []
        for number, defect in enumerate(self._defects(), start=1):
            pin = self._pin_of(defect.id)
            if pin is not None and pin.x is not None and pin.y is not None:
                spots.append(Spot(defect.id, number, pin.x, pin.y))
        self.preview.view.show_pins(spots, self.detail.defects.chosen())

    def _link(self, number: int, defect: Defect) -> DefectLink:
        pin = self._pin_of(defect.id)
        words = f"{number}  {self._defect_words(defect)}"
        if pin is not None:
            words += " · " + (self.tr("pinned here") if pin.x is not None else self.tr("shown here, not pinned"))
        return DefectLink(defect.id, words, linked=pin is not None)

    def _defect_words(self, defect: Defect) -> str:
        terms = (("defect_type", defect.type), ("zone", defect.zone), ("severity", defect.severity))
        catalogue, language = self.desk.catalogue, self.desk.language
        words = [catalogue.term(choice, value).label(language) for choice, value in terms if value]
        words += [f"{defect.size_mm.normalize():f} mm"] if defect.size_mm is not None else []
        return self.tr(", ").join(words) or self.tr("not described yet")

    def _twins(self, photo: Photo) -> Sequence[str]:
        measured = self._subject.measured if self._subject else {}
        said = {"exact": self.tr("the same file as {names}"), "near": self.tr("looks like {names}; please compare")}
        photos = self._photos()
        found: dict[str, list[str]] = {}
        for earlier, later, kind in duplicates(measured):
            other = {earlier: later, later: earlier}.get(photo.id)
            if other is not None:
                found.setdefault(kind, []).append(photos[other].file.rpartition("/")[2])
        return [said[kind].format(names=self.tr(", ").join(names)) for kind, names in found.items()]

    def _facts(self, photo: Photo) -> PhotoFacts:
        return self._subject.measured.get(photo.id, PhotoFacts()) if self._subject else PhotoFacts()

    def _photos(self) -> dict[str, Photo]:
        return {photo.id: photo for photo in self.desk.bench.dossier.unit.photos}

    def _defects(self) -> tuple[Defect, ...]:
        return self.desk.bench.dossier.unit.defects

    def _number(self, defect: str) -> int:
        ids = [one.id for one in self._defects()]
        return ids.index(defect) + 1 if defect in ids else 0

    # the whole page for the photo ---------------------------------------------------------------------------------

    @Slot()
    def _on_full_page_wanted(self) -> None:
        full = not self._is_full_page()
        for part in (self._left, self._head, self.detail):
            part.setVisible(not full)
        (self.preview.view if full else self.grid).setFocus()

    def _is_full_page(self) -> bool:
        return self._left.isHidden()

    # building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._shown = ""
        self._head = self._built_head()
        self._left = self._built_left()
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._right.addWidget(self.preview)
        self._right.addWidget(self.detail)
        self._right.setSizes([520, 380])
        self._right.setChildrenCollapsible(False)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self._left)
        halves.addWidget(self._right)
        halves.setSizes([500, 500])
        halves.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACING)
        layout.addWidget(self._head)
        layout.addWidget(halves, 1)

    def _built_head(self) -> QWidget:
        self._add = QPushButton(self.tr("&Add photos…"))
        self._add.setToolTip(self.tr("Photos can also be dropped anywhere on this page, or pasted."))
        field = self.desk.catalogue.field(f"{PHOTOS}[].source")
        name = field.label(self.desk.language) if field else ""
        terms = self.desk.catalogue.choices["photo_source"].items()
        sources = [(value, term.label(self.desk.language)) for value, term in terms]
        self._new_source = ChoiceBox("source", self.tr("New photos: {fact}").format(fact=name), self.tr("Not stated"), sources)
        label = QLabel(self._new_source.accessibleName())
        label.setBuddy(self._new_source)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Photos copied"))
        self._cancel = QPushButton(self.tr("Cancel"))
        head = QWidget()
        layout = QHBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for widget in (self._add, label, self._new_source, self._progress, self._cancel):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._progress.hide()
        self._cancel.hide()
        return head

    def _built_left(self) -> QWidget:
        empty = QLabel(self.tr("Drop photos or folders here, paste them, or choose them with “Add photos…”."))
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        self._sheet = QStackedWidget()
        self._sheet.addWidget(empty)
        self._sheet.addWidget(self.grid)
        self._shots_title = QLabel()
        self._shots_title.setBuddy(self.shots)
        self._hint = QLabel(wordWrap=True)
        secondary(self._hint)
        top = QWidget()
        upper = QVBoxLayout(top)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self._shots_title)
        upper.addWidget(self.shots, 1)
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(top)
        left.addWidget(self._sheet)
        left.setSizes([180, 720])
        left.setChildrenCollapsible(False)
        return left

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add_clicked)
        self._cancel.clicked.connect(self._adder.cancel)
        self._adder.progressed.connect(self._on_progressed)
        self._adder.ended.connect(self._on_adding_ended)
        self._adder.added.connect(self._on_added)
        self._nudge_timer.timeout.connect(self._commit_nudge)
        self.shots.shot_chosen.connect(self._on_shot_chosen)
        self.shots.dropped.connect(self._on_dropped_on_shot)
        self.grid.selection_changed.connect(self._on_selection_changed)
        self.grid.order_wanted.connect(self._on_order_wanted)
        self.grid.removal_wanted.connect(self._on_removal_wanted)
        self.grid.shot_wanted.connect(self._on_shot_wanted)
        self.grid.full_page_wanted.connect(self._on_full_page_wanted)
        self.grid.menu_wanted.connect(self._on_menu_wanted)
        self.grid.activated.connect(self._on_activated)
        self.preview.full_page_wanted.connect(self._on_full_page_wanted)
        self.preview.view.spot_clicked.connect(self._on_spot_clicked)
        self.preview.view.nudged.connect(self._on_nudged)
        self.preview.view.pin_clicked.connect(self._on_pin_clicked)
        self.detail.fact_stated.connect(self._on_fact_stated)
        self.detail.defects.link_wanted.connect(self._on_link_wanted)
        self.detail.defects.defect_chosen.connect(self._on_defect_chosen)
        self.detail.defects.pin_wanted.connect(self.preview.view.setFocus)
        self.detail.findings.place_requested.connect(self.place_requested)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()
        self._cancel.show()

    @Slot()
    def _on_adding_ended(self) -> None:
        self._progress.hide()
        self._cancel.hide()

    @Slot()
    def _on_activated(self) -> None:
        self.preview.view.setFocus()

    @Slot(QPoint)
    def _on_menu_wanted(self, spot: QPoint) -> None:
        if self.grid.chosen():
            menu = PhotoMenu(self, self.detail.boxes, self._keys)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.fact_stated.connect(self._on_fact_stated)
            menu.addSeparator()
            menu.addAction(self.tr("Move earlier") + "\tAlt+↑", partial(self.grid.move_by_one, forward=False))
            menu.addAction(self.tr("Move later") + "\tAlt+↓", partial(self.grid.move_by_one, forward=True))
            menu.addAction(self.tr("Remove") + "\tDel", self._on_removal_wanted)
            menu.popup(spot)


def _moved(share: float, steps: int) -> float:
    return round(min(max(share + steps * NUDGE, 0.0), 1.0), 4)
