"""What goes out: the readiness of every pack, what is to be confirmed, what the bundle will hold, the export itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from listing_studio.catalogue.errors import translation
from listing_studio.domain.dossier import Waiver
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.choices import upper_first
from listing_studio.gui.export.action_rows import ActionRows
from listing_studio.gui.export.box import ExportBox
from listing_studio.gui.export.bundle_contents import BundleContents
from listing_studio.gui.export.exporting import Exports
from listing_studio.gui.export.fault_list import FaultList
from listing_studio.gui.export.pack_list import PackList
from listing_studio.gui.export.rows import ExportRows
from listing_studio.gui.pages.page import Page
from listing_studio.gui.theme import MARGIN, SPACING, heading, mark_icon
from listing_studio.gui.widgets import dialogs
from listing_studio.gui.widgets.finding_list import FindingList
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Report
from listing_studio.workflow.export import contents


class ExportPage(Page):
    """Speaks of the shown pack. ``place_requested`` names the place of what blocks, most often on another page."""

    section = "export"
    sums_up = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.exports = Exports.of(desk)
        self._rows = ExportRows(self, desk)
        self.packs = PackList(desk)
        self._translate = translation(desk.language)
        self.box = ExportBox(self._translate)
        self.blockers = FindingList(self.tr("What blocks"), desk.catalogue, desk.language)
        self.person = QLineEdit(desk.person)
        self.confirmations, self.waivers, self.lapsed = ActionRows(), ActionRows(), ActionRows()
        self.information, self.own_limits, self.loosened = ActionRows(), ActionRows(), ActionRows()
        self.contents = BundleContents()
        self.verify = QPushButton(self.tr("Verif&y a bundle…"))
        self.verified = QLabel(wordWrap=True)
        self._verified_mark = QLabel()
        self._scroll = QScrollArea()
        self._answered = self.exports.verification
        self._answering = QTimer(self, singleShot=True, interval=0)  # the page has its new height by then
        self._answering.timeout.connect(self._on_answered)
        self.faults = FaultList(self._translate)
        self._signature = QWidget()
        self._none = QLabel(wordWrap=True)
        self._of_pack: list[tuple[QWidget, QWidget]] = []
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The page's name in the list of sections."""
        return self.tr("Export")

    def refresh(self) -> None:
        """Follows the dossier; until it is checked again nothing can go out."""
        self._show()

    def show_reports(self) -> None:
        """Shows what the last check said of each pack."""
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.check_again()

    def owns(self, place: str) -> bool:
        """Whether a finding's place is here: confirmations are given nowhere else."""
        return place.partition("[")[0].partition(".")[0] == "confirmations"

    def reveal(self, place: str) -> bool:
        """Goes to the first confirmation that is still to be given."""
        if not self.owns(place):
            return False
        buttons = [row.button for row in self.confirmations.rows if row.button.isEnabled()]
        target = buttons[0] if self.desk.person and buttons else self.person
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return not target.isHidden()

    def none_words(self) -> str:
        """Why there is nothing to export, or an empty text."""
        return self._none.text()

    # showing ------------------------------------------------------------------------------------------------------

    def _report(self) -> Report | None:
        return self.desk.reports.get(self.desk.pack)

    @Slot()
    def _show(self) -> None:
        report = self._report()
        self.packs.show_packs()
        self._none.setText("" if self.desk.packs() else self.tr("Nothing is chosen under “Packs”."))
        self._none.setVisible(bool(self._none.text()))
        self._show_export(report)
        self._show_verification()
        for title, part in self._of_pack:
            shown = report is not None and self._has(part)
            title.setVisible(shown)
            part.setVisible(shown)

    @Slot()
    def _show_export(self, report: Report | None) -> None:
        self.box.setVisible(report is not None)
        if report is None:
            return
        self.box.show_button(self._why_not(report), is_busy=self.exports.is_busy())
        self.box.show_export(self.exports.export_of(report.pack.id), self.desk.bench.dossier.revision)
        blocking = [point.outcome for point in report.points if point.outcome.severity is Severity.ERROR]
        self.blockers.show_outcomes(blocking)
        self._show_confirmations(report)
        self.waivers.show_rows([*self._rows.waivers(report)])
        self.lapsed.show_rows([*self._rows.lapsed(report)])
        self.information.show_rows([*self._rows.information(report)])
        self.own_limits.show_rows([*self._rows.own_limits(report)])
        self.loosened.show_rows([*self._rows.loosened(report)])
        self._show_contents(report)

    def _show_confirmations(self, report: Report) -> None:
        rows = [*self._rows.confirmations(report, self.desk.person)]
        self.confirmations.show_rows(rows)
        self._signature.setVisible(any(row.action for row in rows))

    def _why_not(self, report: Report) -> str:
        """Why the shown pack's bundle cannot be exported now, or an empty text."""
        if not report.pack.has_submission:
            return self.tr("This is a rulebook: nothing is handed over through it.")
        if report.readiness is Readiness.MEASURING:
            return self.tr("Photos or documents are still being looked at.")
        if not report.readiness.may_go_out:
            word = self.desk.catalogue.phrase(report.readiness.value, self.desk.language)
            return self.tr("Not ready: {state}. Settle or waive what is listed below.").format(state=word)
        if not self.desk.is_checked():
            return upper_first(self.desk.catalogue.phrase("checking", self.desk.language))
        return self.tr("Another export is on its way.") if self._is_busy_elsewhere(report) else ""

    def _is_busy_elsewhere(self, report: Report) -> bool:
        export = self.exports.export_of(report.pack.id)
        return self.exports.is_busy() and not (export is not None and export.is_running)

    def _show_contents(self, report: Report) -> None:
        checked = self.desk.checked
        sources = {f"upload/photos/{one.name}": one.photo.file.rpartition("/")[2] for one in report.published}
        self.contents.show_names(contents(checked, report) if checked is not None else (), sources)

    def _show_verification(self) -> None:
        found = self.exports.verification
        self.faults.show_faults((found.faults or ()) if found is not None else ())
        words, mark = "", ""
        if found is not None and found.error is not None:
            words, mark = found.error.said(self._translate), "error"
        elif found is not None and found.faults:
            words, mark = self.tr("{folder} was changed:"), "error"
        elif found is not None:
            words, mark = self.tr("{folder} is unchanged."), "ready"
        self.verified.setText(words.format(folder=found.folder) if found is not None and found.error is None else words)
        self.verified.setVisible(bool(words))
        self._verified_mark.setPixmap(mark_icon(mark).pixmap(16, 16))
        self._verified_mark.setVisible(bool(words))

    def _has(self, part: QWidget) -> bool:
        """Whether there is anything in a part of the page."""
        if isinstance(part, ActionRows):
            return bool(part.rows)
        if isinstance(part, FindingList):
            return part.count() > 0
        return bool(self.confirmations.rows) if part is self._signed else self.box.isVisibleTo(self)

    # what a person does -------------------------------------------------------------------------------------------

    @Slot()
    def _on_export_wanted(self) -> None:
        self.desk.settle()
        report = self._report()
        if report is None or self._why_not(report):
            self._show()
            return
        folder = dialogs.choose_folder(self, self.tr("Where to put the bundle"))
        if folder is not None and self.desk.is_checked():
            self.exports.start(report.pack.id, folder)
            self._scroll.ensureWidgetVisible(self.box)

    @Slot()
    def _on_verify_wanted(self) -> None:
        self.exports.verify_again(self.desk.pack)

    @Slot()
    def _on_verify_clicked(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Which bundle to verify"))
        if folder is not None:
            self.exports.verify(folder)

    @Slot()
    def _on_exports_changed(self) -> None:
        self._show()
        if self.exports.verification is not self._answered:
            self._answered = self.exports.verification
            self._answering.start()

    @Slot()
    def _on_answered(self) -> None:
        """Brings the answer into sight: it stands at the end of the page, and a key asks from anywhere."""
        self._scroll.ensureWidgetVisible(self.verified if self.faults.isHidden() else self.faults)

    @Slot(str)
    def _on_person_changed(self, name: str) -> None:
        self.desk.person = name.strip()
        report = self._report()
        if report is not None:
            self._show_confirmations(report)

    @Slot(object)
    def _on_confirmation_acted(self, key: tuple[str, bool]) -> None:
        id, given = key
        pack, person = self.desk.pack, self.desk.person
        if given:
            self.desk.do(lambda bench: bench.unconfirm(pack, id, self.tr("Take a confirmation back")))
        else:
            self.desk.do(lambda bench: bench.confirm(pack, id, person, self.tr("Confirm")))

    @Slot(object)
    def _on_waiver_acted(self, waiver: Waiver) -> None:
        self.desk.do(lambda bench: bench.unwaive(waiver, self.tr("Take a waiver back")))

    # building -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.person.setAccessibleName(self.tr("Your name"))
        self.person.setPlaceholderText(self.tr("Who confirms"))
        self._signed = self._built_signed()
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inner.setSpacing(SPACING)
        for widget in (self._none, self.packs, self.box):
            inner.addWidget(widget)
        for words, part in self._parts():
            title = QLabel(words)
            heading(title, 0.0)
            inner.addSpacing(SPACING // 2)
            inner.addWidget(title)
            inner.addWidget(part)
            self._of_pack.append((title, part))
        inner.addStretch(1)
        inner.addWidget(_line())
        inner.addLayout(self._built_verification())
        inner.addWidget(self.faults)
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _parts(self) -> Sequence[tuple[str, QWidget]]:
        return (
            (self.tr("What blocks"), self.blockers),
            (self.tr("To be confirmed"), self._signed),
            (self.tr("Waived"), self.waivers),
            (self.tr("Waivers that no longer hold"), self.lapsed),
            (self.tr("Limits of the shop's own"), self.own_limits),
            (self.tr("Rules that weigh less here"), self.loosened),
            (self.tr("Good to know"), self.information),
            (self.tr("What the bundle will hold"), self.contents),
        )

    def _built_signed(self) -> QWidget:
        """The confirmations below the name in which they are given."""
        label = QLabel(self.tr("Your na&me"))
        label.setBuddy(self.person)
        line = QHBoxLayout(self._signature)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label)
        line.addWidget(self.person, 1)
        signed = QWidget()
        layout = QVBoxLayout(signed)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._signature)
        layout.addWidget(self.confirmations)
        return signed

    def _built_verification(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.verify)
        row.addWidget(self._verified_mark)
        row.addWidget(self.verified, 50)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.packs.pack_chosen.connect(self.desk.show_pack)
        self.box.export_wanted.connect(self._on_export_wanted)
        self.box.cancel_wanted.connect(self.exports.cancel)
        self.box.verify_wanted.connect(self._on_verify_wanted)
        self.blockers.place_requested.connect(self.place_requested)
        self.person.textChanged.connect(self._on_person_changed)
        self.confirmations.acted.connect(self._on_confirmation_acted)
        self.waivers.acted.connect(self._on_waiver_acted)
        self.lapsed.acted.connect(self._on_waiver_acted)
        self.verify.clicked.connect(self._on_verify_clicked)
        self.exports.changed.connect(self._on_exports_changed)


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line
