"""What is missing before people leave."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner, SetDue, SetOwners
from facilitator.commands.agenda import SaveItem, SaveTable, SetTables, StartItem
from facilitator.commands.kinds import MarkSensitive, Reclassify
from facilitator.commands.levels import SetOutcome
from facilitator.commands.points import KeepDecision, KeepPoint, SetGoesTo
from facilitator.commands.read_back import ReadBack
from facilitator.commands.responses import LinkResponse, SaveResponse, WithdrawResponse
from facilitator.commands.tables import SetSheet
from facilitator.domain.kinds import POINT_KINDS, Kind
from facilitator.domain.tables import NO_SHEET
from facilitator.queries.wrapup import missing
from facilitator.storage.models import Point, Vote
from facilitator.storage.work import Command, Work
from tests.held import MEETING, NOON, Held, held

ITEM, DECISION, ACTION, QUESTION, ANSWER = b"i" * 16, b"d" * 16, b"a" * 16, b"q" * 16, b"r" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def told(library: Held, sort: str) -> list[tuple[str, str]]:
    return [(row.heading, row.words) for row in library.ask(missing, MEETING) if row.sort == sort]


def test_from_an_empty_meeting_nothing_is_missing(library: Held) -> None:
    assert library.ask(missing, MEETING) == ()


def test_an_action_misses_its_owner_and_its_date_until_it_has_them(library: Held) -> None:
    library.do(KeepAction(ACTION, MEETING, None, "Ring the depot", NOON))
    assert told(library, "owner") == [("No owner", "2026/11-1 Ring the depot")]
    assert told(library, "due") == [("No date", "2026/11-1 Ring the depot")]
    library.do(SetOwners(ACTION, (Owner("Sam"),)))
    assert told(library, "owner") == []
    library.do(SetDue(ACTION, "", "next forum"))
    assert told(library, "due") == []


@pytest.mark.parametrize("kind", Kind)
def test_questions_and_challenges_miss_a_home(library: Held, kind: Kind) -> None:
    if kind in {Kind.DECISION, Kind.ACTION, Kind.COMMAND}:
        return
    library.do(KeepPoint(QUESTION, MEETING, None, "Who\npays?", NOON, kind))
    assert told(library, "home") == ([("No home", "Who pays?")] if kind in {"question", "challenge"} else [])


def test_an_answer_that_speaks_to_a_question_is_its_home_until_it_is_withdrawn(library: Held) -> None:
    library.do(KeepPoint(QUESTION, MEETING, None, "Who pays?", NOON, "question"))
    library.do(SaveResponse(ANSWER, MEETING, "Who pays?"), LinkResponse(ANSWER, (QUESTION,)))
    assert told(library, "home") == []
    library.do(WithdrawResponse(ANSWER))
    assert told(library, "home") == [("No home", "Who pays?")]
    library.do(Reclassify(QUESTION, "parked"))
    assert told(library, "home") == []


@pytest.mark.parametrize("kind", POINT_KINDS)
def test_what_is_parked_or_put_to_somebody_misses_where_it_goes(library: Held, kind: Kind) -> None:
    library.do(KeepPoint(QUESTION, MEETING, None, "Mend\nthe kerbs", NOON, kind))
    nobody = [("Put to nobody", "Mend the kerbs")]
    wanting = {"parked": [("Parked nowhere", "Mend the kerbs")], "recommendation": nobody, "challenge": nobody}
    assert told(library, "goes_to") == wanting.get(kind, [])
    library.do(SetGoesTo(QUESTION, "the next forum"))
    assert told(library, "goes_to") == []


@pytest.mark.parametrize("kind", ["discussion", "workshop", "vote"])
def test_an_item_to_settle_something_misses_an_outcome(library: Held, kind: str) -> None:
    library.do(SaveItem(b"w" * 16, MEETING, "Welcome", 5, "welcome"), SaveItem(ITEM, MEETING, "Buses", 30, kind))
    assert told(library, "outcome") == [("No outcome", "Item 2: Buses (never started)")]
    library.do(StartItem(ITEM, NOON))
    assert told(library, "outcome") == [("No outcome", "Item 2: Buses")]


def test_a_table_misses_what_it_said_to_a_question_until_it_said_it_or_has_no_sheet(library: Held) -> None:
    library.do(
        SaveItem(ITEM, MEETING, "Buses", 30, "workshop", question="What helps?"),
        SetTables(MEETING, 2),
        SaveTable(MEETING, 2, "Canal"),
    )
    assert told(library, "sheet") == [
        ("No sheet", "Table 1, question 1: What helps?"),
        ("No sheet", "Table 2 (Canal), question 1: What helps?"),
    ]
    places = [row.place for row in library.ask(missing, MEETING) if row.sort == "sheet"]
    assert places == [(1, ITEM, 1), (2, ITEM, 1)]
    library.do(KeepPoint(QUESTION, MEETING, ITEM, "A bench", NOON, table=1), SetSheet(MEETING, ITEM, 1, 2, NO_SHEET))
    assert told(library, "sheet") == []


class CloseVote:
    """Close a vote in the item."""

    label = "Close a vote"

    def apply(self, work: Work) -> None:
        work.add(Vote(uid=b"v" * 16, meeting=MEETING, item=ITEM, closed_at=NOON))


@pytest.mark.parametrize(
    "settling",
    [
        KeepDecision(DECISION, MEETING, ITEM, "We meet monthly.", NOON),
        KeepAction(ACTION, MEETING, ITEM, "Ring the depot", NOON),
        KeepPoint(QUESTION, MEETING, ITEM, "Mend the kerbs", NOON, "recommendation"),
        SetOutcome(ITEM, "A route was drawn."),
        CloseVote(),
    ],
    ids=lambda command: str(command.label),
)
def test_a_decision_an_action_a_recommendation_a_vote_or_a_sentence_is_an_outcome(
    library: Held, settling: Command
) -> None:
    library.do(SaveItem(ITEM, MEETING, "Buses", 30), settling)
    assert told(library, "outcome") == []


class Mark:
    """Mark a point."""

    label = "Mark"

    def __init__(self, mark: str) -> None:
        self.mark = mark

    def apply(self, work: Work) -> None:
        work.get(Point, QUESTION).mark = self.mark


@pytest.mark.parametrize(("mark", "heading"), [("ask_again", "Ask again"), ("missed", "Missed a bit")])
def test_a_line_that_is_marked_is_listed_until_the_mark_is_gone(library: Held, mark: str, heading: str) -> None:
    library.do(KeepPoint(QUESTION, MEETING, None, "The 46", NOON), Mark(mark))
    assert told(library, "mark") == [(heading, "The 46")]
    library.do(Mark(""))
    assert told(library, "mark") == []


def test_what_was_not_read_back_is_listed_last_unless_it_is_sensitive(library: Held) -> None:
    library.do(
        KeepDecision(DECISION, MEETING, None, "We meet monthly.", NOON),
        KeepAction(ACTION, MEETING, None, "Ring the depot", NOON, (Owner("Sam"),), "2026-11-30"),
    )
    assert told(library, "read_back") == [("Not read back", "We meet monthly."), ("Not read back", "Ring the depot")]
    library.do(ReadBack(DECISION, "not_agreed"), MarkSensitive(ACTION))
    assert library.ask(missing, MEETING) == ()
