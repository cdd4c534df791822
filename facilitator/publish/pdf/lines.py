"""A paragraph as lines: broken to a width, each line's stretches in reading order with their places on the line."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from facilitator.publish.outline import Runs, joined
from facilitator.publish.pdf import bidi
from facilitator.publish.pdf.breaks import ENDS_LINE
from facilitator.publish.pdf.clusters import clusters
from facilitator.publish.pdf.fonts import Typeface
from facilitator.publish.pdf.words import Chunk, Cutter, Piece, Words, end_of_words, width_of

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
    """Breaks runs into lines with the fonts of one document; it remembers them: with contents they are set anew."""

    cutter: Cutter
    _known: dict[tuple[Runs, float, bool], list[Line]] = field(default_factory=dict)

    def lines(self, runs: Runs, width: float, *, bold: bool = False) -> list[Line]:
        """Return the lines of a paragraph; the width is in thousandths of an em of its size."""
        key = (runs, width, bold)
        if key not in self._known:
            words, base = self._words(runs, bold=bold)
            self._known[key] = [_placed(pieces, base) for pieces in _fill(words, width)]
        return self._known[key]

    def widths(self, runs: Runs, *, bold: bool = False) -> tuple[float, float]:
        """Return the widest word and the width of all on one line, in thousandths of an em."""
        words, _ = self._words(runs, bold=bold)
        found = [chunk for _, chunk in words.each()]
        return max((chunk.seen for chunk in found), default=0), sum(chunk.width for chunk in found)

    def _words(self, runs: Runs, *, bold: bool) -> tuple[Words, int]:
        """Return the words of runs, and the level of their paragraph."""
        text = joined(runs)
        base = bidi.base_level(text)
        return Words(self.cutter, runs, text, bidi.levels(text, base), bold=bold), base


def _fill(words: Words, width: float) -> Iterator[list[Piece]]:
    """Fill line after line, cutting only what is wider than a whole line."""
    line: list[Piece] = []
    used = 0.0
    for (start, end), chunk in words.each():
        if line and used + chunk.seen > width:
            yield line
            line, used = [], 0.0
        rest = chunk
        if chunk.seen > width:
            *whole, rest = _cut(words, start, end, width)
            yield from (list(each.pieces) for each in whole)
        line += rest.pieces
        used += rest.width
        if words.text[end - 1] in ENDS_LINE:
            yield line
            line, used = [], 0.0
    if line:
        yield line


def _cut(words: Words, start: int, end: int, width: float) -> Iterator[Chunk]:
    """Yield the lines that one part wider than a line is cut into, between what a reader sees as signs."""
    edges = [start]
    for cluster in clusters(words.text[start:end]):
        edges.append(edges[-1] + len(cluster))
    first = 0
    while first < len(edges) - 1:
        last = _longest(words, edges, first, width)
        yield words.chunk(edges[first], edges[last])
        first = last


def _longest(words: Words, edges: list[int], first: int, width: float) -> int:
    """Return the index of the edge where the longest part that fits ends, at least one sign on."""
    low, high, final = first + 1, first + 2, len(edges) - 1
    while high <= final and words.chunk(edges[first], edges[high]).seen <= width:
        low, high = high, first + 2 * (high - first)
    high = min(high, final)
    while low < high:
        middle = (low + high + 1) // 2
        if words.chunk(edges[first], edges[middle]).seen <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _placed(pieces: list[Piece], base: int) -> Line:
    """Order the pieces of a line for the eye (rules L1 and L2) and tell where each begins."""
    end = end_of_words(pieces)
    settled = [*pieces[:end], *(piece if piece.level == base else replace(piece, level=base) for piece in pieces[end:])]
    lefts = [0.0] * len(settled)
    pen = -width_of(settled[end:]) if base else 0.0
    for index in bidi.visual_order([piece.level for piece in settled]):
        lefts[index] = pen
        pen += settled[index].shaped.width
    height, baseline = _vertical({piece.shaped.typeface for piece in settled})
    return Line(tuple(settled), tuple(lefts), width_of(settled[:end]), height, baseline, bool(base))


def _vertical(faces: set[Typeface]) -> tuple[float, float]:
    """Return the height of a line and how far below its top the letters stand, in em; R-A3 asks for 1.4."""
    ascent = max((face.scale * face.ascent / face.units for face in faces), default=1)
    descent = max((face.scale * face.descent / face.units for face in faces), default=0)
    height = max(LEADING, ascent + descent)
    return height, (height - ascent - descent) / 2 + ascent
