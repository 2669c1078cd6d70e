"""Who says something, as a line of rich text that leads there."""

from __future__ import annotations

from html import escape

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.rules.rule import Source
from listing_studio.rules.wording import source_text


def source_html(source: Source, catalogue: Catalogue, language: str) -> str:
    """Title, day and standing, linked where there is an address, and the words it is quoted with."""
    text = escape(source_text(source, catalogue, language))
    if source.address:
        text = f'<a href="{escape(source.address, quote=True)}">{text}</a>'
    return text + (f"<br>“{escape(source.quote)}”" if source.quote else "")
