"""The fonts a document has used, as PDF objects: subsets with glyph numbers kept, widths and Unicode maps."""

import hashlib
from dataclasses import dataclass, field

import uharfbuzz as hb

from facilitator.publish.pdf.fonts import Typeface
from facilitator.publish.pdf.objects import Book, Name, Ref, Value
from facilitator.publish.pdf.shaping import Shaped

SYMBOLIC = 4
SLACK = 0.5
BLOCK = 100
_UNUSED = (b"GSUB", b"GPOS", b"GDEF", b"DSIG", b"STAT", b"vhea", b"vmtx", b"gasp", b"cmap", b"name")
_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
)
_CMAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A stretch as it is drawn: the operand for all of it, and how far that moves the pen, in thousandths of an em.

    It has no operand where glyphs stand out of line. It `spells` its words where its glyphs mean exactly the text.
    """

    operand: str
    moves: float
    spells: bool


@dataclass(slots=True)
class FontUse:
    """One font in one document: its short name there, and what each of its drawn glyphs means."""

    label: str
    typeface: Typeface
    meanings: dict[int, str] = field(default_factory=dict)
    _known: dict[Shaped, Drawn] = field(default_factory=dict)

    def drawn(self, shaped: Shaped) -> Drawn:
        """Take the glyphs of a stretch into use and return how it is drawn."""
        known = self._known.get(shaped)
        if known is None:
            self._known[shaped] = known = self._drawn(shaped)
        return known

    def _drawn(self, shaped: Shaped) -> Drawn:
        for glyph in shaped.glyphs:
            self.meanings.setdefault(glyph.index, glyph.text)
        if any(glyph.right or glyph.up for glyph in shaped.glyphs):
            return Drawn("", 0, spells=False)
        parts: list[str] = []
        pen = left = 0.0
        for glyph in shaped.glyphs:
            if abs(pen - left) > SLACK:
                back, pen = self.back(pen, left)
                parts.append(back)
            parts.append(f"<{glyph.index:04X}>")
            pen += self.moves(glyph.index)
            left += glyph.advance
        spelled = "".join(self.meanings[glyph.index] for glyph in shaped.glyphs)
        return Drawn("".join(parts).replace("><", ""), pen, spells=spelled == shaped.text)

    def moves(self, glyph: int) -> float:
        """Return how far a glyph moves the pen, as a reader takes it from the widths that the file states."""
        return self.typeface.width(glyph) * self.typeface.scale

    def back(self, pen: float, left: float) -> tuple[str, float]:
        """Return the number that brings the pen to this place, and how far that is."""
        units = round((pen - left) / self.typeface.scale)
        return f"{units}", pen - units * self.typeface.scale


@dataclass(slots=True)
class FontUses:
    """Every font of one document by file, in the order in which they were first used."""

    _uses: dict[str, FontUse] = field(default_factory=dict)

    def of(self, typeface: Typeface) -> FontUse:
        """Return the use of this typeface; its thicker form is drawn with the same font."""
        if typeface.name not in self._uses:
            self._uses[typeface.name] = FontUse(f"F{len(self._uses) + 1}", typeface)
        return self._uses[typeface.name]

    def resources(self, book: Book) -> dict[str, Value]:
        """Write every font into the book and return the dictionary by which pages name them."""
        return {use.label: _embed(book, use) for use in self._uses.values()}


def _embed(book: Book, use: FontUse) -> Ref:
    glyphs = sorted(use.meanings)
    data = _subset(use.typeface, glyphs)
    name = Name(f"{_prefix(data)}+{use.typeface.name}")
    program = book.stream({"Length1": len(data)}, data)
    widths: list[Value] = []
    for glyph in glyphs:
        widths += [glyph, [use.typeface.width(glyph)]]
    descendant: dict[str, Value] = {
        "Type": Name("Font"),
        "Subtype": Name("CIDFontType2"),
        "BaseFont": name,
        "CIDSystemInfo": {"Registry": b"(Adobe)", "Ordering": b"(Identity)", "Supplement": 0},
        "CIDToGIDMap": Name("Identity"),
        "FontDescriptor": book.add(_descriptor(use.typeface, name, program)),
        "DW": 0,
        "W": widths,
    }
    return book.add(
        {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": name,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [book.add(descendant)],
            "ToUnicode": book.stream({}, _unicode_map(use).encode("ascii")),
        }
    )


def _subset(typeface: Typeface, glyphs: list[int]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _UNUSED)
    subset: bytes = hb.subset(typeface.face, wanted).blob.data
    return subset


def _prefix(data: bytes) -> str:
    digest = hashlib.sha256(data).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _descriptor(typeface: Typeface, name: Name, program: Ref) -> dict[str, Value]:
    scale = 1000 / typeface.units
    ascent, descent = round(typeface.ascent * scale), -round(typeface.descent * scale)
    return {
        "Type": Name("FontDescriptor"),
        "FontName": name,
        "Flags": SYMBOLIC,
        "FontBBox": [-1000, descent, 3000, ascent],
        "ItalicAngle": 0,
        "Ascent": ascent,
        "Descent": descent,
        "CapHeight": 714,
        "StemV": 80,
        "FontFile2": program,
    }


def _unicode_map(use: FontUse) -> str:
    entries = [
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in sorted(use.meanings.items())
    ]
    blocks = [entries[start : start + BLOCK] for start in range(0, len(entries), BLOCK)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return _CMAP_HEAD + body + _CMAP_TAIL
