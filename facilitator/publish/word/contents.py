"""The contents of a long Word document: its sections as links inside it.

Word's own field would be empty until somebody updates it, and asks whether to; a phone and a reader of files never do.
"""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from facilitator.publish.outline import TOP_LEVEL, Heading, Outline, plain, words
from facilitator.publish.word.words import put_runs

TITLE, HEADED, ENTRY = "Contents", "TOC Heading", "toc 1"
LONG = 1200
"""A document with more words is longer than six pages of 14 point (R-A7); its pages are counted by whoever opens it."""


def is_long(outline: Outline) -> bool:
    """Return whether a document is so long that it begins with its contents."""
    return sum(len(text.split()) for _, text in plain(outline)) > LONG


def put_contents(document: Document, outline: Outline) -> None:
    """Add a link to each section; they are a way through the document and no part of it."""
    style = document.styles.add_style(ENTRY, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = document.styles["Normal"]
    document.add_paragraph(TITLE, HEADED)
    for place, block in enumerate(outline.blocks):
        if isinstance(block, Heading) and block.level == TOP_LEVEL:
            _put_link(document.add_paragraph(style=ENTRY), block.text, anchor(place), outline.language)


def anchor(place: int) -> str:
    """Return by which name a heading can be linked to."""
    return f"part_{place + 1}"


def mark_heading(paragraph: Paragraph, place: int) -> None:
    """Let a heading be linked to."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(place))
    start.set(qn("w:name"), anchor(place))
    held = paragraph._p  # noqa: SLF001 - python-docx has no bookmarks
    held.insert(1 if held.pPr is not None else 0, start)
    held.append(end)


def _put_link(paragraph: Paragraph, text: str, to: str, language: str) -> None:
    put_runs(paragraph, words(text), language)
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), to)
    link.extend([run._r for run in paragraph.runs])  # noqa: SLF001 - as above
    paragraph._p.append(link)  # noqa: SLF001 - as above
