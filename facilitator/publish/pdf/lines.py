"""A paragraph as lines: broken to a width, each line's stretches in reading order with their places on the line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.publish.outline import Runs, joined
from facilitator.publish.pdf import bidi
from facilitator.publish.pdf.breaks import ENDS_LINE, TRAILING, chunks
from facilitator.publish.pdf.clusters import clusters, stretches
from facilitator.publish.pdf.languages import foreign, language_of
from facilitator.publish.pdf.shaping import Shaped, Shaper

LEADING = 1.4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of glyphs on a line; `run` is the index of the run of words that it comes from."""

    shaped: Shaped
    run: int
    lang: str | None
    level: int

    @property
    def rtl(self) -> bool:
        """Say whether the stretch runs from right to left."""
        return self.level % 2 == 1


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
    """Breaks runs into lines with the fonts of one document, whose own language is named."""

    shaper: Shaper
    language: str

    def lines(self, runs: Runs, width: float, *, bold: bool = False) -> list[Line]:
        """Return the lines of a paragraph; the width is in thousandths of an em of its size."""
        text = joined(runs)
        base = bidi.base_level(text)
        words = _Words(self, runs, text, bidi.levels(text, base), bold=bold)
        return [_placed(pieces, base) for pieces in _fill(words, width)]

    def widths(self, runs: Runs, *, bold: bool = False) -> tuple[float, float]:
        """Return the widest word and the width of all on one line, in thousandths of an em."""
        text = joined(runs)
        words = _Words(self, runs, text, bidi.levels(text, bidi.base_level(text)), bold=bold)
        found = [(_seen_width(pieces), _width(pieces)) for _, pieces in words.each()]
        return max((seen for seen, _ in found), default=0), sum(full for _, full in found)


class _Words:
    """The words of a paragraph, shaped when asked for."""

    def __init__(self, setter: Typesetter, runs: Runs, text: str, levels: list[int], *, bold: bool) -> None:
        self._setter, self._runs, self.text, self._levels, self._bold = setter, runs, text, levels, bold
        self._owners = [index for index, run in enumerate(runs) for _ in run.text]

    def each(self) -> Iterator[tuple[tuple[int, int], list[Piece]]]:
        for start, end in chunks(self.text):
            yield (start, end), self.pieces(start, end)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Return the shaped pieces of a part of the text, cut where run, direction or font changes."""
        found: list[Piece] = []
        while start < end:
            stop = self._same(start, end)
            found += self._shape(start, stop)
            start = stop
        return found

    def _same(self, start: int, end: int) -> int:
        stop = start + 1
        while stop < end and self._levels[stop] == self._levels[start] and self._owners[stop] == self._owners[start]:
            stop += 1
        return stop

    def _shape(self, start: int, stop: int) -> Iterator[Piece]:
        index, level = self._owners[start], self._levels[start]
        run = self._runs[index]
        bold = run.bold or self._bold
        for stretch in stretches(self.text[start:stop], self._setter.shaper.fonts, bold=bold):
            name = stretch.typeface.name if stretch.typeface else ""
            lang = foreign(run.lang or language_of(name, run.text), self._setter.language)
            for part in _body_and_spaces(stretch.text):
                shaped = self._setter.shaper.shape(part, stretch.typeface, rtl=level % 2 == 1, lang=lang, bold=bold)
                yield Piece(shaped, index, lang, level)


def _body_and_spaces(text: str) -> list[str]:
    spaces = TRAILING.search(text)
    if spaces is None or not spaces.start():
        return [text]
    return [text[: spaces.start()], spaces.group()]


def _fill(words: _Words, width: float) -> Iterator[list[Piece]]:
    """Fill line after line, cutting only what is wider than a whole line."""
    line: list[Piece] = []
    used = 0.0
    for (start, end), pieces in words.each():
        if line and used + _seen_width(pieces) > width:
            yield line
            line, used = [], 0.0
        begin, rest = start, pieces
        while _seen_width(rest) > width:
            cut = _longest(words, begin, end, width)
            if cut >= end:
                break
            yield words.pieces(begin, cut)
            begin, rest = cut, words.pieces(cut, end)
        line += rest
        used += _width(rest)
        if ENDS_LINE.search(words.text[start:end]):
            yield line
            line, used = [], 0.0
    if line:
        yield line


def _longest(words: _Words, start: int, end: int, width: float) -> int:
    """Return where the longest part that fits ends, at least one cluster on."""
    edges = [start]
    for cluster in clusters(words.text[start:end]):
        edges.append(edges[-1] + len(cluster))
    low, high = 1, 2
    while high < len(edges) and _seen_width(words.pieces(start, edges[high])) <= width:
        low, high = high, high * 2
    high = min(high, len(edges) - 1)
    while low < high:
        middle = (low + high + 1) // 2
        if _seen_width(words.pieces(start, edges[middle])) <= width:
            low = middle
        else:
            high = middle - 1
    return edges[low]


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
