"""What the lists of the screen show: groups, the points of one, and what was drawn together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.grouping import Group
from facilitator.domain.ids import uid_of
from facilitator.domain.telling import matching
from facilitator.domain.wording import number_of, one_line
from facilitator.queries.together import HeadRow, HeardRow
from ui.panels.together.working import Working
from ui.rows import Column, Tone

IN, OUT, LEADS = "in", "out", "leads"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Points that may say the same; `about` is the most telling of them, or a theme."""

    about: str
    name: str
    points: tuple[bytes, ...]
    size: str

    @property
    def id(self) -> bytes:
        """What it is made of."""
        return uid_of("proposed", *sorted(self.points))


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A point of the group that is looked at, or one that was found."""

    id: bytes
    state: str
    where: str
    text: str
    marks: tuple[tuple[int, int], ...]


def group_rows(named: Iterable[tuple[str, Group]], heads: Mapping[bytes, HeadRow]) -> tuple[GroupRow, ...]:
    """Return the groups whose points all stand by themselves still, each with its theme, if it has one."""
    there = ((theme, group) for theme, group in named if all(point in heads for point in group.points))
    return tuple(group_row(group, heads, theme) for theme, group in there)


def group_row(group: Group, heads: Mapping[bytes, HeadRow], theme: str = "") -> GroupRow:
    """Return a group as the list shows it; its name is proposed: of those that lead already the first one's."""
    rows = [heads[point] for point in group.points]
    first = next((row for row in rows if row.point.named), rows[0])
    name = theme or first.point.text
    return GroupRow(one_line(name), name, group.points, _size([each for row in rows for each in row.heard]))


def member_rows(work: Working, heads: Mapping[bytes, HeadRow], found: Iterable[HeadRow] = ()) -> tuple[MemberRow, ...]:
    """Return the points of a group, then those that were found and are not in it, with the words that match marked."""
    known = _known(heads)
    members = [point for point in work.members if point in known]
    taken = {point: known[point][0].text for point in work.taken if point in known}
    rows = [_member(point, work, *known[point], taken) for point in members]
    more = (row for row in found if row.id not in members)
    return (*rows, *(_member(row.id, work, row.point, _where(row), taken) for row in more))


def _known(heads: Mapping[bytes, HeadRow]) -> dict[bytes, tuple[HeardRow, str]]:
    known = {each.id: (each, _table(each.table_no)) for row in heads.values() for each in row.under}
    return known | {row.id: (row.point, _where(row)) for row in heads.values()}


def _member(point: bytes, work: Working, heard: HeardRow, where: str, taken: Mapping[bytes, str]) -> MemberRow:
    others = [text for each, text in taken.items() if each != point]
    text = one_line(heard.text)
    state = LEADS if point == work.leader else IN if point in taken else OUT
    return MemberRow(point, state, where, text, matching(text, others))


def _where(row: HeadRow) -> str:
    return f"{len(row.heard)} points" if row.under else _table(row.point.table_no)


def _table(number: int) -> str:
    return f"Table {number}" if number else "Whole room"


def _size(heard: list[HeardRow]) -> str:
    """Return `5 points, 4 tables, room`."""
    tables = len({row.table_no for row in heard} - {0})
    where = [number_of(tables, "table")] if tables else []
    where += [] if all(row.table_no for row in heard) else ["room"]
    return ", ".join([number_of(len(heard), "point"), *where])


GROUPS: tuple[Column[GroupRow], ...] = (
    Column("What they may be about", lambda row: row.about, lambda row: f"{row.size}: {row.about}"),
    Column("How many", lambda row: row.size, width=13),
)
MEMBERS: tuple[Column[MemberRow], ...] = (
    Column(
        "In or out",
        lambda row: row.state,
        lambda row: f"{row.state}, {row.where}: {row.text}",
        width=8,
        tone=lambda row: Tone.PLAIN if row.state == OUT else Tone.ACCENT,
    ),
    Column("Where", lambda row: row.where, width=10),
    Column("Words", lambda row: row.text, marks=lambda row: row.marks),
)
DRAWN: tuple[Column[HeadRow], ...] = (
    Column("Drawn together", lambda row: one_line(row.point.text), lambda row: f"{row.point.text}. {row.raised}"),
    Column("Raised", lambda row: row.raised.removeprefix("Raised "), width=32),
)
