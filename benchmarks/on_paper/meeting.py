"""A meeting of 80 people, 60 actions, 25 answers and as many points as wanted, made up without chance, in a library."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.at_the_door.strangers import FAMILY, GIVEN, ORGANISATIONS
from benchmarks.on_paper.saying import THEMES, promised, said
from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.attendance import Book, CheckIn
from facilitator.commands.groups import SaveGroup
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepDecision
from facilitator.commands.responses import SaveResponse
from facilitator.domain.capacities import Capacity
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.domain.views import View
from facilitator.publish.figures import Figure
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import Outline
from facilitator.queries.record import gather
from facilitator.storage.library import create_library
from facilitator.storage.work import Command

PEOPLE, ACTIONS, ANSWERS, DECISIONS, ITEMS, TABLES = 80, 60, 25, 12, 8, 9
MADE_AT = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)
NUMBER = "2"
_GROUP, _BEFORE, _MEETING = b"group" * 3 + b"1", b"before" * 2 + b"0001", b"meeting" * 2 + b"01"
_KINDS = (Kind.SAID, Kind.CONCERN, Kind.SAID, Kind.IDEA, Kind.SAID, Kind.WORKS_WELL, Kind.QUESTION)
_CAPACITIES = (Capacity.CITIZEN, Capacity.CITIZEN, Capacity.CARER, Capacity.COUNCIL_OFFICER, Capacity.PROVIDER)
_DAY, _LAST = date(2026, 11, 5), date(2026, 10, 1)


def make_library(path: Path, points: int) -> Outline:
    """Write a library with the meeting in it, and return the outline of its internal minutes, which name everybody.

    Charts are left out: each engine would draw them in its own way, and their numbers stand in the tables.
    """
    with closing(create_library(path, who="Benchmark")) as store:
        for command in _meeting(points):
            store.do(command)
        with closing(store.reader(View.TEAM)) as reader:
            whole = outline_of(gather(reader, _MEETING, Edition.INTERNAL), MADE_AT)
    return replace(whole, blocks=tuple(block for block in whole.blocks if not isinstance(block, Figure)))


def _meeting(points: int) -> Iterator[Command]:
    yield SaveGroup(_GROUP, "People’s Forum", contact="forum@council.example")
    yield SaveMeeting(_BEFORE, "October forum", _LAST.isoformat(), _GROUP)
    yield SaveMeeting(_MEETING, "November forum", _DAY.isoformat(), _GROUP, subject="Getting about")
    yield SetTables(_MEETING, TABLES)
    for number in range(ITEMS):
        yield SaveItem(_uid("item", number), _MEETING, f"About {THEMES[number % len(THEMES)].lower()}", 20)
    for number in range(PEOPLE):
        yield from _comes(number)
    yield TakeIn(tuple(_point(number, points) for number in range(points)))
    yield from _settled()


def _comes(number: int) -> Iterator[Command]:
    person = _uid("person", number)
    name = f"{GIVEN[number * 3 % len(GIVEN)]} {FAMILY[number * 7 % len(FAMILY)]}"
    place = ORGANISATIONS[number % len(ORGANISATIONS)] if number % 3 else ""
    capacity = _CAPACITIES[number % len(_CAPACITIES)]
    yield SavePerson(person, name, organisation=place, capacity=capacity)
    yield Book(_MEETING, person)
    yield CheckIn(_MEETING, person, _at(number))


def _point(number: int, points: int) -> NewRow:
    told = {
        "meeting": _MEETING,
        "item": _uid("item", number * ITEMS // points),
        "position": f"{number:06}i",
        "table_no": number % TABLES + 1,
        "text": said(number),
        "kind": _KINDS[number % len(_KINDS)],
        "said_at": _at(60 + number % 90),
        "speaker": _uid("person", number % PEOPLE),
        "speaker_capacity": _CAPACITIES[number % len(_CAPACITIES)],
    }
    return NewRow("point", _uid("point", number), told)


def _settled() -> Iterator[Command]:
    for number in range(DECISIONS):
        yield KeepDecision(_uid("decision", number), _MEETING, None, promised(number), _at(150))
    for number in range(ACTIONS):
        due = (_DAY + timedelta(days=7 + number)).isoformat()
        owner = Owner(ORGANISATIONS[number % len(ORGANISATIONS)])
        yield KeepAction(_uid("action", number), _MEETING, None, promised(number), _at(155), (owner,), due)
    for number in range(ANSWERS):
        answer = {"did": said(number + 4000), "status": "in_progress", "next_step": promised(number)}
        yield SaveResponse(_uid("answer", number), _BEFORE, said(number + 3500), **answer)


def _uid(kind: str, number: int) -> bytes:
    return f"{kind:_<10}{number:06}".encode("ascii")


def _at(minute: int) -> str:
    return (datetime(2026, 11, 5, 12, 30, tzinfo=UTC) + timedelta(minutes=minute)).strftime("%Y-%m-%dT%H:%M:%S")
