"""A paragraph as lines: broken to a width, each line's stretches in reading order with their places on the line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.publish.outline import Runs, joined
from facilitator.publish.pdf import bidi
from facilitator.publish.pdf.breaks import ENDS_LINE, TRAILING
from facilitator.publish.pdf.clusters import clusters
from facilitator.publish.pdf.words import Cutter, Piece, Words

LEADING = 1.4


@dataclass(frozen=True, slots=True)
class Line:
    """One line: pieces in reading order, the left edge of each and the width of all in thousandths of an em.

    Its height and its baseline (from the top) are in em.
    """

    pieces: tuple[Piece, ...]
    lefts: tuple[float, ...]
    width: float
    height: float
    baseline: float
    rtl: bool


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Breaks runs into lines with the fonts of one document."""

    cutter: Cutter

    def lines(self, runs: Runs, width: float, *, bold: bool = False) -> list[Line]:
        """Return the lines of a paragraph; the width is in thousandths of an em of its size."""
        text = joined(runs)
        base = bidi.base_level(text)
        words = Words(self.cutter, runs, text, bidi.levels(text, base), bold=bold)
        return [_placed(pieces, base) for pieces in _fill(words, width)]

    def widths(self, runs: Runs, *, bold: bool = False) -> tuple[float, float]:
        """Return the widest word and the width of all on one line, in thousandths of an em."""
        text = joined(runs)
        words = Words(self.cutter, runs, text, bidi.levels(text, bidi.base_level(text)), bold=bold)
        found = [(_seen_width(pieces), _width(pieces)) for _, pieces in words.each()]
        return max((seen for seen, _ in found), default=0), sum(full for _, full in found)


def _fill(words: Words, width: float) -> Iterator[list[Piece]]:
    """Fill line after line, cutting only what is wider than a whole line."""
    line: list[Piece] = []
    used = 0.0
    for (start, end), pieces in words.each():
        if line and used + _seen_width(pieces) > width:
            yield line
            line, used = [], 0.0
        rest = pieces
        if _seen_width(pieces) > width:
            *whole, rest = _cut(words, start, end, width)
            yield from whole
        line += rest
        used += _width(rest)
        if ENDS_LINE.search(words.text[start:end]):
            yield line
            line, used = [], 0.0
    if line:
        yield line


def _cut(words: Words, start: int, end: int, width: float) -> Iterator[list[Piece]]:
    """Yield the lines that one part wider than a line is cut into, between what a reader sees as signs."""
    edges = [start]
    for cluster in clusters(words.text[start:end]):
        edges.append(edges[-1] + len(cluster))
    first = 0
    while first < len(edges) - 1:
        last = _longest(words, edges, first, width)
        yield words.pieces(edges[first], edges[last])
        first = last


def _longest(words: Words, edges: list[int], first: int, width: float) -> int:
    """Return the index of the edge where the longest part that fits ends, at least one sign on."""
    low, high, final = first + 1, first + 2, len(edges) - 1
    while high <= final and _seen_width(words.pieces(edges[first], edges[high])) <= width:
        low, high = high, first + 2 * (high - first)
    high = min(high, final)
    while low < high:
        middle = (low + high + 1) // 2
        if _seen_width(words.pieces(edges[first], edges[middle])) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _width(pieces: list[Piece]) -> float:
    return sum(piece.shaped.width for piece in pieces)


def _seen_width(pieces: list[Piece]) -> float:
    """Return the width without the spaces at the end, which may hang over the margin."""
    return _width(pieces[: _end_of_words(pieces)])


def _end_of_words(pieces: list[Piece]) -> int:
    end = len(pieces)
    while end and TRAILING.fullmatch(pieces[end - 1].shaped.text):
        end -= 1
    return end


def _placed(pieces: list[Piece], base: int) -> Line:
    """Order the pieces of a line for the eye (rules L1 and L2) and tell where each begins."""
    end = _end_of_words(pieces)
    settled = pieces[:end] + [replace(piece, level=base) for piece in pieces[end:]]
    lefts = [0.0] * len(settled)
    pen = -_width(settled[end:]) if base else 0.0
    for index in bidi.visual_order([piece.level for piece in settled]):
        lefts[index] = pen
        pen += settled[index].shaped.width
    height, baseline = _vertical(settled)
    return Line(tuple(settled), tuple(lefts), _width(settled[:end]), height, baseline, bool(base))


def _vertical(pieces: list[Piece]) -> tuple[float, float]:
    """Return the height of a line and how far below its top the letters stand, in em; R-A3 asks for 1.4."""
    faces = [piece.shaped.typeface for piece in pieces]
    ascent = max((face.scale * face.ascent / face.units for face in faces), default=1)
    descent = max((face.scale * face.descent / face.units for face in faces), default=0)
    height = max(LEADING, ascent + descent)
    return height, (height - ascent - descent) / 2 + ascent
