"""The words of a paragraph as shaped pieces, each of one font, one direction and one run."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.publish.languages import foreign, language_of
from facilitator.publish.outline import Run, Runs
from facilitator.publish.pdf.breaks import TRAILING, chunks
from facilitator.publish.pdf.clusters import stretches
from facilitator.publish.pdf.shaping import Shaped, Shaper

Cut = tuple[tuple[Shaped, str | None], ...]


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
class Cutter:
    """Cuts words into shaped parts with the fonts of one document, whose own language is named; words recur."""

    shaper: Shaper
    language: str
    _known: dict[tuple[str, str, str | None, bool, bool], Cut] = field(default_factory=dict)

    def cut(self, word: str, run: Run, *, rtl: bool, bold: bool) -> Cut:
        """Return the parts of a word of this run in reading order, each with its language where that is foreign."""
        passage = "" if word.isascii() else run.text
        key = (word, passage, run.lang, rtl, bold)
        if key not in self._known:
            self._known[key] = tuple(self._parts(word, run, rtl=rtl, bold=bold))
        return self._known[key]

    def _parts(self, word: str, run: Run, *, rtl: bool, bold: bool) -> Iterator[tuple[Shaped, str | None]]:
        for stretch in stretches(word, self.shaper.fonts, bold=bold):
            name = stretch.typeface.name if stretch.typeface else ""
            lang = foreign(run.lang or language_of(name, run.text), self.language)
            for part in _body_and_spaces(stretch.text):
                yield self.shaper.shape(part, stretch.typeface, rtl=rtl, lang=lang, bold=bold), lang


class Words:
    """The words of one paragraph, shaped when asked for."""

    def __init__(self, cutter: Cutter, runs: Runs, text: str, levels: list[int], *, bold: bool) -> None:
        self._cutter, self._runs, self.text, self._levels, self._bold = cutter, runs, text, levels, bold
        self._owners = [index for index, run in enumerate(runs) for _ in run.text]
        marks = list(zip(self._owners, levels, strict=True))
        self._edges = [index for index in range(1, len(marks)) if marks[index] != marks[index - 1]]

    def each(self) -> Iterator[tuple[tuple[int, int], list[Piece]]]:
        """Yield (start, end) and the pieces of each part that stays on one line."""
        for start, end in chunks(self.text):
            yield (start, end), self.pieces(start, end)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Return the pieces of a part of the text, cut where run, direction or font changes."""
        found: list[Piece] = []
        while start < end:
            later = bisect_right(self._edges, start)
            stop = min(end, self._edges[later]) if later < len(self._edges) else end
            found += self._shaped(start, stop)
            start = stop
        return found

    def _shaped(self, start: int, stop: int) -> list[Piece]:
        index, level = self._owners[start], self._levels[start]
        run = self._runs[index]
        parts = self._cutter.cut(self.text[start:stop], run, rtl=level % 2 == 1, bold=run.bold or self._bold)
        return [Piece(shaped, index, lang, level) for shaped, lang in parts]


def _body_and_spaces(text: str) -> list[str]:
    spaces = TRAILING.search(text)
    if spaces is None or not spaces.start():
        return [text]
    return [text[: spaces.start()], spaces.group()]
