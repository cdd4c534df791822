"""Reads a Word document from its XML, independently of what wrote it; its contents are no part of what it says."""

from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ROLES = {"Heading1": "H1", "Heading2": "H2", "Heading3": "H3", "Heading4": "H4", "Caption": "Caption"}
_ROLES |= {"ListBullet": "LBody", "ListNumber": "LBody"}


@dataclass
class Read:
    """What a document says, in order, and how."""

    entries: list[tuple[str, str]] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)
    numberings: list[str] = field(default_factory=list)
    from_the_right: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    repeated: int = 0
    footer: str = ""
    contents: list[tuple[str, str]] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    about: str = ""
    pictures: list[bytes] = field(default_factory=list)


def read_word(data: bytes) -> Read:
    """Return what a Word document says."""
    with ZipFile(BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    read, relations = Read(), fromstring(parts["word/_rels/document.xml.rels"])
    targets = {each.get("Id"): each.get("Target") for each in relations}
    for element in fromstring(parts["word/document.xml"]).find(f"{W}body"):
        if element.tag == f"{W}p":
            _paragraph(read, element, targets)
        elif element.tag == f"{W}tbl":
            _table(read, element)
    read.footer = "".join(_text(part) for name, part in parts.items() if name.startswith("word/footer"))
    read.pictures = [part for name, part in parts.items() if name.startswith("word/media/")]
    read.about = parts["docProps/core.xml"].decode()
    return read


def _paragraph(read: Read, element: Element, targets: dict[str | None, str | None]) -> None:
    style, text = element.find(f"{W}pPr/{W}pStyle"), _words(element)
    if style is not None and style.get(f"{W}val", "").casefold().startswith("toc"):
        read.contents += [(text, each.get(f"{W}anchor", "")) for each in element.iter(f"{W}hyperlink")]
        return
    read.places |= {each.get(f"{W}name", ""): text for each in element.iter(f"{W}bookmarkStart")}
    role = _ROLES.get(style.get(f"{W}val", "") if style is not None else "", "P")
    drawn = [each.get("descr", "") for each in element.iter(f"{DRAWING}docPr")]
    read.entries += [("Figure", alt) for alt in drawn]
    if (text or role != "P") and not drawn:
        read.entries.append((role, text))
    if element.find(f"{W}pPr/{W}bidi") is not None:
        read.from_the_right.append(text)
    read.numberings += [each.get(f"{W}val", "") for each in element.iterfind(f"{W}pPr/{W}numPr/{W}numId")]
    for run in element.iter(f"{W}r"):
        lang = run.find(f"{W}rPr/{W}lang")
        read.languages += [(next(iter(lang.attrib.values())), _words(run))] if lang is not None else []
    read.links += [(_words(each), targets[each.get(f"{R}id")] or "") for each in element.iter(f"{W}hyperlink")]


def _table(read: Read, element: Element) -> None:
    for place, row in enumerate(element.iter(f"{W}tr")):
        read.repeated += row.find(f"{W}trPr/{W}tblHeader") is not None
        for column, cell in enumerate(row.iter(f"{W}tc")):
            text = "\n".join(_words(each) for each in cell.iter(f"{W}p"))
            read.entries.append(("TH" if place == 0 or column == 0 else "TD", text))


def _words(element: Element) -> str:
    kinds = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(kinds.get(each.tag) or each.text or "" for each in element.iter() if each.tag in {f"{W}t", *kinds})


def _text(part: bytes) -> str:
    return _words(fromstring(part))
