"""A meeting document into a library: each row with the id that the library would have given it."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import TypeVar

from facilitator.commands import counting
from facilitator.commands.evaluation import count_id
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.points import theme_id
from facilitator.commands.tables import sheet_id
from facilitator.domain.ids import uid_of
from facilitator.domain.names import fold
from facilitator.domain.order import between, key_salt
from facilitator.domain.publishing import claim_of
from facilitator.exchange.interchange.document import Action, AgendaItem, Decision, MeetingDocument, Point
from facilitator.exchange.interchange.in_the_room import Resource, Vote, VoteOption
from facilitator.storage.models import MODELS

PlacedT = TypeVar("PlacedT", AgendaItem, Point, Decision, Action, Vote, VoteOption, Resource)


def take_in(document: MeetingDocument) -> TakeIn:
    """Return the command that takes a whole document in; doing it twice changes nothing."""
    meeting, group = document.meeting.uid, document.group.uid
    organisations = {row.uid: uid_of("organisation", fold(row.name)) for row in document.organisations}
    rows: list[NewRow] = []
    if group:
        rows.append(_row("group_", document.group))
    rows += _meeting(document, group)
    rows += [_row("meeting", row, group=group or None, only_new=True) for row in document.earlier]
    rows += [_row("organisation", row, uid=organisations[row.uid], only_new=True) for row in document.organisations]
    rows += [_row("person", row, organisation=organisations.get(row.organisation or b"")) for row in document.people]
    rows += _belonging(document, group)
    rows += [_row("agenda_item", row, meeting=meeting) for row in _placed(document.items)]
    rows += _said(document)
    rows += _answered(document)
    rows += _in_the_room(document)
    rows += _published(document)
    return TakeIn(tuple(rows))


def _meeting(document: MeetingDocument, group: bytes) -> Iterator[NewRow]:
    """Yield the meeting, and what a file tells of its approval."""
    row = _row("meeting", document.meeting, group=group or None)
    approved = {name: row.fields[name] for name in ("approved_in", "approved_at")}
    yield replace(row, fields={name: value for name, value in row.fields.items() if name not in approved})
    yield NewRow("meeting", row.id, approved, only_with=row.id)


def _belonging(document: MeetingDocument, group: bytes) -> Iterator[NewRow]:
    meeting = document.meeting.uid
    for member in document.memberships:
        uid = uid_of("membership", group, member.person or b"")
        yield _row("membership", member, uid=uid, group=group)
    for table in document.tables:
        yield _row("table_", table, uid=uid_of("table_", meeting, table.number), meeting=meeting)
    for here in document.attendance:
        uid = uid_of("attendance", meeting, here.person) if here.person else here.uid or b""
        yield _row("attendance", here, uid=uid, meeting=meeting)


def _said(document: MeetingDocument) -> Iterator[NewRow]:
    meeting = document.meeting.uid
    themes = {row.uid: theme_id(row.name) for row in document.themes}
    for theme in document.themes:
        yield _row("theme", theme, uid=themes[theme.uid], only_new=True)
    for point in _placed(document.points):
        yield _row("point", point, meeting=meeting)
        yield from (_tie("point_theme", point=point.uid, theme=themes[theme]) for theme in point.themes)
    yield from (_row("decision", row, meeting=meeting) for row in _placed(document.decisions))
    for action in _placed(document.actions):
        yield _row("action", action, meeting=meeting)
        for owner in action.owners:
            uid = uid_of("action_owner", action.uid, owner.person or fold(owner.label))
            yield _row("action_owner", owner, uid=uid, action=action.uid)
        yield from (_row("action_update", update, action=action.uid) for update in action.updates)


def _answered(document: MeetingDocument) -> Iterator[NewRow]:
    for response in document.responses:
        yield _row("response", response, meeting=response.meeting or document.meeting.uid)
        for point in response.points:
            yield _tie("response_link", response=response.uid, point=point)
        for action in response.actions:
            yield _tie("response_link", response=response.uid, action=action)


def _in_the_room(document: MeetingDocument) -> Iterator[NewRow]:
    meeting = document.meeting.uid
    for sheet in document.sheets:
        yield _row(
            "table_sheet", sheet, uid=sheet_id(sheet.item or b"", sheet.question_no, sheet.table_no), meeting=meeting
        )
    yield from (_row("turn", turn, meeting=meeting) for turn in document.turns)
    for vote in _placed(document.votes):
        yield from _voted(vote, meeting)
    for told in document.evaluation:
        uid = count_id(meeting, told.pile or b"", told.question, told.answer, told.capacity)
        yield _row("evaluation_count", told, uid=uid, meeting=meeting)
    yield from (_row("evaluation_comment", comment, meeting=meeting) for comment in document.comments)
    yield from (_row("resource", row, meeting=meeting) for row in _placed(document.resources))


def _published(document: MeetingDocument) -> Iterator[NewRow]:
    """Yield versions and corrections, for a library that is new to the meeting: no file speaks for what is known here.

    They tell which bytes a version had, never the bytes, and not that the version stands here.
    """
    meeting = document.meeting.uid
    rows = [*_versions(document), *(_row("correction", row, meeting=meeting) for row in document.corrections)]
    yield from (replace(row, only_with=meeting) for row in rows)


def _versions(document: MeetingDocument) -> Iterator[NewRow]:
    meeting = document.meeting.uid
    for version in document.versions:
        yield _row("publication", version, meeting=meeting, ref=claim_of(meeting, version.number), only_new=True)
        for file in version.files:
            uid = uid_of("published_file", version.uid, file.name)
            yield _row("published_file", file, uid=uid, publication=version.uid, only_new=True)


def _voted(vote: Vote, meeting: bytes) -> Iterator[NewRow]:
    yield _row("vote", vote, meeting=meeting)
    yield from (_row("vote_option", option, vote=vote.uid) for option in _placed(vote.options))
    for counted in vote.counts:
        uid = counting.count_id(counted.option or b"", counted.table_no, counted.round)
        yield _row("vote_count", counted, uid=uid, vote=vote.uid)


def _placed(rows: tuple[PlacedT, ...]) -> Iterator[PlacedT]:
    """Give every row a place; those that a file gives none stand behind the one before them."""
    last = ""
    for row in rows:
        last = row.position or between(last, "", key_salt(row.uid))
        yield replace(row, position=last)


def _row(entity: str, row: object, *, uid: bytes = b"", only_new: bool = False, **more: object) -> NewRow:
    """Return the row with every field that both the document and the table have."""
    known = MODELS[entity].__table__.columns.keys()
    held = {spec.name: getattr(row, spec.name) for spec in fields(row) if spec.name in known and spec.name != "uid"}  # type: ignore[arg-type]
    values = {name: int(value) if isinstance(value, bool) else value for name, value in held.items()}
    return NewRow(entity, uid or row.uid, values | more, only_new)  # type: ignore[attr-defined]


def _tie(entity: str, **ends: bytes) -> NewRow:
    return NewRow(entity, uid_of(entity, *ends.values()), ends)
