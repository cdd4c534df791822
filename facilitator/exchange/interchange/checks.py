"""What a schema cannot hold: that ids are given once and that every row named is in the file."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Protocol

from facilitator.exchange.interchange.document import MeetingDocument
from facilitator.exchange.interchange.shape import quoted, wrong

_Named = Iterator[tuple[str, bytes | None]]


class _Row(Protocol):
    @property
    def uid(self) -> bytes: ...


class _Line(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def item(self) -> bytes | None: ...


def check_references(document: MeetingDocument) -> None:
    """Refuse a document that gives an id twice or names a row that it does not hold.

    A response may name points and actions of other meetings, and a point the one that said it before: these are not
    looked for.
    """
    _check_once(document)
    _check_held("persons", (person.uid for person in document.people), _persons_named(document))
    _check_held("organizations", (row.uid for row in document.organisations), _organisations_named(document))
    _check_held("agenda", (item.uid for item in document.items), _items_named(document))
    _check_held("themes", (theme.uid for theme in document.themes), _themes_named(document))
    _check_held("points", (point.uid for point in document.points), _points_named(document))
    _check_votes(document)
    meetings: Iterator[_Row] = chain([document.meeting], document.earlier)
    _check_held("earlier_meetings", (meeting.uid for meeting in meetings), _meetings_named(document))


def _check_once(document: MeetingDocument) -> None:
    rows: Iterator[_Row] = chain(
        [document.meeting],
        [document.group] if document.group.uid else (),
        document.earlier,
        document.organisations,
        document.people,
        document.items,
        document.themes,
        document.points,
        document.decisions,
        document.actions,
        document.responses,
        (update for action in document.actions for update in action.updates),
        document.turns,
        document.votes,
        (option for vote in document.votes for option in vote.options),
        document.comments,
        document.resources,
        document.versions,
        document.corrections,
    )
    _refuse_twice("the id", (row.uid.hex() for row in rows))
    _refuse_twice("the attendance of", (row.person.hex() for row in document.attendance if row.person))
    _refuse_twice("the attendance", (row.uid.hex() for row in document.attendance if row.uid))
    for version in document.versions:
        _refuse_twice(f"version {version.number} with the file", (file.name for file in version.files))
    _refuse_twice("table", (str(table.number) for table in document.tables))


def _refuse_twice(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise wrong(what, f"{quoted(name)} stands in it twice")
        seen.add(name)


def _check_held(where: str, held: Iterable[bytes], named: _Named) -> None:
    known = set(held)
    for place, uid in named:
        if uid is not None and uid not in known:
            raise wrong(place, f"names {quoted(uid.hex())}, which is not among the file's {where}")


def _check_votes(document: MeetingDocument) -> None:
    """Refuse a vote that counts what it has no option for, or counts it twice."""
    for vote in document.votes:
        where = f"the vote {quoted(vote.question)}"
        _check_held(
            "options of that vote",
            (option.uid for option in vote.options),
            ((where, one.option) for one in vote.counts),
        )
        cells = (f"{(one.option or b'').hex()} {one.table_no} {one.round}" for one in vote.counts)
        _refuse_twice(f"a count of {where}", cells)


def _persons_named(document: MeetingDocument) -> _Named:
    for row in document.memberships:
        yield "a membership", row.person
    for table in document.tables:
        yield f"table {table.number}", table.host
        yield f"table {table.number}", table.scribe
    for place in document.attendance:
        yield "an attendance", place.person
        yield "an attendance", place.with_person
    for point in document.points:
        yield f"the point {quoted(point.text)}", point.speaker
    for turn in document.turns:
        yield "a turn", turn.person
    for action in document.actions:
        for owner in action.owners:
            yield f"the action {quoted(action.text)}", owner.person


def _organisations_named(document: MeetingDocument) -> _Named:
    for person in document.people:
        yield f"the person {quoted(person.name)}", person.organisation


def _items_named(document: MeetingDocument) -> _Named:
    yield from ((f"the item {quoted(item.title)}", item.interrupts) for item in document.items)
    lines: Iterator[_Line] = chain(document.points, document.decisions, document.actions)
    for row in lines:
        yield f"the line {quoted(row.text)}", row.item
    yield from (("a table sheet", sheet.item) for sheet in document.sheets)
    yield from (("a turn", turn.item) for turn in document.turns)
    yield from ((f"the vote {quoted(vote.question)}", vote.item) for vote in document.votes)


def _points_named(document: MeetingDocument) -> _Named:
    for point in document.points:
        yield f"the point {quoted(point.text)}", point.gathered_in
    for vote in document.votes:
        yield from ((f"the option {quoted(option.text)}", option.point) for option in vote.options)


def _themes_named(document: MeetingDocument) -> _Named:
    for point in document.points:
        for theme in point.themes:
            yield f"the point {quoted(point.text)}", theme


def _meetings_named(document: MeetingDocument) -> _Named:
    for response in document.responses:
        yield f"the response {quoted(response.said)}", response.meeting
