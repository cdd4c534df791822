"""How a cell of a table is drawn: its words in as many lines as fit, some letters marked; a pill where it has a tone.

Qt's own drawing lays out the whole of a text of thousands of letters to show two lines of it, at every painting.
"""

from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.rows import RowsModel, Tone

PAD = 10  # pixels at either side of a cell
_LONGEST = 1_000  # letters, more than any two lines show
_KEPT = 4_096  # cells whose lines are kept for the next painting
_BOLD_WIDENS = 0.9  # what is left of a width for letters that may all be bold
_KEPT_MARKED = 256  # and lines with marked letters, which the next key changes
_FLAT = str.maketrans("\n\u2029", "\u2028\u2028")


class Cell(QStyledItemDelegate):
    """Draws a cell of a `RowsModel` with room at its sides, in so many lines."""

    def __init__(self, rows: RowsModel[Any], lines: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows, self._lines = rows, lines

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground, then the words."""
        chosen, palette, rect = bool(option.state & QStyle.StateFlag.State_Selected), option.palette, option.rect
        if chosen:
            painter.fillRect(rect, palette.highlight())
        row, column = self._rows.row(index.row()), self._rows.columns[index.column()]
        text = column.read(row)[:_LONGEST] if row is not None else ""
        if row is None or not text:
            return
        if column.tone is not None:
            _pill(painter, rect, text, column.tone(row))
            return
        painter.setPen(palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text))
        room = rect.adjusted(PAD, 0, -PAD, 0)
        if column.marks is not None and (marks := column.marks(row)):
            accent = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Accent)
            _marked(painter, room, Marked(text, tuple(marks), accent.rgb(), column.align, self._lines))
        else:
            _words(painter, room, text, column.align, self._lines)


def _words(painter: QPainter, room: QRect, text: str, align: Qt.AlignmentFlag, most: int) -> None:
    """Draw a text in at most so many lines, around the middle of the room."""
    lines = broken(text, painter.font(), room.width(), most)
    height = painter.fontMetrics().lineSpacing()
    top = room.top() + (room.height() - height * len(lines)) // 2
    for place, line in enumerate(lines):
        painter.drawText(QRect(room.left(), top + place * height, room.width(), height), align, line)


class Marked(NamedTuple):
    """A text of which the letters of some places stand out, in a colour."""

    text: str
    marks: tuple[tuple[int, int], ...]
    colour: int
    align: Qt.AlignmentFlag
    lines: int = 1


def _marked(painter: QPainter, room: QRect, words: Marked) -> None:
    """Draw the lines in the middle of the room."""
    layout = laid_out(words, painter.font(), room.width())
    painter.save()
    painter.setClipRect(room)
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - layout.boundingRect().height()) / 2))
    painter.restore()


@lru_cache(maxsize=_KEPT_MARKED)
def laid_out(words: Marked, font: QFont, width: int) -> QTextLayout:
    """Return lines that are no wider than this, no more than are wanted, the marked letters bold and underlined too."""
    layout = QTextLayout(words.text, font)
    option = QTextOption(words.align & Qt.AlignmentFlag.AlignHorizontal_Mask)
    wraps = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if words.lines > 1 else QTextOption.WrapMode.NoWrap
    option.setWrapMode(wraps)
    layout.setTextOption(option)
    layout.setFormats([_mark(words, *mark) for mark in words.marks])
    shorter = _shorter(words.text, _placed(layout, width, words.lines), font, width)
    return layout if shorter == words.text else laid_out(words._replace(text=shorter), font, width)


def _placed(layout: QTextLayout, width: int, most: int) -> list[int]:
    """Place at most so many lines under one another; return where each begins, and last where the words would go on."""
    layout.beginLayout()
    starts, top = [0], 0.0
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
        wide = line.naturalTextWidth() > width
        starts.append(line.textStart() + (0 if wide else line.textLength()))
    layout.endLayout()
    return starts


def _shorter(text: str, starts: list[int], font: QFont, width: int) -> str:
    """Return a text as it is where it was placed to its end, else with its last line cut to fit."""
    units = text.encode("utf-16-le", "surrogatepass")
    if 2 * starts[-1] >= len(units):
        return text
    last = starts[-2]
    before, rest = (piece.decode("utf-16-le", "replace") for piece in (units[: 2 * last], units[2 * last :]))
    return before + QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, round(width * _BOLD_WIDENS))


def _mark(words: Marked, start: int, end: int) -> QTextLayout.FormatRange:
    """Return how the letters at a place stand out; Qt counts in units of UTF-16."""
    mark, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    look.setForeground(QColor(words.colour))
    mark.start, mark.length, mark.format = _units(words.text[:start]), _units(words.text[start:end]), look
    return mark


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@lru_cache(maxsize=_KEPT)
def broken(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Return the lines that are drawn of a text; the last ends in an ellipsis where there is more."""
    flat, metrics = text.translate(_FLAT), QFontMetrics(font)
    layout, option = QTextLayout(flat, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    pieces = _cut(flat, starts)
    last = metrics.elidedText(pieces[-1].replace("\u2028", " "), Qt.TextElideMode.ElideRight, width)
    return (*(piece.rstrip(" \u2028") for piece in pieces[:-1]), last)


def _cut(text: str, starts: list[int]) -> list[str]:
    """Return the pieces of a text that begin at these places, as Qt counts letters."""
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [*starts[1:], len(units)]
    return [units[2 * at : 2 * end].decode("utf-16-le", "replace") for at, end in zip(starts, ends, strict=True)]


def _pill(painter: QPainter, cell: QRect, text: str, tone: Tone) -> None:
    metrics, colours = painter.fontMetrics(), theme.colours()
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, cell.width() - 2 * PAD - 10)
    ratio = painter.device().devicePixelRatio()
    picture = pill_picture(words, painter.font(), colours.words(tone), colours.behind(tone), ratio)
    painter.drawImage(cell.left() + PAD - 3, cell.center().y() - metrics.height() // 2 - 3, picture)


@lru_cache(maxsize=_KEPT)
def pill_picture(words: str, font: QFont, colour: str, behind: str, ratio: float) -> QImage:
    """Return a pill with words in it; there are few, and drawing one anew takes as long as a row of plain words."""
    metrics = QFontMetrics(font)
    pill = QRect(1, 1, metrics.horizontalAdvance(words) + 18, metrics.height() + 4)
    size = QSize(pill.width() + 2, pill.height() + 2) * ratio
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colour))
    painter.setBrush(QColor(behind))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
