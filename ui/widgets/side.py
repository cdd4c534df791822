"""The column at the right of a list: one form at a time, under its heading."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.words import Words

_WIDTH = 36  # characters


def reveal(widget: QWidget) -> None:
    """Bring a control into sight, in every area that scrolls around it, once it has its place."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and (inside := around.widget()) is not None:
            top, end = widget.mapTo(inside, QPoint()), widget.mapTo(inside, QPoint(widget.width(), widget.height()))
            around.ensureVisible(end.x(), end.y())
            around.ensureVisible(top.x(), top.y())
        around = around.parentWidget()


class SidePages(QScrollArea):
    """Pages of which one is shown; it scrolls where it is higher than the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ""
        self._pages: dict[str, QWidget] = {}
        self._headings: dict[str, Words] = {}
        self._below: tuple[tuple[str, QWidget], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        whole = QFrame()
        whole.setProperty("look", "card")
        whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = QVBoxLayout(whole)
        self._rows.setContentsMargins(20, 16, 20, 16)
        self._rows.setSpacing(12)
        self.setWidget(whole)

    def add(self, name: str, *widgets: QWidget) -> None:
        """Add a page under a heading of its own."""
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self._headings[name] = Words("", "heading", wrap=True)
        for widget in (self._headings[name], *widgets):
            rows.addWidget(widget)
        page.hide()
        self._pages[name] = page
        self._rows.addWidget(page)

    def add_below(self, every: QWidget, *others: tuple[str, QWidget]) -> None:
        """Add what stands under every page, and what stands under the one of a name."""
        for widget in (every, *(widget for _, widget in others)):
            self._rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch()
        self._below = others

    def show_page(self, name: str, heading: str) -> None:
        """Show a page and no other."""
        self._headings[name].setText(heading)
        if name != self.shown:
            for each, page in self._pages.items():
                page.setVisible(each == name)
            for each, widget in self._below:
                widget.setVisible(each == name)
            self.shown = name
            self.verticalScrollBar().setValue(0)

    def fit(self) -> None:
        """Be as wide as a line of a form needs at this size of text."""
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH + 60)
