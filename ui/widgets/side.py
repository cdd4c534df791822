"""The column at the right of a list: one form at a time, under its heading."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words

_WIDTH, _LEAST = 36, 12  # characters across, lines down


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


class _Scroll(QScrollArea):
    """Asks for a few lines, so that the buttons under it stay in sight; it takes what room there is."""

    def sizeHint(self) -> QSize:
        """Return the height of a few lines."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * _LEAST)


class SidePages(QFrame):
    """Pages of which one is shown, which scroll where they are higher than the window, over buttons that do not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ""
        self._pages: dict[str, QWidget] = {}
        self._headings: dict[str, Words] = {}
        self._below: tuple[tuple[str, QWidget], ...] = ()
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._scroll, inside, whole = _Scroll(), QWidget(), QVBoxLayout(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setProperty("look", "bare")
        self._rows, self._buttons = QVBoxLayout(inside), FlowLayout()
        self._rows.setContentsMargins(20, 0, 20, 0)
        self._rows.setSpacing(12)
        below = QVBoxLayout()
        below.setContentsMargins(20, 0, 20, 0)
        below.addLayout(self._buttons)
        whole.setContentsMargins(0, 16, 0, 16)
        whole.setSpacing(12)
        self._scroll.setWidget(inside)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(below)

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
            self._buttons.addWidget(widget)
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
            self._scroll.verticalScrollBar().setValue(0)

    def fit(self) -> None:
        """Be as wide as a line of a form needs at this size of text."""
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH + 60)
