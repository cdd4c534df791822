"""Appendices: who was there and the points as captured, of the internal edition alone; and what there is to read."""

from datetime import date
from itertools import groupby

from facilitator.domain.agenda import with_number
from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.kinds import Kind
from facilitator.domain.resources import address_of, link_of
from facilitator.domain.sections import Section
from facilitator.domain.wording import moment_in_words, number_of, one_line
from facilitator.publish.minutes.phrasing import PART, SECTION, bullets, bullets_of, capital, cells, heading, sentence
from facilitator.publish.outline import Block, Grid, Listing, Run, Runs
from facilitator.queries.agenda import TableRow
from facilitator.queries.record.rows import CapturedRow, GuestRow, Internal, Record
from facilitator.queries.resources import ResourceRow

_ALONE = "Resources"
"""How appendix C is headed where A and B are not printed."""


def attendance(record: Record, _today: date) -> list[Block]:
    """Return appendix A, or nothing in a published edition."""
    return _attendance(record.internal) if record.internal else []


def captured(record: Record, _today: date) -> list[Block]:
    """Return appendix B, or nothing in a published edition."""
    return _captured(record.internal, record) if record.internal else []


def resources(record: Record, _today: date) -> list[Block]:
    """Return appendix C: handouts, links, pictures of flipcharts."""
    return to_read(record, Section.RESOURCES.label if record.internal else _ALONE)


def resources_alone(record: Record, _today: date) -> list[Block]:
    """Return what there is to read, in a document that has no other appendix."""
    return to_read(record, _ALONE)


def to_read(record: Record, title: str) -> list[Block]:
    """Return what there is to read or to look at, under a title."""
    told = [_resource(row) for row in record.resources]
    listed = bullets_of(told) if told else sentence("No handouts or links were kept with this meeting.")
    return [heading(SECTION, title), listed]


def _resource(row: ResourceRow) -> Runs:
    """Return a resource, its title a link where it is on a page, with the address in words beside it (R-A16)."""
    link = link_of(row.place)
    where = address_of(link) if link else one_line(row.place)
    beside = [one_line(row.note), where]
    return Run(one_line(row.title), href=link or None), Run("".join(f", {part}" for part in beside if part))


def _attendance(inside: Internal) -> list[Block]:
    blocks: list[Block] = [heading(SECTION, Section.ATTENDANCE.label)]
    came = tuple(_guest(row) for row in inside.guests if row.status in CAME)
    if came:
        blocks.append(Grid("Who came", cells("Name", "As what", "Organisation", "Arrived", "Left"), came))
    else:
        blocks.append(sentence("Nobody was checked in at this meeting."))
    for status in (Status.APOLOGIES, Status.DID_NOT_COME, Status.BOOKED):
        blocks += _absent(status, [row for row in inside.guests if row.status == status])
    return [*blocks, *_tables(inside.tables)]


def _guest(row: GuestRow) -> tuple[Runs, ...]:
    arrived = moment_in_words(row.arrived_at) or "Not known"
    left = moment_in_words(row.left_at) or ("Not known" if row.status == Status.LEFT else "Stayed")
    return cells(row.name or "No name given", _as_what(row.capacity), row.organisation or "None", arrived, left)


def _absent(status: Status, rows: list[GuestRow]) -> list[Block]:
    return [heading(PART, status.label), bullets(row.name or "No name given" for row in rows)] if rows else []


def _tables(rows: tuple[TableRow, ...]) -> list[Block]:
    run = [row for row in rows if row.name or row.host_name or row.scribe_name]
    told = tuple(
        cells(f"Table {row.number}", row.name or "No name", row.host_name or "Nobody", row.scribe_name or "Nobody")
        for row in run
    )
    header = cells("Table", "Name", "Host", "Scribe")
    return [heading(PART, "Tables"), Grid("Who ran the tables", header, told)] if told else []


def _captured(inside: Internal, record: Record) -> list[Block]:
    blocks: list[Block] = [heading(SECTION, Section.CAPTURED.label)]
    if not inside.captured:
        blocks.append(sentence("No points were written down."))
    titles = {item.id: with_number(item.number, item.title, ": ", "Item ") for item in record.items}
    for item, rows in groupby(inside.captured, key=lambda row: row.item if row.item in titles else None):
        title = titles[item] if item else "Outside the programme"
        blocks += [heading(PART, title), Listing(tuple(_point(row) for row in rows))]
    return [*blocks, *_withheld(inside.withheld)]


def _point(row: CapturedRow) -> Runs:
    """Return a point with its words alone from the second line on, so that they can be read back exactly.

    What is understood by them stands on a line after them.

    The kind stands first: a line that began with a name in Arabic would run from the right, English words and all.
    """
    who = one_line(row.speaker) or (_as_what(row.capacity) if row.capacity else "Nobody named")
    where = f"table {row.table_no}" if row.table_no else ""
    told = ", ".join(filter(None, (who, where, moment_in_words(row.said_at))))
    meaning = (Run("\nUnderstood as: ", bold=True), Run(row.meaning)) if row.meaning else ()
    return Run(f"{Kind(row.kind).label} – {told}", bold=True), Run(f"\n{row.text}"), *meaning


def _as_what(capacity: str) -> str:
    label = Capacity(capacity).label if capacity in set(Capacity) else "not given"
    return capital(label)


def _withheld(number: int) -> list[Block]:
    if not number:
        return []
    return [
        sentence(f"{number_of(number, 'line')} marked as sensitive {'is' if number == 1 else 'are'} in no edition.")
    ]
