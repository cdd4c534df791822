"""What was captured at a meeting: points, decisions and actions, in one order."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from facilitator.domain.kinds import Kind
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.storage.models import Action, ActionOwner, Decision, Person, Point, PointTheme, Theme
from facilitator.storage.models import Row as Stored
from facilitator.storage.store import Reader

Only = Collection[bytes] | None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A point, a decision or an action; what a kind has not is empty."""

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


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, with how many points of the library have it."""

    id: bytes
    name: str
    points: int


def entries(reader: Reader, meeting: bytes, only: Collection[bytes] | None = None) -> tuple[EntryRow, ...]:
    """Return the entries of a meeting in their order: all, or only those of the given ids."""
    rows = [*_points(reader, meeting, only), *_decisions(reader, meeting, only), *_actions(reader, meeting, only)]
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


def _points(reader: Reader, meeting: bytes, only: Only) -> list[EntryRow]:
    query = (
        select(
            *(Point.uid, Point.kind, Point.item, Point.position, Point.text, Point.speaker),
            func.coalesce(Person.name, Point.speaker_label),
            *(Point.speaker_capacity, Point.table_no, Point.sensitive, Point.said_at),
        )
        .outerjoin(Person, Person.uid == Point.speaker)
        .where(Point.meeting == meeting, Point.deleted == 0, *_among(Point, only))
    )
    tied = _themes_of_points(reader, meeting, only)
    return [_point(row, tied) for row in fetch(reader, query)]


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
    )


def _themes_of_points(reader: Reader, meeting: bytes, only: Only) -> dict[bytes, tuple[str, ...]]:
    query = (
        select(PointTheme.point, Theme.name)
        .join(Theme, Theme.uid == PointTheme.theme)
        .join(Point, Point.uid == PointTheme.point)
        .where(Point.meeting == meeting, PointTheme.deleted == 0, *_among(Point, only))
        .order_by(PointTheme.rid)
    )
    found: dict[bytes, tuple[str, ...]] = {}
    for point, name in fetch(reader, query):
        found[point] = (*found.get(point, ()), name)
    return found


def _decisions(reader: Reader, meeting: bytes, only: Only) -> list[EntryRow]:
    columns = (Decision.uid, Decision.item, Decision.position, Decision.text, Decision.sensitive, Decision.said_at)
    query = select(*columns).where(Decision.meeting == meeting, Decision.deleted == 0, *_among(Decision, only))
    return [
        EntryRow(
            uid, "decision", Kind.DECISION, item, place, text, None, "", "", 0, (), (), "", "", "", "", hidden, said_at
        )
        for uid, item, place, text, hidden, said_at in fetch(reader, query)
    ]


def _actions(reader: Reader, meeting: bytes, only: Only) -> list[EntryRow]:
    query = select(
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
    ).where(Action.meeting == meeting, Action.deleted == 0, *_among(Action, only))
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
        for uid, item, place, text, due, words, ref, status, hidden, said_at in fetch(reader, query)
    ]


def _among(model: type[Stored], only: Only) -> tuple[ColumnElement[bool], ...]:
    return () if only is None else (model.uid.in_(only),)
