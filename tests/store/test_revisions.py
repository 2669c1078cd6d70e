"""Old revisions are let go of, their numbers are not given again."""

from __future__ import annotations

import pytest

from listing_studio.domain.dossier import Dossier
from listing_studio.store import revisions
from listing_studio.store.workspace import Workspace


def test_only_the_latest_revisions_are_kept(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisions, "KEPT", 3)
    id = workspace.dossiers.create(Dossier(), "1")
    other = workspace.dossiers.create(Dossier(), "other")
    for based_on in range(1, 6):
        workspace.dossiers.save(id, Dossier(), based_on, f"{based_on + 1}")
    assert workspace.dossiers.history(id).undo == ("6", "5")
    assert workspace.dossiers.load(id).revision == 6
    assert workspace.dossiers.load(other).revision == 1


def test_numbers_go_on_after_undo_to_the_oldest_kept(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisions, "KEPT", 2)
    id = workspace.dossiers.create(Dossier(), "1")
    for based_on in (1, 2):
        workspace.dossiers.save(id, Dossier(), based_on, f"{based_on + 1}")
    assert workspace.dossiers.undo(id, 3) == Dossier(revision=2)
    assert workspace.dossiers.undo(id, 2) is None
    assert workspace.dossiers.save(id, Dossier(), 2, "4").revision == 4
    assert workspace.dossiers.history(id).undo == ("4",)
