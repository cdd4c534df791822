"""Pictures of bars in a Word document: the picture of the PDF edition, with the words that stand for it."""

from io import BytesIO

from docx.document import Document
from docx.shared import Pt

from facilitator.publish.figures import Figure
from facilitator.publish.pdf.picture import png


def put_figure(document: Document, figure: Figure, language: str) -> None:
    """Add a picture at the end, as wide as the text."""
    data, width = png(figure, language)
    drawn = document.add_paragraph().add_run().add_picture(BytesIO(data), width=Pt(width))
    properties = drawn._inline.docPr  # noqa: SLF001 - python-docx has no words for what a picture shows
    properties.set("descr", figure.alt)
    properties.set("title", figure.title)
