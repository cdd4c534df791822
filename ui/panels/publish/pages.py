"""The pages of a PDF as pictures and as words. PDFium knows no threads: all of it stays on the UI thread."""

from contextlib import closing

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class Pages:
    """A PDF held in memory."""

    def __init__(self, data: bytes) -> None:
        """Open the PDF; it must be closed again."""
        self._document = pypdfium2.PdfDocument(data)
        sizes = (self._document.get_page_size(page) for page in range(len(self._document)))
        self.sizes = tuple(QSizeF(width, height) for width, height in sizes)

    def image(self, page: int, scale: float) -> QImage:
        """Return the picture of a page, counted from 0, at so many pixels to the point."""
        with closing(self._document[page]) as leaf, closing(leaf.render(scale=scale, prefer_bgrx=True)) as bits:
            shape = bits.width, bits.height, bits.stride
            return QImage(bytes(bits.buffer), *shape, QImage.Format.Format_RGB32).copy()

    def text(self, page: int) -> str:
        """Return the words of a page, counted from 0, in the order they are read."""
        with closing(self._document[page]) as leaf, closing(leaf.get_textpage()) as words:
            return str(words.get_text_range()).replace("\r\n", "\n").replace("\x00", "").strip()

    def close(self) -> None:
        """Let the document go."""
        self._document.close()
