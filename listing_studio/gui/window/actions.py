"""Everything the window can be told to do, with its words and keys; the menus and the key sheet are made from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from listing_studio.gui.languages import LANGUAGES
from listing_studio.gui.theme import Scheme


class Actions(QObject):
    """One attribute per action; ``menus`` has all of them by menu. Nothing is connected here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.menus: dict[str, list[QAction]] = {}
        self._make_unit_menu()
        self._make_edit_menu()
        self._make_go_menu()
        self._make_view_menu()
        self._make_help_menu()

    def fill(self, bar: QMenuBar, packs: QMenu | None) -> None:
        """Puts the actions into an empty menu bar; ``packs`` is the menu that chooses the packs of the open unit."""
        for title, actions in self.menus.items():
            menu = bar.addMenu(title)
            for action in actions:
                self._put(action, menu)
                if action is self.poor_sample and packs is not None:
                    packs.setTitle(self.tr("&Packs"))
                    menu.addMenu(packs)

    def add_sections(self, titles: Sequence[str]) -> None:
        """Adds a way to every section."""
        self.sections += [self._action(title.replace("&", "&&")) for title in titles]
        next(actions for actions in self.menus.values() if self.export in actions).extend(self.sections)

    def number_sections(self, shown: Sequence[int]) -> None:
        """Offers these sections; the first nine get a number key, and 0 the last."""
        for at, action in enumerate(self.sections):
            number = shown.index(at) + 1 if at in shown else 0
            key = f"Ctrl+{number}" if number <= 9 else "Ctrl+0" if number == len(shown) else ""
            action.setVisible(bool(number))
            action.setShortcuts([QKeySequence(key)] if number and key else [])

    def enable(self, *, workspace: bool, unit: bool) -> None:
        """Allows what can be done: with an open workspace, with an open unit."""
        always = (self.quit, self.keys, *self.languages.actions(), *self.schemes.actions())
        kinds = (self.new, self.new_application, self.new_claim, self.new_return)
        about = (self.coverage, self.limits)
        with_workspace = (*kinds, *about, self.import_unit, self.sample, self.poor_sample, self.find)
        for action in (one for actions in self.menus.values() for one in actions):
            if action not in always:
                action.setEnabled(workspace if action in with_workspace else unit)
        self.new_kinds.setEnabled(workspace)

    def of_queue(self) -> tuple[QAction, ...]:
        """What is offered beside the queue."""
        return self.new_kinds, self.archive

    # menus --------------------------------------------------------------------------------------------------------

    def _make_unit_menu(self) -> None:
        self.new = self._action(self.tr("&New unit"), ["Ctrl+N"])
        self.new_application = self._action(self.tr("New programme app&lication"))
        self.new_claim = self._action(self.tr("New after-sales &claim"))
        self.new_return = self._action(self.tr("New export &return"))
        self.import_unit = self._action(self.tr("&Import a file …"), ["Ctrl+O"])
        self.sample = self._action(self.tr("Open the &sample"))
        self.poor_sample = self._action(self.tr("Open a s&loppy sample"))
        self.archive = self._action(self.tr("&Archive"))
        self.archive.setToolTip(self.tr("Takes what is open out of the queue; it can be brought back"))
        self.quit = self._action(self.tr("&Quit"), ["Ctrl+Q"])
        new = [self.new, self.new_application, self.new_claim, self.new_return]
        self._kinds = QMenu()
        self._kinds.addActions(new)
        self.new_kinds = self._action(self.tr("New"))
        self.new_kinds.setMenu(self._kinds)
        self.menus[self.tr("&File")] = [
            *new, self.import_unit, self.sample, self.poor_sample, self.archive, self.quit
        ]  # fmt: skip

    def _make_edit_menu(self) -> None:
        self.undo = self._action(self.tr("&Undo"), ["Ctrl+Z"])
        self.redo = self._action(self.tr("&Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"])
        self.fix = self._action(self.tr("Take the fi&x of the finding"), ["Alt+Return", "Alt+Enter"])
        self.find = self._action(self.tr("&Search the queue"), ["Ctrl+F"])
        self.menus[self.tr("&Edit")] = [self.undo, self.redo, self.fix, self.find]

    def _make_go_menu(self) -> None:
        self.next_finding = self._action(self.tr("Next &finding"), ["F8"])
        self.previous_finding = self._action(self.tr("&Previous finding"), ["Shift+F8"])
        self.next_thing = self._action(self.tr("Guide me: next &thing to do"), ["F9"])
        self.next_pane = self._action(self.tr("Next p&art of the window"), ["F6"])
        self.next_pack = self._action(self.tr("Next pac&k"), ["Ctrl+Tab"])
        self.next_section = self._action(self.tr("&Next section"), ["Ctrl+PgDown"])
        self.previous_section = self._action(self.tr("Previous &section"), ["Ctrl+PgUp"])
        self.export = self._action(self.tr("&Export"), ["Ctrl+B"])  # Ctrl+E is "end of line" in fields
        self.sections: list[QAction] = []
        steps = [self.next_finding, self.previous_finding, self.next_thing, self.next_pane, self.next_pack]
        self.menus[self.tr("&Go")] = [*steps, self.next_section, self.previous_section, self.export]

    def _make_view_menu(self) -> None:
        schemes = {
            Scheme.SYSTEM: self.tr("As the system"),
            Scheme.LIGHT: self.tr("Light"),
            Scheme.DARK: self.tr("Dark"),
        }
        self.languages = self._choice(LANGUAGES)
        self.schemes = self._choice(schemes)
        self._choices = {self.languages: self.tr("&Language · 语言"), self.schemes: self.tr("&Colours")}
        self.menus[self.tr("&View")] = [*self.languages.actions(), *self.schemes.actions()]

    def _make_help_menu(self) -> None:
        self.keys = self._action(self.tr("&Keys and help"), ["F1"])
        self.coverage = self._action(self.tr("&Requests and answers"))
        self.limits = self._action(self.tr("&Limits"))
        self.menus[self.tr("&Help")] = [self.keys, self.coverage, self.limits]

    # parts --------------------------------------------------------------------------------------------------------

    def _put(self, action: QAction, menu: QMenu) -> None:
        """Adds an action; those of a choice go into a menu of their own, made with the first."""
        group = next((group for group in self._choices if action in group.actions()), None)
        if group is None:
            menu.addAction(action)
        elif action is group.actions()[0]:
            menu.addMenu(self._choices[group]).addActions(group.actions())

    def _action(self, text: str, keys: Iterable[str] = ()) -> QAction:
        action = QAction(text, self)
        action.setIconText(plain(text))  # for buttons: Qt's own leaves the "(N)" of "新建(&N)"
        action.setShortcuts([QKeySequence(key) for key in keys])
        return action

    def _choice(self, words: dict[str, str] | dict[Scheme, str]) -> QActionGroup:
        group = QActionGroup(self)
        for value, word in words.items():
            action = self._action(word)
            action.setCheckable(True)
            action.setData(str(value))
            group.addAction(action)
        return group


def check(group: QActionGroup, value: str) -> None:
    """Checks the action of a group that stands for a value."""
    for action in group.actions():
        action.setChecked(action.data() == value)


def plain(text: str) -> str:
    """A menu's text without the sign that marks its letter; Chinese texts carry it in brackets."""
    return text.replace("&&", "\0").split("(&")[0].replace("&", "").replace("\0", "&")
