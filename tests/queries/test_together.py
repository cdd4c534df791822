"""Where points that were drawn together were raised, for the screen of the team and for that of the room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SetTables
from facilitator.commands.gathering import GatherPoints, GatherUnder
from facilitator.commands.kinds import MarkSensitive, Reclassify
from facilitator.commands.marks import MissedABit
from facilitator.commands.points import KeepPoint
from facilitator.domain.kinds import Kind
from facilitator.queries.together import HeadRow, heads, raised
from tests.held import MEETING, NOON, Held, held

ONE, TWO, THREE, FOUR, NOTE, NAME = (bytes([letter]) * 16 for letter in b"1234no")
TABLES = {ONE: 1, TWO: 7, THREE: 7, FOUR: 0}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SetTables(MEETING, 9))
        for point, table in TABLES.items():
            opened.do(KeepPoint(point, MEETING, None, point.decode(), NOON, table=table))
        opened.do(KeepPoint(NOTE, MEETING, None, "only for us", NOON, Kind.NOTE, table=3))
        yield opened


def head(library: Held, point: bytes) -> HeadRow:
    return next(each for each in library.ask(heads, MEETING) if each.id == point)


def test_where_a_bit_was_missed_is_no_candidate_whatever_kind_it_is_made(library: Held) -> None:
    library.do(MissedABit(b"x" * 16, MEETING, None, NOON, table=5), Reclassify(b"x" * 16, "idea"))
    assert b"x" * 16 not in [each.id for each in library.ask(heads, MEETING)]


def test_a_name_is_not_counted_as_something_that_was_said(library: Held) -> None:
    library.do(GatherPoints(NAME, "Buses", (ONE, TWO, THREE), NOON))
    assert library.ask(raised, MEETING) == {NAME: "Raised at 2 of 9 tables"}
    assert [row.id for row in head(library, NAME).heard] == [ONE, TWO, THREE]
    assert head(library, FOUR).raised == ""


def test_a_point_that_leads_counts_with_those_it_leads(library: Held) -> None:
    library.do(GatherUnder(ONE, (TWO, FOUR)))
    assert library.ask(raised, MEETING) == {ONE: "Raised at 2 of 9 tables and in the whole room"}
    assert [row.id for row in head(library, ONE).heard] == [ONE, TWO, FOUR]


def test_notes_and_what_is_sensitive_are_not_there(library: Held) -> None:
    library.do(GatherPoints(NAME, "Buses", (ONE, TWO, NOTE), NOON), MarkSensitive(TWO))
    assert library.ask(raised, MEETING) == {NAME: "Raised at 1 of 9 tables"}
    library.do(MarkSensitive(NAME))
    assert [row.id for row in library.ask(heads, MEETING)] == [ONE, THREE, FOUR]
    assert library.ask(raised, MEETING) == {}


def test_a_name_for_what_may_not_be_seen_is_not_there(library: Held) -> None:
    library.do(GatherPoints(NAME, "Buses", (ONE, TWO), NOON), MarkSensitive(ONE), MarkSensitive(TWO))
    assert [row.id for row in library.ask(heads, MEETING)] == [THREE, FOUR]
