"""Rules on what the file says of itself, beside its words. Each returns what is wrong, with the rule in front."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from pikepdf import Array, Dictionary, Name, Object, Pdf

from facilitator.publish.outline import Heading, Outline
from tests.publish.rules.sight import Sight

HEADINGS = ("H1", "H2", "H3", "H4")
STRUCTURE = frozenset({
    "Document", "Sect", "P", *HEADINGS, "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody", "TR",
    "TH", "TD", "Link", "Span", "TOC", "TOCI", "Reference", "Figure",
})  # fmt: skip
SHORTEST = 7
FILE_NAME = re.compile(r"\s*(\S+\.\w{2,5})?\s*")
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Collection", "/AF")
LANGUAGES = {
    "ARABIC": {"ar", "ckb", "fa", "ur"}, "HEBREW": {"he"}, "DEVANAGARI": {"hi"}, "BENGALI": {"bn"}, "GURMUKHI": {"pa"},
    "GUJARATI": {"gu"}, "TAMIL": {"ta"}, "ETHIOPIC": {"am"}, "THAI": {"th"}, "GEORGIAN": {"ka"},
    "CJK": {"zh", "ja", "ko"},
}  # fmt: skip
"""What the first word of a letter's name in Unicode tells of its language; mathematical ones are signs of none."""


def kids(element: Object) -> list[Object]:
    """Return the kids of an element that are elements."""
    found = element.get("/K", Array())
    every = list(found) if isinstance(found, Array) else [found]
    return [kid for kid in every if isinstance(kid, Dictionary) and "/S" in kid]


def role(element: Object) -> str:
    """Return the type of an element."""
    return str(element.S)[1:]


def every(element: Object) -> Iterator[Object]:
    """Yield an element and all below it."""
    yield element
    for kid in kids(element):
        yield from every(kid)


def headings(root: Object) -> Iterator[str]:
    """R-A13: one H1, first; no level skipped; none without words."""
    found = [element for element in every(root) if role(element) in HEADINGS]
    levels = [int(role(element)[1]) for element in found]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "R-A13: not one H1 at the beginning"
    if any(lower > upper + 1 for upper, lower in pairwise(levels)):
        yield "R-A13: a level of headings is skipped"
    if any(not len(element.get("/K", Array())) for element in found):
        yield "R-A13: a heading without words"


def lists(root: Object) -> Iterator[str]:
    """R-A13: lists are L of LI, each with an LBody last and a Lbl before it where there is one."""
    for element in every(root):
        inside = [role(kid) for kid in kids(element)]
        if role(element) == "L" and set(inside) != {"LI"}:
            yield "R-A13: a list holds something that is no item"
        if role(element) == "LI" and inside not in (["Lbl", "LBody"], ["LBody"]):
            yield "R-A13: an item without its parts"
        if role(element) == "L" and "Lbl" in [role(part) for kid in kids(element) for part in kids(kid)]:
            numbering = element.get("/A", Dictionary()).get("/ListNumbering", None)
            if numbering not in (Name.Disc, Name.Decimal):
                yield "R-A13: a list that does not say how it is numbered"


def tables(root: Object) -> Iterator[str]:
    """R-A13: tables have one header row of TH, rows that begin with one, all of one length, each TH with its scope."""
    for table in (element for element in every(root) if role(element) == "Table"):
        rows = [[*kids(row)] for row in every(table) if role(row) == "TR"]
        if len({len(row) for row in rows}) != 1:
            yield "R-A13: rows of unequal length"
        if [role(part) for part in kids(table)][-2:] not in (["THead", "TBody"], ["TR"], ["Caption", "TR"]):
            yield "R-A13: a table without a head or a body"
        for number, row in enumerate(rows):
            named = ["TH"] * len(row) if number == 0 else ["TH", *["TD"] * (len(row) - 1)]
            if [role(cell) for cell in row] != named:
                yield f"R-A13: row {number} has not the headers it should have"
            scope = Name.Column if number == 0 else Name.Row
            if any(cell.get("/A", Dictionary()).get("/Scope", None) != scope for cell in row if role(cell) == "TH"):
                yield f"R-A13: a header of row {number} does not say for what"


