"""The language of the window: which one to start with, and its translations; words of the domain are elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from listing_studio import resources

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
"""The languages of the window under their own names."""


def preferred() -> str:
    """Simplified Chinese where the system asks for Chinese, else English."""
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class Translators:
    """The translations that are installed in the application; replaced as a whole."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def install(self, language: str) -> None:
        """Makes ``tr`` speak a language; English is what the source says, and its file only has the plurals."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed = [_own(language), _of_qt(language)]
        for new in self._installed:
            QCoreApplication.installTranslator(new)
        QLocale.setDefault(QLocale(language))


def _own(language: str) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(resources.path("translations", f"listing_studio_{language}.qm"))):
        raise FileNotFoundError(f"listing_studio_{language}.qm")  # the installation is damaged
    return translator


def _of_qt(language: str) -> QTranslator:
    """Qt's own words: buttons of file dialogs, menus of text fields. There are none for English."""
    translator = QTranslator()
    translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator
