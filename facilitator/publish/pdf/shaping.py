"""Text as glyphs: each stretch goes through HarfBuzz once per document."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

import uharfbuzz as hb

from facilitator.publish.pdf.fonts import SUBSTITUTE, Fonts, Typeface
from facilitator.publish.scripts import BOLD, SANS

_PLAIN = {"liga": False, "clig": False, "dlig": False}
_BLANK = re.compile("[\n\t\u2028\u2029\u0085]")
_SHAPING = re.compile("[\u034f\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f]")
_SELECTORS = re.compile("[\u034f\ufe00-\ufe0f\U000e0000-\U000e0fff]")
_SEEN_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn sign; lengths in thousandths of an em, `text` the characters that it stands for."""

    index: int
    advance: float
    right: float
    up: float
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A stretch of one font and direction; glyphs from left to right, none where nothing is to be seen."""

    text: str
    typeface: Typeface
    glyphs: tuple[Glyph, ...]
    width: float


@dataclass(slots=True)
class Shaper:
    """Shapes stretches of text and remembers them for as long as one document is written."""

    fonts: Fonts
    _known: dict[tuple[str, Typeface, bool, str | None], Shaped] = field(default_factory=dict)

    def shape(self, text: str, typeface: Typeface | None, *, rtl: bool, lang: str | None, bold: bool) -> Shaped:
        """Return the glyphs of a stretch; what no font has is drawn as an empty square for each character."""
        face = typeface or self.fonts.symbols(bold=bold)
        key = (text, face, rtl, lang)
        if key not in self._known:
            self._known[key] = self._shaped(text, typeface, face, rtl=rtl, lang=lang)
        return self._known[key]

    def _shaped(self, text: str, known: Typeface | None, face: Typeface, *, rtl: bool, lang: str | None) -> Shaped:
        seen = text if text.isascii() and text.isprintable() else _seen(text)
        glyphs = _glyphs(seen, face, rtl=rtl, lang=lang) if known else None
        if glyphs is None:
            face = self.fonts.symbols(bold=face.heavy)
            squares = SUBSTITUTE * sum(not ignorable(character) for character in text)
            glyphs = _glyphs(squares, face, rtl=rtl, lang=None) or ()
        return Shaped(text, face, glyphs, sum(glyph.advance for glyph in glyphs))


def _seen(text: str) -> str:
    return "".join(c for c in _BLANK.sub(" ", text) if _SHAPING.match(c) or not ignorable(c))


def ignorable(character: str) -> bool:
    """Say whether a character is never seen by itself: joiners, direction marks, variation selectors, tags."""
    if character in _SEEN_FORMATS:
        return False
    return unicodedata.category(character) == "Cf" or _SELECTORS.match(character) is not None


def _glyphs(text: str, face: Typeface, *, rtl: bool, lang: str | None) -> tuple[Glyph, ...] | None:
    """Return the glyphs, or None if the font lacks one."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(character) for character in text])
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    if lang:
        buffer.language = lang
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.font, buffer, _PLAIN if face.name in {SANS, BOLD} else {})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    if infos is None or positions is None or any(not info.codepoint for info in infos):
        return None if infos else ()
    letters = _letters(text, infos, face)
    letters = [part[::-1] for part in letters] if rtl else letters  # readers of bare content turn them round again
    scale = 1000 * face.scale / face.units
    return tuple(
        Glyph(info.codepoint, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale, characters)
        for info, place, characters in zip(infos, positions, letters, strict=True)
    )


def _letters(text: str, infos: list[hb.GlyphInfo], face: Typeface) -> list[str]:
    """Return for each glyph the characters it stands for; a cluster of several glyphs shares them out."""
    counts = Counter(info.cluster for info in infos)
    edges = [*sorted(counts), len(text)]
    following = dict(pairwise(edges))
    letters: list[str] = []
    for info in infos:
        cluster = text[info.cluster : following[info.cluster]]
        letters.append(cluster if counts[info.cluster] == 1 else _share(cluster, info.codepoint, face))
    return letters


def _share(cluster: str, glyph: int, face: Typeface) -> str:
    nominal = (c for c in cluster if face.font.get_nominal_glyph(ord(c)) == glyph)
    return next(nominal, cluster[0])
