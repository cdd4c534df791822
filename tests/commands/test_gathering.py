"""Points gathered in one another and taken out again, here and on two laptops."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.gathering import GatherPoint, TakeOut
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.domain.gathering import leaders
from facilitator.domain.refused import Refused
from facilitator.queries.reading import fetch
from facilitator.storage.models import Point
from facilitator.storage.store import Reader
from tests.desks import desks, exchange
from tests.examples import examples
from tests.held import GROUP, MEETING, NOON, Held, held

ONE, TWO, THREE, DECIDED = b"1" * 16, b"2" * 16, b"3" * 16, b"d" * 16


def keep(library: Held) -> None:
    library.do(*(KeepPoint(id_, MEETING, None, id_.decode(), NOON) for id_ in (ONE, TWO, THREE)))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        keep(opened)
        yield opened


def gathered(library: Held) -> dict[bytes, bytes | None]:
    def asked(reader: Reader) -> dict[bytes, bytes | None]:
        return {row[0]: row[1] for row in fetch(reader, select(Point.uid, Point.gathered_in).where(Point.deleted == 0))}

    return library.ask(asked)


def test_a_point_is_gathered_in_another_and_taken_out_again(library: Held) -> None:
    library.do(GatherPoint(TWO, ONE))
    assert gathered(library) == {ONE: None, TWO: ONE, THREE: None}

    library.do(TakeOut((TWO,)))
    assert gathered(library) == {ONE: None, TWO: None, THREE: None}


def test_what_is_gathered_in_a_follower_goes_to_its_leader(library: Held) -> None:
    library.do(GatherPoint(TWO, ONE), GatherPoint(THREE, TWO))

    assert gathered(library) == {ONE: None, TWO: ONE, THREE: ONE}


def test_those_gathered_in_a_point_move_with_it_and_undo_puts_all_back(library: Held) -> None:
    library.do(GatherPoint(THREE, TWO), GatherPoint(TWO, ONE))
    assert gathered(library) == {ONE: None, TWO: ONE, THREE: ONE}

    library.store.undo()
    assert gathered(library) == {ONE: None, TWO: None, THREE: TWO}


def test_a_follower_is_gathered_elsewhere(library: Held) -> None:
    library.do(GatherPoint(TWO, ONE), GatherPoint(TWO, THREE))

    assert gathered(library) == {ONE: None, TWO: THREE, THREE: None}


def test_no_point_is_gathered_in_itself_nor_in_its_own_follower(library: Held) -> None:
    library.do(GatherPoint(TWO, ONE))
    for id_, into in ((ONE, ONE), (ONE, TWO), (TWO, TWO)):
        with pytest.raises(Refused):
            library.do(GatherPoint(id_, into))


def test_only_points_of_one_meeting_are_gathered(library: Held) -> None:
    other = b"o" * 16
    library.do(SaveMeeting(other, "December", "2026-12-03", GROUP), KeepPoint(b"4" * 16, other, None, "x", NOON))
    with pytest.raises(Refused, match="one meeting"):
        library.do(GatherPoint(b"4" * 16, ONE))


def test_a_decision_is_gathered_in_nothing_and_a_lone_point_is_not_taken_out(library: Held) -> None:
    library.do(KeepDecision(DECIDED, MEETING, None, "x", NOON))
    for command in (GatherPoint(DECIDED, ONE), GatherPoint(ONE, DECIDED), TakeOut((ONE,))):
        with pytest.raises(Refused):
            library.do(command)


def test_those_gathered_in_a_withdrawn_point_can_be_gathered_anew(library: Held) -> None:
    library.do(GatherPoint(TWO, ONE), WithdrawEntry(ONE), GatherPoint(THREE, TWO))

    assert gathered(library) == {TWO: None, THREE: TWO}
    assert leaders(gathered(library)) == {TWO: TWO, THREE: TWO}


def test_a_ring_made_by_two_laptops_has_one_leader_on_both_and_can_be_undone(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        keep(one)
        exchange(one, other)
        one.do(GatherPoint(TWO, ONE))
        other.do(GatherPoint(ONE, TWO))
        exchange(one, other)
        assert leaders(gathered(one)) == leaders(gathered(other)) == {ONE: ONE, TWO: ONE, THREE: THREE}

        one.do(GatherPoint(ONE, THREE))
        exchange(one, other)
        assert leaders(gathered(other)) == {ONE: THREE, TWO: THREE, THREE: THREE}


@settings(max_examples=examples(15, 200), deadline=None)
@given(moves=st.lists(st.tuples(st.sampled_from([ONE, TWO, THREE]), st.sampled_from([ONE, TWO, THREE, None]))))
def test_here_no_point_is_ever_gathered_in_one_that_is_gathered_itself(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[bytes, bytes | None]]
) -> None:
    with held(tmp_path_factory.mktemp("library")) as library:
        keep(library)
        for point, into in moves:
            try:
                library.do(TakeOut((point,)) if into is None else GatherPoint(point, into))
            except Refused:
                continue
        now = gathered(library)
        assert all(leader is None or now[leader] is None for leader in now.values())
