"""From how everyone stood and stands now to whether somebody at the door was served, and what went wrong."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from rapidfuzz.fuzz import ratio

from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.names import fold

ANY = "*"
"""Whatever it is, as long as it is something."""
_ALIKE = 75.0  # of 100: how alike a name that was typed by ear must be to the one that was said


@dataclass(frozen=True, slots=True)
class Stands:
    """How somebody stands at the practice meeting; `new` are those who were made at the door, no name an unnamed one.

    What is not so is an empty word. `back` is when they came back, `photo` what they said to photographs.
    """

    name: str
    place: str = ""
    new: bool = False
    status: str = ""
    capacity: str = ""
    table: str = ""
    badge: str = ""
    back: str = ""
    beside: str = ""
    met: str = ""
    photo: str = ""


Hall = Mapping[bytes, Stands]
"""Everyone on the list of the practice meeting, by the id of their attendance."""


@dataclass(frozen=True, slots=True)
class Want:
    """What should be so of somebody: fields of `Stands` with their values; `said` is what the desk should have said."""

    name: str
    facts: tuple[tuple[str, str], ...]
    place: str = ""
    new: bool = False
    said: str = ""

    def means(self, row: Stands) -> bool:
        """Return whether somebody at the meeting is the one who is meant."""
        if self.new != row.new or self.place not in {"", row.place}:
            return False
        if self.new and self.name and row.name:
            return ratio(fold(self.name), fold(row.name)) >= _ALIKE
        return self.name == row.name

    def missing(self, row: Stands) -> tuple[str, ...]:
        """Return the fields that are not yet as they should be."""
        return tuple(field for field, value in self.facts if not _is(getattr(row, field), value))


class Outcome(Enum):
    """How far it is."""

    NOT_YET = auto()
    BEGUN = auto()
    DONE = auto()
    TOO_MUCH = auto()
    TOO_LITTLE = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far it is; `name` is whom it was done to wrongly, `missing` what is still to be done, in words."""

    outcome: Outcome
    name: str = ""
    missing: str = ""

    @property
    def wrong(self) -> bool:
        """Whether something was done that nobody asked for."""
        return self.outcome in {Outcome.TOO_MUCH, Outcome.TOO_LITTLE}


def judge(wants: Collection[Want], before: Hall, now: Hall, heard: Collection[str]) -> Verdict:
    """Return how far it is: done once all that is wanted is so, and nobody else stands otherwise than before."""
    changed = [uid for uid in {**before, **now} if before.get(uid) != now.get(uid)]
    free = list(wants)
    for uid in changed:
        meant = next((want for want in free if _meant(want, before.get(uid), now.get(uid))), None)
        if meant is None:
            return _wrong(before.get(uid), now.get(uid))
        free.remove(meant)
    missing = _missing(wants, before, now, heard)
    if not missing:
        return Verdict(Outcome.DONE)
    return Verdict(Outcome.BEGUN, missing=" and ".join(missing)) if changed else Verdict(Outcome.NOT_YET)


def already_so(wants: Collection[Want], now: Hall) -> bool:
    """Return whether all is as it is wanted before anything was done, so that there is nothing to practise."""
    if any(not want.name or want.said for want in wants):
        return False
    return not _missing(wants, {}, now, ())


def _missing(wants: Collection[Want], before: Hall, now: Hall, heard: Collection[str]) -> list[str]:
    found: list[str] = []
    for want in wants:
        rows = [row for uid, row in now.items() if want.means(row) and (want.name or uid not in before)]
        if not rows:
            found.append(_words(want, "status"))
        else:
            found.extend(_words(want, field) for field in min((want.missing(row) for row in rows), key=len))
        if want.said and not any(want.said in each for each in heard):
            found.append("look for them at the desk")
    return list(dict.fromkeys(found))


def _meant(want: Want, was: Stands | None, now: Stands | None) -> bool:
    """Return whether a change is about the one who is meant; of unnamed ones only what is wanted all in all."""
    row = now or was
    return row is not None and want.means(row) and bool(want.name or not want.missing(row))


def _wrong(was: Stands | None, now: Stands | None) -> Verdict:
    """Say of whom too much or too little is so now."""
    row = now or was or Stands("")
    less = now is None or (was is not None and was.status in CAME and now.status not in CAME)
    name = ", ".join(filter(None, (row.name, row.place))) or "Somebody without a name"
    return Verdict(Outcome.TOO_LITTLE if less else Outcome.TOO_MUCH, name)


def _is(held: str, value: str) -> bool:
    return bool(held) if value == ANY else fold(held) == fold(value)


def _words(want: Want, field: str) -> str:
    value = dict(want.facts).get(field, "")
    if field == "status":
        return _STATUS[Status(value)].format(want.name or "them")
    if field == "capacity":
        return f"say that they are here as {Capacity(value).label}"
    return _FIELDS[field]


_STATUS = {
    Status.PRESENT: "let {} in",
    Status.LEFT: "mark {} as left",
    Status.BOOKED: "undo the coming of {}",
    Status.APOLOGIES: "put down the apologies of {}",
}
_FIELDS = {
    "place": "say where they come from",
    "table": "give them a table",
    "badge": "give them a badge",
    "back": "mark them as back",
    "beside": "say whom they come with",
    "met": "say that what they need is there",
    "photo": "put down what they said to photographs",
}
