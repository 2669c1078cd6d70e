"""All about one limit as rich text: its value, by whose word, what others say, and what in the pack uses it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QObject

from listing_studio.catalogue.vocabulary import Texts
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.widgets.source_html import source_html
from listing_studio.packs.limit_uses import Use, heirs
from listing_studio.packs.own_values import choice_of
from listing_studio.packs.pack import Pack
from listing_studio.rules.rule import Limit, Source
from listing_studio.rules.wording import limit_value


class LimitText(QObject):
    """Words in the language of the desk."""

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk

    def html(self, pack: Pack, limit: Limit, uses: Sequence[Use]) -> str:
        """The limit of a pack with everything known about it."""
        style = f"padding-right:8px;white-space:nowrap;color:{theme.faint().name()}"
        rows = "".join(
            f'<tr><td style="{style}" valign="top">{escape(name)}</td><td>{value}</td></tr>'
            for name, value in self._facts(pack, limit, uses)
        )
        head = f"<p><b>{escape(limit.name)}</b> · {escape(self.title(pack))}</p>"
        return f"{head}<table cellspacing='0' cellpadding='2'>{rows}</table>"

    def holds(self, pack: Pack, limit: Limit) -> str:
        """Where a limit that is set for this pack will hold, and where the one that is set already does."""
        said = [self.tr("An own limit holds for {pack}, in every dossier; every report names it.")]
        others = [self.title(one) for one in heirs(self._desk.library, pack.id, limit.name)]
        if others:
            said.append(self.tr("It holds for these packs too: {others}."))
        set_for = self._desk.library.packs.get(limit.own.pack) if limit.own is not None else None
        if set_for is not None and set_for.id != pack.id:
            said.append(self.tr("The present one was set for {parent}; taking it back changes it there."))
        parent = self.title(set_for) if set_for is not None else ""
        names = {"pack": self.title(pack), "others": self.tr(", ").join(others), "parent": parent}
        return " ".join(said).format(**names)

    def title(self, pack: Pack) -> str:
        """What a pack is called."""
        return pack.title.get(self._desk.language, pack.title["en"])

    def value(self, limit: Limit) -> str:
        """The value that applies, marked where it is the shop's own."""
        value = self._plain(limit)
        mark = self._desk.catalogue.phrase("own_limit_mark", self._desk.language)
        return mark.format(value=value) if limit.own is not None else value

    def purpose(self, uses: Sequence[Use]) -> str:
        """What the limit decides, in one line."""
        return self._said(uses[0].text) if uses else self.tr("Nothing in this pack uses it.")

    def origin(self, limit: Limit) -> str:
        """By whose word, in few words: who set it, or the standing of its source, and the day."""
        if limit.own is not None:
            return f"{limit.own.by}, {limit.own.on.isoformat()}"
        standing = self._desk.catalogue.phrase(limit.source.standing.value, self._desk.language)
        return f"{standing}, {limit.source.read.isoformat()}"

    def _facts(self, pack: Pack, limit: Limit, uses: Sequence[Use]) -> Iterator[tuple[str, str]]:
        yield self.tr("Value"), escape(self.value(limit))
        yield self.tr("Source"), self._source(limit.source)
        shipped = limit.shipped
        if limit.own is not None:
            yield self.tr("The pack says"), f"{escape(self._plain(shipped))}: {self._source(shipped.source)}"
        for value, source in shipped.beside:
            given = limit_value(value, limit.unit, self._desk.language)
            yield self.tr("Another source says"), f"{escape(given)}: {self._source(source)}"
        stated_by = self._desk.library.packs.get(shipped.pack)
        if stated_by is not None and stated_by.id != pack.id:
            yield self.tr("Stated by"), escape(self.title(stated_by))
        for use in uses:
            lines = (self._said(use.text), self._said(use.why))
            name = f"<code>{escape(f'{use.pack}/{use.name}')}</code>"
            yield self.tr("Used by"), "<br>".join((*map(escape, filter(None, lines)), name))

    def _said(self, texts: Texts) -> str:
        return texts.get(self._desk.language) or texts.get("en", "")

    def _plain(self, limit: Limit) -> str:
        """The value alone; those of a choice by their labels."""
        catalogue, language = self._desk.catalogue, self._desk.language
        choice = choice_of(limit.shipped, catalogue)
        if choice:
            return self.tr(", ").join(catalogue.term(choice, one).label(language) for one in limit.value)
        return limit_value(limit.value, limit.unit, language)

    def _source(self, source: Source) -> str:
        return source_html(source, self._desk.catalogue, self._desk.language)
