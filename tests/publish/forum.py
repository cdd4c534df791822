"""A small library with a forum in it, stuffed with things that must stay inside."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict, Unpack

from facilitator.commands.actions import KeepAction, Owner, UpdateAction
from facilitator.commands.agenda import SaveItem, SaveTable, SetTables
from facilitator.commands.attendance import AdmitUnnamed, Book, CheckIn, Leave, MarkAbsent, attendance_id
from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.editions import Edition
from facilitator.domain.views import View
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import Outline
from facilitator.queries.record import Record, gather
from facilitator.storage.library import create_library
from facilitator.storage.store import Reader, Store

MADE_AT = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)
DAY = "2026-11-05"
PEOPLE = ("Amina Xassan", "Bronwen Xjones", "Chidi Xokafor", "Dev Xpatel", "Ewa Xnowak", "Fay Xcarer")
PRIVATE = (
    "Wanda Writer",
    "Xassan", "Xjones", "Xokafor", "Xpatel", "Xnowak", "Xcarer", "Xabsent", "Xhost", "Xlabel",
    "xmail@example.org", "07700 900123", "Xramp", "Xsensitive", "Xnote", "Xwithdrawn", "Xmed centre", "Xbadge",
)  # fmt: skip
"""Pieces of text that no published edition may hold."""


class More(TypedDict, total=False):
    """What may be said of a point beside its words."""

    kind: str
    speaker: bytes
    speaker_capacity: str
    speaker_label: str
    table: int
    themes: tuple[str, ...]
    sensitive: bool


@dataclass(frozen=True)
class Forum:
    """The open library, and the meetings in it."""

    store: Store
    reader: Reader
    meeting: bytes
    last: bytes
    items: tuple[bytes, ...]
    people: tuple[bytes, ...]

    def record(self, edition: Edition = Edition.PUBLISHED) -> Record:
        return gather(self.reader, self.meeting, edition)

    def outline(self, edition: Edition = Edition.PUBLISHED) -> Outline:
        return outline_of(self.record(edition), MADE_AT)

    def say(self, text: str, item: int | None = 2, **more: Unpack[More]) -> bytes:
        point = self.store.new_id()
        place = None if item is None else self.items[item]
        self.store.do(KeepPoint(point, self.meeting, place, text, f"{DAY}T13:10:00", **more))
        return point


@contextmanager
def opened_forum(folder: Path) -> Iterator[Forum]:
    store = create_library(folder / "forum.forum", who="Test")
    reader = store.reader(View.TEAM)
    try:
        yield _bare(store, reader)
    finally:
        reader.close()
        store.close()


def stuff(forum: Forum) -> None:
    """Put in what a forum holds, private things among it."""
    _people_come(forum)
    _things_are_said(forum)
    _things_are_promised(forum)


def _bare(store: Store, reader: Reader) -> Forum:
    group, meeting, last, first, *rest = (store.new_id() for _ in range(20))
    items, people = tuple(rest[:4]), tuple(rest[4:10])
    store.do(SaveGroup(group, "People’s Forum", contact="forum@council.example, 01632 960900"))
    store.do(SaveMeeting(first, "September forum", "2026-09-03", group))
    store.do(SaveMeeting(last, "October forum", "2026-10-01", group))
    more = {
        "subject": "Getting about",
        "starts": "12:30",
        "ends": "15:30",
        "venue": "Central Hall",
        "hosts": "The council",
        "note_taker": "Wanda Writer",
    }
    store.do(SaveMeeting(meeting, "November forum", DAY, group, facilitator="Grace Lead", **more))
    store.do(SaveMeeting(store.new_id(), "December forum", "2026-12-03", group, venue="Old Library"))
    kinds = ("welcome", "presentation", "discussion", "close")
    for item, kind in zip(items, kinds, strict=True):
        by = "Helen Speaker, Transport" if kind == "presentation" else ""
        store.do(SaveItem(item, meeting, f"The {kind}", 15, kind, by, "What helps?" if kind == "discussion" else ""))
    return Forum(store, reader, meeting, last, items, people)


def _people_come(forum: Forum) -> None:
    do, meeting = forum.store.do, forum.meeting
    for person, name in zip(forum.people, PEOPLE, strict=True):
        contact = {"email": "xmail@example.org", "phone": "07700 900123", "access": "Xramp, please"}
        do(SavePerson(person, name, organisation="Xmed centre", capacity="citizen", **contact))
        do(Book(meeting, person, badge="Xbadge"))
        do(CheckIn(meeting, person, f"{DAY}T12:31:00"))
    do(Leave(attendance_id(meeting, forum.people[0]), f"{DAY}T14:00:00"))
    do(AdmitUnnamed(forum.store.new_id(), meeting, "interpreter", f"{DAY}T12:40:00"))
    absent = forum.store.new_id()
    do(SavePerson(absent, "Gwen Xabsent"))
    do(Book(meeting, absent))
    do(MarkAbsent(attendance_id(meeting, absent), "apologies"))
    host = forum.store.new_id()
    do(SavePerson(host, "Hal Xhost"))
    do(SetTables(meeting, 2))
    do(SaveTable(meeting, 1, host=host))


def _things_are_said(forum: Forum) -> None:
    amina = forum.people[0]
    forum.say(
        "The 17 is late.", kind="concern", table=4, themes=("Buses", "Time"), speaker=amina, speaker_capacity="citizen"
    )
    forum.say("Wait till we sit down.", kind="quote", themes=("Buses",), speaker_label="Xlabel the neighbour")
    forum.say("A plain thing.\nOn two lines.", speaker=amina)
    forum.say("New buses come in May.", item=1, kind="information")
    forum.say("Who pays?", item=1, kind="question")
    forum.say("Mend the kerbs.", kind="recommendation")
    forum.say("Why did nobody answer?", kind="challenge")
    forum.say("Parking at the hall.", kind="parked")
    forum.say("Said in the corridor.", item=None)
    forum.say("Xsensitive thing", sensitive=True, speaker=amina)
    forum.say("Xnote to self", kind="note")
    forum.store.do(WithdrawEntry(forum.say("Xwithdrawn words")))
    decide = forum.store.new_id(), forum.meeting, forum.items[3]
    forum.store.do(KeepDecision(*decide, "We meet every month.", f"{DAY}T15:00:00"))
    hidden = forum.store.new_id(), forum.meeting, forum.items[3]
    forum.store.do(KeepDecision(*hidden, "Xsensitive decision", f"{DAY}T15:00:00", sensitive=True))


def _things_are_promised(forum: Forum) -> None:
    do, new, now = forum.store.do, forum.store.new_id, f"{DAY}T15:10:00"
    action, old = new(), new()
    owners = (Owner("Amina Xassan", forum.people[0]), Owner("Moorline Buses"))
    do(KeepAction(action, forum.meeting, None, "Ring the depot.", now, owners, "2026-11-30"))
    do(KeepAction(new(), forum.meeting, None, "Xsensitive action", now, sensitive=True))
    do(KeepAction(old, forum.last, None, "Count the benches.", "2026-10-01T15:00:00", (), "2026-10-20"))
    do(UpdateAction(new(), old, "2026-10-15", "Half are counted.", "in_progress"))
    done = {"did": "A bench was put there.", "status": "done", "decided_by": "Parks", "decided_on": "2026-10-20"}
    answer = new()
    do(SaveResponse(answer, forum.last, "There is no bench.", **done))
    do(LinkResponse(answer, actions=(action,)))
    do(SaveResponse(new(), forum.last, "The lift is too small.", reason="The shaft is narrow.", status="cannot_do"))
    do(SaveResponse(new(), forum.last, "Toilets are shut."))
