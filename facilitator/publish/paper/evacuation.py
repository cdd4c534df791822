"""The evacuation list, with the room at a glance: who is in the building, who needs help to leave, and the numbers."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from facilitator.domain.arrivals import arrivals
from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.evacuation import evacuation_list
from facilitator.domain.places import places
from facilitator.domain.refused import Refused
from facilitator.domain.views import Private, View, may_see
from facilitator.domain.wording import listed, number_of, one_line, time_in_words
from facilitator.publish.outline import Block, Column, Grid, Heading, Outline, Paragraph, Roll, Rolls, Runs, words
from facilitator.publish.paper.phrasing import About, labelled_lines, printed, sentence, sheet_outline
from facilitator.queries.attendance import AttendanceRow
from facilitator.queries.sheets import Sheets

_COLUMNS = (Column(3), Column(2), Column(4.6), Column(1.4, "tick"))
_HEADER = ("Who", "Where", "What to do", "Out")
_UNNAMED = "No name given"


def evacuation_outline(sheets: Sheets, made_at: datetime) -> Outline:
    """Return the list of those who are in now; refuse where the view may not see who needs help to leave."""
    if not sheets.sees_access:
        able = " or ".join(view.label.lower() for view in View if may_see(view, Private.ACCESS))
        raise Refused(
            "The evacuation list says who needs help to leave, and this view may not see that. "
            f"In Settings, say that this laptop is for {able}; or ask at the door."
        )
    here = evacuation_list(sheets.attending, by_table=True)
    blocks = [*_opening(sheets, here, made_at), *_needing_help(sheets, here), *_by_table(here)]
    return sheet_outline(sheets.meeting, About("Evacuation list", internal=True), blocks, made_at)


def _opening(sheets: Sheets, here: Sequence[AttendanceRow], made_at: datetime) -> Iterator[Block]:
    """Yield the number outside should come to, and the room at a glance in as few lines as may be."""
    total = "1 person is" if len(here) == 1 else f"{len(here) or 'No'} people are"
    yield Paragraph(words(f"{total} in the building."), "large")
    counts = Counter(row.capacity for row in here)
    by_capacity = [_counted(capacity, counts[capacity]) for capacity in (*Capacity, "") if counts[capacity]]
    expected = sum(row.status == Status.BOOKED for row in sheets.attending)
    unnamed = sum(not row.name for row in here)
    told = (
        ("Here", listed(by_capacity) or "nobody"),
        ("Gave no name", number_of(unnamed, "person", "people") if unnamed else ""),
        ("Still expected", number_of(expected, "person", "people") if expected else "nobody"),
        ("Places left", _places(sheets)),
        ("Most came", _peak(sheets.attending)),
    )
    yield labelled_lines([(label, f"{text}.") for label, text in told if text])
    venue = one_line(sheets.meeting.venue)
    yield sentence(" ".join(filter(None, (f"{venue}." if venue else "", printed(made_at)))))


def _needing_help(sheets: Sheets, here: Sequence[AttendanceRow]) -> Iterator[Block]:
    yield Heading(2, "Who needs help to leave")
    helped = [row for row in here if row.leaving_help.strip()]
    if helped:
        names = {row.person: row.name for row in sheets.attending if row.person}
        rows = tuple(_helped(row, names.get(row.with_person or b"", "")) for row in helped)
        yield Grid("", tuple(words(text) for text in _HEADER), rows, _COLUMNS, tall=2.0)
    else:
        yield sentence("Nobody in the building is marked as needing help to leave. Ask all the same.")


def _helped(row: AttendanceRow, brought_by: str) -> tuple[Runs, ...]:
    beside = f" Came with {brought_by}." if brought_by else ""
    return words(_name(row), bold=True), words(_where(row)), words(row.leaving_help.strip() + beside), words("Out")


def _by_table(here: Sequence[AttendanceRow]) -> Iterator[Block]:
    if not here:
        return
    seated: dict[int, list[AttendanceRow]] = defaultdict(list)
    for row in here:
        seated[row.table_no].append(row)
    order = sorted(seated, key=lambda number: (not number, number))
    rolls = tuple(Roll(_table(number, len(seated[number])), tuple(map(_item, seated[number]))) for number in order)
    yield Heading(2, "Everybody in the building, by table")
    if any(_asks(row) for row in here):
        yield sentence("Ask whoever has “ask” beside the name: they have told us of another access need.")
    yield Rolls(rolls)


def _table(number: int, people: int) -> str:
    return f"Table {number} ({people})" if number else f"No table ({people})"


def _item(row: AttendanceRow) -> Runs:
    """Return a name to tick; who needs help stands out in words, and who is counted apart is told."""
    notes = [_label(row.capacity)] if row.capacity and (_apart(row) or not row.name) else []
    notes += ["needs help"] if row.leaving_help.strip() else ["ask"] if _asks(row) else []
    return words(f"{_name(row)} ({', '.join(notes)})" if notes else _name(row), bold=bool(row.leaving_help.strip()))


def _places(sheets: Sheets) -> str:
    """Return where somebody may still be seated: those expected keep their places."""
    by_status = {status: [row.table_no for row in sheets.attending if row.status == status] for status in Status}
    seats = {table.number: table.seats for table in sheets.tables}
    left = places(seats, by_status[Status.PRESENT], by_status[Status.BOOKED])
    return listed([f"{one.left} at table {one.table}" for one in left if one.seats and one.left > 0])


def _peak(rows: Sequence[AttendanceRow]) -> str:
    """Return the five minutes in which most arrived."""
    came = arrivals(row.arrived_at for row in rows)
    if not came:
        return ""
    most = max(came, key=lambda one: one.count)
    between = f"between {time_in_words(most.clock)} and {time_in_words(most.until)}"
    return f"{between} ({number_of(most.count, 'person', 'people')})"


def _asks(row: AttendanceRow) -> bool:
    """Return whether somebody has access needs, none of which is said to be help to leave."""
    return bool(row.access.strip()) and not row.leaving_help.strip()


def _apart(row: AttendanceRow) -> bool:
    return row.capacity in set(Capacity) and Capacity(row.capacity).counted_apart


def _name(row: AttendanceRow) -> str:
    return one_line(row.name) or _UNNAMED


def _where(row: AttendanceRow) -> str:
    return f"Table {row.table_no}" if row.table_no else "No table"


def _counted(capacity: str, number: int) -> str:
    label = _label(capacity)
    return number_of(number, label, _MANY.get(capacity, f"{label}s"))


def _label(capacity: str) -> str:
    if capacity == Capacity.COMMUNITY_ORGANISATION:
        return "person from a community organisation"
    return Capacity(capacity).label if capacity in set(Capacity) else "person whose capacity is not known"


_MANY = {
    Capacity.COMMUNITY_ORGANISATION: "people from community organisations",
    Capacity.OTHER: "others",
    "": "people whose capacity is not known",
}
