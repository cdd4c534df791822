"""The checks of what was captured at the meeting: decisions, actions, marks, sheets, and what two laptops set apart."""

from collections.abc import Iterator

from facilitator.domain import correcting
from facilitator.domain.gate.facts import Facts
from facilitator.domain.gate.problems import Place, Problem, quoted
from facilitator.domain.read_back import Said


def unowned(facts: Facts) -> Iterator[Problem]:
    """Yield actions that nobody has."""
    for row in facts.actions:
        if not row.owned:
            says = f"Nobody has the action {row.ref}, {quoted(row.text)}. Say who will do it."
            yield Problem("unowned", says, row.place, blocks=True, text=row.text)


def undated(facts: Facts) -> Iterator[Problem]:
    """Yield actions without a day or words for one."""
    for row in facts.actions:
        if not row.dated:
            says = f"The action {row.ref}, {quoted(row.text)}, has no date. Say by when it will be done."
            yield Problem("undated", says, row.place, blocks=False, text=row.text)


def not_agreed(facts: Facts) -> Iterator[Problem]:
    """Yield decisions and actions to which the room said no when they were read back."""
    for row in facts.settled:
        if row.read_back == Said.NOT_AGREED:
            says = f"The room did not agree to {quoted(row.text)}. Withdraw it, put it right, or say why it stands."
            yield Problem("not_agreed", says, row.place, blocks=True, text=row.text)


def unread(facts: Facts) -> Iterator[Problem]:
    """Yield decisions and actions that were not read back to the room."""
    for row in facts.settled:
        if not row.read_back:
            says = f"{quoted(row.text)} was not read back to the room. Ask those who were there, if you can."
            yield Problem("unread", says, row.place, blocks=False, text=row.text)


def marked(facts: Facts) -> Iterator[Problem]:
    """Yield lines that the note-taker marked to come back to."""
    for line in facts.marked:
        says = f"{quoted(line.text)} is marked “{line.field}”. Put it right, then take the mark away."
        yield Problem("marked", says, line.place, blocks=False, text=line.text)


def missing_sheets(facts: Facts) -> Iterator[Problem]:
    """Yield questions to which a table has said nothing, and has not said that there is no sheet (R-C12)."""
    for line in facts.sheets:
        says = f"Nothing came from {line.field} to {quoted(line.text)}. Type it up, or say that there is no sheet."
        yield Problem("sheet", says, line.place, blocks=False, words=line.field, text=line.text)


def apart(facts: Facts) -> Iterator[Problem]:
    """Yield rows of the meeting that two laptops set differently and nobody has settled."""
    for line in facts.apart:
        says = f"Two laptops do not agree on {line.field}: {quoted(line.text)}. Say which of them stands."
        yield Problem("apart", says, line.place, blocks=True, words=line.field, text=line.text)


def missing_laptops(facts: Facts) -> Iterator[Problem]:
    """Yield laptops that wrote at the meeting before and are not heard of here: their lines may not be merged yet."""
    for laptop in facts.laptops:
        says = f"{laptop} wrote at the meeting before, and nothing of it is here. If it was used, take in what it has."
        yield Problem("laptop", says, Place("meeting", facts.meeting), blocks=False, words=laptop)


def unsettled(facts: Facts) -> Iterator[Problem]:
    """Yield corrections that somebody wants and that were neither made nor declined."""
    for line in facts.wanted:
        says = f"Somebody told of a mistake in the notes: {quoted(line.text)}. Put it right, or say why not."
        yield Problem("unsettled", says, line.place, blocks=False, text=line.text)


def still_said(facts: Facts) -> Iterator[Problem]:
    """Yield corrections that are told as made while the notes still say what they said: one of the two is untrue."""
    told = [line.text for line in facts.texts if line.place.entity != "correction"]
    for row in facts.put_right:
        if correcting.still_said(row.said, row.instead, told):
            says = f"The notes tell that {quoted(row.said)} was put right, and still say it. Put it right there too."
            yield Problem("still_said", says, row.place, blocks=False, text=f"{row.said}\x1f{row.instead}")
