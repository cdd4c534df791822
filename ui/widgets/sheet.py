"""A form about one row: it knows what is saved and what is only typed, and keeps half-typed words of many rows."""

import json
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.fields import TextArea, TextField
from ui.widgets.form import Form
from ui.widgets.ticks import TickList

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOT_LEFT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)
_LEAST = 8  # characters of a choice that are shown at least; its list shows all
Choices = Sequence[tuple[str, str]]


class Sheet(Form):
    """Fields by key. `entered` is Enter in any of them; `left` is going on from one of them."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = ""
        self._fields: dict[str, QWidget] = {}
        self._saved: dict[str, str] = {}
        self._half: dict[str, dict[str, str]] = {}
        self._returned: list[dict[str, str]] = []

    def line(self, key: str, label: str, hint: str = "", *, example: str = "") -> TextField:
        """Add a field of one line."""
        field = TextField(label, example)
        self.add(label, self._take(key, field), hint)
        return field

    def area(self, key: str, label: str, lines: int = 2, hint: str = "") -> TextArea:
        """Add a field of several lines."""
        field = TextArea(label, lines=lines)
        self.add(label, self._take(key, field), hint)
        return field

    def choice(self, key: str, label: str, choices: Choices) -> QComboBox:
        """Add a choice of one: each has the value that is kept and the words that are shown."""
        field = choice_of(choices)
        self.add(label, self._take(key, field))
        return field

    def ticks(self, key: str, label: str, rows: Choices, hint: str = "") -> TickList:
        """Add a list of things of which each is on or off; what is kept names those that are off."""
        field = TickList(rows)
        self.add(label, self._take(key, field), hint)
        return field

    def lines_beside(self, *lines: tuple[str, str, int]) -> tuple[TextField, ...]:
        """Add short fields beside one another, each with its key, label and share of the room."""
        fields = tuple(TextField(label) for _, label, _ in lines)
        self.fields_beside(*((*line, field) for line, field in zip(lines, fields, strict=True)))
        return fields

    def fields_beside(self, *fields: tuple[str, str, int, QWidget]) -> None:
        """Add fields beside one another, each with its key, label and share of the room."""
        for key, _, share, field in fields:
            policy = field.sizePolicy()
            policy.setHorizontalStretch(share)
            field.setSizePolicy(policy)
            self._take(key, field)
        self.add_beside(*((label, field) for _, label, _, field in fields))

    def open(self, about: str, saved: Mapping[str, str]) -> None:
        """Show the saved fields of a row, and over them what was half typed about it."""
        if about != self.about:
            self._put_aside()
            self.about, half = about, self._half.pop(about, {})
            for key, text in saved.items():
                _write(self._fields[key], text)
            self._saved = dict(saved)
            self._show_typed(half)
            return
        for key, text in saved.items():
            if self._untouched(key) and text != self._saved.get(key):
                _write(self._fields[key], text)
            self._saved[key] = text

    def values(self) -> dict[str, str]:
        """Return what stands in every field."""
        return {key: _read(field) for key, field in self._fields.items()}

    def touched(self) -> dict[str, str]:
        """Return the fields in which something else stands than what is saved."""
        return {key: text for key, text in self.values().items() if text.strip() != self._saved.get(key, "").strip()}

    def settle(self, about: str, sent: Mapping[str, str]) -> None:
        """Take as saved what was sent, but not what has been typed since."""
        if about != self.about:
            half = {key: text for key, text in self._half.pop(about, {}).items() if text != sent.get(key)}
            self._half |= {about: half} if half else {}
            return
        for key, field in self._fields.items():
            if _read(field) == sent.get(key):
                _write(field, sent[key])
                self._saved[key] = sent[key]

    def clear_typing(self) -> None:
        """Show what is saved, or what was given back and has not been shown yet."""
        for key, text in self._saved.items():
            _write(self._fields[key], text)
        if self._returned:
            self._show_typed(self._returned.pop())

    def give_back(self, about: str, typed: Mapping[str, str]) -> None:
        """Bring words back that could not be saved: at once, or once what has been typed since is done with."""
        if about != self.about:
            self._half.setdefault(about, dict(typed))
        elif self.touched():
            self._returned.append(dict(typed))
        else:
            self._show_typed(typed)

    def draft(self) -> str:
        """Return all that is half typed as one text, empty where there is nothing."""
        here = {self.about: self.touched()} if self.about and self.touched() else {}
        held = self._half | here
        return json.dumps(held, ensure_ascii=False) if held else ""

    def bring_back(self, draft: str) -> None:
        """Take up what `draft` returned; it is shown when its row is opened."""
        if draft:
            known = self._fields.keys()
            for about, half in json.loads(draft).items():
                self._half[about] = {key: text for key, text in half.items() if key in known}

    def field(self, key: str) -> QWidget:
        """Return a field by its key."""
        return self._fields[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter, which a choice and a list leave alone; a field of one line says so itself."""
        if event.key() in _ENTER and isinstance(self.focusWidget(), QComboBox | TickList):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a field is left for another control."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _NOT_LEFT:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _take(self, key: str, field: QWidget) -> QWidget:
        self._fields[key] = field
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.entered)
        field.installEventFilter(self)
        return field

    def _show_typed(self, typed: Mapping[str, str]) -> None:
        for key, text in typed.items():
            _type(self._fields[key], text)

    def _untouched(self, key: str) -> bool:
        return _read(self._fields[key]).strip() == self._saved.get(key, "").strip()

    def _put_aside(self) -> None:
        half = self.touched()
        if self.about and half:
            self._half[self.about] = half


def choice_of(choices: Choices) -> QComboBox:
    """Return a choice of one: each has the value that is kept and the words that are shown."""
    field = QComboBox()
    for value, words in choices:
        field.addItem(words, value)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(_LEAST)
    return field


def complete(field: QLineEdit) -> QStringListModel:
    """Let a field complete what is typed; return the model that is given the words."""
    words = QStringListModel(field)
    completer = QCompleter(words, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    return words


def tell_words(model: QStringListModel, words: Iterable[str]) -> None:
    """Give a completion its words, where they are others than before."""
    if (fresh := list(words)) != model.stringList():
        model.setStringList(fresh)


def _read(field: QWidget) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData() or "")
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else getattr(field, "text", str)()


def _write(field: QWidget, text: str) -> None:
    """Show text that is saved, the cursor staying where it is."""
    if isinstance(field, TextField):
        at = field.cursorPosition()
        field.start(text)
        field.setCursorPosition(min(at, len(text)) if field.hasFocus() else 0)
    elif isinstance(field, TextArea):
        field.start(text)
    elif isinstance(field, TickList):
        field.set_text(text)
    elif isinstance(field, QComboBox):
        if field.findData(text) < 0:
            field.addItem(text, text)
        field.setCurrentIndex(field.findData(text))


def _type(field: QWidget, text: str) -> None:
    """Show text that is only typed."""
    if isinstance(field, TextField):
        field.setText(text)
    elif isinstance(field, TextArea):
        field.setPlainText(text)
    else:
        _write(field, text)
