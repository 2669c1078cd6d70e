"""Brings dropped, pasted and chosen photos into the open dossier: copied in the background, added in one edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from listing_studio.domain.photos import Photo
from listing_studio.errors import InputProblem, OutputProblem, UserError
from listing_studio.gui.arrivals import files_in, left_out
from listing_studio.gui.desk import Desk
from listing_studio.gui.jobs import Job, Jobs
from listing_studio.store.originals import Originals
from listing_studio.workflow.photo_edits import repeated, with_photos
from listing_studio.workflow.photo_intake import Refusal, TakenIn, Why, shot_named, take_in_photos
from listing_studio.workflow.retaking import with_retaken
from listing_studio.workflow.workbench import Workbench

PASTED = "pasted.png"
"""What a picture without a file is called; a second one gets a number."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What came in together: for which dossier, and what the person said of all of it (None: nothing)."""

    dossier: str
    shot: str | None
    source: str | None
    taken: TakenIn


class PhotoAdder(QObject):
    """One per desk, so that it outlives a page that is made anew.

    A batch belongs to the dossier that was open when it came; if another is open by then, it waits for it.
    """

    progressed = Signal(int, int)
    ended = Signal()
    added = Signal(list)
    retaking_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._jobs = Jobs(self)
        self._waiting: list[Batch] = []
        self._retaken = ("", "")

    @classmethod
    def of(cls, desk: Desk) -> PhotoAdder:
        """The one that belongs to a desk."""
        found = desk.findChild(cls)
        return found if found is not None else cls(desk)

    def accepts(self, data: QMimeData) -> bool:
        """Whether there may be photos in what is dropped or pasted."""
        return bool(self._desk.bench.id) and (data.hasImage() or bool(files_in(data)))

    def take(self, data: QMimeData, shot: str | None, source: str | None) -> bool:
        """Takes files, folders or pixels from the clipboard or a drop; False if there are none."""
        if not self.accepts(data):
            return False
        files = files_in(data)
        if files:
            self.add(files, shot, source)
            return True
        image = QImage(data.imageData())
        if not image.isNull():
            self._start(partial(_taken_pixels, image), shot, source)
        return not image.isNull()

    def add(self, paths: Sequence[Path], shot: str | None, source: str | None) -> None:
        """Takes photo files and folders."""
        self._start(partial(_taken_files, tuple(paths)), shot, source)

    def retake(self, photo: str) -> None:
        """Lets the next photo that comes into the open dossier replace one of its photos; an empty id: none."""
        self._retaken = (self._desk.bench.id, photo) if photo else ("", "")
        self.retaking_changed.emit()

    def retaken(self) -> str:
        """The photo that the next one replaces; an empty text where there is none, or no longer."""
        dossier, photo = self._retaken
        there = any(one.id == photo for one in self._desk.bench.dossier.unit.photos)
        return photo if dossier == self._desk.bench.id and there else ""

    def cancel(self) -> None:
        """Leaves outside what is not copied yet."""
        self._jobs.cancel()

    def deliver(self) -> None:
        """Adds what has been waiting for the dossier that is open now."""
        mine = [batch for batch in self._waiting if batch.dossier == self._desk.bench.id]
        self._waiting = [batch for batch in self._waiting if batch not in mine]
        for batch in mine:
            self._add(batch)

    def _start(self, work: Callable[[Originals, Job], TakenIn], shot: str | None, source: str | None) -> None:
        bench = self._desk.bench
        whole = partial(_worked, work, bench.workspace.originals, bench.id, shot, source)
        self._jobs.start(whole, self._on_finished, self._on_failed, self.progressed.emit)

    def _on_finished(self, batch: Batch) -> None:
        self._tell_if_ended()
        self._waiting.append(batch)
        if batch.dossier != self._desk.bench.id:
            what = self.tr("Photos came in for a unit that is no longer open.")
            self._desk.failed.emit(InputProblem(what, remedy=self.tr("They are added when it is opened again.")))
        self.deliver()

    def _on_failed(self, error: UserError) -> None:
        self._tell_if_ended()
        self._desk.failed.emit(error)

    def _tell_if_ended(self) -> None:
        if not self._jobs.is_busy():
            self.ended.emit()

    def _add(self, batch: Batch) -> None:
        originals = batch.taken.originals
        known = repeated(self._desk.bench.dossier, originals)
        fresh = [original for position, original in enumerate(originals) if position not in known]
        shots = [batch.shot or shot_named(one.name, self._desk.catalogue) for one in fresh]
        label = self.tr("Add a photo") if len(fresh) == 1 else self.tr("Add {count} photos").format(count=len(fresh))
        old = self._replaced_by(batch)
        if old is not None:
            shots[:1] = [old.shot]
            label = self.tr("Retake {name}").format(name=old.file.rpartition("/")[2])

        def add(bench: Workbench) -> tuple[str, ...]:
            dossier, ids = with_photos(bench.dossier, fresh, shots, batch.source)
            bench.apply(with_retaken(dossier, old.id, ids[0]) if old is not None else dossier, label)
            return ids

        ids = self._desk.do(add) if fresh else ()
        if ids and old is not None:
            self.retake("")
        repeats = [(originals[position].name, name) for position, name in known.items()]
        if (problem := left_out([*map(self._problem, batch.taken.refusals)], repeats)) is not None:
            self._desk.failed.emit(problem)
        if ids:
            self.added.emit(list(ids))

    def _replaced_by(self, batch: Batch) -> Photo | None:
        """The photo whose place the first of a batch takes; one for another shot is a photo of its own."""
        photo = self.retaken()
        old = next((one for one in self._desk.bench.dossier.unit.photos if one.id == photo), None)
        return old if old is not None and batch.shot in (None, old.shot) else None

    def _problem(self, refusal: Refusal) -> UserError:
        if refusal.problem is not None:
            return refusal.problem
        words = {
            Why.NOT_A_PHOTO: self.tr("It is not a photo."),
            Why.NO_PHOTOS_INSIDE: self.tr("There are no photos in this folder."),
        }
        return InputProblem(words[refusal.why], where=refusal.name)


def _worked(
    work: Callable[[Originals, Job], TakenIn],
    originals: Originals,
    dossier: str,
    shot: str | None,
    source: str | None,
    job: Job,
) -> Batch:
    return Batch(dossier, shot, source, work(originals, job))


def _taken_files(paths: Sequence[Path], originals: Originals, job: Job) -> TakenIn:
    return take_in_photos(paths, originals, job.report, job.cancelled)


def _taken_pixels(image: QImage, originals: Originals, job: Job) -> TakenIn:
    with TemporaryDirectory() as folder:
        path = Path(folder, PASTED)
        if not image.save(str(path)):
            raise OutputProblem("The pasted picture could not be kept.", where=folder)
        return take_in_photos([path], originals, job.report, job.cancelled)
