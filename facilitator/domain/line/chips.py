"""The chips under the line: what will be kept, each in a word or two and in a sentence for a screen reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.domain.kinds import Kind
from facilitator.domain.line.parts import Line
from facilitator.domain.substitute import read_substitution

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MOST = 40
_COMMANDS = {
    "next": ("Next item", "Moves to the next item"),
    "item": ("Item {0}", "Moves to item {0}"),
    "topic": ("Topic {0}", "Starts the topic {0}"),
    "break": ("Break {0}", "Starts a break {0}"),
    "ack": ("Next speaker", "Gives the floor to the next in the queue"),
    "q+": ("Queue + {0}", "Puts {0} in the queue"),
    "react": ("React now {0}", "Lets {0} answer the speaker, next in the queue"),
    "q-": ("Queue - {0}", "Takes {0} out of the queue"),
    "present+": ("Present {0}", "{0} is here"),
    "apologies+": ("Apologies {0}", "{0} has sent apologies"),
    "left": ("Left {0}", "{0} has left"),
    "withdraw": ("Withdraw", "Withdraws the last line"),
    "forget": ("Forget", "Forgets the last line: its words are gone for good"),
    "continue": ("Goes on", "Goes on with your last point"),
    "missed": ("Missed a bit", "Marks that a bit was missed here"),
    "ask": ("Ask again", "Marks the last line to ask again, or takes the mark back"),
    "sensitive": ("Sensitive", "Takes the last line off the screen and out of every edition"),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was read: of which sort, in a word or two, and in a sentence.

    Sorts: kind, sensitive, table, speaker, theme, owner, due, command, notice.
    """

    sort: str
    text: str
    says: str


def chips(line: Line) -> tuple[Chip, ...]:
    """Return what a line is read as, in the order in which it is shown; every part that will be kept has its chip.

    A notice stands once; of more chips than anybody can read the rest are counted.
    """
    first = _command(line) if line.command else _kind(line)
    notices = (Chip("notice", sentence, sentence) for sentence in dict.fromkeys(line.notices))
    found = (first, *_said(line), *_to_do(line), *notices)
    over = len(found) - _MOST
    return found if over <= 0 else (*found[:_MOST], Chip("notice", f"and {over} more", f"And {over} more"))


def long_day(day: date) -> str:
    """Return a date as it is said: Monday 30 November 2026."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Return a date as it is written where room is short: 30 Nov 2026."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def _kind(line: Line) -> Chip:
    if line.kind is Kind.NOTE:
        return Chip("kind", "Note", "Kept as a note, for the team only")
    return Chip("kind", line.kind.label, f"Kept as: {line.kind.label.lower()}")


def _said(line: Line) -> Iterator[Chip]:
    if line.sensitive:
        yield Chip("sensitive", "Sensitive", "Sensitive: not on the room’s screen, in no edition")
    if line.table and not line.command:
        yield Chip("table", f"Table {line.table}", f"From table {line.table}")
    if line.speaker and not line.command:
        yield Chip("speaker", line.speaker.label, f"Said by {line.speaker.label}")
    for theme in line.themes:
        yield Chip("theme", f"#{theme}", f"Theme: {theme}")


def _to_do(line: Line) -> Iterator[Chip]:
    for owner in line.owners:
        yield Chip("owner", owner.label, f"To be done by {owner.label}")
    if line.due is not None:
        yield Chip("due", short_day(line.due), f"Due on {long_day(line.due)}")
    elif line.due_words:
        yield Chip("due", line.due_words, f"Due: {line.due_words}, on a day not known yet")


def _command(line: Line) -> Chip:
    if line.command == "table":
        return _table(line)
    if line.command == "substitute":
        return _substitute(line)
    about = line.speaker.label if line.speaker else line.argument or _WITHOUT.get(line.command or "", "")
    if line.command == "break" and about.isdigit():
        about = f"of {about} minutes"
    about += f", to {line.about}" if line.speaker and line.about else ""
    text, says = (wording.format(about).strip() for wording in _COMMANDS[line.command or ""])
    return Chip("command", text, says)


_WITHOUT = {"react": "…", "q-": "the newest", "q+": "…", "item": "…", "topic": "…", "present+": "…"}


def _table(line: Line) -> Chip:
    if line.table is None:
        return Chip("command", "Plenary", "From now on: the whole room")
    return Chip("command", f"Table {line.table}", f"From now on: table {line.table}, until t0")


def _substitute(line: Line) -> Chip:
    found = read_substitution(line.argument)
    if found is None:
        return Chip("command", line.argument, line.argument)
    where = "every line of this meeting" if found.everywhere else "the newest line that has it"
    return Chip("command", f"{found.old} → {found.new}", f"Puts “{found.new}” for “{found.old}” in {where}")
