"""What was found out about the files of a dossier, by content: photos measured, documents read, originals gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from listing_studio.domain.documents import Document, DocumentFacts
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.photos.decoding.problems import PASSING

if TYPE_CHECKING:
    from listing_studio.store.originals import Originals

Facts = TypeVar("Facts", PhotoFacts, DocumentFacts)
Files = Iterable[Photo | Document]


@dataclass(slots=True)
class KnownFiles(Generic[Facts]):
    """``gone`` is what is known of a file whose original is not there.

    An original that was there once is taken to be there until ``look_again``: asking the disk each time would make
    the window wait for it at every edit.
    """

    originals: Originals
    gone: Facts
    facts: dict[str, Facts] = field(default_factory=dict)
    _paths: dict[str, Path] = field(default_factory=dict)

    def path(self, file: Photo | Document) -> Path | None:
        """The stored original; None where it is not there."""
        if file.sha256 is None:
            return None
        path = self._paths.get(file.sha256) or self.originals.find(file.sha256)
        if path is not None:
            self._paths[file.sha256] = path
        return path

    def paths(self, files: Files) -> dict[str, Path]:
        """The stored originals, by the files' ids; without those that are not there."""
        found = ((file.id, self.path(file)) for file in files)
        return {id: path for id, path in found if path is not None}

    def unknown(self, files: Files, *, again: bool = False) -> dict[str, Path]:
        """The stored originals about which nothing is known, by content hash.

        ``again``: those as well about which nothing was found for a reason that may have passed.
        """
        found = ((file.sha256, self.path(file)) for file in files)
        return {
            sha256: path
            for sha256, path in found
            if sha256 is not None and path is not None and self._is_unknown(sha256, again=again)
        }

    def known(self, files: Files) -> tuple[dict[str, Facts], frozenset[str]]:
        """What is known, by the files' ids, and the ids of those about which it is still to be found out."""
        known: dict[str, Facts] = {}
        waiting = set()
        for file in files:
            if file.sha256 is None or self.path(file) is None:  # what is known of a content counts for nothing then
                known[file.id] = self.gone
            elif file.sha256 in self.facts:
                known[file.id] = self.facts[file.sha256]
            else:
                waiting.add(file.id)
        return known, frozenset(waiting)

    def learn(self, facts: Mapping[str, Facts]) -> None:
        """Takes note of what was found out, by content hash, for as long as the workspace is open."""
        self.facts.update(facts)

    def look_again(self) -> None:
        """Has it looked anew which originals are there: somebody may have taken some away."""
        self._paths.clear()

    def _is_unknown(self, sha256: str, *, again: bool) -> bool:
        facts = self.facts.get(sha256)
        return facts is None or (again and facts.problem in PASSING)
