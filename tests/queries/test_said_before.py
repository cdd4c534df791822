"""What earlier meetings said alike, with the answers that were given."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.kinds import Kind
from facilitator.queries.said_before import said_before
from tests.held import GROUP, MEETING, NOON, Held, held

OCTOBER, ONE, TWO, HERE, NOTE, ANSWER = (bytes([letter]) * 16 for letter in b"o12hna")
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
    assert [(row.id, row.text, row.meeting_title, row.answer) for row in rows] == [(ONE, RAMP, "October", "")]
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
    (row,) = library.ask(said_before, MEETING, "wheelchair ramp")
    assert row.answer == "Answered 20 October 2026: It is new"
