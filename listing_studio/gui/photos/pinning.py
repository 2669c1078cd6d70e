"""Links the shown photo to defects and pins them on it, by mouse and by keys; every pin is an edit of its defect."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier
from listing_studio.gui.desk import Desk
from listing_studio.gui.photos.defect_links import DefectLink
from listing_studio.gui.photos.detail import PhotoDetail
from listing_studio.gui.photos.view import PhotoView, Spot
from listing_studio.workflow.photo_edits import with_pin, without_pin

NUDGE = 0.01
"""How far an arrow key moves a pin, as a share of the photo."""
COMMIT_MS = 300
"""How long the arrow keys must rest before a move is stated, so that one way is one edit."""


class Pinning(QObject):
    """Follows the photo that is shown; the chosen defect is the one that clicks and keys speak of."""

    def __init__(self, parent: QObject, desk: Desk, view: PhotoView, detail: PhotoDetail) -> None:
        super().__init__(parent)
        self._desk, self._view, self._detail = desk, view, detail
        self._photo = ""
        self._moved: tuple[str, Pin] | None = None
        self._timer = QTimer(self, singleShot=True, interval=COMMIT_MS)
        self._timer.timeout.connect(self.commit)
        view.spot_clicked.connect(self._on_spot_clicked)
        view.nudged.connect(self._on_nudged)
        view.pin_clicked.connect(self._show)
        detail.defects.link_wanted.connect(self._on_link_wanted)
        detail.defects.defect_chosen.connect(self._on_defect_chosen)
        detail.defects.pin_wanted.connect(view.setFocus)
        desk.settling.connect(self.commit)

    def show_photo(self, photo: str) -> None:
        """Shows the defects and pins of a photo; on another photo no defect is chosen at first."""
        if photo != self._photo:
            self.commit()
        chosen = self._detail.defects.chosen() if photo == self._photo else ""
        self._photo = photo
        self._show(chosen)

    @Slot()
    def commit(self) -> None:
        """States where the arrow keys moved a pin to."""
        self._timer.stop()
        if self._moved is not None:
            (defect, pin), self._moved = self._moved, None
            if self._pin_of(defect) is not None:  # it may have been taken back meanwhile
                self._pin(defect, pin)

    @Slot(float, float)
    def _on_spot_clicked(self, x: float, y: float) -> None:
        self._moved = None
        defect = self._detail.defects.chosen()
        if defect:
            self._pin(defect, Pin(photo=self._photo, x=round(x, 4), y=round(y, 4)))

    @Slot(int, int)
    def _on_nudged(self, right: int, down: int) -> None:
        defect = self._detail.defects.chosen()
        pin = self._pin_of(defect)
        if pin is not None and pin.x is not None and pin.y is not None:
            moved = {"x": _moved(pin.x, right), "y": _moved(pin.y, down)}
            self._moved = defect, pin.model_copy(update=moved)
            self._show(defect)
            self._timer.start()

    @Slot(str, bool)
    def _on_link_wanted(self, defect: str, linked: bool) -> None:
        number = self._number(defect)
        if linked:
            label = self.tr("Photo shows defect {number}").format(number=number)
            self._edit(partial(with_pin, defect=defect, pin=Pin(photo=self._photo)), label)
        else:
            label = self.tr("Photo does not show defect {number}").format(number=number)
            self._edit(partial(without_pin, defect=defect, photo=self._photo), label)

    @Slot(str)
    def _on_defect_chosen(self, defect: str) -> None:
        self.commit()
        self._show(defect)

    def _pin(self, defect: str, pin: Pin) -> None:
        label = self.tr("Pin defect {number}").format(number=self._number(defect))
        self._edit(partial(with_pin, defect=defect, pin=pin), label)

    def _edit(self, change: Callable[[Dossier], Dossier], label: str) -> None:
        self._desk.do(lambda bench: bench.apply(change(bench.dossier), label))

    # showing ------------------------------------------------------------------------------------------------------

    @Slot(str)
    def _show(self, chosen: str) -> None:
        defects = self._defects()
        links = [self._link(number, defect) for number, defect in enumerate(defects, start=1)]
        takes_pins = chosen in {defect.id for defect in defects}
        self._view.takes_pins = takes_pins
        self._detail.show_defects(links, chosen, self._hint(chosen, takes_pins))
        self._view.show_pins(list(self._spots()), chosen)

    def _hint(self, chosen: str, takes_pins: bool) -> str:
        if not self._defects():
            return self.tr("The unit has no defects yet; they are described on their own page.")
        if not takes_pins:
            return self.tr("Tick what this photo shows. Choose a defect, then click on the photo to pin it.")
        words = self.tr(
            "Click on the photo where defect {number} is. With keys: Enter pins it at the centre, arrows move it."
        )
        return words.format(number=self._number(chosen))

    def _spots(self) -> list[Spot]:
        pins = ((defect.id, number, self._pin_of(defect.id)) for number, defect in enumerate(self._defects(), start=1))
        return [
            Spot(defect, number, pin.x, pin.y)
            for defect, number, pin in pins
            if pin is not None and pin.x is not None and pin.y is not None
        ]

    def _link(self, number: int, defect: Defect) -> DefectLink:
        pin = self._pin_of(defect.id)
        words = f"{number}  {self._words(defect)}"
        if pin is not None:
            words += " · " + (self.tr("pinned here") if pin.x is not None else self.tr("shown here, not pinned"))
        return DefectLink(defect.id, words, linked=pin is not None)

    def _words(self, defect: Defect) -> str:
        catalogue, language = self._desk.catalogue, self._desk.language
        terms = (("defect_type", defect.type), ("zone", defect.zone), ("severity", defect.severity))
        words = [catalogue.term(choice, value).label(language) for choice, value in terms if value]
        words += [f"{defect.size_mm.normalize():f} mm"] if defect.size_mm is not None else []
        return self.tr(", ").join(words) or self.tr("not described yet")

    def _pin_of(self, defect: str) -> Pin | None:
        """The pin of a defect on the photo that is shown, as it stands on the screen."""
        if self._moved is not None and self._moved[0] == defect:
            return self._moved[1]
        pins = (pin for one in self._defects() if one.id == defect for pin in one.pins)
        return next((pin for pin in pins if pin.photo == self._photo), None)

    def _defects(self) -> tuple[Defect, ...]:
        return self._desk.bench.dossier.unit.defects

    def _number(self, defect: str) -> int:
        """The number people see: the place in the list of defects."""
        ids = [one.id for one in self._defects()]
        return ids.index(defect) + 1 if defect in ids else 0


def _moved(share: float, steps: int) -> float:
    return round(min(max(share + steps * NUDGE, 0.0), 1.0), 4)
