"""Arrivals per five minutes as bars, which the arrow keys read out one by one; all numbers are in its description."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.arrivals import Arrivals
from facilitator.domain.wording import span_in_words, time_in_words
from ui import theme

NAME = "When people came"
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_GAP = 0.25  # of the width of a bar
_LINES = 5  # of text, the least height
_QUARTERS = (15, 30, 60, 120)  # minutes between the times under the bars


class Chart(QWidget):
    """The bars. `told` carries the words of the bar that is chosen."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(NAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: tuple[Arrivals, ...] = ()
        self._chosen = -1

    def show_arrivals(self, bars: Sequence[Arrivals]) -> None:
        """Show these; nobody yet is no bar."""
        self._bars = tuple(bars)
        self._chosen = min(self._chosen, len(bars) - 1)
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for the numbers over the bars and the times under them."""
        line = self.fontMetrics().lineSpacing()
        return QSize(20 * line, _LINES * line)

    def minimumSizeHint(self) -> QSize:
        """Never be so low that the bars have no height."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a bar and have it read out."""
        key = Qt.Key(event.key())
        if self._bars and (key in _MOVES or key in _ENDS):
            last = len(self._bars) - 1
            step = self._chosen + _MOVES.get(key, 0) if self._chosen >= 0 else last
            self._chosen = _ENDS[key] % len(self._bars) if key in _ENDS else min(max(step, 0), last)
            self.told.emit(in_words(self._bars[self._chosen]))
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go here."""
        self._describe()
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, the bars, the numbers over them and the times under them."""
        colours, painter, line = theme.colours(), QPainter(self), self.fontMetrics().lineSpacing()
        inside = QRectF(self.rect()).adjusted(1.5 * line, line, -1.5 * line, -line)
        painter.setPen(QColor(colours.border))
        painter.drawLine(inside.bottomLeft(), inside.bottomRight())
        if self._bars:
            for place, where in enumerate(self._places(inside)):
                self._draw(painter, place, where, inside.bottom())
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _places(self, inside: QRectF) -> list[QRectF]:
        most = max(bar.count for bar in self._bars)
        wide = min(inside.width() / len(self._bars), 3.0 * self.fontMetrics().averageCharWidth())
        return [
            QRectF(
                inside.left() + place * wide,
                inside.bottom() - bar.count / most * inside.height(),
                wide * (1 - _GAP),
                bar.count / most * inside.height(),
            )
            for place, bar in enumerate(self._bars)
        ]

    def _draw(self, painter: QPainter, place: int, where: QRectF, floor: float) -> None:
        bar, colours, metrics = self._bars[place], theme.colours(), self.fontMetrics()
        chosen = place == self._chosen and self.hasFocus()
        painter.fillRect(where, QColor(colours.text if chosen else colours.accent))
        line, centre = metrics.lineSpacing(), where.center().x()
        number = str(bar.count) if bar.count else ""
        if metrics.horizontalAdvance(number) <= where.width() * 1.3:
            painter.setPen(QColor(colours.text))
            painter.drawText(_around(centre, where.top() - line, line), Qt.AlignmentFlag.AlignCenter, number)
        if self._is_told(bar, where.width() / (1 - _GAP)):
            painter.setPen(QColor(colours.muted))
            painter.drawText(_around(centre, floor + 2, line), Qt.AlignmentFlag.AlignCenter, time_in_words(bar.clock))

    def _is_told(self, bar: Arrivals, wide: float) -> bool:
        """Return whether the time of a bar stands under it: as many as there is room for."""
        room = self.fontMetrics().horizontalAdvance("00:00pm ") / wide * 5
        apart = next((minutes for minutes in _QUARTERS if minutes >= room), _QUARTERS[-1])
        return (int(bar.clock[:2]) * 60 + int(bar.clock[3:])) % apart == 0

    def _describe(self) -> None:
        came = [in_words(bar) for bar in self._bars if bar.count]
        self.setAccessibleDescription(". ".join(came) if came else "Nobody has come yet")


def in_words(bar: Arrivals) -> str:
    """Return what a bar says."""
    return f"{span_in_words(bar.clock, bar.until)}: {bar.count or 'nobody'} came"


def summary(bars: Sequence[Arrivals]) -> str:
    """Return when most came, and how many in the last five minutes that anybody did."""
    if not bars:
        return "Nobody has come yet"
    most = max(bars, key=lambda bar: bar.count)
    last = f"Last: {bars[-1].count}, from {time_in_words(bars[-1].clock)}"
    return f"Most: {most.count}, from {time_in_words(most.clock)}. {last}"


def _around(centre: float, top: float, line: float) -> QRectF:
    return QRectF(centre - 2 * line, top, 4 * line, line)
