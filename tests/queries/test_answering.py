"""Points drawn together and their answers: the Wrap-up, the list of what waits and the levels agree."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.gathering import Dissolve, GatherPoints, GatherUnder
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.kinds import Kind
from facilitator.queries.levels import last_time
from facilitator.queries.waiting import waiting
from facilitator.queries.wrapup import missing
from tests.held import GROUP, MEETING, NOON, Held, held

LATER, NAME = b"l" * 16, b"n" * 16
PAYS, COSTS, LATE = b"1" * 16, b"2" * 16, b"3" * 16
COST = "What it costs, and who pays"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveMeeting(LATER, "December", "2026-12-03", GROUP))
        for uid, text in ((PAYS, "Who pays?"), (COSTS, "What does it cost?"), (LATE, "Why so late?")):
            opened.do(KeepPoint(uid, MEETING, None, text, NOON, Kind.QUESTION))
        yield opened


def homeless(library: Held) -> list[str]:
    """Return what has no home, after asking everybody else who lists or counts it."""
    found = [row.words for row in library.ask(missing, MEETING) if row.sort == "home"]
    assert [row.text for row in library.ask(waiting)] == found
    told = library.ask(last_time, LATER)
    assert told is not None
    assert told.silent == len(found)
    return found


def answer(library: Held, point: bytes) -> None:
    """Answer a point with something that says something."""
    library.do(SaveResponse(point[::-1], MEETING, "You said", "A grant pays"), LinkResponse(point[::-1], (point,)))


def test_a_name_from_the_team_stands_for_the_questions_under_it_and_asks_nothing_of_its_own(library: Held) -> None:
    library.do(GatherPoints(NAME, COST, (PAYS, COSTS), NOON))
    assert homeless(library) == ["Why so late?", COST]
    answer(library, PAYS)
    assert homeless(library) == ["Why so late?", COST]
    answer(library, COSTS)
    assert homeless(library) == ["Why so late?"]


def test_an_answer_to_the_name_is_one_to_every_question_under_it(library: Held) -> None:
    library.do(GatherPoints(NAME, COST, (PAYS, COSTS), NOON))
    answer(library, NAME)
    assert homeless(library) == ["Why so late?"]
    library.do(Dissolve(NAME))
    assert homeless(library) == ["Who pays?", "What does it cost?", "Why so late?"]


def test_a_question_that_leads_others_speaks_for_them(library: Held) -> None:
    library.do(GatherUnder(PAYS, (COSTS, LATE)))
    assert homeless(library) == ["Who pays?"]
    answer(library, PAYS)
    assert homeless(library) == []
