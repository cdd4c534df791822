"""The fonts of `resources/fonts`: which one draws a character, and each loaded when it is first needed."""

from dataclasses import dataclass, field
from importlib.resources import files

import uharfbuzz as hb

from facilitator.publish.scripts import (
    ARABIC,
    BENGALI,
    BOLD,
    CHINESE,
    DEVANAGARI,
    EMOJI,
    HEBREW,
    MATHS,
    SANS,
    SYMBOLS,
    likely,
)

FALLBACKS = (SANS, SYMBOLS, MATHS, EMOJI, CHINESE, ARABIC, HEBREW, DEVANAGARI, BENGALI)
SCALES = {ARABIC: 1.12}
SUBSTITUTE = "\u25a1"


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """One loaded font file; lengths are in font units, `units` of them to the em.

    It is drawn `scale` times as large as the text around it, so that small letters are read as well as Latin ones.
    """

    name: str
    face: hb.Face
    font: hb.Font
    covered: frozenset[int]
    units: int
    ascent: int
    descent: int
    scale: float = 1.0
    heavy: bool = False

    def holds(self, text: str) -> bool:
        """Say whether the font can draw every character of the text."""
        return self.covered.issuperset(map(ord, text))

    def width(self, glyph: int) -> int:
        """Return the advance width of a glyph in thousandths of an em, as a PDF states it."""
        return round(float(self.font.get_glyph_h_advance(glyph)) * 1000 / self.units)


def load(name: str, *, heavy: bool = False) -> Typeface:
    """Read one font file; `heavy` marks a face whose bold is drawn with a thicker outline."""
    face = hb.Face(hb.Blob((files("resources") / "fonts" / f"{name}.ttf").read_bytes()))
    font = hb.Font(face)
    extents = font.get_font_extents("ltr")
    return Typeface(
        name=name,
        face=face,
        font=font,
        covered=frozenset(face.unicodes),
        units=face.upem,
        ascent=extents.ascender,
        descent=-extents.descender,
        scale=SCALES.get(name, 1.0),
        heavy=heavy,
    )


@dataclass(slots=True)
class Fonts:
    """The typefaces one document has used so far; never shared between documents."""

    _loaded: dict[tuple[str, bool], Typeface] = field(default_factory=dict)
    _chosen: dict[tuple[str, bool], Typeface | None] = field(default_factory=dict)

    def choose(self, text: str, *, bold: bool) -> Typeface | None:
        """Return the typeface that draws all of one cluster's characters, or None where no font does."""
        key = (text, bold)
        if key not in self._chosen:
            self._chosen[key] = self._search(text, bold=bold)
        return self._chosen[key]

    def latin(self, text: str, *, bold: bool) -> Typeface | None:
        """Return the typeface of most words, where it draws all of this text."""
        typeface = self._get(SANS, bold=bold)
        return typeface if typeface.holds(text) else None

    def symbols(self, *, bold: bool) -> Typeface:
        """Return the typeface that has the sign for a character no font has."""
        return self._get(SYMBOLS, bold=bold)

    def _search(self, text: str, *, bold: bool) -> Typeface | None:
        for name in (likely(text[0]), *FALLBACKS):
            typeface = self._get(name, bold=bold)
            if typeface.holds(text):
                return typeface
        return None

    def _get(self, name: str, *, bold: bool) -> Typeface:
        file = BOLD if bold and name == SANS else name
        key = (file, bold and file != BOLD)
        if key not in self._loaded:
            self._loaded[key] = load(file, heavy=key[1])
        return self._loaded[key]
