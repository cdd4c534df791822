"""The words of a paragraph as shaped pieces, each of one font, one direction and one run."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from facilitator.publish.languages import foreign, language_of
from facilitator.publish.outline import Run, Runs
from facilitator.publish.pdf.breaks import TRAILING, chunks
from facilitator.publish.pdf.clusters import Stretch, stretches
from facilitator.publish.pdf.shaping import Shaped, Shaper
from facilitator.publish.scripts import likely

Part = tuple[Shaped, str | None]


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
class Chunk:
    """Pieces of one line, how wide they are, and how wide without the spaces at the end, which may hang over."""

    pieces: tuple[Piece, ...]
    width: float
    seen: float


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a part of a paragraph begins that has one run, told by its index, and one level."""

    start: int
    run: int
    level: int


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts words into shaped pieces with the fonts of one document, whose own language is named; words recur."""

    shaper: Shaper
    language: str
    _known: dict[tuple[str, str, str | None, int, int, bool], Chunk] = field(default_factory=dict)

    def cut(self, word: str, run: Run, place: Passage, *, bold: bool) -> Chunk:
        """Return a word of this run in this passage as pieces in reading order, each in its language where foreign."""
        around = "" if word.isascii() else run.text
        key = (word, around, run.lang, place.run, place.level, bold)
        known = self._known.get(key)
        if known is None:
            parts = self._parts(word, run, rtl=place.level % 2 == 1, bold=bold)
            known = chunk_of([Piece(shaped, place.run, lang, place.level) for shaped, lang in parts])
            self._known[key] = known
        return known

    def _parts(self, word: str, run: Run, *, rtl: bool, bold: bool) -> Iterator[Part]:
        for stretch in stretches(word, self.shaper.fonts, bold=bold):
            for name, text in _by_script(stretch):
                lang = foreign(run.lang or language_of(name, run.text), self.language)
                for part in _body_and_spaces(text):
                    yield self.shaper.shape(part, stretch.typeface, rtl=rtl, lang=lang, bold=bold), lang


class Words:
    """The words of one paragraph, shaped when asked for."""

    def __init__(self, cutter: Cutter, runs: Runs, text: str, levels: list[int], *, bold: bool) -> None:
        self._cutter, self._runs, self.text, self._bold = cutter, runs, text, bold
        self._passages = _marked(runs, levels) if any(levels) else _level(runs)
        self._starts = [passage.start for passage in self._passages]

    def each(self) -> Iterator[tuple[tuple[int, int], Chunk]]:
        """Yield (start, end) and the pieces of each part that stays on one line."""
        for start, end in chunks(self.text):
            yield (start, end), self.chunk(start, end)

    def chunk(self, start: int, end: int) -> Chunk:
        """Return a part of the text in pieces, cut where run, direction or font changes."""
        place = bisect_right(self._starts, start)
        if place == len(self._starts) or end <= self._starts[place]:
            return self._cut(start, end, self._passages[place - 1])
        return chunk_of([piece for part in self._apart(start, end) for piece in part.pieces])

    def _apart(self, start: int, end: int) -> Iterator[Chunk]:
        while start < end:
            place = bisect_right(self._starts, start)
            stop = min((end, *self._starts[place : place + 1]))
            yield self._cut(start, stop, self._passages[place - 1])
            start = stop

    def _cut(self, start: int, stop: int, passage: Passage) -> Chunk:
        run = self._runs[passage.run]
        return self._cutter.cut(self.text[start:stop], run, passage, bold=run.bold or self._bold)


def chunk_of(pieces: Sequence[Piece]) -> Chunk:
    """Return pieces as a part of a line, measured."""
    return Chunk(tuple(pieces), width_of(pieces), width_of(pieces[: end_of_words(pieces)]))


def width_of(pieces: Sequence[Piece]) -> float:
    """Return how wide pieces are together, in thousandths of an em."""
    return sum(piece.shaped.width for piece in pieces)


def end_of_words(pieces: Sequence[Piece]) -> int:
    """Return how many pieces are left without the spaces at the end."""
    end = len(pieces)
    while end and TRAILING.fullmatch(pieces[end - 1].shaped.text):
        end -= 1
    return end


def _level(runs: Runs) -> list[Passage]:
    """Return a passage for each run of a text that runs from the left throughout."""
    starts = accumulate((len(run.text) for run in runs), initial=0)
    return [Passage(start, index, 0) for index, (start, run) in enumerate(zip(starts, runs, strict=False)) if run.text]


def _marked(runs: Runs, levels: list[int]) -> list[Passage]:
    """Return a passage for each change of run or level."""
    owners = (index for index, run in enumerate(runs) for _ in run.text)
    found: list[Passage] = []
    for start, (run, level) in enumerate(zip(owners, levels, strict=True)):
        if not found or (found[-1].run, found[-1].level) != (run, level):
            found.append(Passage(start, run, level))
    return found


def _by_script(stretch: Stretch) -> list[tuple[str, str]]:
    """Return the parts of a stretch, each with the font that tells its script, though none may have its letters."""
    if stretch.typeface:
        return [(stretch.typeface.name, stretch.text)]
    return [(name, "".join(letters)) for name, letters in groupby(stretch.text, key=likely)]


def _body_and_spaces(text: str) -> list[str]:
    spaces = TRAILING.search(text)
    if spaces is None or not spaces.start():
        return [text]
    return [text[: spaces.start()], spaces.group()]
