"""A picture of bars by itself, drawn as the PDF has it, for documents that take pictures as dots alone."""

from datetime import UTC, datetime
from io import BytesIO

from pypdfium2 import PdfDocument

from facilitator.publish.figures import Figure
from facilitator.publish.outline import Outline
from facilitator.publish.pdf.composing import Composer
from facilitator.publish.pdf.figures import put_figure
from facilitator.publish.pdf.looks import COLUMN, ON_PAPER, PAGE_HEIGHT, PAGE_WIDTH
from facilitator.publish.pdf.writer import BODY_SIZE, new_composer, page_bytes
from facilitator.publish.progress import Watch

_DOTS = 200 / 72  # for each point: fine enough for paper
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # nobody is told it


def png(figure: Figure, language: str) -> tuple[bytes, float]:
    """Return a picture as the bytes of a PNG file and its width in points."""
    alone = Outline(figure.title, "", "", language, "", "", (), _NO_TIME, (figure,))
    composer = new_composer(alone, BODY_SIZE, Watch())
    put_figure(composer, figure)
    drawn = BytesIO()
    with PdfDocument(page_bytes(alone, composer, ON_PAPER)) as pdf:
        pdf[0].render(scale=_DOTS, crop=_around(composer)).to_pil().save(drawn, "PNG")
    return drawn.getvalue(), COLUMN


def _around(composer: Composer) -> tuple[float, float, float, float]:
    """Return what surrounds the picture on its page: at its left, below, at its right and above, in points."""
    left, bottom, right, top = next(element.box for element in composer.document.walk() if element.box)
    return left, bottom, PAGE_WIDTH - right, PAGE_HEIGHT - top
