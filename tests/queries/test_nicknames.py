"""The nicknames in force: those that come with the program, as the team has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.nicknames import SaveNicknames
from facilitator.commands.people import SavePerson
from facilitator.domain.nicknames import NameSet, set_id
from facilitator.domain.sameness import Nicknames
from facilitator.exchange.nicknames import nicknames, shipped_nicknames, shipped_sets
from facilitator.exchange.registrations import read_registrations
from facilitator.exchange.registrations.taking import beside_known
from facilitator.queries.nicknames import name_sets
from tests.held import Held, held

SHIPPED = ("Margaret Peggy", "Robert Bob")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def _sets(of: Nicknames) -> set[frozenset[str]]:
    numbers = {number for each in of.values() for number in each}
    return {frozenset(name for name, each in of.items() if number in each) for number in numbers}


def test_a_library_begins_with_those_of_the_program(library: Held) -> None:
    assert _sets(library.ask(nicknames)) == _sets(shipped_nicknames())
    assert len(library.ask(name_sets, shipped_sets())) == len(shipped_sets())


def test_the_team_changes_takes_out_and_adds_and_can_undo_it(library: Held) -> None:
    changed, gone, new = (
        NameSet(set_id("Robert Bob"), "Robert Rab"),
        set_id("Margaret Peggy"),
        NameSet(b"n" * 16, "Zo Z"),
    )
    library.do(SaveNicknames((changed, NameSet(gone, ""), new)))

    assert library.ask(name_sets, SHIPPED) == (changed, new)
    library.store.undo()
    assert [each.names for each in library.ask(name_sets, SHIPPED)] == list(SHIPPED)


def test_a_booking_list_is_read_with_the_nicknames_of_the_team(library: Held) -> None:
    library.do(SavePerson(library.store.new_id(), "Oluwaseun Adeyemi"))
    read = read_registrations("Name\nSeunny Adeyemi\nSam Poe")
    assert library.ask(lambda reader: beside_known(read, reader)).people[0].like == ()
    library.do(SaveNicknames((NameSet(b"n" * 16, "Oluwaseun Seunny"),)))

    (like,) = library.ask(lambda reader: beside_known(read, reader)).people[0].like
    assert like.name == "Oluwaseun Adeyemi"
