"""Pairs of people who may be one: with the reasons, the likeliest first, and nobody decided for."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.pairs import Alike, Known, alike, may_be_one
from facilitator.domain.sameness import read_nicknames

NICKNAMES = read_nicknames(["Liz Elizabeth"])


@dataclass(frozen=True)
class Person:
    id: bytes
    name: str
    organisation: str = ""
    email: str = ""
    phone: str = ""


def known(number: int, name: str, **more: str) -> Known:
    return Person(bytes([number]), name, **more)


def pairs(*people: Known) -> list[tuple[bytes, bytes, tuple[str, ...]]]:
    return [(pair.one, pair.other, pair.reasons) for pair in alike(people, NICKNAMES)]


def test_people_whose_names_are_alike_are_a_pair_with_the_reason() -> None:
    found = pairs(known(1, "Ann Lee"), known(2, "Bob Tan"), known(3, "Ann Leee"), known(4, "Ann Lee"))

    assert found == [
        (b"\x01", b"\x04", ("the name is the same",)),
        (b"\x01", b"\x03", ("in the name, one letter differs",)),
        (b"\x03", b"\x04", ("in the name, one letter differs",)),
    ]


def test_what_else_two_have_in_common_is_said_and_puts_them_first() -> None:
    first = known(1, "Elizabeth Moss", organisation="Age Well", email="L.Moss@example.org")
    second = known(2, "Liz Moss", organisation="Age well", email="l.moss@example.org")
    found = pairs(known(3, "Ann Lee"), known(4, "Ann Lee"), first, second)

    assert found[0] == (
        b"\x01",
        b"\x02",
        ("in the name, one is a short form of the other", "the same e-mail address", "both from Age Well"),
    )


def test_two_with_one_phone_are_a_pair_whatever_they_are_called_but_stand_last() -> None:
    couple = (known(1, "Ann Lee", phone="+44 1632 960001"), known(2, "Bo Diallo", phone="01632 960001"))
    found = pairs(*couple, known(3, "Cy Moss"), known(4, "Cy Moss"))

    assert [pair[2] for pair in found] == [("the name is the same",), ("the same phone number",)]


def test_the_address_of_an_office_and_a_short_number_say_nothing() -> None:
    office = [known(at, name, email="info@example.org", phone="123") for at, name in enumerate("abcde")]

    assert pairs(*office) == []


def test_it_is_told_how_far_the_looking_is() -> None:
    told: list[tuple[int, int]] = []
    alike([known(at, f"Person {at}") for at in range(60)], NICKNAMES, lambda done, every: told.append((done, every)))

    assert told == [(0, 60), (50, 60)]


def test_names_written_in_a_hurry_may_be_one_persons_a_little_sooner() -> None:
    assert may_be_one("Liz Moss", "Elizabeth Moss", NICKNAMES) == "in the name, one is a short form of the other"
    assert may_be_one("Ann Lee", "Ann Lea", NICKNAMES) == "the names are written much alike"
    assert may_be_one("Ann Lee", "Bob Tan", NICKNAMES) == ""


@given(st.lists(st.sampled_from(["Ann Lee", "Ann Leee", "Lee Ann", "Bob Tan"]), max_size=8))
def test_no_pair_stands_twice_and_nobody_beside_themselves(names: list[str]) -> None:
    found: tuple[Alike, ...] = alike(
        [known(at, name, phone="01632 960001") for at, name in enumerate(names)], NICKNAMES
    )

    assert len({frozenset((pair.one, pair.other)) for pair in found}) == len(found)
    assert all(pair.one != pair.other and pair.reasons for pair in found)
