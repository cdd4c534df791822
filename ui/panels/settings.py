"""Settings: how the program looks, what the laptop is for, who is typing, and whether there is a passphrase."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.views import View
from ui.panel import Panel
from ui.prompts import Prompts
from ui.rows import Tone
from ui.settings import PERCENTS, SettingsFile
from ui.theme import Scheme
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.words import Words

if TYPE_CHECKING:
    from ui.workspace import Workspace

_SCHEMES = {
    Scheme.SYSTEM: "As the system has it",
    Scheme.LIGHT: "Light",
    Scheme.DARK: "Dark",
    Scheme.CONTRAST: "High contrast",
}
_COURTESY = "Anybody at this laptop may choose another view: this keeps things out of sight and is no lock."
_VIEWS = (View.TEAM, *(view for view in View if view != View.TEAM))
_WIDEST = 560
_LEVEL = 7  # pixels that bring words beside a button to the height of its own
_SOUNDS = {"On": True, "Off": False}
_LOCKED = "This library has a passphrase: without it nobody can read the file."
_OPEN = "This library has no passphrase: anyone who has this computer can read it."


class SettingsPanel(Panel):
    """The settings of this computer, and the state of the library that is open."""

    name = "settings"
    title = "Settings"
    icon = "settings"
    shortcut = "Ctrl+,"

    def __init__(
        self,
        workspace: "Workspace | None",
        prompts: Prompts,
        settings: SettingsFile,
        apply_look: Callable[[], None],
        see_as: Callable[[View], None],
    ) -> None:
        super().__init__()
        self._workspace, self._prompts, self._settings = workspace, prompts, settings
        self._apply_look, self._see_as = apply_look, see_as
        self._scheme, self._percent, self.view = QComboBox(), QComboBox(), QComboBox()
        self._sounds = QComboBox()
        self._fill()
        form = Form()
        form.setMaximumWidth(_WIDEST)
        form.add_beside(
            ("Colours", self._scheme), ("Size of text", self._percent), ("Sounds at the door", self._sounds)
        )
        self.body.addWidget(Words("Appearance", "heading"))
        self.body.addWidget(form)
        self._typing, self._locked, self._sees = Words(), Words(wrap=True), Words("", "small", wrap=True)
        self._typing.setContentsMargins(0, _LEVEL, 0, _LEVEL)
        self._show_use()
        if workspace is not None:
            self._show_library()
            workspace.signed.connect(self.refresh)
        self._parts = QHBoxLayout()
        self._parts.setSpacing(28)
        self.body.addSpacing(16)
        self.body.addLayout(self._parts)
        self.body.addStretch()

    def refresh(self) -> None:
        """Say who is typing and whether there is a passphrase."""
        if self._workspace is None:
            return
        self._typing.setText(f"Signed as: {self._workspace.who or 'nobody yet'}")
        self._locked.setText(_LOCKED if self._workspace.encrypted else _OPEN)
        self._locked.set_tone(Tone.GOOD if self._workspace.encrypted else Tone.CARE)

    def add(self, section: QWidget, words: str, key: str, does: Callable[[], object]) -> None:
        """Put a part with something to save under all else, beside those put there before."""
        part, row = QVBoxLayout(), QHBoxLayout()
        row.addWidget(ActionButton(self.act(words, key, does)))
        row.addStretch()
        part.addWidget(section)
        part.addLayout(row)
        self._parts.addLayout(part)

    def first_focus(self) -> QWidget:
        """Return the choice of colours."""
        return self._scheme

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words in their lines; a layout asks for the height of one line of each."""
        super().resizeEvent(event)
        if (rows := self.layout()) is not None:
            self.setMinimumHeight(rows.minimumHeightForWidth(self.width()))

    def _fill(self) -> None:
        now = self._settings.now
        self._scheme.addItems(list(_SCHEMES.values()))
        self._percent.addItems([f"{percent} %" for percent in PERCENTS])
        self._sounds.addItems(list(_SOUNDS))
        self._sounds.setCurrentIndex(list(_SOUNDS.values()).index(now.sounds))
        self._scheme.setCurrentIndex(list(_SCHEMES).index(Scheme(now.scheme)))
        self._percent.setCurrentIndex(PERCENTS.index(now.percent))
        self._scheme.activated.connect(self._choose)
        self._percent.activated.connect(self._choose)
        self.view.addItems([view.label for view in _VIEWS])
        self.view.setCurrentIndex(_VIEWS.index(View(now.view)))
        self.view.activated.connect(self._choose_view)
        self._sounds.activated.connect(self._choose_sounds)

    def _choose(self) -> None:
        scheme, percent = list(_SCHEMES)[self._scheme.currentIndex()], PERCENTS[self._percent.currentIndex()]
        self._settings.change(replace(self._settings.now, scheme=scheme.value, percent=percent))
        self._apply_look()
        self.say(f"Colours: {_SCHEMES[scheme]}. Size of text: {percent} %.")

    def _choose_sounds(self) -> None:
        words = self._sounds.currentText()
        self._settings.change(replace(self._settings.now, sounds=_SOUNDS[words]))
        self.say(f"Sounds at the door: {words.lower()}.")

    def _choose_view(self) -> None:
        view = _VIEWS[self.view.currentIndex()]
        if view.value != self._settings.now.view:
            self._show_view(view)
            self._see_as(view)

    def _show_view(self, view: View) -> None:
        self._sees.setText(_in_words(view))
        self.view.setAccessibleDescription(self._sees.text())

    def _show_use(self) -> None:
        use, row = Form(), FlowLayout(gap=16)
        use.setMaximumWidth(_WIDEST)
        use.add("This laptop is for", self.view)
        self.body.addSpacing(8)
        self.body.addWidget(Words("This laptop", "heading"))
        self.body.addWidget(use)
        self.body.addWidget(self._sees)
        self._show_view(View(self._settings.now.view))
        if self._workspace is not None:
            row.addWidget(ActionButton(self.act("Somebody else is typing", "Ctrl+Shift+W", self._ask_who)))
            row.addWidget(self._typing)
            self.body.addLayout(row)

    def _show_library(self) -> None:
        self.body.addSpacing(8)
        self.body.addWidget(Words("This library", "heading"))
        self.body.addWidget(self._locked)

    def _ask_who(self) -> None:
        if self._workspace is not None:
            self._prompts.who(self, self._workspace.who, self._workspace.sign_as)


def _in_words(view: View) -> str:
    without = view.does_not_show
    return f"Does not read {without} from the library. {_COURTESY}" if without else f"Shows everything. {_COURTESY}"
