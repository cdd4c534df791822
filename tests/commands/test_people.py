"""People, the organisations they come from, and the groups they belong to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.groups import EndMembership, SaveGroup, SaveMembership, WithdrawGroup
from facilitator.commands.people import RenameOrganisation, SavePerson, WithdrawOrganisation, WithdrawPerson
from facilitator.domain.refused import Refused
from facilitator.queries.groups import groups, members
from facilitator.queries.people import organisations, people
from tests.held import GROUP, Held, held


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def test_a_detail_that_is_not_given_stays_and_an_empty_one_is_cleared(library: Held) -> None:
    amina = library.person("Amina", phone="01632 960001", email="a@example.org")
    library.do(SavePerson(amina, "Amina Yusuf", email=""))

    (row,) = library.ask(people)
    assert (row.name, row.phone, row.email) == ("Amina Yusuf", "01632 960001", "")


def test_an_organisation_is_one_however_it_is_written(library: Held) -> None:
    library.person("Ann", organisation="Age Well")
    library.person("Bob", organisation="AGE WELL ")

    assert [(row.name, row.people) for row in library.ask(organisations)] == [("Age Well", 2)]


def test_an_organisation_that_was_withdrawn_comes_back_when_somebody_names_it(library: Held) -> None:
    library.person("Ann", organisation="Age Well")
    (place,) = library.ask(organisations)
    library.do(WithdrawOrganisation(place.id))
    assert library.ask(organisations) == ()
    library.person("Bob", organisation="Age Well")

    assert len(library.ask(organisations)) == 1


def test_a_renamed_organisation_is_renamed_everywhere(library: Held) -> None:
    library.person("Ann", organisation="Age Well")
    (place,) = library.ask(organisations)
    library.do(RenameOrganisation(place.id, "Age Well Together"))

    assert library.ask(people)[0].organisation == "Age Well Together"


@pytest.mark.parametrize("name", ["", "  ", "a\0b"])
def test_a_name_that_is_none_or_cannot_be_printed_is_refused(library: Held, name: str) -> None:
    with pytest.raises(Refused):
        library.person(name)

    assert library.ask(people) == ()


def test_who_is_withdrawn_is_no_longer_listed_and_can_come_back(library: Held) -> None:
    amina = library.person("Amina Yusuf")
    library.do(WithdrawPerson(amina))
    assert library.ask(people) == ()
    library.store.undo()

    assert [row.name for row in library.ask(people)] == ["Amina Yusuf"]


def test_a_group_is_saved_changed_and_withdrawn(library: Held) -> None:
    library.do(SaveGroup(GROUP, "People’s Forum", "network", "To be heard", "Sam"))
    (row,) = library.ask(groups)
    assert (row.name, row.kind, row.purpose, row.contact) == ("People’s Forum", "network", "To be heard", "Sam")
    library.do(WithdrawGroup(GROUP))

    assert library.ask(groups) == ()


def test_a_membership_is_one_for_each_person_and_group(library: Held) -> None:
    amina = library.person("Amina Yusuf")
    library.do(SaveMembership(GROUP, amina, "member"), SaveMembership(GROUP, amina, "chair", "2026-01-01"))
    (row,) = library.ask(members, GROUP)
    assert (row.name, row.role, row.starts_on) == ("Amina Yusuf", "chair", "2026-01-01")
    library.do(EndMembership(GROUP, amina))

    assert library.ask(members, GROUP) == ()
