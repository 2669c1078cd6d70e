"""Applications, claims and returns in the window: their sections, deadlines, lists and documents."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listing_studio.domain.dossier import Dossier
from listing_studio.gui.desk import Desk
from listing_studio.gui.documents.asked_for import AskedFor
from listing_studio.gui.pages import deadline_list
from listing_studio.gui.pages.claim_page import ClaimPage
from listing_studio.gui.pages.documents_page import DocumentsPage
from listing_studio.gui.pages.registry import PAGES
from listing_studio.gui.widgets import checklist, dialogs
from listing_studio.gui.window.dossier_view import DossierView
from listing_studio.packs.due import Due
from listing_studio.packs.library import library
from listing_studio.workflow.workbench import Workbench
from tests.gui.conftest import CHECKED_MS
from tests.photos.test_papers import SCRIPT, pdf_of


def sections(view: DossierView) -> list[str]:
    return [view.pages[row].section for row in view.sections.shown()]


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> DossierView:
    desk.do(lambda bench: bench.create(Dossier(), "New"))
    view = DossierView(desk, PAGES, "")
    qtbot.addWidget(view)
    view.refresh()
    return view


@pytest.fixture
def documents(qtbot: QtBot, desk: Desk) -> DocumentsPage:
    desk.do(lambda bench: bench.create(Dossier(kind="claim"), "New"))
    page = DocumentsPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 800)
    with qtbot.waitExposed(page):
        page.show()
    return page


def add(qtbot: QtBot, page: DocumentsPage, *paths: Path) -> None:
    before = len(page.desk.bench.dossier.documents)
    page._table.adder.add(list(paths))
    qtbot.waitUntil(lambda: len(page.desk.bench.dossier.documents) > before, timeout=CHECKED_MS)
    qtbot.waitUntil(lambda: not page.desk.bench.unread(), timeout=CHECKED_MS)
    page.refresh()


def test_each_kind_of_dossier_has_its_own_sections(view: DossierView, desk: Desk) -> None:
    of_unit = sections(view)
    assert of_unit[0] == "identity"
    assert not {"application", "claim", "export_return"} & set(of_unit)
    for kind, own in (("application", "application"), ("claim", "claim"), ("return", "export_return")):
        desk.do(partial(Workbench.create, dossier=Dossier(kind=kind), label="New"))
        shown = sections(view)
        assert shown[0] == own
        assert {"documents", "photos", "export"} <= set(shown)
        assert not ({"application", "claim", "export_return"} - {own}) & set(shown)
        assert view.page().section in shown


def test_sections_that_are_not_shown_are_stepped_over(view: DossierView, desk: Desk) -> None:
    desk.do(lambda bench: bench.create(Dossier(kind="claim"), "New"))
    view.show_section(0)
    seen = []
    for _ in sections(view):
        seen.append(view.page().section)
        view.step_section(1)
    assert seen == sections(view)


def test_products_of_an_order_are_listed_and_numbered(qtbot: QtBot, desk: Desk) -> None:
    desk.do(lambda bench: bench.create(Dossier(kind="claim"), "New"))
    page = ClaimPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert page.reveal("claim.items")
    part = next(part for part in page._parts if part.owns("claim.items"))
    part.add()  # type: ignore[attr-defined]
    assert [item.id for item in desk.bench.dossier.claim.items] == ["i1"]
    assert page.reveal("claim.items[i1].product")


def test_documents_are_added_with_what_was_read_off_them(
    qtbot: QtBot, documents: DocumentsPage, tmp_path: Path
) -> None:
    path = tmp_path / "invoice-7.pdf"
    data = pdf_of("white", "white")
    path.write_bytes(data)
    add(qtbot, documents, path)
    (document,) = documents.desk.bench.dossier.documents
    assert document.kind == "invoice"
    assert documents.desk.bench.subject().read["n1"].pages == 2
    assert documents._table.read.text() == "PDF, pages: 2"
    preview = documents._table.preview
    qtbot.waitUntil(lambda: not preview.sheet.pixmap().isNull(), timeout=CHECKED_MS)
    assert preview.ahead.isEnabled()
    preview.ahead.click()
    assert not preview.ahead.isEnabled()
    assert path.read_bytes() == data


def test_scripts_in_a_document_are_told(qtbot: QtBot, documents: DocumentsPage, tmp_path: Path) -> None:
    path = tmp_path / "contract.pdf"
    path.write_bytes(SCRIPT)
    add(qtbot, documents, path)
    assert "scripts" in documents._table.read.text()


def test_a_damaged_document_says_so_in_place_of_its_page(
    qtbot: QtBot, documents: DocumentsPage, tmp_path: Path
) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(b"%PDF-1.7 and no more")
    add(qtbot, documents, path)
    assert documents._table.preview.sheet.text() == "The file is damaged"


def test_the_same_document_comes_in_once(qtbot: QtBot, documents: DocumentsPage, tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(pdf_of("white"))
    add(qtbot, documents, path)
    with qtbot.waitSignal(documents.desk.failed, timeout=CHECKED_MS) as failed:
        documents._table.adder.add([path])
    assert "here already" in str(failed.args[0])
    assert len(documents.desk.bench.dossier.documents) == 1


def test_documents_can_be_chosen_and_dropped(
    qtbot: QtBot, documents: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "waybill.pdf"
    path.write_bytes(pdf_of("white"))
    monkeypatch.setattr(dialogs, "choose_documents", lambda _parent: [path])
    documents._table.add_button.click()
    qtbot.waitUntil(lambda: len(documents.desk.bench.dossier.documents) == 1, timeout=CHECKED_MS)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    assert documents._table.adder.accepts(dropped)
    assert not documents._table.adder.accepts(QMimeData())


@pytest.fixture
def asked(qtbot: QtBot, documents: DocumentsPage) -> AskedFor:
    """The list of a claim without a document, after its check."""
    desk = documents.desk
    desk.reports_changed.connect(documents.show_reports)
    desk.dossier_changed.connect(documents.refresh)
    desk.do(lambda bench: bench.set_fact("packs", ("aftersales_claim",), "Packs"))
    qtbot.waitUntil(desk.is_checked, timeout=CHECKED_MS)
    return documents.asked


def lines(asked: AskedFor) -> list[str]:
    return [asked.list.item(row).text() for row in range(asked.list.count())]


def test_the_kinds_asked_for_stand_above_the_documents_with_their_state(asked: AskedFor) -> None:
    assert asked.isVisible()
    assert lines(asked)[:2] == [
        "After-sales screenshot of the order: missing",
        "Customer's message: missing, only advised",
    ]
    assert "Delivery list: not checked" in lines(asked)
    last = asked.list.visualItemRect(asked.list.item(asked.list.count() - 1))
    assert asked.list.viewport().rect().contains(last)


def test_enter_on_a_missing_kind_adds_a_document_of_that_kind(
    qtbot: QtBot, documents: DocumentsPage, asked: AskedFor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "scan0001.pdf"
    path.write_bytes(pdf_of("white"))
    monkeypatch.setattr(dialogs, "choose_documents", lambda _parent: [path])
    assert documents.reveal("documents")
    assert asked.list.currentItem().text().endswith(": missing")
    QTest.keyClick(asked.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not lines(asked)[0].endswith(": missing"), timeout=CHECKED_MS)
    (document,) = documents.desk.bench.dossier.documents
    assert document.kind == "order_screenshot"
    asked.list.setFocus()
    asked.list.setCurrentRow(0)
    QTest.keyClick(asked.list, Qt.Key.Key_Return)
    assert documents._table.table.hasFocus()
    assert len(documents.desk.bench.dossier.documents) == 1


def test_a_file_dropped_on_a_kind_becomes_that_kind(
    qtbot: QtBot, documents: DocumentsPage, asked: AskedFor, tmp_path: Path
) -> None:
    path = tmp_path / "scan0002.pdf"
    path.write_bytes(pdf_of("white"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    asked.list.dropped.emit(data, "customer_message")
    qtbot.waitUntil(lambda: len(documents.desk.bench.dossier.documents) == 1, timeout=CHECKED_MS)
    assert documents.desk.bench.dossier.documents[0].kind == "customer_message"


def test_without_a_pack_no_kind_is_asked_for(documents: DocumentsPage) -> None:
    assert documents.asked.isHidden()
    assert documents.reveal("documents")
    assert documents._table.add_button.hasFocus()


def test_removing_a_document_can_be_undone(qtbot: QtBot, documents: DocumentsPage, tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(pdf_of("white"))
    add(qtbot, documents, path)
    documents._table.remove()
    assert documents.desk.bench.dossier.documents == ()
    documents.desk.undo(seller=False)
    assert len(documents.desk.bench.dossier.documents) == 1


def test_a_day_states_no_deadline_without_a_pack(qtbot: QtBot, desk: Desk) -> None:
    desk.do(lambda bench: bench.create(Dossier(kind="claim"), "New"))
    page = ClaimPage(desk)
    qtbot.addWidget(page)
    page.show()
    desk.set_fact("claim.received_on", date(2026, 11, 10), "Set")
    assert page.deadlines.lines() == []
    assert page.deadlines.isHidden()


@pytest.mark.parametrize(
    ("id", "left", "mark"),
    [
        ("claim-window", -1, "error"),
        ("claim-window", 2, "warning"),
        ("claim-window", 9, "advice"),
        ("review-starts", -3, "warning"),
        ("review-starts", 1, "advice"),
    ],
)
def test_only_days_of_ones_own_are_marked_as_missed(id: str, left: int, mark: str) -> None:
    deadline = next(one for one in library().pack("aftersales_claim").deadlines if one.id == id)
    assert deadline_list._mark(Due(deadline, date(2026, 11, 20), left)) == mark


def test_what_is_only_advised_is_not_marked_like_what_is_asked_for(asked: AskedFor) -> None:
    needs = {need.what: need for need in asked._needs}
    marks = [checklist._mark(needs[what], frozenset()) for what in ("order_screenshot", "customer_message")]
    assert marks == ["failed", "advice"]
