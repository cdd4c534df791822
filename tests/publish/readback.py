"""Reads a PDF back through its structure tree, independently of what wrote it, and calls the judges."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import page as judges
import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from facilitator.publish.outline import Outline, plain
from tests.publish.rules import broken_rules

LEAVES = {"H1", "H2", "H3", "H4", "P", "Lbl", "LBody", "Caption", "TH", "TD"}
PROFILES = ("ua1", "2a")
Box = tuple[float, float, float, float]
SIDES = 4
OPERATORS = "BDC BMC EMC Tf Tj TJ re Tm f S B Do"
SLACK = 0.02  # points that are lost in rounding
FILE_NAME = re.compile(r"\s*(\S+\.\w{2,5})?\s*")


@dataclass
class Mark:
    """What one mark of a page holds; glyphs are (font, number) as drawn."""

    tag: str
    text: str = ""
    glyphs: list[tuple[str, int]] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    starts: list[tuple[float, float]] = field(default_factory=list)


@dataclass
class Picture:
    """A figure: the words in its place, where it says that it stands, its own words and what is filled in it."""

    alt: str
    edges: Box
    text: str
    boxes: list[Box]


@dataclass
class PageContent:
    marks: dict[int, Mark] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    stray: str = ""
    glyphs: list[tuple[str, int]] = field(default_factory=list)


@dataclass
class ReadBack:
    entries: list[tuple[str, str]]
    contents: list[tuple[str, str]]
    artifacts: list[list[str]]
    languages: list[tuple[str, str]]
    links: list[tuple[str, str]]
    bookmarks: list[tuple[int, str]]
    faults: list[str]
    pages: list[list[str]]
    figures: list[Picture]


def read_back(file: Path | BytesIO) -> ReadBack:
    """Return everything a reader is told by the file, in order, and every inner contradiction."""
    with Pdf.open(file) as pdf:
        return _Reader(pdf).result()


def judge(path: Path) -> list[str]:
    """Return what the validators say against the file; nothing when it is PDF/UA-1 and PDF/A-2a."""
    found = []
    for profile in PROFILES:
        report = judges.validate_pdf(str(path), profile=profile)
        found += [f"{profile} {failure.rule_id}: {failure.message}" for failure in report.failures]
        if not report.is_compliant and not report.failures:
            found.append(f"{profile}: not compliant")
    return found


def assert_good(path: Path, outline: Outline) -> ReadBack:
    """Fail unless the judges are silent and the file says exactly what the outline says."""
    read = read_back(path)
    assert read.faults == []
    with Pdf.open(path) as pdf:
        broken = broken_rules(pdf, outline, read.entries)
    assert not broken, broken
    assert read.entries == plain(outline)
    assert judge(path) == []
    return read


class _Reader:
    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.faults: list[str] = []
        self.pages = [_content(page, self.faults) for page in pdf.pages]
        self.numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        self.seen: set[tuple[int, int]] = set()
        self.languages: list[tuple[str, str]] = []
        self.links: list[tuple[str, str]] = []
        self.figures: list[Picture] = []
        root = pdf.Root.StructTreeRoot
        self.parents = _number_tree(root.ParentTree)

    def result(self) -> ReadBack:
        entries: list[tuple[str, str]] = []
        contents: list[tuple[str, str]] = []
        for top in self._kids(self.pdf.Root.StructTreeRoot):
            self._walk(top, entries, contents, inside_contents=False)
        self._check_marks()
        artifacts = [page.artifacts for page in self.pages]
        pages = [[mark.text for mark in page.marks.values()] for page in self.pages]
        marks = list(_bookmarks(self.pdf))
        told = (entries, contents, artifacts, self.languages, self.links, marks, self.faults, pages)
        return ReadBack(*told, self.figures)

    def _walk(
        self,
        element: Object,
        entries: list[tuple[str, str]],
        contents: list[tuple[str, str]],
        *,
        inside_contents: bool,
    ) -> None:
        role = str(element.S)[1:]
        if role in LEAVES | {"TOCI"}:
            (contents if inside_contents else entries).append((role, self._text(element)))
            return
        if role == "Figure":
            entries.append((role, self._figure(element)))
            return
        for kid in self._kids(element):
            if isinstance(kid, Dictionary) and "/S" in kid:
                self._same_parent(kid, element)
                self._walk(kid, entries, contents, inside_contents=role == "TOC")
            else:
                self.faults.append(f"content directly in {role}")

    def _figure(self, element: Object) -> str:
        """Return the words in the place of a picture; all that is drawn must lie where it says, on one page."""
        alt, text = str(element.get("/Alt", "")), self._text(element)
        if FILE_NAME.fullmatch(alt):
            self.faults.append(f"a figure is told as {alt!r}")
        marks = [kid for kid in self._kids(element) if "/MCID" in kid]
        pages = {self.numbers.get(kid.Pg.objgen, -1) for kid in marks}
        edges = [float(edge) for edge in element.get("/A", Dictionary()).get("/BBox", Array())]
        if len(pages) != 1 or -1 in pages or len(edges) != SIDES:
            self.faults.append("a figure has no box on one page")
            return alt
        number = pages.pop()
        drawn = [self.pages[number].marks.get(int(kid.MCID), Mark("")) for kid in marks]
        if not _inside(edges, drawn, [float(edge) for edge in self.pdf.pages[number].obj.MediaBox]):
            self.faults.append("a figure is drawn outside its box, or its box lies outside the page")
        left, bottom, right, top = edges
        boxes = [box for mark in drawn for box in mark.boxes]
        self.figures.append(Picture(alt, (left, bottom, right, top), text, boxes))
        return alt

    def _kids(self, element: Object) -> list[Object]:
        kids = element.get("/K", Array())
        return list(kids) if isinstance(kids, Array) else [kids]

    def _same_parent(self, kid: Object, parent: Object) -> None:
        if kid.P.objgen != parent.objgen:
            self.faults.append(f"{kid.S} names another parent")

    def _text(self, element: Object) -> str:
        """Return all text under an element in reading order."""
        parts = []
        for kid in self._kids(element):
            assert isinstance(kid, Dictionary)
            if "/S" in kid:
                self._same_parent(kid, element)
                parts.append(self._text(kid))
            elif kid.Type == Name.MCR:
                parts.append(self._marked(kid, element))
            elif kid.Type == Name.OBJR:
                self._annotation(kid, element)
        text = str(element.ActualText) if "/ActualText" in element else "".join(parts)
        if "/Lang" in element:
            self.languages.append((str(element.Lang), text))
        return text

    def _marked(self, kid: Object, owner: Object) -> str:
        page, number = self.numbers.get(kid.Pg.objgen), int(kid.MCID)
        if page is None:
            self.faults.append(f"mark {number} stands on no page")
            return ""
        if (page, number) in self.seen:
            self.faults.append(f"mark {number} of page {page} is used twice")
        self.seen.add((page, number))
        mark = self.pages[page].marks.get(number)
        if mark is None:
            self.faults.append(f"mark {number} of page {page} is not drawn")
            return ""
        key = int(self.pdf.pages[page].obj.get("/StructParents", -1))
        owners = self.parents.get(key, Array())
        if number >= len(owners) or owners[number].objgen != owner.objgen:
            self.faults.append(f"mark {number} of page {page} leads back to another owner")
        if mark.tag != str(owner.S):
            self.faults.append(f"mark {number} of page {page} is called {mark.tag}, its owner {owner.S}")
        return mark.text

    def _annotation(self, kid: Object, owner: Object) -> None:
        link = kid.Obj
        back = self.parents.get(int(link.StructParent))
        if back is None or back.objgen != owner.objgen:
            self.faults.append("a link leads back to another owner")
        target = str(link.A.URI) if "/A" in link else "inside"
        self.links.append((str(link.Contents), target))

    def _check_marks(self) -> None:
        for page, content in enumerate(self.pages):
            self.faults += [
                f"mark {number} of page {page} has no owner"
                for number in content.marks
                if (page, number) not in self.seen
            ]
            if content.stray:
                self.faults.append(f"page {page} has text outside every mark: {content.stray}")
            self.faults += [f"page {page} draws the missing glyph in {font}" for font, g in content.glyphs if g == 0]


def _inside(edges: list[float], drawn: list[Mark], page: list[float]) -> bool:
    """Say whether what is drawn lies inside the edges, and these inside the page."""
    corners = [
        (x, y)
        for mark in drawn
        for left, bottom, wide, tall in mark.boxes
        for x, y in ((left, bottom), (left + wide, bottom + tall))
    ]
    starts = [start for mark in drawn for start in mark.starts]
    within = _holds(edges, [*corners, *starts])
    return within and _holds(page, [(edges[0], edges[1]), (edges[2], edges[3])])


def _holds(edges: list[float], places: list[tuple[float, float]]) -> bool:
    left, bottom, right, top = edges
    return all(left - SLACK <= x <= right + SLACK and bottom - SLACK <= y <= top + SLACK for x, y in places)


def _number_tree(node: Object) -> dict[int, Object]:
    found: dict[int, Object] = {}
    numbers = list(node.get("/Nums", Array()))
    for key, value in zip(numbers[::2], numbers[1::2], strict=True):
        found[int(key)] = value
    for kid in node.get("/Kids", Array()):
        found |= _number_tree(kid)
    return found


def _content(page: pikepdf.Page, faults: list[str]) -> PageContent:
    fonts = {str(name): _unicode_map(font) for name, font in page.obj.Resources.Font.items()}
    result = PageContent()
    stack: list[tuple[str, int | None, str | None]] = []
    font = ""
    for instruction in pikepdf.parse_content_stream(page, OPERATORS):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator in {"BDC", "BMC"}:
            _begin(operands, stack, result, faults)
        elif operator == "EMC":
            stack.pop()
        elif operator == "Tf":
            font = str(operands[0])
        elif operator in {"Tj", "TJ"}:
            _show(operands[0], font, fonts[font], stack, result)
        elif operator in {"re", "Tm"}:
            _place(operator, [float(operand) for operand in operands], stack, result)
        elif operator in {"f", "S", "B", "Do"} and not stack:
            faults.append("something is painted outside every mark")
    if stack:
        faults.append("a mark is never closed")
    return result


def _place(
    operator: str, numbers: list[float], stack: list[tuple[str, int | None, str | None]], result: PageContent
) -> None:
    """Note where a box or a line of text stands, in the mark that it belongs to."""
    mark = result.marks.get(next((number for _, number, _ in reversed(stack) if number is not None), -1))
    if mark is None:
        return
    if operator == "re":
        left, bottom, wide, tall = numbers
        mark.boxes.append((left, bottom, wide, tall))
    else:
        mark.starts.append((numbers[-2], numbers[-1]))


def _begin(
    operands: list[Object], stack: list[tuple[str, int | None, str | None]], result: PageContent, faults: list[str]
) -> None:
    tag = str(operands[0])
    properties = operands[1] if len(operands) > 1 else Dictionary()
    assert isinstance(properties, Dictionary)
    number = int(properties.MCID) if "/MCID" in properties else None
    if number is not None:
        if number in result.marks:
            faults.append(f"mark {number} is drawn twice")
        result.marks[number] = Mark(tag)
    if tag == "/Artifact":
        result.artifacts.append("")
    actual = str(properties.ActualText) if "/ActualText" in properties else None
    stack.append((tag, number, actual))
    if actual is not None:
        _write(actual, stack, result)


def _show(
    shown: Object,
    font: str,
    meanings: dict[int, str],
    stack: list[tuple[str, int | None, str | None]],
    result: PageContent,
) -> None:
    parts = list(shown) if isinstance(shown, Array) else [shown]
    data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    glyphs = struct.unpack(f">{len(data) // 2}H", data)
    result.glyphs += [(font, glyph) for glyph in glyphs]
    if not any(actual is not None for _, _, actual in stack):
        _write("".join(meanings.get(glyph, "\ufffd") for glyph in glyphs), stack, result)


def _write(text: str, stack: list[tuple[str, int | None, str | None]], result: PageContent) -> None:
    for tag, number, _ in reversed(stack):
        if number is not None:
            result.marks[number].text += text
            return
        if tag == "/Artifact":
            result.artifacts[-1] += text
            return
    result.stray += text


def _unicode_map(font: Object) -> dict[int, str]:
    data = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>\n", data)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def _bookmarks(pdf: Pdf) -> Iterator[tuple[int, str]]:
    with pdf.open_outline() as outline:
        waiting = [(1, item) for item in outline.root]
        while waiting:
            level, item = waiting.pop(0)
            yield level, item.title
            waiting[:0] = [(level + 1, child) for child in item.children]
