"""Text of the room's screen: never smaller than the last row can read, broken into lines, cut only at a word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui import fonts

CAPITALS = 28
"""Capitals are at least one part in so many of the screen's height (R-C9)."""
POINTS = 28
"""No text is smaller than so many points."""
_DPI, _INCH = 96, 72
_MORE, _APART, _END = "…", "\u2068", "\u2069"
_STRONG = frozenset({"L", "R", "AL"})


def face(pixels: int, *, bold: bool = False) -> QFont:
    """Return the face in a size."""
    font = QFont()
    font.setFamilies(list(fonts.FAMILIES))
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def smallest(height: int) -> int:
    """Return the least size of text, in pixels, on a screen of that height in pixels."""
    pixels = max(-(-POINTS * _DPI // _INCH), ceil(height / CAPITALS))
    while QFontMetricsF(face(pixels)).capHeight() * CAPITALS < height:
        pixels += 1
    return pixels


def plain(text: str) -> str:
    """Return text in one run of words, set apart where it is written from right to left."""
    words = " ".join(text.split())
    return f"{_APART}{words}{_END}" if _runs_left(words) else words


@dataclass(frozen=True, slots=True)
class Writing:
    """Words in a size, in pixels; the first `lead` letters are bold, or all of them."""

    text: str
    pixels: int
    bold: bool = False
    lead: int = 0


def fitted(writing: Writing, width: float, most: float, lines: int) -> tuple[Writing, float]:
    """Return what of a text fits into a height and so many lines, at least one, and how high that is."""
    if not writing.text:
        return writing, 0.0
    broken = list(_lines(_layout(writing), width))
    total = 0.0
    for number, (_, height) in enumerate(broken):
        if number and (number >= lines or total + height > most):
            return _cut(writing, width, broken[number - 1][0], number), total
        total += height
    return writing, total


def width_of(writing: Writing) -> float:
    """Return how wide words are in one line."""
    return ceil(QFontMetricsF(face(writing.pixels, bold=writing.bold)).horizontalAdvance(writing.text)) + 1


def draw(painter: QPainter, writing: Writing, width: float, at: QPointF) -> None:
    """Draw words in lines, with the pen of the painter."""
    layout = _layout(writing)
    list(_lines(layout, width))
    layout.draw(painter, at)


def _layout(writing: Writing) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout(writing.text, face(writing.pixels, bold=writing.bold))
    layout.setTextOption(option)
    if writing.lead:
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = 0, writing.lead, bold
        layout.setFormats([part])
    return layout


def _lines(layout: QTextLayout, width: float) -> Iterator[tuple[int, float]]:
    """Break a layout into lines under one another; yield where each ends, in UTF-16, and how high it is."""
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, top))
        top += line.height()
        yield line.textStart() + line.textLength(), line.height()
    layout.endLayout()


def _cut(writing: Writing, width: float, end: int, lines: int) -> Writing:
    """Return the words up to a place, in UTF-16, that fit into so many lines with a sign that there are more."""
    words = writing.text.encode("utf-16-le")[: end * 2].decode("utf-16-le", "ignore").rstrip()
    while words:
        words = words.rpartition(" ")[0].rstrip() or words[:-1]
        told = replace(writing, text=words + _MORE + (_END if _APART in words else ""))
        if len(list(_lines(_layout(told), width))) <= lines:
            return told
    return replace(writing, text=_MORE)


def _runs_left(text: str) -> bool:
    """Return whether the first letter with a direction runs from right to left."""
    strong = (bidirectional(char) for char in text)
    return next((kind != "L" for kind in strong if kind in _STRONG), False)
