"""All packs the program can find: the shipped ones and a shop's own. A broken one is listed, never fatal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import Path

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.errors import Clause, InputProblem
from listing_studio.files.naming import printable
from listing_studio.files.places import own_limits_file, own_packs_folder
from listing_studio.packs import own_limits
from listing_studio.packs.compiling import compile_pack
from listing_studio.packs.context import Part
from listing_studio.packs.own_limits import OwnLimit
from listing_studio.packs.own_values import contradictions, misfit
from listing_studio.packs.pack import Pack
from listing_studio.packs.problems import BrokenPack, PackProblem, did_you_mean
from listing_studio.packs.reading import PackDocuments, read_pack


@dataclass(frozen=True, slots=True)
class Library:
    """The packs that can be used, by id in the order of their ids, and what is wrong with the others.

    ``limit_problems`` tell which limits of the shop's own do not hold, and why.
    """

    packs: Mapping[str, Pack]
    broken: Mapping[str, BrokenPack] = field(default_factory=dict)
    limit_problems: tuple[InputProblem, ...] = ()

    def pack(self, id: str) -> Pack:
        """The pack with this id; InputProblem or BrokenPack if it cannot be used."""
        if id in self.broken:
            raise self.broken[id]
        if id not in self.packs:
            hint = did_you_mean(id, self.packs) or Clause("Known: {known}.", known=", ".join(self.packs))
            raise InputProblem("There is no pack '{id}'", remedy=hint, id=printable(id))
        return self.packs[id]

    def submissions(self) -> Iterator[Pack]:
        """The packs through which something is handed over."""
        return (pack for pack in self.packs.values() if pack.has_submission)


def library() -> Library:
    """The shipped packs and the shop's own, read once; the limits of the shop's own are those of the moment."""
    own = own_packs_folder()
    folders = (resources.path("packs"), own) if own.is_dir() else (resources.path("packs"),)
    limits = own_limits.read(own_limits_file())
    found = _library(folders, limits.entries)
    if not limits.problems:
        return found
    return replace(found, limit_problems=(*limits.problems, *found.limit_problems))


@lru_cache(maxsize=8)
def _library(folders: tuple[Path, ...], limits: tuple[OwnLimit, ...]) -> Library:
    documents, broken = _read_once(folders)

    def compiled(id: str) -> Pack:
        ids = {part.documents.id for part in _parts(documents, id)}
        return _compiled_once(folders, id, tuple(one for one in limits if one.pack in ids))

    found = _assembled(documents, broken, compiled)
    return replace(found, limit_problems=tuple(_limit_problems(found, limits, catalogue())))


@cache
def _read_once(folders: tuple[Path, ...]) -> tuple[Mapping[str, PackDocuments], Mapping[str, BrokenPack]]:
    return _read(folders)


@lru_cache(maxsize=256)
def _compiled_once(folders: tuple[Path, ...], id: str, limits: tuple[OwnLimit, ...]) -> Pack:
    """After a limit has changed only the packs that it concerns are compiled anew."""
    return _compiled(_read_once(folders)[0], id, catalogue(), limits)


def load(folders: Sequence[Path], words: Catalogue) -> Library:
    """Every pack below ``folders``, as it states itself; a later folder may add packs, not replace any."""
    documents, broken = _read(folders)
    return _assembled(documents, broken, lambda id: _compiled(documents, id, words))


def _read(folders: Sequence[Path]) -> tuple[Mapping[str, PackDocuments], Mapping[str, BrokenPack]]:
    documents: dict[str, PackDocuments] = {}
    broken: dict[str, BrokenPack] = {}
    for path in (path for folder in folders for path in sorted(folder.iterdir()) if path.is_dir()):
        if path.name in documents or path.name in broken:
            broken.setdefault(str(path), _taken(path))
            continue
        try:
            documents[path.name] = read_pack(path)
        except BrokenPack as problem:
            broken[path.name] = problem
    return documents, broken


def _assembled(
    documents: Mapping[str, PackDocuments], unread: Mapping[str, BrokenPack], compiled: Callable[[str], Pack]
) -> Library:
    packs: dict[str, Pack] = {}
    broken = dict(unread)
    for id in sorted(documents):
        try:
            packs[id] = compiled(id)
        except BrokenPack as problem:
            broken[id] = problem
    return Library(packs, broken)


def _limit_problems(found: Library, limits: Sequence[OwnLimit], words: Catalogue) -> Iterator[InputProblem]:
    """What the shop set for packs or limits that are not there, or cannot take the place of the pack's."""
    for one in limits:
        where = f"{own_limits_file().name}: {one.pack}, {one.limit}"
        pack = found.packs.get(one.pack)
        if pack is None and one.pack not in found.broken:
            hint = did_you_mean(one.pack, found.packs)
            yield InputProblem("There is no pack '{id}'", where=where, remedy=hint, id=printable(one.pack))
        elif pack is not None and one.limit not in pack.limits:
            yield no_limit(pack, one.limit, where)
        elif pack is not None:
            why = misfit(one.value, pack.limits[one.limit].shipped, words)
            if why is not None:
                remedy = "Set it anew or take it back under “Limits”; until then the pack's value applies."
                yield InputProblem("This limit of the shop's own does not hold", where=where, why=why, remedy=remedy)
            yield from contradictions(pack.id, pack.limits, one.limit)


