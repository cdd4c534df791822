"""The running order: how long each part took, what is left of it, and when the meeting ends at this rate.

Times are ISO local times to the second, empty where there is none; a clock that is put back takes no time away.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from facilitator.domain.agenda import ItemKind
from facilitator.domain.history import Values, earliest

MINUTE = 60


class Timed(Protocol):
    """What the clock knows of a part: `minutes` planned, `extra` since, `spent` seconds before it resumed."""

    @property
    def minutes(self) -> int:
        """The minutes planned."""

    @property
    def extra(self) -> int:
        """The minutes added since, or lent (below 0)."""

    @property
    def spent(self) -> int:
        """The seconds it took before it was taken up again."""

    @property
    def started_at(self) -> str:
        """When it began first."""

    @property
    def resumed_at(self) -> str:
        """When it was last taken up again."""

    @property
    def ended_at(self) -> str:
        """When it was left last."""


class Part(Timed, Protocol):
    """A part of a meeting as the clock sees it."""

    @property
    def id(self) -> bytes:
        """Which it is."""

    @property
    def kind(self) -> str:
        """What it is: discussion, break and so on."""

    @property
    def interrupts(self) -> bytes | None:
        """Of a break, the part in whose midst it was taken."""


P = TypeVar("P", bound=Timed)
Q = TypeVar("Q", bound=Part)


@dataclass(frozen=True, slots=True)
class Plan:
    """When a meeting is to be: an ISO date, and clock times such as `12:30`, empty where they are not known."""

    date: str
    starts: str
    ends: str


@dataclass(frozen=True, slots=True)
class Forecast:
    """How the meeting goes on: when it `ends`, and when each part to come `begins`.

    `late` is how many seconds that is later than the programme has it (below 0 for earlier), `over` how many later
    than the end of the meeting, or than the programme's where no end was said.
    """

    ends: str
    late: int
    over: int
    begins: Mapping[bytes, str]


def allowed(part: Timed) -> int:
    """Return the minutes a part has: those planned, with what was added or lent; never below 0."""
    return max(0, part.minutes + part.extra)


def taken(part: Timed, at: str) -> int:
    """Return the seconds a part has really taken by a time (R-C10), all the times it was on counted."""
    if not part.started_at:
        return 0
    return part.spent + max(0, seconds_between(begun_at(part), part.ended_at or at))


def left(part: Timed, at: str) -> int:
    """Return the seconds a part still has, below 0 where it is over its time."""
    return allowed(part) * MINUTE - taken(part, at)


def left_first(values: Values) -> Values:
    """Return, of the times at which a part was left on laptops that knew nothing of each other, the earliest.

    Where one of them took it up again and another did not, all stay: a person says which.
    """
    return earliest(values) if all(values) else values


def least(values: Values) -> Values:
    """Return the least of the seconds that a part took before it was taken up again at its earliest."""
    return (min((value for value in values if isinstance(value, int)), default=0),)


def either(values: Values) -> Values:
    """Return, of the parts that laptops had on when one break began, one that is the same everywhere."""
    return (min((str(value) for value in values if value), default=None),)


def now_on(parts: Sequence[P]) -> P | None:
    """Return the part the meeting is on: of those not left, the one taken up last."""
    still = [part for part in parts if part.started_at and not part.ended_at]
    return max(still, key=begun_at, default=None)


def stands_at(parts: Sequence[P]) -> P | None:
    """Return the part the meeting is at: the one it is on, else the one it left last; late notes go under that."""
    return now_on(parts) or max((part for part in parts if part.ended_at), key=lambda part: part.ended_at, default=None)


def begun_at(part: Timed) -> str:
    """Return when a part began, or was last taken up again; empty where it has not begun."""
    return part.resumed_at or part.started_at


def to_come(parts: Sequence[Q]) -> tuple[Q, ...]:
    """Return the parts to come: "next" leads through them in order.

    First what a break has interrupted, where it has time left, then what stands behind the place the meeting is at and
    has not begun. A break in the midst of a part leaves the meeting at the place of that part. What was passed over
    stays passed over until somebody takes it up.
    """
    here = stands_at(parts)
    if here is None:
        return tuple(part for part in parts if not part.started_at)
    midst, again = interrupted(parts, here), goes_back(parts)
    place = parts.index(midst or here) + 1
    return (*((again,) if again else ()), *(part for part in parts[place:] if not part.started_at))


def goes_back(parts: Sequence[Q]) -> Q | None:
    """Return the part to which "next" goes back after a break, where it has time left: a minute or more."""
    here = stands_at(parts)
    midst = interrupted(parts, here) if here is not None else None
    return midst if here and midst and left(midst, begun_at(here)) >= MINUTE else None


def interrupted(parts: Sequence[Q], here: Q) -> Q | None:
    """Return the part in whose midst a break was taken, or what another laptop went on to before that break began."""
    begun = [part for part in parts if part.started_at and part.kind != ItemKind.BREAK]
    named = next((part for part in begun if part.id == here.interrupts), None)
    if named is None or here.kind != ItemKind.BREAK:
        return None
    since = (part for part in begun if begun_at(named) <= begun_at(part) <= begun_at(here))
    return max(since, key=begun_at, default=named)


def broken_into(parts: Sequence[Part]) -> bytes | None:
    """Return the id of the part in whose midst a break would be taken now: what is on, or what a break left before."""
    here = stands_at(parts)
    if here is None or (here.ended_at and here.kind != ItemKind.BREAK):
        return None
    return here.interrupts if here.kind == ItemKind.BREAK else here.id


def waits_for_break(part: Part, parts: Sequence[Part], at: str) -> bool:
    """Return whether "next" would go back to a part after a break taken now: its queue waits as it stands."""
    return part.id == broken_into(parts) and left(part, at) >= MINUTE


def forecast(parts: Sequence[Part], plan: Plan, at: str) -> Forecast:
    """Return how the meeting goes on at this rate.

    The rate is the plan's: what is left of the part that is on, never less than nothing, and after it every part to
    come takes the minutes it has, or of them what is left where a break has interrupted it. So a part that is over its
    time moves the end by a second each second, and one that ends early brings it forward. Before the first part begins,
    the meeting is taken to start in time; after the last, it ended with that. A day that is over without a part on
    ended with its last part, too.
    """
    moment, coming = _rest_begins(parts, plan, at), () if _is_past(parts, plan, at) else to_come(parts)
    begins: dict[bytes, str] = {}
    for part in coming:
        begins[part.id] = _iso(moment)
        moment += timedelta(seconds=max(0, left(part, at)))
    planned = _planned_start(parts, plan, at) + timedelta(minutes=sum(part.minutes for part in parts))
    late = _seconds(moment - planned)
    end = _planned_end(plan)
    return Forecast(_iso(moment), late, _seconds(moment - end) if end else late, begins)


def seconds_between(one: str, other: str) -> int:
    """Return how many seconds one ISO time is before another; 0 where either is none."""
    first, second = _time(one), _time(other)
    return _seconds(second - first) if first and second else 0


def _rest_begins(parts: Sequence[Part], plan: Plan, at: str) -> datetime:
    """Return when what is to come can begin."""
    now, here = datetime.fromisoformat(at), now_on(parts)
    if here is not None:
        return now + timedelta(seconds=max(0, left(here, at)))
    begun = [part for part in parts if part.started_at]
    if not begun:
        return max(now, _planned_start(parts, plan, at))
    over = _is_past(parts, plan, at) or not to_come(parts)
    return _time(max(part.ended_at for part in begun)) or now if over else now


def _is_past(parts: Sequence[Part], plan: Plan, at: str) -> bool:
    day = _time(plan.date)
    return now_on(parts) is None and day is not None and plan.date < at[:10]


def _planned_start(parts: Sequence[Part], plan: Plan, at: str) -> datetime:
    """Return when the programme is to begin; where that was not said, when it did, or begins now."""
    begun = min((part.started_at for part in parts if part.started_at), default=at)
    return _time(f"{plan.date}T{plan.starts}") or _time(begun) or datetime.fromisoformat(at)


def _planned_end(plan: Plan) -> datetime | None:
    start, end = _time(f"{plan.date}T{plan.starts}"), _time(f"{plan.date}T{plan.ends}")
    past_midnight = start is not None and end is not None and end < start
    return end + timedelta(days=1) if end and past_midnight else end


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _seconds(span: timedelta) -> int:
    return span // timedelta(seconds=1)
