"""Pages on paper: each drawn as a picture at the printer's resolution, one at a time, so that it can be stopped."""

from collections import deque

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from facilitator.domain.wording import number_of
from ui.panels.publish.pages import Pages

_FINEST = 300  # dots to the inch: finer, a page takes more memory than it is worth
_POINTS = 72  # to the inch
_REFUSED = "The printer does not take the pages. See whether it is on, or save the file and print it elsewhere."


class Printing(QObject):
    """Prints one document at a time. `moved` tells how far it is; `done` and `failed` in a sentence what came of it."""

    moved = Signal(int, int)
    done = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Print nothing yet."""
        super().__init__(parent)
        self._printer: QPrinter | None = None
        self._painter: QPainter | None = None
        self._pages: Pages | None = None
        self._left: deque[int] = deque()
        self._all = 0

    @property
    def busy(self) -> bool:
        """Whether pages are on their way."""
        return self._pages is not None

    def begin(self, data: bytes, printer: QPrinter) -> None:
        """Print the pages of a PDF that were chosen for the printer."""
        self.stop()
        self._pages, self._printer, self._painter = Pages(data), printer, QPainter()
        count = len(self._pages.sizes)
        first, last = printer.fromPage() or 1, printer.toPage() or count
        self._left = deque(range(first - 1, min(last, count)))
        self._all = len(self._left)
        printer.setFullPage(True)
        self._go_on()

    def stop(self) -> None:
        """Give up what is on its way; the printer throws away what it has of it."""
        if self._pages is not None:
            if self._printer is not None:
                self._printer.abort()
            self._end()
            self.failed.emit("Stopped. What the printer already has may still come out.")

    def _go_on(self) -> None:
        """Let the screen live between two pages."""
        self.moved.emit(self._all - len(self._left), self._all)
        QTimer.singleShot(0, self, self._step)

    def _step(self) -> None:
        if self._pages is None or self._printer is None or self._painter is None:
            return
        if not self._left:
            self._end()
            self.done.emit(f"{number_of(self._all, 'page')} went to the printer.")
            return
        page = self._left.popleft()
        if not self._turn(self._pages.sizes[page], self._printer, self._painter):
            self._end()
            self.failed.emit(_REFUSED)
            return
        self._draw(page, self._pages, self._printer, self._painter)
        self._go_on()

    def _turn(self, size: QSizeF, printer: QPrinter, painter: QPainter) -> bool:
        """Take a fresh sheet, upright or across as the page is."""
        ways = QPageLayout.Orientation
        printer.setPageOrientation(ways.Landscape if size.width() > size.height() else ways.Portrait)
        return printer.newPage() if painter.isActive() else painter.begin(printer)

    def _draw(self, page: int, pages: Pages, printer: QPrinter, painter: QPainter) -> None:
        """Draw a page in its own size, smaller only where the sheet is."""
        dots, sheet = printer.resolution(), printer.paperRect(QPrinter.Unit.DevicePixel)
        size = pages.sizes[page] * (dots / _POINTS)
        if size.width() > sheet.width() + 1 or size.height() > sheet.height() + 1:
            size *= min(sheet.width() / size.width(), sheet.height() / size.height())
        place = QRectF((sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2, 0, 0)
        place.setSize(size)
        painter.drawImage(place, pages.image(page, min(dots, _FINEST) / _POINTS))

    def _end(self) -> None:
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        if self._pages is not None:
            self._pages.close()
        self._pages = self._painter = self._printer = None
        self._left.clear()
