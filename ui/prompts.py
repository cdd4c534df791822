"""The questions the program asks in a window of their own. Tests replace this one object.

Each takes the widget that asks and what to do with the answer; nothing is called when the person says Cancel.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.rows import Tone
from ui.widgets.fields import TextField
from ui.widgets.form import Form
from ui.widgets.words import Words

_AROUND = 40  # pixels of the window that stay to be seen beside a question
_UNLIKE = "The two are not the same. Type the passphrase again in both boxes."


class Question(QDialog):
    """A question with a sentence, some fields, and two buttons; Enter says yes, Escape cancels."""

    def __init__(self, parent: QWidget | None, title: str, sentence: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self._form, self._trouble = Form(), Words(wrap=True)
        self._trouble.set_tone(Tone.BAD)
        self._trouble.hide()
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(16)
        rows.addWidget(Words(title, "heading"))
        rows.addWidget(Words(sentence, wrap=True))
        rows.addWidget(self._form)
        rows.addWidget(self._trouble)
        rows.addLayout(self._buttons(yes))
        self.setAccessibleDescription(sentence)

    def add(self, label: str, field: QWidget, hint: str = "") -> None:
        """Put in a field; the first has the focus."""
        self._form.add(label, field, hint)
        if self.focusWidget() is None:
            field.setFocus()

    def add_words(self, words: Words) -> None:
        """Put words under the fields."""
        self._form.add_words(words)

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the answer."""
        self._trouble.setText(sentence)
        self._trouble.show()

    def widen(self, letters: int, around: QWidget) -> None:
        """Be so many letters wide, and as high as that needs, inside the window `around` it."""
        wide = min(self.fontMetrics().averageCharWidth() * letters, around.width() - _AROUND)
        self.resize(wide, min(self._rows.totalHeightForWidth(wide), around.height() - _AROUND))

    def _buttons(self, yes: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        cancel, accept = QPushButton("Cancel"), QPushButton(yes)
        accept.setProperty("look", "primary")
        accept.setDefault(True)
        cancel.clicked.connect(self.reject)
        accept.clicked.connect(self.answer)
        row.addWidget(cancel)
        row.addWidget(accept)
        return row

    def answer(self) -> None:
        """Say yes; a question that checks its answer does so here."""
        self.accept()


class NewPassphrase(Question):
    """Asks for a passphrase twice, or for none."""

    def __init__(self, parent: QWidget | None, title: str, sentence: str) -> None:
        super().__init__(parent, title, sentence, "Make the library")
        self.first, self._again = _secret("Passphrase"), _secret("Passphrase again")
        self.add("Passphrase", self.first, "Leave both boxes empty for a library without a passphrase.")
        self.add("Passphrase again", self._again)

    def answer(self) -> None:
        """Say yes once both are the same."""
        if self.first.text() == self._again.text():
            self.accept()
        else:
            self.complain(_UNLIKE)


class Prompts:
    """The questions, asked in windows."""

    def open_file(self, parent: QWidget, title: str, kinds: str, then: Callable[[Path], None]) -> None:
        """Ask for a file that exists; `kinds` is as Qt has it (`Libraries (*.forum)`)."""
        dialog = QFileDialog(parent, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        _ask_file(dialog, then)

    def save_file(self, parent: QWidget, title: str, suggested: Path, kinds: str, then: Callable[[Path], None]) -> None:
        """Ask where to write a file."""
        dialog = QFileDialog(parent, title, str(suggested), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(str(suggested))
        _ask_file(dialog, then)

    def printer(self, parent: QWidget, then: Callable[[QPrinter], None]) -> None:
        """Ask for a printer, and which pages of a document it is to print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: then(printer))
        QDialog.open(dialog)

    def passphrase(self, parent: QWidget, sentence: str, then: Callable[[str], None]) -> None:
        """Ask for the passphrase of a library."""
        question = Question(parent, "This library is locked", sentence, "Open")
        field = _secret("Passphrase")
        question.add("Passphrase", field)
        question.accepted.connect(lambda: then(field.text()))
        question.open()

    def new_passphrase(self, parent: QWidget, sentence: str, then: Callable[[str], None]) -> None:
        """Ask for a new passphrase, twice; an empty one means none."""
        question = NewPassphrase(parent, "Choose a passphrase", sentence)
        question.accepted.connect(lambda: then(question.first.text()))
        question.open()

    def who(self, parent: QWidget, last: str, then: Callable[[str], None]) -> None:
        """Ask who is typing: a name or a role."""
        question = Question(parent, "Who is typing?", "It stands beside what you write, in the history.", "Begin")
        field = TextField("Your name or role", "for example Sam, or Table 4 scribe")
        field.setText(last)
        field.selectAll()
        question.add("Your name or role", field)
        question.accepted.connect(lambda: then(field.text().strip()))
        question.open()

    def confirm(self, parent: QWidget, title: str, sentence: str, yes: str, then: Callable[[], None]) -> None:
        """Ask whether to do something; `yes` are the words on the button that does it."""
        question = Question(parent, title, sentence, yes)
        question.accepted.connect(then)
        question.open()

    def text(self, parent: QWidget, title: str, label: str, suggested: str, then: Callable[[str], None]) -> None:
        """Ask for one line of text."""
        question = Question(parent, title, "", "OK")
        field = TextField(label)
        field.setText(suggested)
        field.selectAll()
        question.add(label, field)
        question.accepted.connect(lambda: then(field.text().strip()))
        question.open()

    def choose(
        self, parent: QWidget, title: str, sentence: str, choices: Sequence[str], then: Callable[[int], None]
    ) -> None:
        """Ask for one of several; the answer is its place in the list."""
        question = Question(parent, title, sentence, "Choose")
        field = QComboBox()
        field.addItems(list(choices))
        question.add("Choice", field)
        question.accepted.connect(lambda: then(field.currentIndex()))
        question.open()


def _secret(name: str) -> TextField:
    field = TextField(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _ask_file(dialog: QFileDialog, then: Callable[[Path], None]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
