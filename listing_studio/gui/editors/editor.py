"""What every editor of a fact can do: show a value, take a new one, say why an input cannot be one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Unusable(Exception):
    """What was entered cannot be a value; the text says why, to the person who entered it."""


class Unfinished(Unusable):
    """What was entered may still become a value; said only once somebody has finished entering."""


def _anything(_value: object) -> str:
    return ""


class Editor(QWidget):
    """Edits one fact; None is "not stated". An input that cannot be a value is kept, explained and never committed."""

    committed = Signal(object)
    """Somebody stated another value, or took it back (None)."""
    entered = Signal()
    """The value was committed with Enter: the next field is wanted."""
    fault_changed = Signal(str)
    """Why the input cannot be a value; an empty text once it can."""

    def __init__(self) -> None:
        super().__init__()
        self._value: object = None
        self._pending = False
        self._fault = ""
        self._refused: list[object] = []
        self._check: Callable[[object], str] = _anything

    # what forms use -----------------------------------------------------------------------------------------------

    def value(self) -> object:
        """The committed value, None where nothing is stated."""
        return self._value

    def set_value(self, value: object) -> None:
        """Shows a value that holds; what was being typed is given up."""
        self._value = value
        self._refused = []
        self._pending = False
        self.show_value(value)
        self._say(fault="")

    def is_pending(self) -> bool:
        """Whether something was entered that is not committed."""
        return self._pending

    def fault(self) -> str:
        """Why what was entered cannot be a value, or an empty text."""
        return self._fault

    def commit(self, *, finished: bool = True) -> bool:
        """Takes what was entered; False, and a fault, if it cannot be a value."""
        if not self._pending:
            return not self._fault
        try:
            value = self._read_and_check()
        except Unusable as problem:
            self._say(fault=str(problem) if finished or not isinstance(problem, Unfinished) else "")
            return False
        if value in self._refused:
            return False
        self._pending = False
        self._say(fault="")
        if value != self._value:
            self._value = value
            self.committed.emit(value)
        return not self._fault

    def restore(self) -> None:
        """Goes back to the committed value."""
        self.set_value(self._value)

    def refuse(self, holds: object, why: str) -> None:
        """Says that the value just committed was not taken: ``holds`` still does. The input stays to be mended."""
        self._refused = [self._value]
        self._value = holds
        self._pending = True
        self._say(fault=why)

    def set_check(self, check: Callable[[object], str]) -> None:
        """Sets what a value must pass before it is committed; it returns why not, or an empty text."""
        self._check = check

    def set_name(self, name: str) -> None:
        """Gives every part that takes the focus a name for screen readers."""
        for target in self.targets():
            target.setAccessibleName(name)

    def set_blank(self, text: str) -> None:
        """Sets what is shown, faintly, where nothing is stated; kinds that show it otherwise leave it out."""

    # what each kind defines ---------------------------------------------------------------------------------------

    def targets(self) -> Sequence[QWidget]:
        """The parts that take the focus, the first one first."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Shows a value; None as not stated."""
        raise NotImplementedError

    def read(self) -> object:
        """What was entered as a value; Unusable if it is none."""
        raise NotImplementedError

    # what kinds use -----------------------------------------------------------------------------------------------

    def touch(self) -> None:
        """Notes that somebody entered something."""
        self._pending = True
        self._refused = []

    def state(self, value: object) -> None:
        """Commits a value that was chosen, not typed."""
        self.touch()
        self.show_value(value)
        self.commit()

    def _read_and_check(self) -> object:
        value = self.read()
        why = self._check(value) if value is not None else ""
        if why:
            raise Unusable(why)
        return value

    def _say(self, *, fault: str) -> None:
        if fault != self._fault:
            self._fault = fault
            self.fault_changed.emit(fault)
