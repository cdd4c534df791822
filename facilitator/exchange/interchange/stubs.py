"""Rows that name one which was withdrawn or has not arrived: a file must not name what it does not hold."""

from collections.abc import Container, Iterable
from dataclasses import replace

from facilitator.exchange.interchange.document import Action, MeetingDocument, Owner, Point, Response
from facilitator.exchange.interchange.in_the_room import Vote


def held_only(document: MeetingDocument) -> MeetingDocument:
    """Return the document without references to rows that are not in it; the rows themselves stay."""
    people = {row.uid for row in document.people}
    items = {row.uid for row in document.items}
    themes = {row.uid for row in document.themes}
    meetings = {document.meeting.uid, *(row.uid for row in document.earlier)}
    organisations = {row.uid for row in document.organisations}
    points = {row.uid for row in document.points}
    return replace(
        document,
        people=tuple(replace(row, organisation=_held(row.organisation, organisations)) for row in document.people),
        memberships=tuple(row for row in document.memberships if row.person in people),
        tables=tuple(
            replace(row, host=_held(row.host, people), scribe=_held(row.scribe, people)) for row in document.tables
        ),
        items=tuple(replace(row, interrupts=_held(row.interrupts, items)) for row in document.items),
        attendance=tuple(
            replace(row, with_person=_held(row.with_person, people))
            for row in document.attendance
            if row.person is None or row.person in people
        ),
        points=tuple(_point(row, people, items, themes, points) for row in document.points),
        decisions=tuple(replace(row, item=_held(row.item, items)) for row in document.decisions),
        actions=tuple(_action(row, people, items) for row in document.actions),
        responses=tuple(_response(row, meetings) for row in document.responses),
        sheets=tuple(row for row in document.sheets if row.item in items),
        turns=tuple(
            replace(row, item=_held(row.item, items), person=_held(row.person, people)) for row in document.turns
        ),
        votes=tuple(_vote(row, items, points) for row in document.votes),
    )


def _held(uid: bytes | None, held: Container[bytes]) -> bytes | None:
    return uid if uid is not None and uid in held else None


def _point(
    row: Point,
    people: Container[bytes],
    items: Container[bytes],
    themes: Container[bytes],
    points: Container[bytes],
) -> Point:
    about = tuple(theme for theme in row.themes if theme in themes)
    held = _held(row.speaker, people), _held(row.item, items), _held(row.gathered_in, points)
    return replace(row, speaker=held[0], item=held[1], gathered_in=held[2], themes=about)


def _vote(row: Vote, items: Container[bytes], points: Container[bytes]) -> Vote:
    options = tuple(replace(option, point=_held(option.point, points)) for option in row.options)
    known = {option.uid for option in options}
    counts = tuple(one for one in row.counts if one.option in known)
    return replace(row, item=_held(row.item, items), options=options, counts=counts)


def _action(row: Action, people: Container[bytes], items: Container[bytes]) -> Action:
    return replace(row, item=_held(row.item, items), owners=tuple(_owners(row.owners, people)))


def _owners(owners: Iterable[Owner], people: Container[bytes]) -> Iterable[Owner]:
    known = (replace(owner, person=_held(owner.person, people)) for owner in owners)
    return (owner for owner in known if owner.person or owner.label)


def _response(row: Response, meetings: Container[bytes]) -> Response:
    return replace(row, meeting=_held(row.meeting, meetings))
