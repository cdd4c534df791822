"""What a command finds, and what it is told where there is nothing."""

from dataclasses import dataclass

import pytest

from facilitator.domain.refused import Refused
from facilitator.storage.models import AgendaItem, Person, Point
from facilitator.storage.store import Store, World
from facilitator.storage.work import Work
from tests.storage.libraries import ForgetFormer, Put, point


@dataclass(frozen=True)
class Look:
    """Look for rows, without changing any."""

    id: bytes
    label: str = "Look"

    def apply(self, work: Work) -> None:
        assert work.find(Point, None) is None
        assert work.find(Point, b"?" * 16) is None
        assert work.get(Point, self.id).uid == self.id
        fresh = work.add(Person(uid=b"p" * 16, name="Ann"))
        assert work.find(Person, b"p" * 16) is fresh
        assert work.find(Point, b"p" * 16) is None
        raise Refused("Enough.")


@dataclass(frozen=True)
class Recall:
    """Say which texts a point has had."""

    id: bytes
    held: list[frozenset[str]]
    label: str = "Recall"

    def apply(self, work: Work) -> None:
        row = work.get(Point, self.id)
        row.text = "the ferry"
        self.held.append(work.ever_held(row, "text"))


@dataclass(frozen=True)
class Want:
    """Want a row that is not there."""

    label: str = "Want"

    def apply(self, work: Work) -> None:
        work.get(Person, None)


def test_rows_are_found_before_and_after_they_are_committed(store: Store) -> None:
    with pytest.raises(Refused, match="Enough"):
        store.do(Look(point(store)))


def test_the_texts_that_a_field_has_had_are_known_until_they_are_forgotten(store: Store) -> None:
    uid, held = point(store, "the bus"), list[frozenset[str]]()
    store.do(Put("point", uid, {"text": "the tram"}))
    store.do(Recall(uid, held))
    store.do(ForgetFormer("point", uid, {"text": ""}))
    store.do(Recall(uid, held))
    assert held == [{"the bus", "the tram", "the ferry"}, {"the ferry"}]


def test_a_row_that_is_not_there_is_refused_by_its_name(store: Store) -> None:
    with pytest.raises(Refused, match=r"no longer in the library \(a person known to the team\)"):
        store.do(Want())


def test_the_world_is_this_computer_unless_a_test_says_otherwise() -> None:
    world = World()
    assert world.now_ms() > 1_700_000_000_000
    assert len(world.chance(8)) == 8


def test_the_rules_of_the_clock_know_an_item_by_its_uid() -> None:
    assert AgendaItem(uid=b"item").id == b"item"
