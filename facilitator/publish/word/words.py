"""Runs of words in a paragraph of a Word document, each passage in its language and direction.

Elements of Word that python-docx has no words for are put in place by hand.
"""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from facilitator.publish.languages import passages, right_to_left, runs_right_to_left
from facilitator.publish.outline import Run, Runs, joined


def put_runs(paragraph: Paragraph, runs: Runs, language: str) -> None:
    """Add runs to a paragraph of a document in this language; it runs from right to left where its first letters do."""
    for run in runs:
        _put_run(paragraph, run, language)
    if right_to_left(joined(runs), language):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 - python-docx has no other way


def _put_run(paragraph: Paragraph, run: Run, language: str) -> None:
    link = _linked(paragraph, run.href) if run.href else None
    for text, lang in passages(run.text, run.lang, language):
        part = paragraph.add_run(text)
        part.bold = run.bold or None
        if lang:
            _mark(part, lang)
        if link is not None:
            part.font.underline = True
            link.append(part._r)  # noqa: SLF001 - as above


def _mark(part: WordRun, lang: str) -> None:
    """Say in which language a passage is, and which way it runs."""
    element = OxmlElement("w:lang")
    element.set(qn("w:bidi" if runs_right_to_left(lang) else "w:val"), lang)
    if runs_right_to_left(lang):
        part.font.rtl = True
    part._r.get_or_add_rPr().append(element)  # noqa: SLF001 - as above


def _linked(paragraph: Paragraph, href: str) -> BaseOxmlElement:
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(element)  # noqa: SLF001 - as above
    return element
