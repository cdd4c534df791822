"""An outline as a Word document (ECMA-376): the words of the other editions, in their order (R-N5)."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from facilitator.publish.outline import TOP_LEVEL, Heading, Outline, mark, words
from facilitator.publish.word.blocks import put_block, put_heading
from facilitator.publish.word.contents import HEADED, is_long, mark_heading, put_contents
from facilitator.publish.word.words import put_runs

_FONT = "Arial"  # on every computer with Word, and without serifs (R-A2)
_BODY, _SMALLEST = 14.0, 12.0
_SIZES = {"Normal": 1.0, "Heading 1": 1.8, "Heading 2": 1.4, "Heading 3": 1.15, "Heading 4": 1.0, "Caption": 1.0}
_SIZES[HEADED] = 1.15
_ACCENT, _INK = RGBColor(0x0A, 0x45, 0x66), RGBColor(0x1A, 0x1F, 0x24)
_LONGEST_PROPERTY = 255
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same words give the same bytes


def word_document(outline: Outline) -> bytes:
    """Return the outline as the bytes of a .docx file."""
    document = Document()
    _set_styles(document, outline.language)
    _set_page(document, outline)
    _describe(document, outline)
    put_heading(document, outline.title, 1)
    if outline.status_word:
        put_runs(document.add_paragraph(), words(outline.status_word, bold=True), outline.language)
    _put_blocks(document, outline)
    written = BytesIO()
    document.save(written)
    return _without_times(written.getvalue())


def _put_blocks(document: WordDocument, outline: Outline) -> None:
    """Add the blocks, and before the first heading of a long document its contents."""
    first = next((place for place, block in enumerate(outline.blocks) if isinstance(block, Heading)), None)
    long = is_long(outline)
    for place, block in enumerate(outline.blocks):
        if long and place == first:
            put_contents(document, outline)
        put_block(document, block, outline.language)
        if long and isinstance(block, Heading) and block.level == TOP_LEVEL:
            mark_heading(document.paragraphs[-1], place)


def _set_styles(document: WordDocument, language: str) -> None:
    for name, factor in _SIZES.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - the template has these
        style.font.name, style.font.size = _FONT, Pt(max(_SMALLEST, round(_BODY * factor)))
        style.font.color.rgb = _INK if name == "Normal" else _ACCENT
        style.font.italic, style.font.bold = False, name != "Normal"
        style.paragraph_format.keep_with_next = name != "Normal"
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(script), None)
        fonts.set(qn("w:cs"), _FONT)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # noqa: S101 - as above
    normal.paragraph_format.line_spacing, normal.paragraph_format.space_after = 1.3, Pt(9)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), language)
    normal.element.get_or_add_rPr().append(tag)


def _set_page(document: WordDocument, outline: Outline) -> None:
    """Make the pages A4; at the foot of each stands the short title, what it is while no final version, and n of N."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    foot = section.footer.paragraphs[0]
    foot.add_run(" · ".join(filter(None, (outline.short_title, mark(outline), "Page "))))
    _put_field(foot, "PAGE")
    foot.add_run(" of ")
    _put_field(foot, "NUMPAGES")


def _put_field(paragraph: Paragraph, name: str) -> None:
    """Add a number that Word works out."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    number = OxmlElement("w:r")
    number.append(OxmlElement("w:t"))
    field.append(number)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields


def _describe(document: WordDocument, outline: Outline) -> None:
    about = document.core_properties
    about.title, about.author, about.subject = (
        _property(outline.title),
        _property(outline.author),
        _property(outline.subject),
    )
    about.keywords, about.language, about.comments = _property(", ".join(outline.keywords)), outline.language, ""
    about.created = about.modified = outline.made_at.replace(tzinfo=None)
    about.last_modified_by, about.revision = about.author, 1


def _property(text: str) -> str:
    """Return a text no longer than a property of a document may be; the document itself has all of it."""
    return text if len(text) <= _LONGEST_PROPERTY else f"{text[: _LONGEST_PROPERTY - 1]}…"


def _without_times(data: bytes) -> bytes:
    """Return a zip file whose parts do not say when they were written."""
    written = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = ZipInfo(name, _EPOCH)
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return written.getvalue()
