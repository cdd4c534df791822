"""Notes in the simple form to a document: the same notes always give the same ids, so reading twice adds nothing."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

from facilitator.domain.ids import uid_of
from facilitator.domain.names import fold
from facilitator.exchange.interchange.document import (
    Action,
    AgendaItem,
    Attendance,
    Decision,
    Group,
    Meeting,
    MeetingDocument,
    Organisation,
    Owner,
    Person,
    Point,
)

_Object = Mapping[str, Any]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_STATUS = {
    "completed": "done",
    "complete": "done",
    "done": "done",
    "closed": "done",
    "resolved": "done",
    "ongoing": "in_progress",
    "in progress": "in_progress",
    "open": "not_started",
}


@dataclass(frozen=True, slots=True)
class _Room:
    """Who is at the meeting, by name and by short name; a short name that several share is nobody's."""

    meeting: bytes
    people: tuple[Person, ...]
    badges: Mapping[bytes, str]
    by_name: Mapping[str, bytes]
    by_badge: Mapping[str, bytes]
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def find(self, written: str) -> bytes | None:
        """Return the person whose name is exactly this, else the only person with this short name."""
        return self.by_name.get(written) or self.by_badge.get(written)

    def next_place(self) -> tuple[bytes, str]:
        """Return the id and the order of the next row; the same notes number their rows alike every time."""
        number = next(self.numbers)
        return uid_of("simple", self.meeting, number), f"{number:06}i"


def from_simple(tree: _Object) -> MeetingDocument:
    """Return the document of notes whose shape is that of `simple.schema.json`."""
    group, meeting, room = _group(tree), _meeting(tree), _room(tree)
    places = [room.next_place() for _ in tree["agenda"]]
    parts = list(zip(tree["agenda"], (uid for uid, _ in places), strict=True))
    return MeetingDocument(
        group=group,
        meeting=meeting,
        organisations=_organisations(tree),
        people=room.people,
        items=tuple(_item(part, *place) for part, place in zip(tree["agenda"], places, strict=True)),
        attendance=tuple(_attendance(room, person) for person in room.people),
        points=tuple(_point(room, item, row) for part, item in parts for row in part.get("points", ())),
        decisions=tuple(_decision(room, item, text) for part, item in parts for text in part.get("conclusions", ())),
        actions=tuple(_action(room, item, row) for part, item in parts for row in part.get("actions", ())),
    )


def _group(tree: _Object) -> Group:
    name = tree.get("series", "").strip() or tree["title"].strip()
    return Group(uid=uid_of("simple group", fold(name)), name=name)


def _meeting(tree: _Object) -> Meeting:
    day = tree.get("date", "")
    return Meeting(
        uid=_meeting_uid(tree),
        code=day[:7].replace("-", "/"),
        title=tree["title"],
        date=day,
        venue=tree.get("venue", ""),
        facilitator=tree.get("chair", ""),
        note_taker=tree.get("note_taker", ""),
        hosts="; ".join(tree.get("hosts", ())),
        status="closed",
        minutes_status="draft",
    )


def _meeting_uid(tree: _Object) -> bytes:
    return uid_of("simple meeting", tree.get("series", ""), tree["title"], tree.get("date", ""))


def _room(tree: _Object) -> _Room:
    """Return who is there; a name that stands in the list twice is one person."""
    meeting = _meeting_uid(tree)
    listed: dict[str, _Object] = {}
    for row in tree["attendees"]:
        listed.setdefault(row["name"].strip(), row)
    people = tuple(_person(meeting, name, row) for name, row in listed.items() if name)
    badges = {person.uid: listed[person.name].get("short", "").strip() for person in people}
    shared = Counter(badges.values())
    by_badge = {badge: uid for uid, badge in badges.items() if badge and shared[badge] == 1}
    return _Room(meeting, people, badges, {person.name: person.uid for person in people}, by_badge)


def _person(meeting: bytes, name: str, row: _Object) -> Person:
    organisation = row.get("organisation", "").strip()
    return Person(
        uid=uid_of("simple person", meeting, name),
        name=name,
        organisation=_organisation_uid(organisation) if organisation else None,
    )


def _organisation_uid(name: str) -> bytes:
    return uid_of("organisation", fold(name))


def _organisations(tree: _Object) -> tuple[Organisation, ...]:
    """Return the organisations, each once, spelt as it first stands."""
    named: dict[bytes, Organisation] = {}
    for row in tree["attendees"]:
        name = row.get("organisation", "").strip()
        if name and row["name"].strip():
            named.setdefault(_organisation_uid(name), Organisation(_organisation_uid(name), name))
    return tuple(named.values())


def _attendance(room: _Room, person: Person) -> Attendance:
    return Attendance(person=person.uid, capacity="other", status="present", badge=room.badges[person.uid])


def _item(row: _Object, uid: bytes, position: str) -> AgendaItem:
    return AgendaItem(uid, position, title=row["title"], presenters=row.get("presenter", ""))


def _point(room: _Room, item: bytes, row: _Object) -> Point:
    written = row.get("speaker", "").strip()
    speaker = room.find(written)
    label = "" if speaker else written
    return Point(*_placed(room, item), kind="said", text=row["text"], speaker=speaker, speaker_label=label)


def _decision(room: _Room, item: bytes, text: str) -> Decision:
    return Decision(*_placed(room, item), text=text)


def _action(room: _Room, item: bytes, row: _Object) -> Action:
    due = row.get("due", "").strip()
    is_day = _is_day(due)
    return Action(
        *_placed(room, item),
        ref=row.get("ref", ""),
        text=row["text"],
        owners=tuple(_owner(room, name.strip()) for name in row.get("owner", "").split(";") if name.strip()),
        due=due if is_day else "",
        due_words="" if is_day else due,
        status=_STATUS.get(fold(row.get("status", "")), "not_started"),
    )


def _placed(room: _Room, item: bytes) -> tuple[bytes, bytes, str]:
    uid, position = room.next_place()
    return uid, item, position


def _owner(room: _Room, name: str) -> Owner:
    person = room.find(name)
    return Owner(person=person) if person else Owner(label=name)


def _is_day(due: str) -> bool:
    try:
        return _DAY.fullmatch(due) is not None and bool(date.fromisoformat(due))
    except ValueError:
        return False
