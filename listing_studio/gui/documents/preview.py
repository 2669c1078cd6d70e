"""Shows a document page by page: a PDF, a picture or a plain text. Runs nothing that is inside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from listing_studio.errors import UserError
from listing_studio.gui import theme
from listing_studio.gui.jobs import Job, Jobs

_LONGEST = 1400
_LEAST = QSize(240, 320)
_TEXT_SHOWN_MAX = 4000

Sheet = QImage | str | None


class DocumentPreview(QWidget):
    """One page at a time; Page Up and Page Down turn it, as the two buttons do."""

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._page, self._pages = 0, 1
        self._image = QImage()
        self._jobs = Jobs(self)
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet.setWordWrap(True)
        self.sheet.setMinimumSize(_LEAST)
        self.sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.sheet.setTextFormat(Qt.TextFormat.PlainText)
        self.sheet.setAccessibleName(self.tr("Page of the document"))
        self._count = QLabel()
        theme.secondary(self._count)
        self.back = self._button("‹", self.tr("Previous page (Page Up)"), -1, "PgUp")
        self.ahead = self._button("›", self.tr("Next page (Page Down)"), 1, "PgDown")
        bar = QHBoxLayout()
        bar.addStretch(1)
        for part in (self.back, self._count, self.ahead):
            bar.addWidget(part)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet, 1)
        column.addLayout(bar)
        self.show_words("")

    def show_document(self, path: Path, pages: int) -> None:
        """Shows the first page of another document; the same one stays where it is."""
        if path != self._path:
            self._path, self._page = path, 0
            self._ask()
        self._pages = max(pages, 1)
        self._show_count()

    def show_words(self, words: str) -> None:
        """Shows a sentence in place of a document."""
        self._path, self._page, self._pages = None, 0, 1
        self._image = QImage()
        self.sheet.setPixmap(QPixmap())
        self.sheet.setText(words)
        self._show_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self, sign: str, tip: str, by: int, key: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setShortcut(key)
        button.clicked.connect(partial(self._turn, by))
        return button

    def _turn(self, by: int) -> None:
        page = min(max(self._page + by, 0), self._pages - 1)
        if page != self._page:
            self._page = page
            self._ask()
            self._show_count()

    def _ask(self) -> None:
        self._jobs.cancel()
        path, page = self._path, self._page
        if path is not None:
            work, done = partial(_sheet, path, page), partial(self._on_sheet, path, page)
            self._jobs.start(work, done, partial(self._on_failed, path, page))

    def _on_sheet(self, path: Path, page: int, sheet: Sheet) -> None:
        if (path, page) != (self._path, self._page):
            return
        self._image = sheet if isinstance(sheet, QImage) else QImage()
        if isinstance(sheet, str):
            self.sheet.setText(sheet)
        elif sheet is None:
            self.sheet.setText(self.tr("This document cannot be shown."))
        self._fit()

    def _on_failed(self, path: Path, page: int, _error: UserError) -> None:
        self._on_sheet(path, page, None)

    @Slot()
    def _fit(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = self.sheet.size() * ratio
        mode = Qt.TransformationMode.SmoothTransformation
        fitted = self._image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode)
        fitted.setDevicePixelRatio(ratio)
        self.sheet.setPixmap(QPixmap.fromImage(fitted))

    def _show_count(self) -> None:
        several = self._pages > 1
        self._count.setText(self.tr("Page %d of %d") % (self._page + 1, self._pages) if several else "")
        for button, end in ((self.back, 0), (self.ahead, self._pages - 1)):
            button.setVisible(several)
            button.setEnabled(self._page != end)


def _sheet(path: Path, page: int, _job: Job) -> Sheet:
    from listing_studio.photos.decoding.reading import read
    from listing_studio.photos.papers import page_picture, text_of

    data = read(path)
    image = page_picture(data, page, _LONGEST)
    if image is None:
        text = text_of(data)
        return text[:_TEXT_SHOWN_MAX] if text else None
    width, height = image.size
    return QImage(image.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
