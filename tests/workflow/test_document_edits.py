"""Documents come into a dossier with the kind their names tell, and leave their files alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.dossier import Dossier
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.document_edits import kind_named, take_in_documents, with_documents


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("invoice-2041.pdf", "invoice"),
        ("Sales_Contract signed.PDF", "sales_contract"),
        ("发票.pdf", "invoice"),
        ("other.pdf", None),
        ("scan0001.pdf", None),
    ],
)
def test_a_telling_name_states_the_kind(name: str, kind: str | None) -> None:
    assert kind_named(name, catalogue()) == kind


def test_documents_are_stored_and_the_rest_is_refused_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(b"%PDF-1.7 of a kind")
    with Workspace.open(tmp_path / "ws") as workspace:
        taken, refused = take_in_documents([path, path, tmp_path / "gone.pdf"], workspace.originals)
        assert [name for name, _ in refused] == ["gone.pdf"]
        dossier, ids = with_documents(Dossier(), taken, catalogue())
        assert workspace.originals.original(taken[0].sha256).read_bytes() == path.read_bytes()
    assert ids == ("n1", "n2")
    files = [document.file for document in dossier.documents]
    assert files[0] == "documents/invoice.pdf"
    assert len(set(files)) == 2
    assert {document.kind for document in dossier.documents} == {"invoice"}
