"""Fonts for Chinese, on this machine and on poorer ones."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from listing_studio.gui import fonts

ASK = """
import sys
from PySide6.QtWidgets import QApplication
from listing_studio.gui import fonts
application = QApplication([])
fonts.prefer_simplified(application)
print(fonts.has_chinese(application.font()))
"""


def asked_with(folders: str, tmp_path: Path) -> str:
    """What a machine says that has only the fonts in some folders."""
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig>{folders}<cachedir>{tmp_path}</cachedir></fontconfig>")
    environment = {**os.environ, "FONTCONFIG_FILE": str(config), "QT_LOGGING_RULES": "*=false"}
    run = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_a_machine_without_any_font_has_no_chinese(tmp_path: Path) -> None:
    assert asked_with("", tmp_path) == "False"


def test_a_machine_with_western_fonts_has_no_chinese(tmp_path: Path) -> None:
    assert asked_with("<dir>/usr/share/fonts/truetype/dejavu</dir>", tmp_path) == "False"


def test_this_machine_has(qapp: QApplication) -> None:
    """The tests' machine has fonts-wqy-microhei: see the packages that bootstrap installs."""
    assert fonts.has_chinese(qapp.font())


def test_the_systems_own_font_stays_first(qapp: QApplication) -> None:
    first = QFontInfo(qapp.font()).family()
    fonts.prefer_simplified(qapp)
    assert QFontInfo(qapp.font()).family() == first
    assert qapp.font().families()[0] == first
