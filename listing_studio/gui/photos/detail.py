"""What is stated, found and measured of the selected photos, with the editors for it. It edits nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.gui.desk import Desk
from listing_studio.gui.photos.choice_box import ChoiceBox
from listing_studio.gui.photos.defect_links import DefectLink, DefectLinks
from listing_studio.gui.photos.facts_text import PhotoFactsText
from listing_studio.gui.theme import MARGIN, SPACING, heading, secondary
from listing_studio.gui.widgets.finding_list import FindingList
from listing_studio.rules.outcomes import Outcome

_VALUE = QFormLayout.ItemRole.FieldRole
FACTS = ("shot", "source", "evidence_only")


class PhotoDetail(QScrollArea):
    """``fact_stated`` carries a fact's name and the value that somebody chose for all selected photos."""

    fact_stated = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.boxes = {name: self._box(name) for name in FACTS}
        self.defects = DefectLinks()
        self.findings = FindingList(self.tr("Findings of this photo"), desk.catalogue, desk.language)
        self._texts = PhotoFactsText(self, desk.catalogue, desk.language)
        self._shown: tuple[PhotoFacts, Sequence[str], bool] | None = None
        self._title = QLabel(wordWrap=True)
        self._pin_hint = QLabel(wordWrap=True)
        self._no_finding = QLabel(wordWrap=True)
        self._measured = QFormLayout()
        self._single = self._single_part()
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, MARGIN, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self._title)
        layout.addLayout(self._form())
        layout.addWidget(self._single)
        layout.addStretch(1)
        heading(self._title, 1.0)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # what the page shows ------------------------------------------------------------------------------------------

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Shows what is stated of the selected photos, one or several."""
        one = photos[0].file.rpartition("/")[2] if len(photos) == 1 else ""
        self._title.setText(one or self.tr("{count} photos selected").format(count=len(photos)))
        for name, box in self.boxes.items():
            values = {getattr(photo, name) for photo in photos}
            if len(values) == 1:
                box.show_value(values.pop())
            else:
                box.show_difference(self.tr("(different)"))
        self._single.setVisible(len(photos) == 1)

    def show_facts(self, facts: PhotoFacts, twins: Sequence[str], measuring: bool) -> None:
        """Shows what was measured on the one photo; ``twins`` say which other photos are the same or look so."""
        if (facts, twins, measuring) == self._shown:
            return
        self._shown = facts, twins, measuring
        while self._measured.rowCount():
            self._measured.removeRow(0)
        lines = [*self._texts.lines(facts)] if not measuring else [(self.tr("Measuring…"), "")]
        for name, value in [*lines, *((self.tr("Same picture"), twin) for twin in twins)]:
            words = QLabel(value, wordWrap=True, textFormat=Qt.TextFormat.PlainText)  # a code may hold mark-up
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._measured.addRow(QLabel(name, wordWrap=True), words)

    def measured_texts(self) -> list[str]:
        """What is shown as measured."""
        items = (self._measured.itemAt(row, _VALUE) for row in range(self._measured.rowCount()))
        labels = (item.widget() for item in items if item is not None)
        return [label.text() for label in labels if isinstance(label, QLabel)]

    def show_outcomes(self, outcomes: Sequence[Outcome], words: str) -> None:
        """Shows the findings of the one photo, or words where there are none."""
        self.findings.show_outcomes(outcomes)
        self._no_finding.setText(words)
        self._no_finding.setVisible(not outcomes)

    def show_defects(self, links: Sequence[DefectLink], chosen: str, hint: str) -> None:
        """Shows which defects the one photo shows, and what can be done about it."""
        self.defects.show_links(links, chosen)
        self._pin_hint.setText(hint)

    # parts --------------------------------------------------------------------------------------------------------

    def _box(self, name: str) -> ChoiceBox:
        field = self._desk.catalogue.field(f"unit.photos[].{name}")
        label = field.label(self._desk.language) if field else name
        box = ChoiceBox(name, label, self.tr("Not stated"), self._choices(name))
        box.stated.connect(self.fact_stated)
        return box

    def _choices(self, name: str) -> Sequence[tuple[object, str]]:
        if name == "evidence_only":
            return [(True, self.tr("Yes")), (False, self.tr("No"))]
        terms = self._desk.catalogue.choices["shot" if name == "shot" else "photo_source"]
        return [(value, term.label(self._desk.language)) for value, term in terms.items()]

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for box in self.boxes.values():
            label = QLabel(box.accessibleName(), wordWrap=True)
            label.setBuddy(box)
            form.addRow(label, box)
        return form

    def _single_part(self) -> QWidget:
        """What can only be said of one photo."""
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        self._pin_hint.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        secondary(self._pin_hint)
        secondary(self._no_finding)
        self._measured.setContentsMargins(0, 0, 0, 0)
        self._measured.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, widgets in (
            (self.tr("This photo shows defect"), (self.defects, self._pin_hint)),
            (self.tr("Findings of this photo"), (self.findings, self._no_finding)),
        ):
            layout.addSpacing(SPACING // 2)
            layout.addWidget(_titled(title))
            for widget in widgets:
                layout.addWidget(widget)
        layout.addSpacing(SPACING // 2)
        layout.addWidget(_titled(self.tr("Measured")))
        layout.addLayout(self._measured)
        return part


def _titled(text: str) -> QLabel:
    label = QLabel(text)
    heading(label, 0.0)
    return label
