"""Every defect with its kind, place, severity, size, the distance at which it shows, and the photos that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.defects import Defect
from listing_studio.domain.photos import Photo
from listing_studio.gui.editors.pins_editor import PhotoChoice, PinsEditor
from listing_studio.gui.forms.field_row import FieldRow, row_for
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.element_table import ElementList, ElementTable
from listing_studio.gui.pages.form_page import FormPage
from listing_studio.gui.photos.thumbnails import Thumbnails

_PINS = "unit.defects[].pins"
_NO_PHOTO = "unit.defects[].no_photo_reason"


class DefectsPage(FormPage):
    """The fields of the section ``defects``; the three of a pin are one editor."""

    section = "defects"

    def borrowed(self) -> Sequence[str]:
        return ("unit.condition.no_defects_found",)

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        pins = self._pins_field(fields)
        plain = [field for field in fields if not field.path.startswith(_PINS)]
        defects = ElementList(
            path=path,
            make=_defect,
            prefix="d",
            columns=[*(field for field in plain if field.path != _NO_PHOTO), pins],
            name=self.tr("Defects"),
            add=self.tr("Add a defect"),
            remove=self.tr("Remove the defect"),
            empty=self.tr("No defect is listed."),
        )
        self._pins_editor = PinsEditor(Thumbnails(self))
        pins_row = FieldRow(pins, self._pins_editor, self.words.language)
        rows = [row_for(field, self.words) for field in plain]
        rows.insert(len(rows) - 1, pins_row)
        table = ElementTable(self.desk, defects, rows, self.words, wide=[pins_row])
        table.chosen.connect(self._pins_editor.set_row)
        table.add_shortcuts(self)
        return table

    def _bring_up_to_date(self) -> None:
        super()._bring_up_to_date()
        files = self.desk.bench.originals()
        photos = self.desk.bench.dossier.unit.photos
        self._pins_editor.set_photos([_choice(one, files[one.id]) for one in photos if one.id in files])

    def _pins_field(self, fields: Sequence[Field]) -> Field:
        photo = next(field for field in fields if field.path == f"{_PINS}[].photo")
        return Field(_PINS, photo.section, photo.labels, photo.hints)


def _choice(photo: Photo, path: Path) -> PhotoChoice:
    return PhotoChoice(photo.id, Path(photo.file).name, photo.sha256 or "", path, likely=photo.shot == "defect")


def _defect(id: str) -> Defect:
    return Defect(id=id)
