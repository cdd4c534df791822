"""Actions of all meetings: how one is shown, and the form in which it is updated and put right."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from facilitator.commands.actions import Owner, SetDue, SetOwners, UpdateAction
from facilitator.commands.entries import EditEntry
from facilitator.commands.together import Together
from facilitator.domain.overdue import action_overdue
from facilitator.domain.progress import Progress
from facilitator.domain.typed import typed_day, typed_due
from facilitator.domain.wording import one_line, short_day_in_words
from facilitator.queries.actions import ActionRow, UpdateRow
from facilitator.storage.work import Command
from ui.names import Names
from ui.rows import Column, Tone
from ui.widgets.sheet import Sheet

STATES = [(state.value, state.label) for state in Progress]
TONES = {
    Progress.NOT_STARTED: Tone.CARE,
    Progress.IN_PROGRESS: Tone.ACCENT,
    Progress.DONE: Tone.GOOD,
}


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action, and whether its date has passed."""

    id: bytes
    row: ActionRow
    late: bool


class ActionSheet(Sheet):
    """What has come of an action, and what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice("status", "How far is it?", STATES)
        self.area("happened", "What happened", 3, "Needed to close it, to pause it or to pass it on.")
        self.line("on", "On which day")
        self.area("text", "The action", 3)
        self.line("owners", "Who", "Names, organisations or roles, with commas between them.")
        self.line("due", "By when", example="for example 30 Nov, or next forum")


def lines(rows: tuple[ActionRow, ...], today: str) -> tuple[ActionLine, ...]:
    """Return the actions with their lateness, those still open first."""
    return tuple(ActionLine(row.id, row, not row.closed and action_overdue(row.due, today)) for row in rows)


def action_values(row: ActionRow, today: str) -> dict[str, str]:
    """Return what the form shows of an action; what happened is asked anew each time."""
    return {
        "status": row.status,
        "happened": "",
        "on": short_day_in_words(today),
        "text": row.text,
        "owners": _owners(row),
        "due": _due(row),
    }


def saving_action(row: ActionRow, values: Mapping[str, str], fresh: bytes, today: date, names: Names) -> Command | None:
    """Return the command for all that was changed, one step where it is several, or None."""
    done: list[Command] = []
    if values["status"] != row.status or values["happened"].strip():
        on = typed_day(values["on"], today, past=True) or today.isoformat()
        done.append(UpdateAction(fresh, row.id, on, values["happened"], values["status"]))
    if values["text"].strip() != row.text.strip():
        done.append(EditEntry(row.id, values["text"]))
    if values["owners"].strip() != _owners(row):
        done.append(SetOwners(row.id, read_owners(values["owners"], row, names)))
    if values["due"].strip() != _due(row):
        done.append(SetDue(row.id, *typed_due(values["due"], today)))
    return Together("Change an action", tuple(done)) if len(done) > 1 else next(iter(done), None)


def read_owners(typed: str, row: ActionRow, names: Names) -> tuple[Owner, ...]:
    """Return the owners that were typed; a name of someone known is that person, also one that has a comma in it."""
    held = {label: person for label, person in row.owners if "," in label and label in typed}
    for label in held:
        typed = typed.replace(label, "")
    found = [Owner(label, person) for label, person in held.items()]
    known = dict(row.owners)
    for part in typed.replace(";", ",").split(","):
        if label := one_line(part):
            person = known.get(label) or names.find(label)
            found.append(Owner(names.of(person) or label, person))
    return tuple(found)


def history(rows: tuple[UpdateRow, ...]) -> str:
    """Return the dated words on an action, one to a line, the latest first."""
    return "\n".join(
        f"{short_day_in_words(row.given_on)} – {Progress(row.status).label}{': ' + row.text if row.text else ''}"
        for row in reversed(rows)
    )


def _owners(row: ActionRow) -> str:
    return ", ".join(label for label, _ in row.owners)


def _due(row: ActionRow) -> str:
    return short_day_in_words(row.due) or row.due_words


def _when(line: ActionLine) -> str:
    return f"{_due(line.row)}\noverdue" if line.late else _due(line.row)


def _said(line: ActionLine) -> str:
    row = line.row
    when = f"by {_due(row)}" if _due(row) else "no date yet"
    parts = (f"Action {row.ref}", Progress(row.status).label, "overdue" if line.late else "", _owners(row), when)
    return ", ".join(part for part in (*parts, one_line(row.text)) if part)


COLUMNS: tuple[Column[ActionLine], ...] = (
    Column("Ref", lambda line: line.row.ref, _said, width=9),
    Column("What will happen", lambda line: one_line(line.row.text)),
    Column("Who", lambda line: _owners(line.row) or "nobody yet", width=14),
    Column("By when", _when, width=14),
    Column(
        "How far",
        lambda line: Progress(line.row.status).label,
        width=15,
        tone=lambda line: TONES.get(Progress(line.row.status), Tone.PLAIN),
    ),
)


def searched(line: ActionLine) -> str:
    """Return the words in which an action is looked for."""
    row = line.row
    return " ".join((row.ref, row.text, _owners(row), Progress(row.status).label, "overdue" if line.late else ""))
