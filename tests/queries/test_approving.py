"""Which notes a meeting approves, where a correction was settled, and whether the notes say what it wants."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.meetings import SaveMeeting, SetMeetingStatus
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import RecordCorrection, SettleCorrection
from facilitator.queries.approving import going_on_after, last_meeting
from facilitator.queries.correcting import not_put_right
from facilitator.queries.publishing import corrections
from tests.held import GROUP, MEETING, NOON, Held, held

MORNING, EVENING, ELSEWHERE = b"z" * 16, b"a" * 16, b"e" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(
            SaveMeeting(MORNING, "Morning", "2026-12-03", GROUP, starts="10:00"),
            SaveMeeting(EVENING, "Evening", "2026-12-03", GROUP, starts="19:00"),
            SaveMeeting(ELSEWHERE, "Another", "2026-12-02"),
        )
        yield opened


def test_of_two_meetings_on_one_day_the_later_approves_the_notes_of_the_earlier(library: Held) -> None:
    for here, before in ((EVENING, MORNING), (MORNING, MEETING)):
        last = library.ask(last_meeting, here)
        assert last is not None
        assert last.id == before
    for first in (MEETING, ELSEWHERE, b"?" * 16):
        assert library.ask(last_meeting, first) is None


def test_what_is_settled_while_a_later_meeting_is_on_is_settled_at_it(library: Held) -> None:
    assert library.ask(going_on_after, MEETING) is None
    for live in (MEETING, ELSEWHERE, EVENING):
        library.do(SetMeetingStatus(live, "live", NOON))
    assert library.ask(going_on_after, MEETING) == EVENING
    assert library.ask(going_on_after, EVENING) is None
    assert library.ask(going_on_after, b"?" * 16) is None


def test_the_notes_are_looked_through_for_what_a_correction_wants(library: Held) -> None:
    library.do(
        KeepPoint(b"p" * 16, MEETING, None, "The bus stops at six.", NOON),
        KeepPoint(b"q" * 16, MEETING, None, "The hall was cold.", NOON),
        RecordCorrection(b"1" * 16, MEETING, "at six", "at five", "", NOON),
        RecordCorrection(b"2" * 16, MEETING, "warm", "the hall was cold", "", NOON, internal=True),
        SettleCorrection(b"1" * 16, "made", at=NOON),
    )
    first, second = library.ask(corrections, MEETING)
    assert library.ask(not_put_right, MEETING, first) == "The notes still say “at six”: the old words stand."
    assert library.ask(not_put_right, MEETING, second) == ""
