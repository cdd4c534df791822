"""Settings: how the program looks, who is typing, and whether the library has a passphrase."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui.panel import Panel
from ui.prompts import Prompts
from ui.rows import Tone
from ui.settings import PERCENTS, SettingsFile
from ui.theme import Scheme
from ui.widgets.buttons import ActionButton
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
_LOCKED = "This library has a passphrase: without it nobody can read the file."
_OPEN = "This library has no passphrase: anyone who has this computer can read it."


class SettingsPanel(Panel):
    """The settings of this computer, and the state of the library that is open."""

    name = "settings"
    title = "Settings"
    icon = "settings"
    shortcut = "Ctrl+,"

    def __init__(
        self, workspace: "Workspace | None", prompts: Prompts, settings: SettingsFile, apply_look: Callable[[], None]
    ) -> None:
        super().__init__()
        self._workspace, self._prompts, self._settings = workspace, prompts, settings
        self._apply_look = apply_look
        self._scheme, self._percent = QComboBox(), QComboBox()
        self._fill()
        form = Form()
        form.setMaximumWidth(420)
        form.add("Colours", self._scheme)
        form.add("Size of text", self._percent)
        self.body.addWidget(Words("Appearance", "heading"))
        self.body.addWidget(form)
        self._typing, self._locked = Words(wrap=True), Words(wrap=True)
        if workspace is not None:
            self._show_library()
            workspace.signed.connect(self.refresh)
        self.body.addStretch()

    def refresh(self) -> None:
        """Say who is typing and whether there is a passphrase."""
        if self._workspace is None:
            return
        self._typing.setText(f"Signed as: {self._workspace.who or 'nobody yet'}")
        self._locked.setText(_LOCKED if self._workspace.encrypted else _OPEN)
        self._locked.set_tone(Tone.GOOD if self._workspace.encrypted else Tone.CARE)

    def add(self, section: QWidget, words: str, key: str, does: Callable[[], object]) -> None:
        """Put a part with something to save under the others."""
        row = QHBoxLayout()
        row.addWidget(ActionButton(self.act(words, key, does)))
        row.addStretch()
        last = self.body.count() - 1
        self.body.insertSpacing(last, 16)
        self.body.insertWidget(last + 1, section)
        self.body.insertLayout(last + 2, row)

    def first_focus(self) -> QWidget:
        """Return the choice of colours."""
        return self._scheme

    def _fill(self) -> None:
        now = self._settings.now
        self._scheme.addItems(list(_SCHEMES.values()))
        self._percent.addItems([f"{percent} %" for percent in PERCENTS])
        self._scheme.setCurrentIndex(list(_SCHEMES).index(Scheme(now.scheme)))
        self._percent.setCurrentIndex(PERCENTS.index(now.percent))
        self._scheme.activated.connect(self._choose)
        self._percent.activated.connect(self._choose)

    def _choose(self) -> None:
        scheme, percent = list(_SCHEMES)[self._scheme.currentIndex()], PERCENTS[self._percent.currentIndex()]
        self._settings.change(replace(self._settings.now, scheme=scheme.value, percent=percent))
        self._apply_look()
        self.say(f"Colours: {_SCHEMES[scheme]}. Size of text: {percent} %.")

    def _show_library(self) -> None:
        row = QHBoxLayout()
        row.addWidget(ActionButton(self.act("Somebody else is typing", "Ctrl+Shift+W", self._ask_who)))
        row.addStretch()
        self.body.addSpacing(16)
        self.body.addWidget(Words("Who is typing", "heading"))
        self.body.addWidget(self._typing)
        self.body.addLayout(row)
        self.body.addSpacing(16)
        self.body.addWidget(Words("This library", "heading"))
        self.body.addWidget(self._locked)

    def _ask_who(self) -> None:
        if self._workspace is not None:
            self._prompts.who(self, self._workspace.who, self._workspace.sign_as)
