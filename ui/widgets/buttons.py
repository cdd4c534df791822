"""Buttons that print the key which does the same."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui import theme

_GAP = 10


class ActionButton(QPushButton):
    """A button for an action: its words, its key, and whether it can be done now."""

    def __init__(self, action: QAction, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._offered = True
        self.setProperty("look", "primary" if primary else "plain")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def key(self) -> str:
        """Return the key as it is printed."""
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def set_primary(self, *, on: bool) -> None:
        """Let the button stand out, or not; the words elsewhere must say the same."""
        look = "primary" if on else "plain"
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)

    def sizeHint(self) -> QSize:
        """Leave room for the words and the key."""
        key = self.key()
        extra = self.fontMetrics().horizontalAdvance(key) + _GAP if key else 0
        return super().sizeHint() + QSize(extra, 0)

    def minimumSizeHint(self) -> QSize:
        """Never clip the words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as people expect."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button, its words at the left and its key at the right."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        inside = self.rect().adjusted(_GAP + 4, 0, -_GAP - 4, 0)
        self._write(painter, inside)

    def _write(self, painter: QPainter, inside: QRect) -> None:
        key, words, key_colour = self.key(), self._colour(), self._key_colour()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self.font())
        painter.setPen(words)
        place = Qt.AlignmentFlag.AlignLeft if key else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(inside, int(place | middle), self.text())
        light = self.font()
        light.setWeight(light.Weight.Normal)
        painter.setFont(light)
        painter.setPen(key_colour)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignRight | middle), key)

    def _colour(self) -> QColor:
        colours = theme.colours()
        if not self.isEnabled():
            return QColor(colours.muted)
        return QColor(colours.on_accent if self.property("look") == "primary" else colours.text)

    def _key_colour(self) -> QColor:
        primary = self.isEnabled() and self.property("look") == "primary"
        return self._colour() if primary else QColor(theme.colours().muted)

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setAccessibleName(self._action.text())
        self.setAccessibleDescription(self.key())
        self.setEnabled(self._action.isEnabled())
        if self._action.isVisible() != self._offered:
            self._offered = self._action.isVisible()
            self.setVisible(self._offered)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
