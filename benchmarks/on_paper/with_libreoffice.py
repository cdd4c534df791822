"""The same outline as a Word document, made beforehand, through LibreOffice, PDF/UA-1."""

import json
import shutil
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from benchmarks.on_paper.task import CONTENTS, FONTS, SIZES, Task
from facilitator.publish.word import word_document

_FILTER = {"PDFUACompliance": {"type": "boolean", "value": "true"}}
_PLACE = "Heading "


def program() -> str | None:
    """Return LibreOffice, where it is there."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def command(source: Path, folder: Path, home: Path) -> list[str]:
    """Return what converts a document into the folder, with settings of its own in `home`."""
    settings = f"-env:UserInstallation={home.as_uri()}"
    export = f"pdf:writer_pdf_Export:{json.dumps(_FILTER)}"
    return [str(program()), settings, "--headless", "--convert-to", export, "--outdir", str(folder), str(source)]


def fonts_only(home: Path) -> Path:
    """Write settings by which only the fonts of the program are known, as to the other engines; return their file."""
    path = home / "fonts.conf"
    path.write_text(
        f"<fontconfig><dir>{FONTS}</dir><cachedir>{home / 'fonts'}</cachedir></fontconfig>", encoding="utf-8"
    )
    return path


def document(task: Task) -> bytes:
    """Return the Word document that people are given, in the font of the others and with a list of contents."""
    written = Document(BytesIO(word_document(task.outline)))
    for style in written.styles:
        if isinstance(style, ParagraphStyle) and style.font.name:
            style.font.name = "Noto Sans"
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), "Noto Sans")
    for level in range(1, 5):
        written.styles[f"{_PLACE}{level}"].font.size = Pt(SIZES[f"h{level}"])
    _list_contents(written.paragraphs, task)
    target = BytesIO()
    written.save(target)
    return target.getvalue()


def _list_contents(paragraphs: list[Paragraph], task: Task) -> None:
    """Put a line for each listed heading before the first of them, with a number that LibreOffice works out."""
    wanted = {f"{_PLACE}{level}" for level in range(2, task.depth + 1)}
    headings = [each for each in paragraphs if each.style is not None and each.style.name in wanted]
    first = headings[0]
    first.insert_paragraph_before(CONTENTS)
    for number, heading in enumerate(headings):
        _mark(heading, number)
        line = first.insert_paragraph_before(f"{heading.text}\t")
        told = f'w:instr="PAGEREF place{number} \\h"'
        field = f"<w:fldSimple {nsdecls('w')} {told}><w:r><w:t>0</w:t></w:r></w:fldSimple>"
        line._p.append(parse_xml(field))  # noqa: SLF001 - python-docx has no fields


def _mark(heading: Paragraph, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), f"place{number}")
    for element in (start, end):
        heading._p.append(element)  # noqa: SLF001 - as above
