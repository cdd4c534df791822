"""A meeting of a library as a document: what the view may see, and the people it names."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from facilitator.domain.publishing import version_order
from facilitator.domain.refused import Refused
from facilitator.exchange.interchange import document as doc
from facilitator.exchange.interchange import in_the_room, published
from facilitator.exchange.interchange.stubs import held_only
from facilitator.queries.meetings import MeetingRow, meetings
from facilitator.queries.whole import stored
from facilitator.storage.models import MODELS
from facilitator.storage.store import Reader

RowT = TypeVar("RowT")
_Where = Mapping[str, Collection[bytes]]
_FLAGS = frozenset({"booked", "sensitive", "queue_closed", "unplanned", "react", "first", "by_table", "dark"})
_PEOPLE = ("person", "with_person", "speaker", "host", "scribe")


def document_of(reader: Reader, meeting: bytes) -> doc.MeetingDocument:
    """Return a whole meeting; refuse where it is not in the library."""
    listed = meetings(reader)
    row = next((row for row in listed if row.id == meeting), None)
    if row is None:
        raise Refused("There is no such meeting in this library.")
    here: _Where = {"meeting": [meeting]}
    group = [row.group] if row.group else []
    document = doc.MeetingDocument(
        group=next(iter(_rows(reader, doc.Group, "group_", {"uid": group})), doc.Group()),
        meeting=_rows(reader, doc.Meeting, "meeting", {"uid": [meeting]})[0],
        memberships=_rows(reader, doc.Membership, "membership", {"group": group}),
        items=_rows(reader, doc.AgendaItem, "agenda_item", here, order="position"),
        tables=_rows(reader, doc.Table, "table_", here, order="number"),
        attendance=tuple(_attendance(values) for values in _values(reader, doc.Attendance, "attendance", here)),
        points=_points(reader, here),
        decisions=_rows(reader, doc.Decision, "decision", here, order="position"),
        actions=_actions(reader, here),
        responses=_responses(reader, {row.id, *_before(listed, row)}),
        sheets=_rows(reader, in_the_room.Sheet, "table_sheet", here),
        turns=_rows(reader, in_the_room.Turn, "turn", here),
        votes=tuple(
            _with_counts(reader, vote) for vote in _rows(reader, in_the_room.Vote, "vote", here, order="position")
        ),
        evaluation=_rows(reader, in_the_room.Answer, "evaluation_count", here),
        comments=_rows(reader, in_the_room.Comment, "evaluation_comment", here),
        resources=_rows(reader, in_the_room.Resource, "resource", here, order="position"),
        versions=_versions(reader, here),
        corrections=_rows(reader, published.Correction, "correction", here, order="raised_at"),
    )
    return held_only(_with_earlier(reader, _with_names(reader, document)))


def _with_names(reader: Reader, document: doc.MeetingDocument) -> doc.MeetingDocument:
    """Add the people, organisations and themes that the rows name."""
    owners = [owner for action in document.actions for owner in action.owners]
    rows = [*document.memberships, *document.tables, *document.attendance, *document.points, *document.turns, *owners]
    named = {uid for row in rows for name in _PEOPLE if (uid := getattr(row, name, None))}
    people = _rows(reader, doc.Person, "person", {"uid": named})
    organisations = {person.organisation for person in people if person.organisation}
    themes = {theme for point in document.points for theme in point.themes}
    return replace(
        document,
        people=people,
        organisations=_rows(reader, doc.Organisation, "organisation", {"uid": organisations}),
        themes=_rows(reader, doc.Theme, "theme", {"uid": themes}),
    )


def _with_earlier(reader: Reader, document: doc.MeetingDocument) -> doc.MeetingDocument:
    """Add the earlier meetings at which something answered was said."""
    said_at = {row.meeting for row in document.responses if row.meeting} - {document.meeting.uid}
    return replace(document, earlier=_rows(reader, doc.EarlierMeeting, "meeting", {"uid": said_at}, order="date"))


def _before(listed: tuple[MeetingRow, ...], row: MeetingRow) -> set[bytes]:
    when = (row.date, row.starts)
    return {
        other.id for other in listed if row.group and other.group == row.group and (other.date, other.starts) < when
    }


def _attendance(values: dict[str, Any]) -> doc.Attendance:
    """Return an attendance; that of a person needs no id of its own, person and meeting make it."""
    return doc.Attendance(**values | {"uid": None if values["person"] else values["uid"]})


def _points(reader: Reader, here: _Where) -> tuple[doc.Point, ...]:
    points = _rows(reader, doc.Point, "point", here, order="position")
    ties = stored(reader, "point_theme", ("point", "theme"), {"point": [point.uid for point in points]})
    return tuple(replace(row, themes=_of(ties, "point", row.uid, "theme")) for row in points)


def _actions(reader: Reader, here: _Where) -> tuple[doc.Action, ...]:
    actions = _rows(reader, doc.Action, "action", here, order="position")
    ids = {"action": [action.uid for action in actions]}
    owners = stored(reader, "action_owner", ("action", "person", "label"), ids)
    updates = stored(reader, "action_update", ("action", "uid", "given_on", "text", "status"), ids)
    return tuple(
        replace(
            action,
            owners=tuple(doc.Owner(row["person"], row["label"]) for row in owners if row["action"] == action.uid),
            updates=tuple(_update(row) for row in updates if row["action"] == action.uid),
        )
        for action in actions
    )


def _update(row: Mapping[str, Any]) -> doc.Update:
    return doc.Update(row["uid"], row["given_on"], row["text"], row["status"])


def _with_counts(reader: Reader, vote: in_the_room.Vote) -> in_the_room.Vote:
    """Return a vote with its options in their order, and its counts by table."""
    of: _Where = {"vote": [vote.uid]}
    counts = _rows(reader, in_the_room.VoteCount, "vote_count", of)
    return replace(
        vote,
        options=_rows(reader, in_the_room.VoteOption, "vote_option", of, order="position"),
        counts=tuple(sorted(counts, key=lambda row: (row.table_no, row.round, row.option or b""))),
    )


def _versions(reader: Reader, here: _Where) -> tuple[published.Version, ...]:
    found = [
        replace(
            published.Version(uid=row["uid"], number=version_order(row["ref"])[0], at=row["at"]),
            what_changed=row["what_changed"],
            files=_rows(reader, published.PublishedFile, "published_file", {"publication": [row["uid"]]}, order="name"),
        )
        for row in stored(reader, "publication", ("uid", "ref", "at", "what_changed"), here)
    ]
    return tuple(sorted(found, key=lambda version: (version.number, version.at, version.uid)))


def _responses(reader: Reader, said_at: Collection[bytes]) -> tuple[doc.Response, ...]:
    found = _rows(reader, doc.Response, "response", {"meeting": said_at}, order="ref")
    links = stored(reader, "response_link", ("response", "point", "action"), {"response": [row.uid for row in found]})
    return tuple(
        replace(
            row,
            points=_of(links, "response", row.uid, "point"),
            actions=_of(links, "response", row.uid, "action"),
        )
        for row in found
    )


def _of(ties: list[dict[str, Any]], end: str, uid: bytes, other: str) -> tuple[bytes, ...]:
    return tuple(tie[other] for tie in ties if tie[end] == uid and tie[other])


def _rows(reader: Reader, kind: type[RowT], entity: str, where: _Where, *, order: str = "") -> tuple[RowT, ...]:
    values = _values(reader, kind, entity, where)
    if order:
        values.sort(key=lambda held: (held[order], held.get("uid", b"")))
    return tuple(kind(**held) for held in values)


def _values(reader: Reader, kind: type, entity: str, where: _Where) -> list[dict[str, Any]]:
    columns = MODELS[entity].__table__.columns.keys()
    names = [spec.name for spec in fields(kind) if spec.name in columns]
    return [
        {name: bool(value) if name in _FLAGS else value for name, value in row.items()}
        for row in stored(reader, entity, names, where)
    ]
