"""Pages as content streams: every line inside the mark of its element, everything else an artifact (R-A9)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from facilitator.publish.pdf.embedding import FontUses
from facilitator.publish.pdf.glyphs import GlyphWriter, span, spelled
from facilitator.publish.pdf.looks import PAGE_HEIGHT, PAGE_WIDTH, Colours, Rgb
from facilitator.publish.pdf.pages import Bar, Page, Words
from facilitator.publish.pdf.tags import Annotation, Element, Mark, Place
from facilitator.publish.pdf.words import Piece

SCHEMES = {"http", "https", "mailto", "tel"}
ARTIFACT = "/Artifact <</Type /Pagination>> BDC"
DECORATION = "/Artifact <</Type /Layout>> BDC"
GROUND = f"/Artifact <</Type /Background /BBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]>> BDC"


@dataclass(slots=True)
class Painter:
    """Paints the pages of one document in order, filling the structure with marks as it goes."""

    fonts: FontUses
    colours: Colours
    _links: dict[tuple[Element, int], Element] = field(default_factory=dict)

    def paint(self, page: Page, number: int) -> "PaintedPage":
        """Return the content of one page and whose its marks are."""
        painted = PaintedPage(number)
        if self.colours.ground:
            painted.content.append(_ground(self.colours.ground))
        for bar in page.bars:
            painted.fill(bar, self.colours.named(bar.colour))
        for words in page.words:
            self._paint_line(painted, words)
        painted.close()
        return painted

    def _paint_line(self, painted: "PaintedPage", words: Words) -> None:
        writer = GlyphWriter(self.fonts, self.colours, words)
        for leaf, indexes in self._leaves(words):
            painted.open(leaf)
            piece = words.line.pieces[indexes[0]]
            link = self._links.get((words.owner, piece.run)) if words.owner else None
            painted.content.append(writer.written(indexes, link=link is not None))
            if link is not None:
                link.kids.append(_annotation(painted.number, words, indexes))

    def _leaves(self, words: Words) -> Iterator[tuple[Element | None, list[int]]]:
        """Yield each structure leaf of a line with the indexes of its pieces, in reading order."""
        waiting: list[int] = []
        for index, piece in enumerate(words.line.pieces):
            if waiting and not _alike(words.line.pieces[waiting[-1]], piece, words):
                yield self._leaf(words, waiting), waiting
                waiting = []
            waiting.append(index)
        if waiting:
            yield self._leaf(words, waiting), waiting

    def _leaf(self, words: Words, indexes: list[int]) -> Element | None:
        if words.owner is None:
            return None
        piece = words.line.pieces[indexes[0]]
        parent = self._parent(words.owner, words, piece)
        if piece.rtl:
            text = "".join(words.line.pieces[index].shaped.text for index in indexes)
            return parent.add("Span", lang=piece.lang, actual=text)
        if piece.lang is None or parent is not words.owner:
            return parent
        last = parent.kids[-1] if parent.kids else None
        if isinstance(last, Element) and (last.role, last.lang, last.actual) == ("Span", piece.lang, None):
            return last
        return parent.add("Span", lang=piece.lang)

    def _parent(self, owner: Element, words: Words, piece: Piece) -> Element:
        """Return the link that the piece belongs to, or else the owner of the line."""
        run = words.runs[piece.run]
        if not link_target(run.href):
            return owner
        key = (owner, piece.run)
        if key not in self._links:
            self._links[key] = owner.add("Link", lang=run.lang)
        return self._links[key]


@dataclass(slots=True)
class PaintedPage:
    """A page's content so far and the owner of each of its marks, by MCID."""

    number: int
    content: list[str] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)
    _current: Element | None = None
    _marked: bool = False

    def open(self, owner: Element | None) -> None:
        """Go on inside the mark of this owner; None stands for an artifact."""
        if self._marked and self._current is owner:
            return
        self.close()
        self._current, self._marked = owner, True
        if owner is None:
            self.content.append(ARTIFACT)
            return
        mark = Mark(self.number, len(self.owners))
        self.owners.append(owner)
        owner.kids.append(mark)
        self.content.append(f"/{owner.role} <</MCID {mark.number}>> BDC")

    def fill(self, bar: Bar, colour: Rgb) -> None:
        """Fill a box: inside the mark of the picture that it is a part of, else as decoration."""
        if bar.owner is not None:
            self.open(bar.owner)
            self.content.append(_box(bar, colour))
            return
        self.close()
        self.content.append(f"{DECORATION} {_box(bar, colour)} EMC")

    def close(self) -> None:
        """End the mark that is open, if any."""
        if self._marked:
            self.content.append("EMC")
        self._marked, self._current = False, None


def link_target(href: str | None) -> str | None:
    """Return the address as a PDF keeps it, or None for one that no document should open."""
    if not href or urlsplit(href).scheme.casefold() not in SCHEMES:
        return None
    return quote(href, safe="%/:=&?~#+!$,;'@()*[]")


def _alike(one: Piece, other: Piece, words: Words) -> bool:
    """Say whether two neighbours belong to one leaf of the structure."""
    if one.run == other.run and one.level == other.level:
        return one.lang == other.lang
    if one.rtl != other.rtl or (one.run != other.run and _linked(one, words) + _linked(other, words)):
        return False
    return one.lang == other.lang


def _linked(piece: Piece, words: Words) -> bool:
    return link_target(words.runs[piece.run].href) is not None


def _annotation(page: int, words: Words, indexes: list[int]) -> Annotation:
    scale = words.size / 1000
    run = words.runs[words.line.pieces[indexes[0]].run]
    left, right = span(words.line, indexes)
    box = (
        words.left + left * scale,
        words.base - words.size * 0.3,
        words.left + right * scale,
        words.base + words.size,
    )
    target: str | Place = link_target(run.href) or ""
    return Annotation(page, box, target, run.text)


def _box(bar: Bar, colour: Rgb) -> str:
    place = f"{bar.left:.2f} {bar.bottom:.2f} {bar.width:.2f} {bar.height:.2f}"
    return f"{spelled(colour)} rg {place} re f"


def _ground(colour: Rgb) -> str:
    """Return what colours the whole page, under everything else."""
    return f"{GROUND} {spelled(colour)} rg 0 0 {PAGE_WIDTH} {PAGE_HEIGHT} re f EMC"
