"""Lines of glyphs as text operators, with the real words beside them wherever the glyphs alone would mislead."""

from functools import cache

from facilitator.publish.pdf.embedding import SLACK, Drawn, FontUse, FontUses
from facilitator.publish.pdf.fonts import Typeface
from facilitator.publish.pdf.lines import Line
from facilitator.publish.pdf.looks import ACCENT, Colours, Rgb
from facilitator.publish.pdf.objects import text_string
from facilitator.publish.pdf.pages import Words
from facilitator.publish.pdf.shaping import Shaped
from facilitator.publish.pdf.words import Piece


class GlyphWriter:
    """Writes the pieces of one line; every place on it is told in thousandths of an em from the line's left."""

    def __init__(self, fonts: FontUses, colours: Colours, words: Words) -> None:
        self._fonts, self._colours, self._words = fonts, colours, words
        self._out: list[str] = []
        self._array: list[str] = []
        self._pen = 0.0
        self._rise = 0.0
        self._font: FontUse | None = None
        self._face: Typeface | None = None
        self._heavy = False
        self._colour = ""

    def written(self, indexes: list[int], *, link: bool) -> str:
        """Return one text object with these pieces; a link has its colour and its line (R-A2).

        Pieces that run from the right are drawn as they stand, from left to right, because readers of bare content
        turn such letters round; their words are told by the structure.
        """
        self._colour = spelled(self._colours.named(ACCENT if link else self._words.colour))
        self._out = [f"BT {self._colour} rg 1 0 0 1 {self._words.left:.2f} {self._words.base:.2f} Tm"]
        self._pen, self._font, self._face = 0.0, None, None
        for index in sorted(indexes, key=self._place) if self._turned(indexes) else indexes:
            self._piece(self._words.line.pieces[index], self._words.line.lefts[index])
        self._flush()
        if self._heavy:
            self._thickness(heavy=False)
        return " ".join([*self._out, "ET", *([self._underline(indexes)] if link else [])])

    def _turned(self, indexes: list[int]) -> bool:
        return self._words.line.pieces[indexes[0]].rtl

    def _place(self, index: int) -> float:
        return self._words.line.lefts[index]

    def _underline(self, indexes: list[int]) -> str:
        words, scale = self._words, self._words.size / 1000
        seen = [index for index in indexes if words.line.pieces[index].shaped.text.strip()]
        ends = [index for index in indexes if seen and seen[0] <= index <= seen[-1]]
        left, right = span(words.line, ends or indexes)
        thick = words.size / 16
        box = (words.left + left * scale, words.base - 2.4 * thick, (right - left) * scale, thick)
        return " ".join(f"{edge:.2f}" for edge in box) + " re f"

    def _piece(self, piece: Piece, left: float) -> None:
        shaped = piece.shaped
        known = shaped.typeface is self._face and self._font
        use = known or self._choose(shaped.typeface)
        drawn = use.drawn(shaped)
        if drawn.spells or piece.rtl:
            self._glyphs(use, shaped, drawn, left)
            return
        self._flush()
        self._out.append(f"/Span <</ActualText {text_string(shaped.text).decode('ascii')}>> BDC")
        self._glyphs(use, shaped, drawn, left)
        self._flush()
        self._out.append("EMC")

    def _glyphs(self, use: FontUse, shaped: Shaped, drawn: Drawn, left: float) -> None:
        if drawn.operand:
            self._show(use, drawn.operand, left, 0)
            self._pen += drawn.moves
            return
        for glyph in shaped.glyphs:
            self._show(use, f"<{glyph.index:04X}>", left + glyph.right, glyph.up)
            self._pen += use.moves(glyph.index)
            left += glyph.advance

    def _choose(self, face: Typeface) -> FontUse:
        """Go on with a typeface; say so only where that changes the font or its thickness."""
        use, self._face = self._fonts.of(face), face
        if use is not self._font:
            self._flush()
            self._out.append(f"/{use.label} {self._words.size * use.typeface.scale:g} Tf")
            self._font = use
        if face.heavy != self._heavy:
            self._flush()
            self._thickness(heavy=face.heavy)
        return use

    def _thickness(self, *, heavy: bool) -> None:
        """Draw letters with an outline of their own colour where a font has no bold."""
        width = self._words.size / 28
        self._out.append(f"{self._colour} RG {width:.2f} w 2 Tr" if heavy else "0 Tr")
        self._heavy = heavy

    def _show(self, use: FontUse, operand: str, left: float, up: float) -> None:
        if up != self._rise:
            self._flush()
            self._out.append(f"{up * self._words.size / 1000:.2f} Ts")
            self._rise = up
        if abs(self._pen - left) > SLACK:
            back, self._pen = use.back(self._pen, left)
            self._array.append(back)
        self._array.append(operand)

    def _flush(self) -> None:
        if self._array:
            self._out.append(f"[{''.join(self._array).replace('><', '')}] TJ")
            self._array = []


def span(line: Line, indexes: list[int]) -> tuple[float, float]:
    """Return the left and right edge of some pieces of a line, in thousandths of an em."""
    lefts = [line.lefts[index] for index in indexes]
    rights = [line.lefts[index] + line.pieces[index].shaped.width for index in indexes]
    return min(lefts), max(rights)


@cache
def spelled(colour: Rgb) -> str:
    """Return a colour as the operands of its operator."""
    return " ".join(f"{part:.2f}" for part in colour)
