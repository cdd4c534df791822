"""Rules on what is drawn: sizes, letters, contrast, places. Each returns what is wrong, with the rule in front."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby

import uharfbuzz as hb

from tests.publish.rules.sight import WHITE, Filled, Rgb, Seen, Sight, contrast, gaps, lines_of

SMALLEST, LEADING = 12, 1.4
WORDS, ENOUGH, LINES = 7, 4.5, 3
EDGE = (20.0, 9.0)
"""How near to the edge of the page words may come, in points: across, and up or down (sheets of labels)."""
SHARED = 0.1  # of an em that letters of two stretches may share where they meet
LATIN = frozenset({"NotoSans-Regular", "NotoSans-Bold"})


def sizes(sight: Sight) -> Iterator[str]:
    """R-A1: nothing is smaller than 12 points."""
    for size in sorted({seen.size for seen in sight.words if seen.size < SMALLEST}):
        yield f"R-A1: words of {size:g} points"


def faces(sight: Sight) -> Iterator[str]:
    """R-A2: one sans-serif family and the faces of scripts, upright; nothing but words and boxes is drawn."""
    yield from (f"R-A2: {what}" for what in sight.strange)
    for name in sorted({seen.font.name for seen in sight.words}):
        if not (files("resources") / "fonts" / f"{name}.ttf").is_file():
            yield f"R-A2: the font {name}"


def letters(sight: Sight) -> Iterator[str]:
    """R-A15: what is seen is what is told: Latin glyphs are those of their letters, told words share some."""
    for font, glyphs in {seen.font.name: seen.font.meanings for seen in sight.words if seen.font.name in LATIN}.items():
        known = _letters(font)
        for glyph, meaning in glyphs.items():
            if meaning.isascii() and meaning.isalnum() and known.get(meaning) != glyph:
                yield f"R-A15: a glyph of {font} is not {meaning!r}"
    for seen in sight.words:
        told, meant = _base(seen.told or ""), _base(seen.meant)
        if told and meant and not told & meant:
            yield f"R-A15: {seen.told!r} is told where {seen.meant!r} is seen"


def contrasts(sight: Sight) -> Iterator[str]:
    """R-A4: words have 7:1 against the page and 4.5:1 against a tint; lines and boxes 3:1."""
    for page, words in groupby(sight.words, key=lambda seen: seen.page):
        boxes = [box for box in sight.boxes if box.page == page]
        page_wide = [box.colour for box in boxes if box.mark.kind == "Background"]
        ground = page_wide[0] if page_wide else WHITE
        for seen in words:
            under = _under(seen, boxes, ground)
            least = WORDS if under == ground else ENOUGH
            if contrast(seen.colour, under) < least:
                yield f"R-A4: {seen.meant!r} has too little contrast"
        for box in boxes:
            if box.thin and contrast(box.colour, ground) < LINES:
                yield "R-A4: a line has too little contrast"


def places(sight: Sight, width: float, height: float) -> Iterator[str]:
    """Words stand on the page, and never over one another (R-A3, R-A14)."""
    across, down = EDGE
    inked = [seen for seen in sight.words if seen.meant.strip()]
    for seen in inked:
        if seen.left < across or seen.right > width - across or not down < seen.base < height - down:
            yield f"R-A3: {seen.meant!r} stands outside the page"
    for _, words in groupby(inked, key=lambda seen: seen.page):
        yield from _over_one_another(sorted(words, key=lambda seen: seen.base))


def order(sight: Sight) -> Iterator[str]:
    """R-A3, R-A14: the lines of a mark run down, 1.4 sizes apart, and Latin ones begin at one left edge."""
    for _, group in groupby(sight.words, key=lambda seen: (seen.page, seen.mark)):
        words = list(group)
        if words[0].mark.number is None or words[0].mark.tag in {"Figure", "Link", "Span"}:
            continue
        lines = lines_of(words)
        plain = all(seen.font.name in LATIN and seen.told is None for seen in words)
        if any(gap <= 0 for gap in gaps(lines)):
            yield f"R-A14: {words[0].meant!r} goes on above itself"
        if plain and any(gap < LEADING * words[0].size - 0.1 for gap in gaps(lines)):
            yield f"R-A3: the lines of {words[0].meant!r} stand too close"
        if plain and len({round(line[0].left) for _, line in lines[1:]}) > 1:
            yield f"R-A3: the lines of {words[0].meant!r} do not begin under one another"


@cache
def _letters(font: str) -> dict[str, int]:
    face = hb.Face(hb.Blob((files("resources") / "fonts" / f"{font}.ttf").read_bytes()))
    glyphs = hb.Font(face)
    every = (chr(code) for code in range(0x21, 0x7F))
    return {letter: glyphs.get_nominal_glyph(ord(letter)) or 0 for letter in every}


def _base(text: str) -> set[str]:
    """Return the letters of a text without marks and case."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return {letter for letter in plain if letter.isalnum()}


def _under(seen: Seen, boxes: list[Filled], ground: Rgb) -> Rgb:
    """Return the colour that lies under a stretch."""
    point = ((seen.left + seen.right) / 2, seen.base + seen.size * 0.3)
    return next((box.colour for box in reversed(boxes) if not box.thin and box.holds(*point)), ground)


def _over_one_another(words: list[Seen]) -> Iterator[str]:
    waiting: list[Seen] = []
    for seen in words:
        waiting = [other for other in waiting if other.base + other.size * 0.5 > seen.base]
        for other in waiting:
            shared = min(seen.right, other.right) - max(seen.left, other.left)
            if shared > SHARED * seen.size:
                yield f"R-A3: {seen.meant!r} stands over {other.meant!r}"
        waiting.append(seen)