def roles(pdf: Pdf, root: Object) -> Iterator[str]:
    """R-A9: the tree is marked as such, of standard types alone, none of them mapped to another."""
    if not bool(pdf.Root.get("/MarkInfo", Dictionary()).get("/Marked", False)):
        yield "R-A9: the file does not say that it is tagged"
    if "/RoleMap" in pdf.Root.StructTreeRoot:
        yield "R-A9: types are mapped to others"
    for strange in {role(element) for element in every(root)} - STRUCTURE:
        yield f"R-A9: the type {strange}"


def contents(root: Object, pages: int, outline: Outline) -> Iterator[str]:
    """R-A7: a document of more than six pages lists its headings, another does not."""
    long = (
        outline.setting == "document"
        and pages >= SHORTEST
        and any(isinstance(block, Heading) for block in outline.blocks)
    )
    if long != any(role(element) == "TOCI" for element in every(root)):
        yield "R-A7: contents that should not be there, or none"


def languages(pdf: Pdf, told: list[tuple[str, str]], outline: Outline) -> Iterator[str]:
    """R-A10: the document has its language, and so has each passage in letters of another."""
    if str(pdf.Root.get("/Lang", "")) != outline.language:
        yield "R-A10: the document is not in its language"
    for text, lang in told:
        for letter in text:
            name = unicodedata.name(letter, "") if letter.isalpha() else ""
            known = None if " MATHEMATICAL " in name else LANGUAGES.get(name.split(" ")[0])
            if known and lang.partition("-")[0] not in known:
                yield f"R-A10: {text!r} is said to be {lang!r}"
                break


def titles(pdf: Pdf, outline: Outline) -> Iterator[str]:
    """R-A11, R-A12: the outline's title, shown in the window; information and packet agree; PDF/UA-1."""
    with pdf.open_metadata() as packet:
        named = [packet.get("dc:title"), str(pdf.docinfo.get("/Title", ""))]
        if set(named) != {outline.title}:
            yield f"R-A11: titles {named}"
        if (packet.get("dc:description") or "") != str(pdf.docinfo.get("/Subject", "")):
            yield "R-A11: information and packet do not agree"
        if packet.get("pdfuaid:part") != "1":
            yield "R-A12: the file does not say that it is PDF/UA-1"
    if not bool(pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False)):
        yield "R-A11: the title is not shown"


def feet(pdf: Pdf, sight: Sight, outline: Outline) -> Iterator[str]:
    """R-A14, R-A17, R-N2: the foot of each page says its number, of how many, and DRAFT while it is one."""
    labels = pdf.Root.get("/PageLabels", Dictionary()).get("/Nums", Array())
    if len(labels) != 2 or labels[0] != 0 or labels[1].get("/S", None) != Name.D or "/St" in labels[1]:
        yield "R-A17: the pages are not called 1, 2, 3"
    draft = "draft" in outline.status_word.casefold()
    total = len(pdf.pages)
    for number in range(1, total + 1):
        foot = "".join(seen.meant for seen in sight.words if seen.page == number - 1 and seen.mark.tag == "Artifact")
        if f"Page {number} of {total} " not in f"{foot} ":
            yield f"R-A17: page {number} has not its number at its foot"
        if draft != ("DRAFT" in foot):
            yield f"R-N2: page {number} says DRAFT where it is none, or does not say it"


def safe(pdf: Pdf) -> Iterator[str]:
    """R-A17: tabs follow the structure; nothing is locked, hidden, enclosed or set off."""
    if pdf.is_encrypted:
        yield "R-A17: the file is locked"
    if any(page.obj.get("/Tabs", None) != Name.S for page in pdf.pages):
        yield "R-A17: tabs do not follow the structure"
    found = [key for key in ACTIVE if key in pdf.Root] + (["names"] if "/Names" in pdf.Root else [])
    if found or any("/AA" in page.obj for page in pdf.pages):
        yield f"R-A17: the file has more than words: {found}"


def pictures(root: Object) -> Iterator[str]:
    """R-A15: every picture says in words what it shows; a file name says nothing."""
    for element in every(root):
        if role(element) == "Figure" and FILE_NAME.fullmatch(str(element.get("/Alt", ""))):
            yield "R-A15: a picture without words"
