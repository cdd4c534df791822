"""The programme of a meeting and its tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.commands.agenda import EndItem, MoveItem, SaveItem, SaveTable, SetTables, StartItem, WithdrawItem
from facilitator.domain.refused import Refused
from facilitator.queries.agenda import agenda, running_item, tables
from tests.held import MEETING, NOON, Held, held

ONE, TWO, THREE = b"1" * 16, b"2" * 16, b"3" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(*(SaveItem(id_, MEETING, name, 15) for id_, name in ((ONE, "one"), (TWO, "two"), (THREE, "three"))))
        yield opened


def titles(library: Held) -> list[str]:
    return [item.title for item in library.ask(agenda, MEETING)]


def test_items_stand_in_the_order_in_which_they_were_added(library: Held) -> None:
    assert [(item.number, item.title) for item in library.ask(agenda, MEETING)] == [
        (1, "one"),
        (2, "two"),
        (3, "three"),
    ]


def test_an_edited_item_stays_where_it_is(library: Held) -> None:
    library.do(SaveItem(ONE, MEETING, "first", 20, "presentation", "Ann Lee", "What helps?"))

    item = library.ask(agenda, MEETING)[0]
    assert (item.title, item.minutes, item.kind, item.presenters, item.question) == (
        "first",
        20,
        "presentation",
        "Ann Lee",
        "What helps?",
    )


def test_what_came_of_an_item_stays_until_something_else_is_said(library: Held) -> None:
    library.do(SaveItem(ONE, MEETING, "one", 15, outcome="A route was drawn."))
    library.do(SaveItem(ONE, MEETING, "first", 20))
    assert library.ask(agenda, MEETING)[0].outcome == "A route was drawn."
    library.do(SaveItem(ONE, MEETING, "first", 20, outcome=""))
    assert not library.ask(agenda, MEETING)[0].outcome


@pytest.mark.parametrize(
    ("after", "before", "order"),
    [
        (THREE, None, ["two", "three", "one"]),
        (TWO, THREE, ["two", "one", "three"]),
        (None, TWO, ["one", "two", "three"]),
    ],
)
def test_an_item_is_put_between_two_others(
    library: Held, after: bytes | None, before: bytes | None, order: list[str]
) -> None:
    library.do(MoveItem(ONE, after, before))

    assert titles(library) == order


def test_a_withdrawn_item_is_gone_until_undo(library: Held) -> None:
    library.do(WithdrawItem(TWO))
    assert titles(library) == ["one", "three"]

    library.store.undo()
    assert titles(library) == ["one", "two", "three"]


@pytest.mark.parametrize(("title", "minutes"), [("", 5), ("  ", 5), ("x", -1), ("x", 1441)])
def test_an_item_without_title_or_with_odd_minutes_is_refused(library: Held, title: str, minutes: int) -> None:
    with pytest.raises(Refused):
        library.do(SaveItem(b"4" * 16, MEETING, title, minutes))


def test_starting_an_item_ends_the_one_that_ran(library: Held) -> None:
    library.do(StartItem(ONE, NOON), StartItem(TWO, "2026-11-05T12:15:00"))
    running = running_item(library.ask(agenda, MEETING))
    assert running is not None
    assert running.title == "two"
    assert library.ask(agenda, MEETING)[0].ended_at == "2026-11-05T12:15:00"

    library.do(EndItem(TWO, "2026-11-05T12:30:00"))
    assert running_item(library.ask(agenda, MEETING)) is None


@pytest.mark.parametrize("item", [ONE, TWO])
def test_an_item_that_is_not_on_is_not_ended_once_more(library: Held, item: bytes) -> None:
    """A key pressed twice while the disk is slow would move the time at which the item ended."""
    library.do(StartItem(ONE, NOON), EndItem(ONE, "2026-11-05T12:15:00"))
    with pytest.raises(Refused, match="is not on, so this was not taken"):
        library.do(EndItem(item, "2026-11-05T12:30:00"))
    assert library.ask(agenda, MEETING)[0].ended_at == "2026-11-05T12:15:00"


def test_fewer_tables_withdraw_the_last_and_more_bring_them_back(library: Held) -> None:
    ann = library.person("Ann Lee")
    library.do(SetTables(MEETING, 3), SaveTable(MEETING, 3, "Blue", 6, host=ann, scribe=ann), SetTables(MEETING, 1))
    assert [table.number for table in library.ask(tables, MEETING)] == [1]

    library.do(SetTables(MEETING, 3))
    table = library.ask(tables, MEETING)[2]
    assert (table.name, table.seats, table.host_name, table.scribe_name) == ("Blue", 6, "Ann Lee", "Ann Lee")


@pytest.mark.parametrize("count", [-1, 100])
def test_an_odd_number_of_tables_is_refused(library: Held, count: int) -> None:
    with pytest.raises(Refused, match="up to 99"):
        library.do(SetTables(MEETING, count))


@given(moves=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=12))
def test_items_moved_in_any_order_stand_where_they_were_put(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[int, int]]
) -> None:
    with held(tmp_path_factory.mktemp("moves")) as library:
        expected = [ONE, TWO, THREE]
        library.do(*(SaveItem(id_, MEETING, str(id_[0])) for id_ in expected))
        for which, place in moves:
            moved = expected[which]
            rest = [each for each in expected if each != moved]
            library.do(MoveItem(moved, rest[place - 1] if place else None, rest[place] if place < 2 else None))
            expected = [*rest[:place], moved, *rest[place:]]
        assert [item.id for item in library.ask(agenda, MEETING)] == expected
