"""What the gate asks about, gathered from the record that is printed and from what is known beside it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from facilitator.domain.editions import Edition
from facilitator.domain.gate import Facts, Place, Promised, PutRight, Settled, Told
from facilitator.domain.kinds import Kind
from facilitator.domain.publishing import CorrectionState
from facilitator.domain.sections import Section, left_out
from facilitator.queries.answering import unanswered
from facilitator.queries.gate.apart import apart
from facilitator.queries.gate.laptops import not_heard_of
from facilitator.queries.gate.people import bodies, people, running
from facilitator.queries.gate.texts import texts
from facilitator.queries.publishing import corrections
from facilitator.queries.read_back import read_backs
from facilitator.queries.record import Record, gather
from facilitator.queries.tables import CellRow, missing_cells
from facilitator.queries.wrapup import marked
from facilitator.storage.store import Reader

_ASKED = frozenset({Kind.QUESTION, Kind.CHALLENGE, Kind.RECOMMENDATION})
"""The kinds of point that ask for an answer before the notes go out (R-F3)."""
_PARKED = frozenset({Kind.PARKED})


def facts(reader: Reader, meeting: bytes, edition: Edition, today: date, what_changed: str = "") -> Facts:
    """Return what the gate asks about; `what_changed` is what the next version will say of itself."""
    record = gather(reader, meeting, edition)
    record = replace(record, standing=replace(record.standing, what_changed=what_changed))
    known = _printed(reader, record) if edition is Edition.PUBLISHED else Facts(today.isoformat())
    settled = (Settled(Place(row.entity, row.id), row.text, row.read_back) for row in read_backs(reader, meeting))
    return replace(
        known,
        today=today.isoformat(),
        meeting=meeting,
        asked=_waiting(unanswered(reader, _ASKED, meeting)),
        parked=_waiting(unanswered(reader, _PARKED, meeting)),
        answers=record.answers,
        actions=tuple(_promised(record)),
        settled=tuple(settled),
        marked=tuple(Told(Place("point", uid), mark, text) for uid, text, mark in marked(reader, meeting)),
        sheets=tuple(_sheet(cell, meeting) for cell in missing_cells(reader, meeting)),
        apart=apart(reader, meeting),
        laptops=not_heard_of(reader, record),
        put_right=tuple(
            PutRight(Place("correction", row.id), row.said, row.instead) for row in record.put_right.rows if row.made
        ),
        wanted=tuple(
            Told(Place("correction", row.id), "said", row.said or row.instead)
            for row in corrections(reader, meeting)
            if row.state == CorrectionState.OPEN
        ),
    )


def _printed(reader: Reader, record: Record) -> Facts:
    """Return what everybody will read, and what the scan of it needs to know."""
    meeting = record.meeting
    held = ((each.id, each.venue) for each in (meeting, record.following) if each is not None and each.venue)
    venues = tuple(Told(Place("meeting", uid), "venue", venue) for uid, venue in held)
    return Facts(
        today="",
        texts=texts(record),
        venues=venues,
        people=people(reader, record),
        running=running(reader, record),
        bodies=bodies(reader, record),
        own_contacts=" ".join((meeting.group_contact, *(line.text for line in venues))),
        abbreviations={} if Section.WORDS in left_out(meeting.sections_off) else dict(record.abbreviations),
    )


def _waiting(rows: Iterable[tuple[bytes, str]]) -> tuple[Told, ...]:
    return tuple(Told(Place("point", uid), "text", text) for uid, text in rows)


def _promised(record: Record) -> Iterable[Promised]:
    for row in record.actions:
        dated = bool(row.due or row.due_words)
        known = row.ref, row.text, bool(row.owners), dated, row.status, row.outcome or row.update
        yield Promised(Place("action", row.id), *known)


def _sheet(cell: CellRow, meeting: bytes) -> Told:
    """Return a cell of the tables of which nothing came, with the number of the table."""
    column = cell.column
    place = Place("agenda_item", column.item) if column.item else Place("meeting", meeting)
    return Told(place, f"table {cell.table.number}, {column.called.lower()}", column.words)
