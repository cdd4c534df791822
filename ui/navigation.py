"""The navigation at the left: every screen with its icon, its name and its key."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.icons import paint_icon
from ui.panel import Panel
from ui.widgets.side import reveal
from ui.widgets.words import Words

_NARROWEST = 232
_INDENT = 12
_RING = 2  # pixels
_PAD, _LEAST_PAD = 16, 4  # pixels over and under the name of a screen, both together; fewer, and the headings go
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NavigationButton(QAbstractButton):
    """One screen in the navigation."""

    def __init__(self, kind: type[Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self._icon, self._pad = kind.name, kind.icon, _PAD
        self._key = QKeySequence(kind.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(kind.title)
        self.setAccessibleName(kind.title)
        self.setAccessibleDescription(self._key)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        """Leave room for the icon, the name and the key."""
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._key)
        return QSize(words + metrics.height() + 60, metrics.lineSpacing() + self._pad)

    def pad(self, pixels: int) -> None:
        """Have so much room over and under the words, both together."""
        self._pad = pixels
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Never clip the words."""
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """Leave it to the window to say which screen is shown."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there with Enter; Up and Down are the navigation's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon, the name and the key; the screen shown has a bar and a ground of its own."""
        colours, painter = theme.colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.rect().adjusted(1, 1, -1, -1)
        text = QColor(colours.on_chosen if self.isChecked() else colours.text)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chosen if self.isChecked() else colours.raised))
            painter.drawRoundedRect(inside, 7, 7)
            text = QColor(colours.on_chosen if self.isChecked() else colours.text)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.on_chosen if self.isChecked() else colours.accent), _RING))
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), 6, 6)
        self._write(painter, inside, text, QColor(colours.on_chosen if self.isChecked() else colours.muted))

    def _write(self, painter: QPainter, inside: QRect, text: QColor, muted: QColor) -> None:
        icon = self.fontMetrics().height()
        top = inside.center().y() - icon / 2 + 0.5
        paint_icon(painter, self._icon, QRectF(inside.left() + 11, top, icon, icon), text)
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(text)
        middle = Qt.AlignmentFlag.AlignVCenter
        place = inside.adjusted(icon + 22, 0, -10, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | middle), self.text())
        font.setBold(False)
        font.setPixelSize(round(font.pixelSize() * 0.87))
        painter.setFont(font)
        painter.setPen(muted)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | middle), self._key)


class Navigation(QScrollArea):
    """The screens under one another: one stop of the Tab key, moved through with Up and Down.

    They stand the closer the lower the window is, so that all are in sight; where that is not enough, lines part them
    in place of headings. Only where their names alone are higher than the window do they scroll.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Screens")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("look", "side")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(inner)
        self._buttons: list[NavigationButton] = []
        self._headings: list[QWidget] = []
        self._lines: list[QWidget] = []
        self._rows = QVBoxLayout(inner)
        self._subject_words, self._subject = "", Words("", "small", wrap=True, parent=inner)
        self._subject.setContentsMargins(_INDENT, 0, 0, 0)
        self._subject.hide()

    def show_screens(self, kinds: Sequence[type[Panel]]) -> None:
        """Show these screens, each new section under its heading; without any there is nothing to navigate."""
        self._clear()
        section = ""
        for kind in kinds:
            if kind.section != section:
                section = kind.section
                self._begin(section)
            button = NavigationButton(kind, self.widget())
            button.clicked.connect(lambda _checked=False, name=kind.name: self.chosen.emit(name))
            self._buttons.append(button)
            self._rows.addWidget(button)
        self._rows.addStretch()
        self._fit()
        self.setVisible(bool(kinds))

    def show_subject(self, words: str) -> None:
        """Show which meeting the screens under the heading are about."""
        self._subject_words = words
        for tell in (self._subject.setAccessibleName, self._subject.setText):
            tell(words)
        self._share()

    def mark(self, name: str) -> None:
        """Show which screen is shown; the Tab key stops there."""
        for button in self._buttons:
            here = button.name == name
            button.setChecked(here)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
            if here:
                reveal(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the screens with Up and Down."""
        step = _MOVES.get(Qt.Key(event.key()))
        at = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        button = self._buttons[(at + step) % len(self._buttons)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(button)

    def changeEvent(self, event: QEvent) -> None:
        """Be wide enough for the words at every size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._share()

    def _fit(self) -> None:
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        self.setFixedWidth(max(_NARROWEST, widest + 24 + 2 * self.frameWidth()))
        self._share()

    def _share(self) -> None:
        """Give each screen as much of the height as there is, with headings where there is room for them."""
        if self._buttons and self._pad_with(headings=True) < _LEAST_PAD:
            self._pad_with(headings=False)

    def _pad_with(self, *, headings: bool) -> int:
        """Lay out with headings or lines; return the room that is left for each name of a screen."""
        self._space(headings=headings)
        for button in self._buttons:
            button.pad(0)
        room = (self.height() - self._rows.totalHeightForWidth(self.width())) // len(self._buttons)
        for button in self._buttons:
            button.pad(max(0, min(_PAD, room)))
        return room

    def _space(self, *, headings: bool) -> None:
        for heading in self._headings:
            heading.setVisible(headings)
        for line in self._lines:
            line.setVisible(not headings)
        self._rows.setContentsMargins(12, *((16, 12, 12) if headings else (4, 12, 4)))
        self._rows.setSpacing(2 if headings else 0)
        room = self.width() - 24 - _INDENT
        words = self._subject.fontMetrics().elidedText(self._subject_words, Qt.TextElideMode.ElideMiddle, room)
        self._subject.setText(self._subject_words if headings else words)

    def _begin(self, section: str) -> None:
        heading, line = Words(section.upper(), "caps"), QFrame()
        heading.setContentsMargins(_INDENT, 12, 0, 2)
        if not section:
            heading.setFixedHeight(14)
        line.setProperty("look", "line")
        for kept, widget in ((self._headings, heading), (self._lines, line)):
            kept.append(widget)
            self._rows.addWidget(widget)
        if section and self._rows.indexOf(self._subject) < 0:
            self._rows.addWidget(self._subject)
            self._subject.show()

    def _clear(self) -> None:
        for kept in (self._buttons, self._headings, self._lines):
            kept.clear()
        self._rows.removeWidget(self._subject)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._subject.hide()
