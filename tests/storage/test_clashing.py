"""Between which values a person chooses where two laptops set a field apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.clashes import SettleClash
from facilitator.commands.people import SavePerson, WithdrawPerson
from facilitator.domain.refused import Refused
from facilitator.domain.views import View
from facilitator.storage.clashing import claimed
from facilitator.storage.library import create_library
from facilitator.storage.merge import merge
from facilitator.storage.store import Store

ANN = bytes(range(16))


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Make two libraries that know one person."""
    stores = create_library(tmp_path / "a.forum", who="Sam"), create_library(tmp_path / "b.forum", who="Ali")
    stores[0].do(SavePerson(ANN, "Ann"))
    _join(*stores)
    yield stores
    for store in stores:
        store.close()


def _join(a: Store, b: Store) -> None:
    for ours, theirs in ((a, b), (b, a)):
        reader = theirs.reader(View.TEAM)
        merge(ours, reader)
        reader.close()


def _values(store: Store, field: str) -> set[tuple[object, str]]:
    reader = store.reader(View.TEAM)
    found = {(claim.value, claim.who) for claim in claimed(reader, ANN, field)}
    reader.close()
    return found


def test_each_value_stands_with_who_set_it(two: tuple[Store, Store]) -> None:
    a, b = two
    a.do(SavePerson(ANN, "Anne"))
    b.do(SavePerson(ANN, "Anna"))
    _join(a, b)

    assert _values(a, "name") == _values(b, "name") == {("Anne", "Sam"), ("Anna", "Ali")}


def test_withdrawn_here_and_edited_there_is_a_choice_between_withdrawn_and_kept(two: tuple[Store, Store]) -> None:
    a, b = two
    a.do(WithdrawPerson(ANN))
    b.do(SavePerson(ANN, "Anna"))
    _join(a, b)

    assert _values(b, "deleted") == {(1, "Sam"), (0, "")}


@pytest.mark.parametrize("value", ["Anne", "Anna"])
def test_either_value_can_stand_and_stands_everywhere(two: tuple[Store, Store], value: str) -> None:
    a, b = two
    a.do(SavePerson(ANN, "Anne"))
    b.do(SavePerson(ANN, "Anna"))
    _join(a, b)
    a.do(SettleClash("person", ANN, "name", value))
    _join(a, b)

    assert {claimed_value for claimed_value, _ in _values(b, "name")} == {value}


def test_a_clash_of_a_row_that_is_not_here_is_refused(two: tuple[Store, Store]) -> None:
    with pytest.raises(Refused):
        two[0].do(SettleClash("person", bytes(16), "name", "x"))
