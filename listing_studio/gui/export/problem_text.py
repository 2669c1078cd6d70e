"""Says problems of disks and bundles in the language of the window; a sentence it does not know stays as it is."""

from __future__ import annotations

import re
from functools import cache, reduce

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from listing_studio.errors import ManyProblems, UserError

_translated = QCoreApplication.translate  # of a variable, because the texts are written out here, marked for Qt's tool
_MARKED = (
    QT_TRANSLATE_NOOP("Problem", "It could not be read."),
    QT_TRANSLATE_NOOP("Problem", "It could not be written."),
    QT_TRANSLATE_NOOP("Problem", "There is no space left on the disk."),
    QT_TRANSLATE_NOOP("Problem", "Free some space or choose another disk, then try again."),
    QT_TRANSLATE_NOOP("Problem", "Your share of the disk is used up."),
    QT_TRANSLATE_NOOP("Problem", "The file is larger than this disk allows."),
    QT_TRANSLATE_NOOP("Problem", "Choose another disk."),
    QT_TRANSLATE_NOOP("Problem", "The disk is read-only."),
    QT_TRANSLATE_NOOP("Problem", "Choose another folder."),
    QT_TRANSLATE_NOOP("Problem", "The permissions do not allow it."),
    QT_TRANSLATE_NOOP("Problem", "Choose another folder, or change its permissions."),
    QT_TRANSLATE_NOOP("Problem", "It does not exist."),
    QT_TRANSLATE_NOOP("Problem", "Check the path."),
    QT_TRANSLATE_NOOP("Problem", "It exists already."),
    QT_TRANSLATE_NOOP("Problem", "Choose another name, or move what is there."),
    QT_TRANSLATE_NOOP("Problem", "It exists already and is not overwritten."),
    QT_TRANSLATE_NOOP("Problem", "Choose another name, or move or delete what is there."),
    QT_TRANSLATE_NOOP("Problem", "A part of the path is a file, not a folder."),
    QT_TRANSLATE_NOOP("Problem", "There is a folder of this name."),
    QT_TRANSLATE_NOOP("Problem", "Choose another name."),
    QT_TRANSLATE_NOOP("Problem", "The name is too long for this disk."),
    QT_TRANSLATE_NOOP("Problem", "Choose a shorter name."),
    QT_TRANSLATE_NOOP("Problem", "Its symbolic links lead round in a circle."),
    QT_TRANSLATE_NOOP("Problem", "Use the file itself."),
    QT_TRANSLATE_NOOP("Problem", "The disk reported a fault."),
    QT_TRANSLATE_NOOP("Problem", "Check the disk and its cable, and keep a copy elsewhere."),
    QT_TRANSLATE_NOOP("Problem", "The system says: {reason}."),
    QT_TRANSLATE_NOOP("Problem", "This is not a bundle."),
    QT_TRANSLATE_NOOP("Problem", "It has neither bagit.txt nor a manifest."),
    QT_TRANSLATE_NOOP("Problem", "There is no such folder."),
    QT_TRANSLATE_NOOP("Problem", "It is not there."),
    QT_TRANSLATE_NOOP("Problem", "It is a link or a device, not a plain file."),
    QT_TRANSLATE_NOOP("Problem", "Its bytes and files are {found}, bag-info.txt says {stated}."),
    QT_TRANSLATE_NOOP("Problem", "Its checksum is not the one in {names}."),
    QT_TRANSLATE_NOOP("Problem", "No {stem} lists it."),
    QT_TRANSLATE_NOOP("Problem", "It does not list {path}."),
    QT_TRANSLATE_NOOP("Problem", "It is not text in UTF-8."),
)
SENTENCES = tuple(map(str, _MARKED))
"""What the rooms below say, word for word; ``{name}`` stands for what differs from time to time."""


def problem_text(error: UserError) -> str:
    """All that a problem says: where, what, why and what to do."""
    if isinstance(error, ManyProblems):
        lines = [_with_colon(error.what), *map(problem_text, error.problems), sentence_text(error.remedy)]
        return "\n".join(line for line in lines if line)
    follow = QCoreApplication.translate("Problem", "{first} {second}")
    words = [sentence_text(part) for part in (error.what, error.why, error.remedy) if part]
    text = reduce(lambda first, second: follow.format(first=first, second=second), words)
    place = QCoreApplication.translate("Problem", "{where}: {what}")
    return place.format(where=error.where, what=text) if error.where else text


def sentence_text(sentence: str) -> str:
    """One sentence of a room below."""
    for known in SENTENCES:
        match = _pattern(known).fullmatch(sentence)
        if match is not None:
            return _translated("Problem", known).format(**match.groupdict())
    return sentence


def _with_colon(what: str) -> str:
    return QCoreApplication.translate("Problem", "{what}:").format(what=sentence_text(what))


@cache
def _pattern(known: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(known)))
