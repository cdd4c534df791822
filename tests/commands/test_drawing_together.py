"""Drawing points together under a name, taking them out again, and saying that some are not alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.gathering import (
    Dissolve,
    GatherPoint,
    GatherPoints,
    GatherUnder,
    SayUnlike,
    TakeOut,
    all_pairs,
)
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.domain.kinds import Kind
from facilitator.domain.refused import Refused
from facilitator.queries.entries import EntryRow, entries
from facilitator.queries.together import heads, unlike
from tests.held import MEETING, NOON, Held, held

ONE, TWO, THREE, FOUR, NAME, OTHER = (bytes([letter]) * 16 for letter in b"1234no")
ELSEWHERE = b"e" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        for table, point in enumerate((ONE, TWO, THREE, FOUR), 1):
            kind, theme = (Kind.IDEA, "transport") if point != FOUR else (Kind.CONCERN, "access")
            opened.do(KeepPoint(point, MEETING, None, point.decode(), NOON, kind, table=table, themes=(theme,)))
        yield opened


def row(library: Held, point: bytes) -> EntryRow | None:
    return next((each for each in library.ask(entries, MEETING) if each.id == point), None)


def drawn(library: Held) -> dict[bytes, tuple[bytes, ...]]:
    return {head.id: tuple(each.id for each in head.under) for head in library.ask(heads, MEETING) if head.under}


def test_a_name_leads_points_of_their_kind_with_their_themes_and_every_original_stays(library: Held) -> None:
    library.do(GatherPoints(NAME, "Evening buses", (ONE, TWO, FOUR), NOON))
    name = row(library, NAME)
    assert name is not None
    assert (name.text, name.kind, name.whose) == ("Evening buses", Kind.IDEA, "team")
    assert name.themes == ("transport", "access")
    assert drawn(library) == {NAME: (ONE, TWO, FOUR)}
    assert [getattr(row(library, point), "text", "") for point in (ONE, TWO, FOUR)] == ["1" * 16, "2" * 16, "4" * 16]


def test_one_step_draws_together_and_undo_parts_all_again(library: Held) -> None:
    library.do(GatherPoints(NAME, "Evening buses", (ONE, TWO), NOON))
    library.store.undo()
    assert drawn(library) == {}
    assert row(library, NAME) is None


def test_a_point_may_lead_others_and_brings_along_those_it_led(library: Held) -> None:
    library.do(GatherPoint(TWO, ONE), GatherUnder(THREE, (THREE, ONE, FOUR)))
    assert drawn(library) == {THREE: (ONE, TWO, FOUR)}


def test_one_that_was_under_another_may_come_to_lead_it(library: Held) -> None:
    library.do(GatherPoint(TWO, ONE), GatherUnder(TWO, (ONE, THREE)))
    assert drawn(library) == {TWO: (ONE, THREE)}


def test_a_name_is_never_left_behind_by_the_keys_of_the_room(library: Held) -> None:
    """Nobody said it, so that it may neither stand alone nor under another."""
    library.do(GatherPoints(NAME, "Evening buses", (ONE, TWO), NOON), TakeOut((ONE,)), TakeOut((TWO,)))
    assert row(library, NAME) is None
    library.do(GatherPoints(OTHER, "Buses", (ONE, TWO), NOON), GatherPoint(OTHER, FOUR))
    assert row(library, OTHER) is None
    assert drawn(library) == {FOUR: (ONE, TWO)}


def test_a_name_that_leads_nothing_any_more_is_withdrawn(library: Held) -> None:
    library.do(GatherPoints(NAME, "Evening buses", (ONE, TWO), NOON))
    library.do(GatherPoints(OTHER, "Buses", (NAME, THREE), NOON))
    assert drawn(library) == {OTHER: (ONE, TWO, THREE)}
    assert row(library, NAME) is None
    library.do(TakeOut((ONE,)))
    assert drawn(library) == {OTHER: (TWO, THREE)}
    library.do(TakeOut((TWO, THREE)))
    assert drawn(library) == {}
    assert row(library, OTHER) is None


def test_dissolving_lets_all_stand_by_themselves_and_a_point_that_led_stays(library: Held) -> None:
    library.do(GatherPoints(NAME, "Evening buses", (ONE, TWO), NOON), Dissolve(NAME))
    library.do(GatherUnder(THREE, (FOUR,)), Dissolve(THREE))
    assert drawn(library) == {}
    assert [each.id for each in library.ask(heads, MEETING)] == [ONE, TWO, THREE, FOUR]


def test_what_makes_no_sense_is_refused(library: Held) -> None:
    library.do(SaveMeeting(ELSEWHERE, "October", "2026-10-01"), KeepPoint(OTHER, ELSEWHERE, None, "There", NOON))
    for command, why in (
        (GatherPoints(NAME, "Buses", (ONE, ONE), NOON), "two points or more"),
        (GatherPoints(NAME, " ", (ONE, TWO), NOON), "a name"),
        (GatherPoints(NAME, "Buses", (ONE, OTHER), NOON), "of one meeting"),
        (TakeOut((ONE,)), "not gathered"),
        (SayUnlike(((ONE, ONE),)), "two different points"),
    ):
        with pytest.raises(Refused, match=why):
            library.do(command)
    assert row(library, NAME) is None


def test_points_said_not_to_be_alike_are_told_each_with_each_once(library: Held) -> None:
    library.do(SayUnlike(all_pairs((TWO, ONE, THREE))), SayUnlike(((ONE, TWO),)))
    assert library.ask(unlike) == {frozenset((ONE, TWO)), frozenset((ONE, THREE)), frozenset((TWO, THREE))}
