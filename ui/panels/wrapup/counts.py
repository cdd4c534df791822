"""What the counted forms come to, as a table that grows with every form."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from facilitator.domain.evaluation import EQUAL, QUESTIONS, Answers, Cell, Side, answers, mean_in_words
from facilitator.domain.wording import number_of
from ui.rows import RIGHT, Column
from ui.widgets.cells import PAD
from ui.widgets.table import RowsView

MOST = 5
_HIGH = 100_000


@dataclass(frozen=True, slots=True)
class CountLine:
    """A question, or a side of one, with how many gave each answer."""

    id: bytes
    words: str
    came_to: Answers
    mean: str


def count_lines(cells: tuple[Cell, ...]) -> tuple[CountLine, ...]:
    """Return the questions; how equal it felt has a mean for each side, and none of both (R-V3)."""
    lines: list[CountLine] = []
    for number, question in enumerate(QUESTIONS, 1):
        whole = answers(cells, question)
        mean = "" if question.key == EQUAL else mean_in_words(whole.mean)
        lines.append(CountLine(question.key.encode(), f"{number}. {question.words}", whole, mean))
        if question.key == EQUAL:
            lines += [_side(cells, side) for side in Side]
    return tuple(lines)


def _side(cells: tuple[Cell, ...], side: Side) -> CountLine:
    question = next(each for each in QUESTIONS if each.key == EQUAL)
    came_to = answers(cells, question, side)
    return CountLine(f"equal {side}".encode(), f"   {side.label}", came_to, mean_in_words(came_to.mean))


def _number(line: CountLine, answer: int) -> str:
    numbers = line.came_to.numbers
    return str(numbers[answer - 1] or "") if answer <= len(numbers) else ""


def _said(line: CountLine) -> str:
    pairs = zip(line.came_to.question.answers, line.came_to.numbers, strict=True)
    given = [f"{words} {number}" for words, number in pairs if number]
    mean = [f"on average {line.mean}"] if line.mean else []
    return ", ".join([line.words.strip(), *given, *mean, number_of(line.came_to.base, "answer")])


def _column(answer: int) -> Column[CountLine]:
    return Column(str(answer), lambda line: _number(line, answer), width=2, align=RIGHT)


class CountsView(RowsView):
    """What the forms come to: questions that have no room on one line go on in the next."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave digits to the form in hand."""
        if event.text().isdecimal():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look how much room there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Look again when the size of text changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def stand_at(self, question: str) -> None:
        """Bring the row of a question into sight."""
        if (place := self.rows.place_of(question.encode())) is not None:
            self.scrollTo(self.rows.index(place, 0))

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), QRect(0, 0, self.columnWidth(0) - 2 * PAD, _HIGH)
        tall = max(
            metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, line.words).height() for line in count_lines(())
        )
        self.show_lines(max(1, round(tall / metrics.lineSpacing())))


COLUMNS: tuple[Column[CountLine], ...] = (
    Column("Question", lambda line: line.words, _said),
    *(_column(answer) for answer in range(1, MOST + 1)),
    Column("Mean", lambda line: line.mean, width=4, align=RIGHT),
    Column("Base", lambda line: str(line.came_to.base or ""), width=4, align=RIGHT),
)
