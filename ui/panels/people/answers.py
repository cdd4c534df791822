"""What is said of a booking list while it is looked at, each answer with the sentence that tells it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from facilitator.commands.bookings import TakeBookings
from facilitator.domain.consents import BY_LIST
from facilitator.domain.wording import number_of
from facilitator.exchange.registrations import Like, Preview
from facilitator.exchange.registrations.comparing import MeetingList
from facilitator.exchange.registrations.deciding import Decided, again, decide
from facilitator.exchange.registrations.taking import in_words, take_bookings
from ui.panels.people.review import Reviewed, next_like, reviewed
from ui.rows import Tone

Told = tuple[str, Tone]
_DEFAULT = "Unless you say otherwise, what is known is kept, and who is not on this list stays booked."


class Answers:
    """A list that was read, the list of the meeting beside it, and all that was said of them."""

    def __init__(self) -> None:
        self.seen: Preview | None = None
        self.name = BY_LIST
        self.same: Mapping[int, Like] = {}
        self._held: MeetingList | None = None
        self._decided: Decided | None = None

    @property
    def compares(self) -> bool:
        """Whether the list is a newer one, set beside that of the meeting."""
        return self._decided is not None

    def begin(self, seen: Preview | None, name: str = BY_LIST) -> None:
        """Look at another list, which is called so, or at none."""
        self.name = name
        self.seen, self.same, self._held, self._decided = seen, {}, None, None

    def set_beside(self, held: MeetingList | None) -> None:
        """Set the list beside that of another meeting; what was said of the one before does not count for it."""
        self._held = held
        self._decided = decide(self.seen, held, self.same) if self.seen else None

    def rows(self) -> tuple[Reviewed, ...]:
        """Return what is shown, row by row."""
        return reviewed(self.seen, self.same, self._decided) if self.seen else ()

    def words(self) -> str:
        """Return the counts as a sentence."""
        return in_words(self.seen, self._decided.compared if self._decided else None) if self.seen else ""

    def default(self) -> str:
        """Return what happens where nothing is said; nothing where there is nothing to say."""
        asks = self._decided is not None and any(row.changed or row.gone for row in self.rows())
        return _DEFAULT if asks else ""

    def command(self, new_id: Callable[[], bytes], meeting: bytes | None, at: str) -> TakeBookings | None:
        """Return the command that takes the list in, at a time."""
        if self.seen is None:
            return None
        command = take_bookings(self.seen, new_id, meeting, self.same, self._decided)
        return replace(command, source=self.name, at=at)

    def say_same(self, shown: Reviewed | None) -> Told:
        """Say that a row is the person it is like; again for the next one it is like."""
        like = next_like(shown.row, shown.same) if shown and shown.row else None
        if shown is None or shown.row is None or like is None:
            return "Choose a row that is probably the same as somebody.", Tone.CARE
        self._know({**self.same, shown.row.row_number: like})
        return f"{shown.row.text} is {like.name}: one person.", Tone.ACCENT

    def say_other(self, shown: Reviewed | None) -> Told:
        """Say that a row is somebody else."""
        if shown is None or shown.row is None or not shown.row.like:
            return "Choose a row that is probably the same as somebody.", Tone.CARE
        number = shown.row.row_number
        self._know({at: like for at, like in self.same.items() if at != number})
        return f"{shown.row.text} is somebody else: a new person.", Tone.PLAIN

    def renew(self, shown: Reviewed | None) -> Told:
        """Take the new values of a row, or keep ours again."""
        if self._decided is None or shown is None or shown.row is None or not shown.changed:
            return "Choose a row where the list says otherwise.", Tone.CARE
        self._decided = self._decided.renew(shown.row.row_number)
        taken = shown.row.row_number in self._decided.renewed
        return f"{shown.name}: {'the new values are taken' if taken else 'ours is kept'}.", Tone.ACCENT

    def renew_all(self, _shown: Reviewed | None) -> Told:
        """Take all new values, or keep ours again everywhere."""
        if self._decided is None or not self._decided.asking:
            return "There is no row where the list says otherwise.", Tone.PLAIN
        self._decided = self._decided.renew_all()
        rows = self._decided.asking
        done = "The new values are taken" if rows <= self._decided.renewed else "Ours is kept"
        alone = sum(each.alone for each in self._decided.compared.beside.values())
        rest = f" {number_of(alone, 'row', 'rows')} with apologies sent here left for you to say." if alone else ""
        return f"{done} in {number_of(len(rows), 'row')}.{rest}", Tone.ACCENT

    def excuse(self, shown: Reviewed | None) -> Told:
        """List somebody who is not on the list with apologies, or leave them booked again."""
        if self._decided is None or shown is None or shown.gone is None:
            return "Choose somebody who is not on this list.", Tone.CARE
        self._decided = self._decided.excuse(shown.gone.id)
        excused = shown.gone.id in self._decided.excused
        return f"{shown.name}: {'listed with apologies' if excused else 'stays booked'}.", Tone.ACCENT

    def excuse_all(self, _shown: Reviewed | None) -> Told:
        """List all who are not on the list with apologies, or leave them booked again."""
        if self._decided is None or not self._decided.compared.gone:
            return "Everybody who is booked is on this list.", Tone.PLAIN
        self._decided = self._decided.excuse_all()
        missing, gone = self._decided.missing, self._decided.compared.gone
        done = "listed with apologies" if missing and missing <= self._decided.excused else "booked as before"
        doubts = len(gone) - len(missing)
        rest = f" {doubts} who may be on the list under another name left for you to say." if doubts else ""
        return f"{number_of(len(missing), 'person', 'people')} not on this list: {done}.{rest}", Tone.ACCENT

    def _know(self, same: Mapping[int, Like]) -> None:
        self.same = same
        if self.seen is not None:
            self._decided = again(self._decided, self.seen, self._held, same)


LATE: tuple[tuple[str, str, Callable[[Answers, Reviewed | None], Told]], ...] = (
    ("Take new values", "Ctrl+T", Answers.renew),
    ("All new values", "Ctrl+Shift+T", Answers.renew_all),
    ("Apologies", "Ctrl+D", Answers.excuse),
    ("All apologies", "Ctrl+Shift+D", Answers.excuse_all),
)
"""What is said of a newer list: the words of the button, its key, and what it says."""
