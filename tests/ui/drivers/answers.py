"""Answers to the program's questions, given beforehand; what was asked is kept."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ui.prompts import Prompts


class Answers(Prompts):
    """Answers at once and in order; a question for which there is no answer is cancelled."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.files: list[Path] = []
        self.suggested: list[Path] = []
        self.passphrases: list[str] = []
        self.texts: list[str] = []
        self.choices: list[int] = []
        self.printers: list[QPrinter] = []
        self.name = "Sam"
        self.yes = True

    def open_file(self, _parent: QWidget, title: str, _kinds: str, then: Callable[[Path], None]) -> None:
        self._answer(title, self.files, then)

    def save_file(
        self, _parent: QWidget, title: str, suggested: Path, _kinds: str, then: Callable[[Path], None]
    ) -> None:
        self.suggested.append(suggested)
        self._answer(title, self.files, then)

    def printer(self, _parent: QWidget, then: Callable[[QPrinter], None]) -> None:
        self._answer("Which printer?", self.printers, then)

    def passphrase(self, _parent: QWidget, sentence: str, then: Callable[[str], None]) -> None:
        self._answer(sentence, self.passphrases, then)

    def new_passphrase(self, _parent: QWidget, sentence: str, then: Callable[[str], None]) -> None:
        self._answer(sentence, self.passphrases, then)

    def who(self, _parent: QWidget, _last: str, then: Callable[[str], None]) -> None:
        self._answer("Who is typing?", [self.name], then)

    def confirm(self, _parent: QWidget, title: str, _sentence: str, _yes: str, then: Callable[[], None]) -> None:
        self.asked.append(title)
        if self.yes:
            then()

    def text(self, _parent: QWidget, title: str, _label: str, _suggested: str, then: Callable[[str], None]) -> None:
        self._answer(title, self.texts, then)

    def choose(
        self, _parent: QWidget, title: str, _sentence: str, _choices: Sequence[str], then: Callable[[int], None]
    ) -> None:
        self._answer(title, self.choices, then)

    def _answer(self, question: str, answers: list, then: Callable) -> None:  # type: ignore[type-arg]
        self.asked.append(question)
        if answers:
            then(answers.pop(0))
