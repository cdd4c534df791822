"""Who is told to have said what: as the forum decided, and by name only where a person agreed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.agenda import SaveItem
from facilitator.commands.attendance import CheckIn
from facilitator.commands.attribution import SetWhose, ShowAs
from facilitator.commands.consents import RecordConsent
from facilitator.commands.gathering import GatherPoints
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint
from facilitator.domain.attribution import Attribution, ShownAs, Whose
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.domain.refused import Refused
from facilitator.publish.minutes import outline_of
from facilitator.queries.attribution import attribution, who_said
from facilitator.queries.record import gather
from facilitator.queries.record.rows import PromiseRow
from tests.held import GROUP, MEETING, NOON, Held, held
from tests.publish.forum import MADE_AT

POINT = b"p" * 16


def decide(mode: str) -> SaveMeeting:
    return SaveMeeting(MEETING, "Forum", "2026-11-05", attribution=mode)


class Room(Held):
    """Five carers and a councillor are here; the first carer said something at table 4."""

    ann: bytes

    def agrees(self, *purposes: Purpose, answer: Answer = Answer.YES) -> None:
        for purpose in purposes:
            self.do(RecordConsent(self.ann, purpose, answer, "May we?", NOON, "Sam"))

    def told(self) -> str:
        return self.ask(who_said, MEETING)[POINT]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with held(tmp_path) as opened:
        room = Room(opened.store)
        people = [room.person(name, capacity="carer") for name in ("Ann Lee", "Bob Ray", "Cy Dow", "Di Fox", "Ed Gee")]
        room.ann = people[0]
        for person in people:
            room.do(CheckIn(MEETING, person, NOON))
        room.do(KeepPoint(POINT, MEETING, None, "the ramp is steep", NOON, speaker=room.ann, table=4))
        yield room


def test_a_forum_that_decided_nothing_names_nobody(room: Room) -> None:
    room.agrees(*Purpose)
    assert room.ask(attribution, MEETING) is Attribution.UNATTRIBUTED
    assert room.told() == "table 4"


def test_a_group_decides_for_its_meetings_and_a_meeting_for_itself(room: Room) -> None:
    room.do(SaveGroup(GROUP, "Forum", attribution=Attribution.CAPACITY))
    assert room.told() == "a carer"
    room.do(decide(Attribution.CHATHAM_HOUSE))
    assert room.ask(who_said, MEETING) == {}
    room.do(decide(""))
    assert room.told() == "a carer"
    room.do(SaveGroup(GROUP, "Forum", attribution=""))
    assert room.told() == "table 4"


def test_in_an_open_forum_a_name_needs_a_yes(room: Room) -> None:
    room.do(decide(Attribution.OPEN))
    assert room.told() == "a carer"
    room.agrees(Purpose.PUBLISH_NAME)
    assert room.told() == "Ann Lee"
    assert room.ask(who_said, MEETING, Purpose.SHOW_NAME) == {POINT: "a carer"}, "the screen asks for its own"
    room.agrees(Purpose.PUBLISH_NAME, answer=Answer.WITHDRAWN)
    assert room.told() == "a carer"


def test_own_words_with_a_name_need_a_yes_of_their_own(room: Room) -> None:
    room.do(decide(Attribution.OPEN), SetWhose(POINT, Whose.OWN))
    room.agrees(Purpose.PUBLISH_NAME)
    assert room.told() == "a carer"
    room.agrees(Purpose.QUOTE)
    assert room.told() == "Ann Lee"


def test_a_point_may_tell_less_than_the_meeting(room: Room) -> None:
    room.do(decide(Attribution.OPEN))
    room.agrees(Purpose.PUBLISH_NAME)
    told = {}
    for each in (*ShownAs, ""):
        room.do(ShowAs(POINT, each))
        told[each] = room.told()
    assert told == {
        "nobody": "",
        "table": "table 4",
        "capacity": "a carer",
        "initials": "A.L.",
        "name": "Ann Lee",
        "": "Ann Lee",
    }


def test_only_some_points_are_asked_for(room: Room) -> None:
    assert room.ask(who_said, MEETING, only=[b"x" * 16]) == {}
    assert room.ask(who_said, MEETING, only=[POINT]) == {POINT: "table 4"}


def test_two_carers_are_too_few_to_be_told_as_carers(room: Room) -> None:
    room.do(decide(Attribution.CAPACITY))
    room.do(KeepPoint(b"q" * 16, MEETING, None, "why not", NOON, Kind.QUOTE, speaker_capacity="provider"))
    assert room.ask(who_said, MEETING)[b"q" * 16] == "a participant"


def printed(room: Room) -> str:
    return repr(outline_of(room.ask(gather, MEETING, Edition.PUBLISHED), MADE_AT).blocks)


def test_minutes_say_who_and_whose_words_as_the_forum_decided(room: Room) -> None:
    room.do(decide(Attribution.CAPACITY), SetWhose(POINT, Whose.OWN))
    assert "(a carer; in their own words)" in printed(room)
    assert Attribution.CAPACITY.told in printed(room)
    room.do(decide(""))
    assert "(table 4; in their own words)" in printed(room)


def test_under_the_chatham_house_rule_nobody_stands_in_the_minutes(room: Room) -> None:
    room.agrees(*Purpose)
    room.do(SaveMeeting(MEETING, "Forum", "2026-11-05", facilitator="Xfac", hosts="Xhost", note_taker="Xnote"))
    room.do(SaveItem(b"i" * 16, MEETING, "Buses", presenters="Xpresenter"))
    room.do(KeepAction(b"a" * 16, MEETING, None, "ring them", NOON, (Owner("Ann Lee", room.ann),)))
    room.do(decide(Attribution.CHATHAM_HOUSE))
    told = printed(room)
    assert not [word for word in ("Xfac", "Xhost", "Xnote", "Xpresenter", "Ann", "a carer", "table 4") if word in told]
    assert "Chatham House Rule" in told


def test_who_promised_under_the_rule_stands_as_nothing_in_later_notes_either(room: Room) -> None:
    later = b"l" * 16
    room.do(SavePerson(room.ann, "Ann Lee", capacity="councillor"))
    room.do(KeepAction(b"a" * 16, MEETING, None, "ring them", NOON, (Owner("Ann Lee", room.ann),)))
    room.do(SaveMeeting(later, "December", "2026-12-03", GROUP))
    capacities = [owner.capacity for row in later_actions(room, later) for owner in row.owners]
    room.do(decide(Attribution.CHATHAM_HOUSE))
    assert (any(capacities), [o.capacity for row in later_actions(room, later) for o in row.owners]) == (True, [""])


def later_actions(room: Room, meeting: bytes) -> tuple[PromiseRow, ...]:
    return room.ask(gather, meeting, Edition.PUBLISHED).earlier_actions


def test_nobody_says_of_what_was_said_that_it_is_a_name_of_the_team(room: Room) -> None:
    with pytest.raises(Refused, match="drawn together"):
        room.do(SetWhose(POINT, Whose.TEAM))


def test_a_name_of_the_team_never_becomes_something_that_was_said(room: Room) -> None:
    room.do(KeepPoint(b"q" * 16, MEETING, None, "Doors too", NOON))
    room.do(GatherPoints(b"n" * 16, "Getting in", (POINT, b"q" * 16), NOON))
    with pytest.raises(Refused, match="drawn together"):
        room.do(SetWhose(b"n" * 16, ""))
