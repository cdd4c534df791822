"""What nobody said counts nowhere, and what may be sensitive is told nowhere beyond the lines of the meeting."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction
from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.entries import EditEntry
from facilitator.commands.gathering import GatherPoint
from facilitator.commands.kinds import MarkSensitive, Reclassify
from facilitator.commands.marks import MissedABit
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.domain.agenda import ItemKind
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import POINT_KINDS, Kind
from facilitator.domain.marks import MISSED_WORDS
from facilitator.queries.entries import entries
from facilitator.queries.levels import last_time
from facilitator.queries.read_back import read_backs
from facilitator.queries.record import gather
from facilitator.queries.said_before import said_before
from facilitator.queries.tables import grid
from facilitator.queries.together import heads
from facilitator.queries.votes import ideas
from facilitator.queries.waiting import said, waiting
from facilitator.queries.wrapup import missing
from tests.desks import desks, exchange
from tests.held import GROUP, MEETING, NOON, Held, held

ITEM, GAP, POINT, DECISION, ACTION, LATER = (bytes([64 + number]) * 16 for number in range(6))
SECRET = "zanzibarquux"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    """Have a meeting at which a bit was missed at table 1."""
    with held(tmp_path) as opened:
        opened.do(SaveItem(ITEM, MEETING, "Buses", 30, kind=ItemKind.DISCUSSION), SetTables(MEETING, 2))
        opened.do(MissedABit(GAP, MEETING, ITEM, NOON, table=1))
        opened.do(SaveMeeting(LATER, "December", "2026-12-03", GROUP))
        yield opened


def counted(library: Held) -> str:
    """Return all that lists or counts points, without the lines of the meeting and what is to be written still."""
    lists: list[object] = [library.ask(query) for query in (said, waiting)]
    lists += [library.ask(ideas, MEETING, None), library.ask(heads, MEETING)]
    lists += [library.ask(said_before, LATER, MISSED_WORDS)]
    lists += [row for row in library.ask(missing, MEETING) if row.sort == "home"]
    lists += [library.ask(gather, MEETING, edition).points for edition in Edition]
    return repr(lists)


@pytest.mark.parametrize("kind", POINT_KINDS)
def test_where_a_bit_was_missed_nobody_said_anything_whatever_kind_it_is(library: Held, kind: Kind) -> None:
    library.do(Reclassify(GAP, kind))
    assert [row.text for row in library.ask(entries, MEETING)] == [MISSED_WORDS], "the line itself stays to be seen"
    assert "missed a bit" not in counted(library)
    row = library.ask(grid, MEETING).rows[0]
    assert [(cell.number, cell.gist) for cell in row] == [(0, "")]
    told = library.ask(last_time, LATER)
    assert told is not None
    assert told.silent == 0


def test_once_the_words_are_there_it_counts(library: Held) -> None:
    library.do(Reclassify(GAP, Kind.QUESTION), EditEntry(GAP, "When is the lift mended?"))
    assert "When is the lift mended?" in counted(library)
    assert library.ask(grid, MEETING).rows[0][0].number == 1


def test_an_idea_stands_by_itself_where_what_it_was_gathered_in_may_not_be_told(library: Held) -> None:
    library.do(KeepPoint(POINT, MEETING, ITEM, "a bus at six", NOON, Kind.IDEA), GatherPoint(POINT, GAP))
    assert [option.text for option in library.ask(ideas, MEETING, ITEM)] == ["a bus at six"]


def test_what_two_laptops_disagree_is_sensitive_is_told_nowhere_until_one_settles_it(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(KeepPoint(POINT, MEETING, None, f"{SECRET} asked", NOON, Kind.IDEA))
        one.do(KeepDecision(DECISION, MEETING, None, f"{SECRET} decided", NOON))
        one.do(KeepAction(ACTION, MEETING, None, f"{SECRET} does it", NOON))
        exchange(one, other)
        for row in (POINT, DECISION, ACTION):
            other.do(MarkSensitive(row))
            one.do(MarkSensitive(row), MarkSensitive(row, sensitive=False))
        exchange(one, other)
        assert SECRET in repr(one.ask(entries, MEETING)), "the lines of the meeting have it"
        for edition in Edition:
            assert SECRET not in repr(one.ask(gather, MEETING, edition))
        assert SECRET not in counted(one)
        assert SECRET not in repr(one.ask(read_backs, MEETING))
        internal = one.ask(gather, MEETING, Edition.INTERNAL).internal
        assert internal is not None
        assert internal.withheld == 3
