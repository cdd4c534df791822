"""What a PDF shows, independently of what wrote it: stretches of glyphs and filled boxes in their places."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf

Rgb = tuple[float, float, float]
WHITE: Rgb = (1, 1, 1)
JUMP = 300
"""What parts two stretches, in thousandths of an em."""
_KNOWN = frozenset(["BT", "ET", "Tm", "Tf", "TJ", "rg", "RG", "w", "Tr", "Ts", "re", "f", "BDC", "BMC", "EMC"])


@dataclass(frozen=True)
class Font:
    """A font of the file: its name without the prefix of its subset, widths and meanings by glyph."""

    name: str
    widths: dict[int, float]
    meanings: dict[int, str]


@dataclass(frozen=True)
class Mark:
    """The innermost mark with a number, or the artifact, in which something is drawn."""

    tag: str
    number: int | None = None
    kind: str = ""


@dataclass(frozen=True)
class Seen:
    """Glyphs drawn in a row: edges and baseline in points, what they mean and what is told in their place."""

    page: int
    mark: Mark
    font: Font
    size: float
    left: float
    right: float
    base: float
    colour: Rgb
    glyphs: tuple[int, ...]
    told: str | None

    @cached_property
    def meant(self) -> str:
        """Return what the glyphs mean by themselves."""
        return "".join(self.font.meanings.get(glyph, "\ufffd") for glyph in self.glyphs)


@dataclass(frozen=True)
class Filled:
    """A filled box; `before` is how many stretches of glyphs were drawn before it."""

    page: int
    mark: Mark
    left: float
    bottom: float
    right: float
    top: float
    colour: Rgb
    before: int

    @property
    def thin(self) -> bool:
        """Say whether it is a line."""
        return min(self.right - self.left, self.top - self.bottom) <= 6

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies on it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@dataclass
class Sight:
    """Everything that is drawn, page by page in order, and operators that our documents have no use for."""

    words: list[Seen] = field(default_factory=list)
    boxes: list[Filled] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)


def look_at(pdf: Pdf) -> Sight:
    """Return what the pages show."""
    sight, fonts = Sight(), {}
    for number, page in enumerate(pdf.pages):
        for font in page.obj.Resources.get("/Font", Dictionary()).values():
            if font.objgen not in fonts:
                fonts[font.objgen] = _font(font)
        named = {str(name): fonts[font.objgen] for name, font in page.obj.Resources.get("/Font", Dictionary()).items()}
        _Eye(number, sight, named).read(page)
    return sight


def _font(font: Object) -> Font:
    inner = font.get("/DescendantFonts", Array([font]))[0]
    widths: dict[int, float] = {}
    parts = list(inner.get("/W", Array()))
    for start, run in zip(parts[::2], parts[1::2], strict=False):
        widths |= {int(start) + index: float(width) for index, width in enumerate(run)}
    pairs: list[tuple[str, str]] = []
    if "/ToUnicode" in font:
        pairs = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>\n", font.ToUnicode.read_bytes().decode("ascii"))
    meanings = {int(code, 16): bytes.fromhex(text).decode("utf-16-be", "replace") for code, text in pairs}
    return Font(str(font.get("/BaseFont", "/ABCDEF+")).partition("+")[2], widths, meanings)


class _Eye:
    """Reads the operators of one page."""

    def __init__(self, page: int, sight: Sight, fonts: dict[str, Font]) -> None:
        self.page, self.sight, self.fonts = page, sight, fonts
        self.marks: list[Mark] = []
        self.told: list[str | None] = []
        self.font, self.size, self.rise = Font("", {}, {}), 0.0, 0.0
        self.colour: Rgb = (0, 0, 0)
        self.x = self.y = 0.0
        self.box: tuple[float, float, float, float] = (0, 0, 0, 0)

    def read(self, page: pikepdf.Page) -> None:
        for instruction in pikepdf.parse_content_stream(page):
            operator, operands = str(instruction.operator), list(instruction.operands)
            if operator not in _KNOWN:
                self.sight.strange.append(f"page {self.page} has the operator {operator}")
            elif operator in {"BDC", "BMC"}:
                self._begin(operands)
            elif operator == "EMC":
                self.marks.pop()
                self.told.pop()
            elif operator == "TJ":
                self._show(operands[0])
            else:
                self._set(operator, operands)

    def _set(self, operator: str, operands: list[Object]) -> None:
        if operator == "Tf":
            self.font, self.size = self.fonts[str(operands[0])], float(operands[1])
            return
        numbers = [float(operand) for operand in operands]
        match operator:
            case "Tm":
                self.x, self.y = numbers[4], numbers[5]
                if numbers[:4] != [1, 0, 0, 1]:
                    self.sight.strange.append(f"page {self.page} turns or stretches its words")
            case "Ts":
                self.rise = numbers[0]
            case "rg":
                self.colour = (numbers[0], numbers[1], numbers[2])
            case "re":
                left, bottom, wide, tall = numbers
                self.box = (left, bottom, left + wide, bottom + tall)
            case "f":
                self.sight.boxes.append(Filled(self.page, self._mark, *self.box, self.colour, len(self.sight.words)))

    @property
    def _mark(self) -> Mark:
        return self.marks[-1] if self.marks else Mark("")

    def _begin(self, operands: list[Object]) -> None:
        tag, inside = str(operands[0])[1:], operands[1] if len(operands) > 1 else Dictionary()
        around = self._mark
        number = inside.get("/MCID", None)
        if number is not None:
            around = Mark(tag, int(number))
        elif tag == "Artifact":
            around = Mark(tag, kind=str(inside.get("/Type", ""))[1:])
        self.marks.append(around)
        actual = inside.get("/ActualText", None)
        self.told.append(str(actual) if actual is not None else (self.told[-1] if self.told else None))

    def _show(self, shown: Object) -> None:
        row: list[tuple[int, float, float]] = []
        for part in shown:
            if isinstance(part, pikepdf.String):
                data = bytes(part)
                row += map(self._glyph, (int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)))
                continue
            if abs(float(part)) > JUMP:
                self._keep(row)
                row = []
            self.x -= float(part) * self.size / 1000
        self._keep(row)

    def _glyph(self, glyph: int) -> tuple[int, float, float]:
        """Move on by a glyph; return it with its edges."""
        left = self.x
        self.x += self.font.widths.get(glyph, 0) * self.size / 1000
        return glyph, left, self.x

    def _keep(self, row: list[tuple[int, float, float]]) -> None:
        """Keep glyphs in a row; spaces and marks at its ends take no room."""
        if not row:
            return
        seen = [place for place in row if self._takes_room(place[0])] or row[:1]
        told = self.told[-1] if self.told else None
        place = (min(left for _, left, _ in seen), max(right for _, _, right in seen), self.y)
        glyphs = tuple(glyph for glyph, _, _ in row)
        self.sight.words.append(Seen(self.page, self._mark, self.font, self.size, *place, self.colour, glyphs, told))

    def _takes_room(self, glyph: int) -> bool:
        meaning = self.font.meanings.get(glyph, "?").strip()
        return any(unicodedata.category(letter)[0] != "M" for letter in meaning)


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lines_of(words: list[Seen]) -> list[tuple[float, list[Seen]]]:
    """Return the lines of words on one page as (baseline, stretches), in the order in which they are drawn."""
    lines: list[tuple[float, list[Seen]]] = []
    for seen in words:
        if lines and lines[-1][0] == seen.base:
            lines[-1][1].append(seen)
        else:
            lines.append((seen.base, [seen]))
    return lines


def gaps(lines: list[tuple[float, list[Seen]]]) -> list[float]:
    """Return how far each line lies under the one before, in points."""
    return [upper - lower for (upper, _), (lower, _) in pairwise(lines)]


def _luminance(colour: Rgb) -> float:
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
