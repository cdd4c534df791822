"""The pages under one another, to be looked through with the keys; a screen reader finds the words of the page."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui import theme
from ui.panels.publish.pages import Pages

_GAP = 16
_STEP = 48
_WIDEST = 1.5  # pixels to the point at which a page fills the width at most
_CLOSER = 1.25
_LEAST, _MOST = 0.4, 4.0
_KEPT = 96_000_000  # bytes of pictures of pages


class Preview(QAbstractScrollArea):
    """Shows a PDF. `turned` carries the page that is in view, counted from 0."""

    turned = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = 0
        self._pages: Pages | None = None
        self._zoom = 1.0
        self._places: tuple[QRect, ...] = ()
        self._images: dict[tuple[int, float], QImage] = {}
        self.setProperty("look", "preview")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(280, 240)
        self.verticalScrollBar().valueChanged.connect(self._look)

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages, from the page on that was in view; none for nothing. Those shown before are let go."""
        if self._pages is not None:
            self._pages.close()
        here = min(self.page, len(pages.sizes) - 1) if pages else 0
        self._pages, self.page = pages, here
        self._images.clear()
        self._lay_out()
        self.go_to(here)
        self._tell()

    def zoom(self, steps: int) -> None:
        """Come closer by so many steps, or go further away; 0 fills the width."""
        here, wanted = self.page, self._zoom * _CLOSER**steps if steps else 1.0
        self._zoom = min(max(wanted, _LEAST), _MOST)
        self._images.clear()
        self._lay_out()
        self.go_to(here)

    def go_to(self, page: int) -> None:
        """Bring the top of a page into view; there is none before the first or after the last."""
        if self._places:
            top = self._places[min(max(page, 0), len(self._places) - 1)].top()
            self.verticalScrollBar().setValue(top - _GAP // 2)
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first page with Home and to the last with End; the other keys scroll."""
        if event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the words of the page at hand for a screen reader."""
        super().focusInEvent(event)
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width again."""
        super().resizeEvent(event)
        here = self.page
        self._images.clear()
        self._lay_out()
        self.go_to(here)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in view, on a ground of their own."""
        painter, colours = QPainter(self.viewport()), theme.colours()
        painter.fillRect(event.rect(), QColor(colours.raised))
        painter.setPen(QColor(colours.border))
        for page, place in self._in_view():
            painter.drawImage(place.topLeft(), self._image(page, place))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def changeEvent(self, event: QEvent) -> None:
        """Draw again when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw anew what has come into view."""
        self.viewport().update()

    def _in_view(self) -> Iterator[tuple[int, QRect]]:
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for page, place in enumerate(self._places):
            moved = place.translated(-across, -down)
            if moved.intersects(self.viewport().rect()):
                yield page, moved

    def _image(self, page: int, place: QRect) -> QImage:
        """Return the picture of a page for its place; the last few are kept."""
        assert self._pages is not None  # noqa: S101 - there are places only for pages
        ratio = self.devicePixelRatioF()
        scale = place.width() / self._pages.sizes[page].width() * ratio
        image = self._images.pop((page, scale), None) or self._pages.image(page, scale)
        image.setDevicePixelRatio(ratio)
        self._images[page, scale] = image
        while len(self._images) > 1 and sum(one.sizeInBytes() for one in self._images.values()) > _KEPT:
            del self._images[next(iter(self._images))]
        return image

    def _lay_out(self) -> None:
        """Give every page its place, under one another and in the middle."""
        sizes, room = self._pages.sizes if self._pages else (), self.viewport().size()
        widest = max((size.width() for size in sizes), default=1.0)
        scale = min((room.width() - 2 * _GAP) / widest, _WIDEST) * self._zoom
        whole = max(room.width(), round(widest * scale) + 2 * _GAP)
        places, top = [], _GAP
        for size in sizes:
            wide, high = round(size.width() * scale), round(size.height() * scale)
            places.append(QRect((whole - wide) // 2, top, wide, high))
            top += high + _GAP
        self._places = tuple(places)
        for bar, length, seen in (
            (self.horizontalScrollBar(), whole, room.width()),
            (self.verticalScrollBar(), top, room.height()),
        ):
            bar.setRange(0, max(0, length - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(_STEP)
        self.viewport().update()

    def _look(self) -> None:
        """Find out which page is in view: the one that the upper third of the window shows."""
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = next((page for page, place in enumerate(self._places) if place.bottom() >= line), self.page)
        if page != self.page and self._places:
            self.page = page
            self._tell()

    def _tell(self) -> None:
        self._describe()
        self.turned.emit(self.page)

    def _describe(self) -> None:
        """Put the words of the page where a screen reader finds them."""
        if self._pages is None:
            self.setAccessibleDescription("No pages have been made yet.")
            return
        at = f"Page {self.page + 1} of {len(self._pages.sizes)}."
        self.setAccessibleDescription(f"{at} {self._pages.text(self.page)}")
