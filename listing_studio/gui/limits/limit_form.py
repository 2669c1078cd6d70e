"""The form in which a named person sets a limit of the shop's own for a reason, or takes it back. It saves nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from listing_studio.errors import InputProblem, Translate
from listing_studio.gui import theme
from listing_studio.gui.editors.choices import Option
from listing_studio.gui.editors.many_choice_editor import ManyChoiceEditor
from listing_studio.gui.widgets.flow_bar import FlowBar
from listing_studio.packs.own_limits import Value
from listing_studio.packs.own_values import parsed, typed
from listing_studio.rules.rule import Limit

_LONGEST = 500

Judged = Callable[[Value], tuple[str, str]]
"""How a value reads, and why it cannot be one (an empty text: it can)."""


class LimitForm(QWidget):
    """Says at once what is wrong with a value. ``wanted`` carries value, name and reason, which are never empty."""

    wanted = Signal(object, str, str)
    reset_wanted = Signal()

    def __init__(self, person: str, translate: Translate) -> None:
        super().__init__()
        self._translate = translate
        self._limit: Limit | None = None
        self._pack = ""
        self._judged: Judged = _anything
        self.value = QLineEdit()
        self.reading = QLabel()
        """The number with its unit, as a reader expects it."""
        self.choices: ManyChoiceEditor | None = None
        self.name = QLineEdit(person)
        self.reason = QLineEdit()
        self.fault = QLabel(wordWrap=True)
        self.holds = QLabel(wordWrap=True)
        theme.secondary(self.holds)
        self.button = QPushButton(self.tr("&Set own limit"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._set)
        self.reset = QPushButton(self.tr("Use the &pack's value"))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self.reset_wanted)
        self._fields = QFormLayout()
        self._fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._arrange()
        self.setEnabled(False)

    def show_limit(self, pack: str, limit: Limit, holds: str, options: Sequence[Option], judged: Judged) -> None:
        """Speaks of a limit of a pack; ``holds`` says where an own one will apply, ``judged`` what a value is worth.

        What is being typed for the same limit stays: somebody else may have set it meanwhile.
        """
        stays = self._is_pending() and self._limit is not None and (pack, limit.name) == (self._pack, self._limit.name)
        text, reason = (self.value.text(), self.reason.text()) if stays else (typed(limit), "")
        self._pack, self._limit, self._judged = pack, limit, judged
        self.setEnabled(True)
        self.reset.setEnabled(limit.own is not None)
        self.holds.setText(holds)
        self._show_choices(options)
        self.value.setText(text)
        if self.choices is not None:
            self.choices.set_value(parsed(text, limit.shipped))
        self.reason.setText(reason)
        self._on_changed()

    def settled(self) -> None:
        """What was typed has been set, or given up."""
        self._limit = None

    def _is_pending(self) -> bool:
        """Whether somebody has begun to type."""
        return self._limit is not None and (self.value.text() != typed(self._limit) or bool(self.reason.text()))

    def clear(self) -> None:
        """Speaks of no limit."""
        self._limit = None
        self._show_choices(())
        for part in (self.value, self.reading, self.reason, self.holds):
            part.clear()
        self.say("")
        self.setEnabled(False)

    def say(self, fault: str) -> None:
        """Says why something could not be done, or nothing."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def focus_value(self) -> None:
        """Goes to the value."""
        self.value.selectAll()
        (self.choices or self.value).setFocus()

    def _show_choices(self, options: Sequence[Option]) -> None:
        """Values of a choice are ticked, anything else is typed."""
        if self.choices is not None:
            self._fields.removeRow(self.choices)
            self.choices = None
        if options:
            self.choices = ManyChoiceEditor(options)
            self.choices.set_name(self.tr("New value"))
            self.choices.committed.connect(self._on_chosen)
            self._fields.insertRow(1, self.choices)
        self.value.setHidden(bool(options))

    @Slot(object)
    def _on_chosen(self, chosen: tuple[str, ...]) -> None:
        self.value.setText(", ".join(chosen))

    @Slot()
    def _on_changed(self) -> None:
        if self._limit is None:
            return
        value, fault = self._read(self._limit)
        self.say(fault)
        shown = isinstance(value, float) and not fault
        self.reading.setText(self._judged(value)[0] if shown and value is not None else "")
        self.button.setEnabled(bool(not fault and self.name.text().strip() and self.reason.text().strip()))

    def _read(self, limit: Limit) -> tuple[Value | None, str]:
        """The value as it stands, and why it cannot be one."""
        try:
            value = parsed(self.value.text(), limit.shipped)
        except InputProblem as problem:
            return None, problem.what.said(self._translate)  # where it is stands above
        if not _is_shipped(value, limit):
            return value, self._judged(value)[1]
        is_meant = limit.own is not None or bool(self.reason.text().strip())
        return value, self.tr("This is the pack's value.") if is_meant else ""

    @Slot()
    def _set(self) -> None:
        if self._limit is None or not self.button.isEnabled():
            self._first_missing().setFocus()
            return
        value, _ = self._read(self._limit)
        self.wanted.emit(value, self.name.text().strip(), self.reason.text().strip())

    def _first_missing(self) -> QLineEdit:
        return next((one for one in (self.name, self.reason) if not one.text().strip()), self.value)

    def _arrange(self) -> None:
        label = QLabel(self.tr("New &value"))
        label.setBuddy(self.value)
        self.value.setAccessibleName(self.tr("New value"))
        line = QHBoxLayout()
        line.addWidget(self.value, 1)
        line.addWidget(self.reading)
        self._fields.addRow(label, line)
        for field, words in ((self.name, self.tr("Your na&me")), (self.reason, self.tr("Reas&on"))):
            field.setAccessibleName(words.replace("&", ""))
            self._fields.addRow(words, field)
        for field in (self.name, self.reason):
            field.setMaxLength(_LONGEST)
        for field in (self.value, self.name, self.reason):
            field.textChanged.connect(self._on_changed)
            field.returnPressed.connect(self._set)
        buttons = FlowBar(theme.SPACING // 2)
        for button in (self.button, self.reset):
            buttons.flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._fields)
        for part in (self.fault, self.holds, buttons):
            column.addWidget(part)
        column.addStretch(1)


def _is_shipped(value: Value, limit: Limit) -> bool:
    """Whether a value is that of the pack, in whatever order."""
    its = limit.shipped.value
    return set(value) == set(its) if isinstance(value, tuple) else bool(value == its)


def _anything(_value: Value) -> tuple[str, str]:
    return "", ""
