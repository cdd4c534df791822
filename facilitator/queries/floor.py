"""What is on at a meeting: the item, its time, what follows and when, and how late it all is."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from facilitator.domain.groups import MeetingStatus
from facilitator.domain.running import MINUTE, Plan, forecast, left, now_on, taken, to_come
from facilitator.domain.shortening import Cut, to_shorten
from facilitator.queries.agenda import ItemRow, agenda
from facilitator.queries.reading import fetch
from facilitator.storage.models import Meeting
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class Programme:
    """The items of a meeting in order, and when it is to be: all that a clock needs to run without reading again.

    `status` says whether it is closed, `closed_at` since when, where that is known.
    """

    plan: Plan
    items: tuple[ItemRow, ...]
    status: str
    closed_at: str


@dataclass(frozen=True, slots=True)
class FollowingRow:
    """An item to come: the minutes it has, and when it begins at this rate.

    One to which "next" goes back after a break `goes_on`: its minutes are those it has left.
    """

    id: bytes
    number: int
    title: str
    kind: str
    minutes: int
    begins: str
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class FloorRow:
    """A meeting at a moment; times are ISO local times, spans are seconds.

    `item` is what is on, with its question and who presents it; `planned` and `extra` its minutes, `started` when it
    began first, `left` what it still has (below 0: over). `late` is against the programme, `over` against the end of
    the meeting; `cuts` is what could be shortened to end in time. `taken` is what each item really took so far.
    `ahead` says that its day has not come, or no item has begun and none is late: there is no early or late then.
    Once the meeting is closed nothing is on and nothing follows; `closed_at` is empty where nobody knows when that was.
    """

    item: ItemRow | None
    planned: int
    extra: int
    started: str
    left: int
    following: tuple[FollowingRow, ...]
    ends: str
    late: int
    over: int
    cuts: tuple[Cut, ...]
    taken: Mapping[bytes, int]
    status: str
    closed_at: str
    ahead: bool = False

    @property
    def closed(self) -> bool:
        """Whether the meeting is closed: its clock stands still."""
        return self.status == MeetingStatus.CLOSED

    @property
    def question(self) -> str:
        """What the room is asked now."""
        return self.item.question if self.item else ""

    @property
    def presenters(self) -> str:
        """Who presents what is on."""
        return self.item.presenters if self.item else ""


def programme(reader: Reader, meeting: bytes) -> Programme | None:
    """Return the programme of a meeting, or None where it is not in the library."""
    query = select(Meeting.date, Meeting.starts, Meeting.ends, Meeting.status, Meeting.closed_at)
    found = next(iter(fetch(reader, query.where(Meeting.uid == meeting, Meeting.deleted == 0))), None)
    if found is None:
        return None
    return Programme(Plan(*found[:3]), agenda(reader, meeting), found[3], found[4])


def floor(reader: Reader, meeting: bytes, at: str) -> FloorRow | None:
    """Return what is on at a meeting at a time, or None where the meeting is not in the library."""
    found = programme(reader, meeting)
    return floor_at(found, at) if found is not None else None


def floor_at(held: Programme, at: str) -> FloorRow:
    """Return what is on at a time, from a programme that was read before."""
    closed = held.status == MeetingStatus.CLOSED
    at = (held.closed_at or at) if closed else at
    item, ahead = None if closed else now_on(held.items), forecast(held.items, held.plan, at)
    coming = [] if closed else [each for each in to_come(held.items) if each.id in ahead.begins]
    return FloorRow(
        item=item,
        planned=item.minutes if item else 0,
        extra=item.extra if item else 0,
        started=item.started_at if item else "",
        left=left(item, at) if item else 0,
        following=tuple(_following(each, ahead.begins[each.id], at) for each in coming),
        ends=ahead.ends,
        late=ahead.late,
        over=ahead.over,
        cuts=to_shorten([each for each in coming if not each.started_at], ahead.over),
        taken={each.id: taken(each, at) for each in held.items if each.started_at},
        status=held.status,
        closed_at=held.closed_at,
        ahead=at[:10] < held.plan.date or (ahead.late <= 0 and not any(each.started_at for each in held.items)),
    )


def _following(item: ItemRow, begins: str, at: str) -> FollowingRow:
    minutes = max(0, left(item, at)) // MINUTE
    return FollowingRow(item.id, item.number, item.title, item.kind, minutes, begins, bool(item.started_at))
