"""What earlier meetings said alike, with the answers that were given."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.commands.entries import EditEntry, WithdrawEntry
from facilitator.commands.gathering import GatherPoint
from facilitator.commands.groups import SaveGroup
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.commands.tables import SetMeaning
from facilitator.domain.kinds import Kind
from facilitator.domain.views import View
from facilitator.queries.libraries import clashes
from facilitator.queries.said_before import said_before
from facilitator.storage.library import create_library
from facilitator.storage.merge import merge
from facilitator.storage.store import Store
from facilitator.storage.work import Command
from tests.held import GROUP, MEETING, NOON, Held, held

OCTOBER, ONE, TWO, HERE, NOTE, ANSWER, OTHER, COMMITTEE = (bytes([letter]) * 16 for letter in b"o12hnaxc")
RAMP = "The ramp at the library is too steep for a wheelchair"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveMeeting(OCTOBER, "October", "2026-10-01", GROUP))
        opened.do(KeepPoint(ONE, OCTOBER, None, RAMP, NOON), KeepPoint(TWO, OCTOBER, None, "No bus on Sundays", NOON))
        opened.do(KeepPoint(HERE, MEETING, None, "Wheelchair users cannot use the ramp", NOON))
        opened.do(KeepPoint(NOTE, OCTOBER, None, "Ask about the ramp and the wheelchair", NOON, Kind.NOTE))
        yield opened


def found(library: Held, text: str) -> list[bytes]:
    return [row.id for row in library.ask(said_before, MEETING, text)]


def test_points_of_other_meetings_that_share_rare_words_are_found_without_the_notes(library: Held) -> None:
    rows = library.ask(said_before, MEETING, "I cannot get my wheelchair up that ramp")
    assert [(row.id, row.text, row.meeting_title, row.meeting_date) for row in rows] == [
        (ONE, RAMP, "October", "2026-10-01")
    ]
    assert [(row.state, row.answer) for row in rows] == [("No answer yet", "")]
    assert found(library, "Sunday buses") == [TWO]


def test_nothing_is_found_for_what_was_not_said_and_for_too_few_words(library: Held) -> None:
    assert found(library, "The toilets in the hall are cold") == []
    assert found(library, "ramp") == []
    assert found(library, "") == []


def test_words_are_only_words_to_the_index(library: Held) -> None:
    assert found(library, 'ramp" OR "a"* NEAR(wheelchair) -- AND') == [ONE]


def test_what_is_sensitive_or_withdrawn_is_not_found(library: Held) -> None:
    library.do(MarkSensitive(ONE))
    assert found(library, "wheelchair ramp") == []
    library.do(MarkSensitive(ONE, sensitive=False), WithdrawEntry(ONE))
    assert found(library, "wheelchair ramp") == []


def test_the_answer_that_was_given_is_told(library: Held) -> None:
    library.do(SaveResponse(ANSWER, OCTOBER, "The ramp", next_step="We look at it in May"))
    library.do(LinkResponse(ANSWER, points=(ONE,)))
    (row,) = library.ask(said_before, MEETING, "wheelchair ramp")
    assert row.answer == "Still open: We look at it in May"
    library.do(SaveResponse(ANSWER, OCTOBER, "The ramp", did="It is new", status="done", decided_on="2026-10-20"))
    assert row.state == "Not started yet"
    (row,) = library.ask(said_before, MEETING, "wheelchair ramp")
    assert row.state == "Done"
    assert row.answer == "Answered 20 October 2026: It is new"


@pytest.mark.parametrize(
    "meeting",
    [
        SaveMeeting(OTHER, "December", "2026-12-03", GROUP),
        SaveMeeting(OTHER, "Oversight committee", "2026-10-01", COMMITTEE),
        SaveMeeting(OTHER, "One-off", "2026-10-01"),
    ],
)
def test_only_earlier_meetings_of_the_same_group_are_asked(library: Held, meeting: SaveMeeting) -> None:
    library.do(SaveGroup(COMMITTEE, "Oversight"), meeting)
    library.do(KeepPoint(b"t" * 16, OTHER, None, "The tea urn is cold", NOON))
    assert found(library, "cold tea urn") == []


def test_of_two_meetings_on_one_day_the_first_is_earlier(library: Held) -> None:
    library.do(SaveMeeting(OCTOBER, "Morning", "2026-11-05", GROUP, starts="10:00"))
    assert found(library, "wheelchair ramp") == []
    library.do(SaveMeeting(MEETING, "Afternoon", "2026-11-05", GROUP, starts="14:00"))
    assert found(library, "wheelchair ramp") == [ONE]


def test_what_is_understood_is_found_and_told_in_place_of_what_was_written(library: Held) -> None:
    library.do(SetMeaning(TWO, "The bus route has no Sunday timetable"))
    (row,) = library.ask(said_before, MEETING, "no timetable for that route")
    assert (row.id, row.text) == (TWO, "The bus route has no Sunday timetable")


def test_an_answer_to_what_it_was_gathered_in_is_its_answer_unless_that_one_is_sensitive(library: Held) -> None:
    library.do(GatherPoint(ONE, TWO), SaveResponse(ANSWER, OCTOBER, "Getting about", next_step="A survey in May"))
    library.do(LinkResponse(ANSWER, points=(TWO,)))
    assert [row.answer for row in library.ask(said_before, MEETING, "wheelchair ramp")] == [
        "Still open: A survey in May"
    ]
    library.do(MarkSensitive(TWO))
    assert [row.answer for row in library.ask(said_before, MEETING, "wheelchair ramp")] == [""]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ([MarkSensitive(ONE)], [MarkSensitive(ONE), MarkSensitive(ONE, sensitive=False)]),
        ([WithdrawEntry(ONE)], [EditEntry(ONE, f"{RAMP} now")]),
    ],
)
def test_what_two_laptops_set_apart_about_being_seen_is_not_told(
    tmp_path: Path, library: Held, here: list[Command], there: list[Command]
) -> None:
    with closing(create_library(tmp_path / "other.forum", who="Other")) as other:
        put_together(other, library.store)
        library.do(*here)
        for command in there:
            other.do(command)
        put_together(library.store, other)
    assert library.ask(clashes)
    assert found(library, "wheelchair ramp") == []


def put_together(into: Store, other: Store) -> None:
    with closing(other.reader(View.TEAM)) as reader:
        merge(into, reader)