def no_limit(pack: Pack, name: str, where: str = "") -> InputProblem:
    """What to say where a pack has no limit of that name."""
    hint = did_you_mean(name, pack.limits)
    return InputProblem(
        "The pack '{pack}' has no limit '{limit}'", where=where, remedy=hint, pack=pack.id, limit=printable(name)
    )


def load_one(folder: Path, words: Catalogue) -> Pack:
    """The pack in ``folder``, its parents taken from beside it or from the shipped packs; BrokenPack if it is none."""
    folder = folder.resolve()
    beside = (path for place in (resources.path("packs"), folder.parent) for path in sorted(place.iterdir()))
    folders = {folder.name: folder}
    for path in beside:
        if path.is_dir() and (path / "pack.toml").exists():
            folders.setdefault(path.name, path)
    return _compiled(_Shelf(folders, {folder.name: read_pack(folder)}), folder.name, words)


@dataclass(frozen=True, slots=True)
class _Shelf(Mapping[str, PackDocuments]):
    """Packs by the names of their folders, each read when it is first asked for; a broken one is as good as none."""

    folders: Mapping[str, Path]
    read: dict[str, PackDocuments | None]

    def __getitem__(self, id: str) -> PackDocuments:
        if id not in self.read:
            self.read[id] = _read_or_none(self.folders[id])
        documents = self.read[id]
        if documents is None:
            raise KeyError(id)
        return documents

    def __iter__(self) -> Iterator[str]:
        return (id for id in self.folders if id in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _read_or_none(folder: Path) -> PackDocuments | None:
    try:
        return read_pack(folder)
    except BrokenPack:  # a broken neighbour matters only to a pack that extends it, and is named then
        return None


def _compiled(
    documents: Mapping[str, PackDocuments], id: str, words: Catalogue, limits: Sequence[OwnLimit] = ()
) -> Pack:
    """The pack; BrokenPack whatever is wrong with it, for a pack is data and must not stop the others."""
    try:
        return compile_pack(_parts(documents, id), words, limits)
    except BrokenPack:
        raise
    except Exception as error:
        what = f"it cannot be compiled ({type(error).__name__}: {error})"
        raise BrokenPack(id, [PackProblem(id, 0, what)]) from error


def _parts(documents: Mapping[str, PackDocuments], id: str, seen: tuple[str, ...] = ()) -> list[Part]:
    """The pack behind everything it extends, each parent once, in the order named; ``seen`` are those it is for."""
    own = documents[id]
    parts: dict[str, Part] = {}
    for entry in own.head.pack.extends:
        name, _, topics = entry.partition(":")
        if name in (*seen, id):
            raise _bad_parent(own, f"it extends {name!r}, which extends it: {' > '.join((*seen, id, name))}")
        if name not in documents:
            what = f"it extends {name!r}, which is missing or broken"
            raise _bad_parent(own, what, did_you_mean(name, documents))
        if topics:
            parts[name] = Part(documents[name], frozenset(topics.split(",")))
        else:
            parts.update({part.documents.id: part for part in _parts(documents, name, (*seen, id))})
    parts[id] = Part(own)
    return list(parts.values())


def _taken(path: Path) -> BrokenPack:
    what = "there is a pack with this id already; give the folder and its id another name, and extend that pack"
    return BrokenPack(str(path), [PackProblem(str(path), 0, what)])


def _bad_parent(own: PackDocuments, what: str, hint: str = "") -> BrokenPack:
    line = own.line("pack.toml", "pack", 0, "extends")
    return BrokenPack(own.id, [PackProblem(f"{own.id}/pack.toml", line, what, hint)])
