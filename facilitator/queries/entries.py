"""What was captured at a meeting: points, decisions and actions, in one order."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, select

from facilitator.domain.kinds import Kind
from facilitator.queries.meetings import references
from facilitator.queries.raised_before import raised_before
from facilitator.queries.reading import fetch
from facilitator.queries.themes import themes_of_points
from facilitator.storage.models import Action, ActionOwner, Decision, Person, Point, PointTheme, Theme
from facilitator.storage.store import Reader

Only = Collection[tuple[str, bytes]] | None
Ids = Sequence[bytes] | None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A point, a decision or an action; what a kind has not is empty.

    `raised_on` is the date of the meeting at which it was `raised_before`, empty where that may not be told of.
    """

    id: bytes
    entity: str
    kind: str
    item: bytes | None
    position: str
    text: str
    speaker: bytes | None
    speaker_name: str
    speaker_capacity: str
    table_no: int
    themes: tuple[str, ...]
    owners: tuple[str, ...]
    due: str
    due_words: str
    ref: str
    status: str
    sensitive: int
    said_at: str
    question_no: int = 0
    whose: str = ""
    shown_as: str = ""
    mark: str = ""
    meaning: str = ""
    gathered_in: bytes | None = None
    raised_before: bytes | None = None
    raised_on: str = ""


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, with how many points of the library have it."""

    id: bytes
    name: str
    points: int


def entries(reader: Reader, meeting: bytes, only: Only = None) -> tuple[EntryRow, ...]:
    """Return the entries of a meeting in their order: all, or only those given by entity and id."""
    rows: list[EntryRow] = []
    for entity, read in _READ.items():
        ids = None if only is None else [row for of, row in only if of == entity]
        if ids is None or ids:
            rows += read(reader, meeting, ids)
    return tuple(sorted(rows, key=lambda row: (row.position, row.id)))


def themes(reader: Reader) -> tuple[ThemeRow, ...]:
    """Return the themes by name."""
    number = (
        select(func.count())
        .where(
            PointTheme.theme == Theme.uid, PointTheme.deleted == 0, Point.uid == PointTheme.point, Point.deleted == 0
        )
        .scalar_subquery()
    )
    query = select(Theme.uid, Theme.name, number).where(Theme.deleted == 0).order_by(Theme.name, Theme.uid)
    return tuple(ThemeRow(*row) for row in fetch(reader, query))


def owners(reader: Reader, meeting: bytes | None = None) -> dict[bytes, tuple[tuple[str, bytes | None], ...]]:
    """Return the owners of each action, as name to print and person, of one meeting or of all."""
    query = (
        select(ActionOwner.action, func.coalesce(Person.name, ActionOwner.label), ActionOwner.person)
        .outerjoin(Person, Person.uid == ActionOwner.person)
        .join(Action, Action.uid == ActionOwner.action)
        .where(ActionOwner.deleted == 0, *(() if meeting is None else (Action.meeting == meeting,)))
        .order_by(ActionOwner.rid)
    )
    found: dict[bytes, tuple[tuple[str, bytes | None], ...]] = {}
    for action, name, person in fetch(reader, query):
        found[action] = (*found.get(action, ()), (name, person))
    return found


def _points(reader: Reader, meeting: bytes, ids: Ids) -> list[EntryRow]:
    tied = themes_of_points(reader, meeting, ids)
    rows = [_point(row, tied) for row in _fetch(reader, _points_query, meeting, ids)]
    if not any(row.raised_before for row in rows):  # as nearly always: while one types, nothing more is asked
        return rows
    raised = raised_before(reader, meeting)
    return [replace(row, raised_on=raised[row.id].date) if row.id in raised else row for row in rows]


@cache
def _points_query(*, some: bool) -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(Point.uid, Point.kind, Point.item, Point.position, Point.text, Point.speaker),
            func.coalesce(Person.name, Point.speaker_label),
            *(Point.speaker_capacity, Point.table_no, Point.sensitive, Point.said_at),
            *(Point.question_no, Point.whose, Point.shown_as, Point.mark, Point.meaning, Point.gathered_in),
            Point.raised_before,
        )
        .outerjoin(Person, Person.uid == Point.speaker)
        .where(Point.deleted == 0, *_of_meeting(Point, some=some))
    )


def _point(row: Row[*tuple[Any, ...]], tied: Mapping[bytes, tuple[str, ...]]) -> EntryRow:
    return EntryRow(
        id=row[0],
        entity="point",
        kind=row[1],
        item=row[2],
        position=row[3],
        text=row[4],
        speaker=row[5],
        speaker_name=row[6],
        speaker_capacity=row[7],
        table_no=row[8],
        themes=tied.get(row[0], ()),
        owners=(),
        due="",
        due_words="",
        ref="",
        status="",
        sensitive=row[9],
        said_at=row[10],
        question_no=row[11],
        whose=row[12],
        shown_as=row[13],
        mark=row[14],
        meaning=row[15],
        gathered_in=row[16],
        raised_before=row[17],
    )


def _decisions(reader: Reader, meeting: bytes, ids: Ids) -> list[EntryRow]:
    return [
        EntryRow(
            uid, "decision", Kind.DECISION, item, place, text, None, "", "", 0, (), (), "", "", "", "", hidden, said_at
        )
        for uid, item, place, text, hidden, said_at in _fetch(reader, _decisions_query, meeting, ids)
    ]


@cache
def _decisions_query(*, some: bool) -> Select[*tuple[Any, ...]]:
    columns = (Decision.uid, Decision.item, Decision.position, Decision.text, Decision.sensitive, Decision.said_at)
    return select(*columns).where(Decision.deleted == 0, *_of_meeting(Decision, some=some))


def _actions(reader: Reader, meeting: bytes, ids: Ids) -> list[EntryRow]:
    shown, held = references(reader, Action), owners(reader, meeting)
    return [
        EntryRow(
            id=uid,
            entity="action",
            kind=Kind.ACTION,
            item=item,
            position=place,
            text=text,
            speaker=None,
            speaker_name="",
            speaker_capacity="",
            table_no=0,
            themes=(),
            owners=tuple(name for name, _ in held.get(uid, ())),
            due=due,
            due_words=words,
            ref=shown.get(uid, ref),
            status=status,
            sensitive=hidden,
            said_at=said_at,
        )
        for uid, item, place, text, due, words, ref, status, hidden, said_at in _fetch(
            reader, _actions_query, meeting, ids
        )
    ]


@cache
def _actions_query(*, some: bool) -> Select[*tuple[Any, ...]]:
    return select(
        Action.uid,
        Action.item,
        Action.position,
        Action.text,
        Action.due,
        Action.due_words,
        Action.ref,
        Action.status,
        Action.sensitive,
        Action.said_at,
    ).where(Action.deleted == 0, *_of_meeting(Action, some=some))


def _of_meeting(model: type[Point | Decision | Action], *, some: bool) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on an entry; a statement is made once, since making one takes longer than running it."""
    yield model.meeting == bindparam("meeting")
    if some:
        yield model.uid.in_(bindparam("ids", expanding=True))


def _fetch(
    reader: Reader, query: Callable[..., Select[*tuple[Any, ...]]], meeting: bytes, ids: Ids
) -> Sequence[Row[*tuple[Any, ...]]]:
    if ids is None:
        return fetch(reader, query(some=False), meeting=meeting)
    return fetch(reader, query(some=True), meeting=meeting, ids=ids)


_READ: dict[str, Callable[[Reader, bytes, Ids], list[EntryRow]]] = {
    "point": _points,
    "decision": _decisions,
    "action": _actions,
}
