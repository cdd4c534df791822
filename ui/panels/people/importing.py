"""A booking list brought in: read off the screen's thread, looked at row by row, taken in as one step."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from facilitator.domain.consents import BY_LIST
from facilitator.domain.refused import Refused
from facilitator.domain.wording import number_of
from facilitator.exchange.registrations import Preview, read_registrations
from facilitator.exchange.registrations.comparing import meeting_list
from facilitator.exchange.registrations.taking import beside_known
from ui.jobs import STOPPED, Job
from ui.panels.people.answers import Answers, Told
from ui.panels.people.booked_for import BookedFor
from ui.panels.people.review import COLUMNS, Reviewed, detail
from ui.prompts import Prompts
from ui.rows import RowsModel, Tone
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.form import labelled
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace

_KINDS = "Booking lists (*.csv *.tsv *.txt *.xlsx *.vcf);;All files (*)"
_FIRST = (
    "Choose a file as the booking page or a spreadsheet gives it (CSV, TSV, XLSX), or copy names and paste them here. "
    "You see first what would happen, row by row; nothing is taken in before you say so."
)
_TELL_EVERY = 50


class Importing(QWidget):
    """Reads a list, shows it, takes it in.

    `said` carries words, `ready` whether rows are shown, `compares` whether beside those of a meeting, `taken` that
    they are in.
    """

    said = Signal(str, int)
    ready = Signal(bool)
    compares = Signal(bool)
    taken = Signal()

    def __init__(self, workspace: Workspace, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._prompts = workspace, prompts
        self._job: Job | None = None
        self._answers = Answers()
        self._beside: bytes | None = None
        self._taking = False
        self._rows = RowsModel(COLUMNS)
        self.view = RowsView("The list, row by row", self._rows)
        self._told, self._columns = Words("", "heading", wrap=True), Words("", "small", wrap=True)
        self._why, self._default = Words("", "muted", wrap=True), Words("", "small", wrap=True)
        self._meeting, self._far = BookedFor(workspace), QProgressBar()
        self._far.setAccessibleName("Reading the list")
        self._review = QWidget()
        self.view.entered_row.connect(lambda _row: self.take())
        self.view.current_changed.connect(self._show_why)
        self._meeting.decided.connect(self._compare_again)

    def lay_out(self, begin: Sequence[QWidget], act: Sequence[QWidget]) -> None:
        """Put the buttons in their places: those that begin, those for the rows."""
        self._empty = EmptyState("Bring a booking list in", _FIRST, *begin)
        rows, review, buttons, top = QVBoxLayout(self), QVBoxLayout(self._review), FlowLayout(), QHBoxLayout()
        for each in (rows, review):
            each.setContentsMargins(0, 0, 0, 0)
        review.setSpacing(8)
        top.addWidget(self._told, 1)
        booking = labelled("Book them for", self._meeting)
        booking.setMaximumWidth(420)
        top.addWidget(booking, 1)
        for button in act:
            buttons.addWidget(button)
        review.addLayout(top)
        for words in (self._default, self._columns):
            review.addWidget(words)
        review.addWidget(self.view, 1)
        review.addWidget(self._why)
        review.addLayout(buttons)
        for widget in (self._empty, self._far, self._review):
            rows.addWidget(widget)
        self._show_state()

    def first_focus(self) -> QWidget:
        """Return the rows, or where there are none the way to them."""
        return self.view if self._answers.seen else self._empty

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        self._prompts.open_file(self, "Choose a booking list", _KINDS, self.read)

    def paste(self) -> None:
        """Read the names that were copied."""
        self.read(QGuiApplication.clipboard().text())

    def read(self, source: Path | str) -> None:
        """Read a file, or text that was pasted, off the screen's thread."""
        if self._job is not None:
            return
        self._far.setRange(0, 0)
        self.said.emit("Reading the list…", int(Tone.PLAIN))
        self._job = self._workspace.run_job(
            partial(_look, source, self._workspace), partial(self._show, _called(source)), self._fail, self._follow
        )
        self._show_state()

    def answer(self, says: Callable[[Answers, Reviewed | None], Told]) -> None:
        """Say something of the chosen row, or of all."""
        words, tone = says(self._answers, self._chosen())
        self._show_rows()
        self.said.emit(words, int(tone))

    def next_question(self) -> None:
        """Choose the next row of which there is something to say."""
        rows = self._rows.rows()
        here = self.view.currentIndex().row()
        order = [*range(here + 1, len(rows)), *range(here + 1)]
        place = next((at for at in order if rows[at].asks), None)
        if place is None:
            self.said.emit("There is nothing to say: no row is in doubt, changed or missing.", int(Tone.PLAIN))
            return
        self.view.setCurrentIndex(self._rows.index(place, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Take the people in, as one step."""
        meeting = self._meeting.wanted()
        command = None if self._taking else self._answers.command(self._workspace.new_id, meeting, self._workspace.at())
        if command is None:
            return
        self._taking = True
        people = number_of(len(command.bookings), "person", "people")
        booked = f", booked for {self._meeting.currentText()}" if meeting else ""
        gone = f"; {number_of(len(command.gone), 'person', 'people')} listed with apologies" if command.gone else ""
        told = f"{people} taken in{booked}{gone}. Ctrl+Z takes all of it back."
        self._workspace.do(command, lambda _done: self._finish(told), lambda _told: self._stay())

    def stop(self) -> None:
        """Stop reading, or let the list go."""
        if self._job is not None:
            self._job.cancel()
        elif self._answers.seen is not None:
            self._forget()
            self.said.emit("The list is put away. Nothing was changed.", int(Tone.PLAIN))

    def know_meetings(self) -> None:
        """Offer the meetings to book for."""
        self._meeting.know()
        if self._meeting.wanted() != self._beside:
            self._compare()

    def _show(self, name: str, seen: Preview) -> None:
        self._job = None
        self._answers.begin(seen, name)
        self._compare()
        found = "   ".join(f"{heading}: {column}" for heading, column in seen.columns)
        self._columns.setText(f"Read as {seen.form}.   {found}".strip())
        self._show_state()
        self.view.setCurrentIndex(self._rows.index(0, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_what_is_seen()

    def _compare(self) -> None:
        """Set the list beside that of the chosen meeting."""
        self._beside = self._meeting.wanted()
        looks = self._answers.seen is not None and self._beside is not None
        self._answers.set_beside(self._workspace.read(meeting_list, self._beside or b"") if looks else None)
        self._show_rows()
        self.compares.emit(self._answers.compares)

    def _fail(self, sentence: str) -> None:
        self._job = None
        self._show_state()
        self.said.emit(sentence, int(Tone.CARE))

    def _follow(self, done: int, total: int) -> None:
        self._far.setRange(0, total)
        self._far.setValue(done)

    def _chosen(self) -> Reviewed | None:
        return self._rows.row(self.view.currentIndex().row())

    def _show_rows(self) -> None:
        self._rows.show(self._answers.rows())
        self._told.setText(self._answers.words())
        self._default.setText(self._answers.default())
        self._default.setVisible(bool(self._answers.default()))
        self._show_why()

    def _show_why(self) -> None:
        shown = self._chosen()
        self._why.setText(detail(shown) if shown else "")

    def _compare_again(self) -> None:
        if self._answers.seen is not None:
            self._compare()
            self._say_what_is_seen()

    def _say_what_is_seen(self) -> None:
        self.said.emit(f"{self._answers.words()} Nothing is taken in yet.", int(Tone.PLAIN))

    def _show_state(self) -> None:
        self._far.setVisible(self._job is not None)
        self._review.setVisible(self._job is None and self._answers.seen is not None)
        self._empty.setVisible(self._job is None and self._answers.seen is None)
        self.ready.emit(self._review.isVisibleTo(self))

    def _finish(self, told: str) -> None:
        self._taking = False
        self._forget()
        self.taken.emit()
        self.said.emit(told, int(Tone.GOOD))

    def _stay(self) -> None:
        self._taking = False

    def _forget(self) -> None:
        self._answers.begin(None)
        self._meeting.forget()
        self._compare()
        self._show_state()


def _called(source: Path | str) -> str:
    return source.name if isinstance(source, Path) else BY_LIST


def _look(source: Path | str, workspace: Workspace, job: Job) -> Preview:
    """Read a list and set it beside the people known; runs on the thread of long jobs."""
    read = read_registrations(source)
    reader = workspace.reader_for_job()
    try:
        return beside_known(read, reader, partial(_watch, job))
    finally:
        reader.close()


def _watch(job: Job, done: int, rows: int) -> None:
    if job.cancelled():
        raise Refused(STOPPED)
    if done % _TELL_EVERY == 0:
        job.progress(done, rows)
