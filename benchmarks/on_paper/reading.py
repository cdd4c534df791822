"""What a screen reader is told by a tagged PDF of any engine: the words of its structure, with their spaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf, String

INLINE = frozenset({"/Span", "/Link", "/Reference", "/Quote", "/Em", "/Strong", "/NonStruct", "/Code"})
Marks = dict[int, str]


def structure_text(path: Path) -> str:
    """Return the words under the structure tree; each element that is no part of a line stands on a line of its own."""
    with Pdf.open(path) as pdf:
        root = pdf.Root.get("/StructTreeRoot")
        return "" if root is None else _Reader(pdf).text(root)


def exact(path: Path, wanted: list[str]) -> int:
    """Return how many of these texts stand in the structure as they are, to the letter and the space."""
    told = structure_text(path)
    return sum(text in told for text in wanted)


class _Reader:
    def __init__(self, pdf: Pdf) -> None:
        self._marks = {page.obj.objgen: _marked(page) for page in pdf.pages}

    def text(self, element: Object, page: Object | None = None) -> str:
        """Return all text under an element; its page is that of its marks, unless they name another."""
        page = element.get("/Pg", page)
        if "/ActualText" in element:
            told = str(element.ActualText)
        else:
            told = "".join(self._kid(kid, page) for kid in _kids(element))
        return told if element.get("/S") in INLINE else f"\n{told}\n"

    def _kid(self, kid: Object | int, page: Object | None) -> str:
        if isinstance(kid, int):
            return self._mark(page, kid)
        if not isinstance(kid, Dictionary) or kid.get("/Type") == "/OBJR":
            return ""
        if "/S" in kid:
            return self.text(kid, page)
        return self._mark(kid.get("/Pg", page), int(kid.MCID))

    def _mark(self, page: Object | None, number: int) -> str:
        return self._marks[page.objgen].get(number, "") if page is not None else ""


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


@dataclass
class _Content:
    """The marks of a page being read: each open mark with its number and the words said in place of its glyphs."""

    fonts: dict[str, "_Font"]
    named: Object
    marks: Marks = field(default_factory=dict)
    open: list[tuple[int | None, bool]] = field(default_factory=list)
    font: "_Font | None" = None

    def begin(self, operands: list[Object]) -> None:
        told = operands[1] if len(operands) > 1 else Dictionary()
        told = told if isinstance(told, Dictionary) else self.named.get(str(told), Dictionary())
        number = int(told.MCID) if "/MCID" in told else None
        if number is not None:
            self.marks.setdefault(number, "")
        instead = "/ActualText" in told
        self.open.append((number, False))
        if instead:
            self.write(str(told.ActualText))
            self.open[-1] = (number, True)

    def show(self, shown: Object) -> None:
        parts = list(shown) if isinstance(shown, Array) else [shown]
        if self.font is not None:
            self.write("".join(self.font.text(bytes(part)) for part in parts if isinstance(part, String)))

    def write(self, text: str) -> None:
        if any(instead for _, instead in self.open):
            return
        number = next((number for number, _ in reversed(self.open) if number is not None), None)
        if number is not None:
            self.marks[number] += text


def _marked(page: pikepdf.Page) -> Marks:
    resources = page.obj.get("/Resources", Dictionary())
    fonts = {str(name): _Font(font) for name, font in resources.get("/Font", Dictionary()).items()}
    content = _Content(fonts, resources.get("/Properties", Dictionary()))
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator in {"BDC", "BMC"}:
            content.begin(operands)
        elif operator == "EMC" and content.open:
            content.open.pop()
        elif operator == "Tf":
            content.font = fonts.get(str(operands[0]))
        elif operator in {"Tj", "TJ", "'", '"'}:
            content.show(operands[-1])
    return content.marks


class _Font:
    """What the codes of a font mean, by its ToUnicode map; a code without a meaning is told as a strange sign."""

    def __init__(self, font: Object) -> None:
        self._length = 2 if font.get("/Subtype") == "/Type0" else 1
        table = font.get("/ToUnicode")
        self._meanings = dict(_meanings(table.read_bytes().decode("latin-1"))) if table is not None else {}

    def text(self, data: bytes) -> str:
        """Return what drawn codes mean."""
        codes = (data[place : place + self._length] for place in range(0, len(data), self._length))
        return "".join(self._meanings.get(int.from_bytes(code, "big"), "\ufffd") for code in codes)


def _meanings(table: str) -> Iterator[tuple[int, str]]:
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>", block):
            yield int(code, 16), _letters(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*(<\w*>|\[.*?\])", block, re.DOTALL):
            yield from _range(int(first, 16), int(last, 16), text)


def _range(first: int, last: int, text: str) -> Iterator[tuple[int, str]]:
    if text.startswith("["):
        yield from zip(range(first, last + 1), map(_letters, re.findall(r"<(\w*)>", text)), strict=False)
        return
    start = _letters(text.strip("<>"))
    for code in range(first, last + 1):
        yield code, start[:-1] + chr(ord(start[-1]) + code - first)


def _letters(text: str) -> str:
    return bytes.fromhex(text).decode("utf-16-be", errors="replace")
