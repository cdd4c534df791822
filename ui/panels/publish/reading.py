"""The pages to look at, or the same as plain words to read with the cursor."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.panels.publish.pages import Pages
from ui.panels.publish.preview import Preview
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words


class Reading(QWidget):
    """The preview, the words of it behind, and above them where one is."""

    def __init__(self, thing: str, parent: QWidget | None = None) -> None:
        """Make room for pages; `thing` is what they are of, such as `notes`."""
        super().__init__(parent)
        self.pages: Pages | None = None
        self.preview, self._stack, self._text = Preview(""), QStackedWidget(), _text_view()
        self._note = Words("", "muted", wrap=True)
        self.call(f"the {thing}")
        self._place, self._bar = Words("", "muted"), FlowLayout()
        self._place.setContentsMargins(8, 8, 8, 8)
        self._bar.addWidget(self._place)
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self._text)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._note)
        rows.addWidget(self._stack, 1)
        rows.addLayout(self._bar)
        self.preview.turned.connect(self._show_place)

    def call(self, document: str, note: str = "") -> None:
        """Name what the pages are of, such as `the notes`, and put a note over them where one is needed."""
        self.preview.setAccessibleName(f"Pages of {document}")
        self._text.setAccessibleName(f"{begun(document)} as text")
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def add_buttons(self, *actions: QAction) -> None:
        """Put buttons under the pages."""
        for action in actions:
            self._bar.addWidget(ActionButton(action))

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages, or none."""
        self.pages = pages
        self.preview.show_pages(pages)
        self._fill()

    def count(self) -> int:
        """Return how many pages there are."""
        return len(self.pages.sizes) if self.pages else 0

    def as_text(self) -> bool:
        """Return whether the words are shown."""
        return self._stack.currentWidget() is self._text

    def shown(self) -> QWidget:
        """Return what is shown: the pages, or the words."""
        return self._text if self.as_text() else self.preview

    def turn(self) -> None:
        """Show the words in place of the pages, or the pages again, at the page one is on; the focus goes along."""
        shown = self.preview if self.as_text() else self._text
        self._stack.setCurrentWidget(shown)
        self._fill()
        self._place.setVisible(not self.as_text())
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """Write out the words of all pages, once they are asked for."""
        if self.pages is None or not self.as_text():
            self._text.setPlainText("")
            return
        told = [f"Page {page + 1}\n\n{self.pages.text(page)}\n\n" for page in range(self.count())]
        self._text.setPlainText("".join(told))
        cursor = self._text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self._text.setTextCursor(cursor)  # so that the place sought next comes to stand at the top
        cursor.setPosition(_length("".join(told[: self.preview.page])))
        self._text.setTextCursor(cursor)

    def _show_place(self, page: int) -> None:
        self._place.setText(f"Page {page + 1} of {self.count()}" if self.count() else "")


def _length(text: str) -> int:
    """Return how long a text is as Qt counts: letters beyond the first 65,536 twice."""
    return len(text.encode("utf-16-le")) // 2


def begun(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def _text_view() -> QPlainTextEdit:
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    by = Qt.TextInteractionFlag
    view.setTextInteractionFlags(by.TextSelectableByKeyboard | by.TextSelectableByMouse)
    return view
