"""Finding how somebody can be reached."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.gate.contacts import contacts, is_nhs_number, same


def found(text: str) -> list[tuple[str, str]]:
    return [(each.words, each.what) for each in contacts(text)]


@pytest.mark.parametrize(
    "number",
    [
        "0121 496 0000",
        "(0121) 496-0000",
        "0121.496.0000",
        "01214960000",
        "07700 900123",
        "07700900123",
        "+44 7700 900123",
        "+44 (0)121 496 0000",
        "0044 121 496 0000",
        "020 7946 0000",
        "01632 960 900",
        "0800 123 456 7",
        "+33 1 23 45 67 89",
        "٠١٢١ ٤٩٦ ٠٠٠٠",
    ],
)
def test_phone_numbers_are_found_however_they_are_spaced(number: str) -> None:
    assert [what for _, what in found(f"Ring {number}, please.")] == ["a phone number"]


@pytest.mark.parametrize("address", ["ann.lee@example.org", "a+b@mail.example.co.uk", "ANN@EXAMPLE.ORG"])
def test_e_mail_addresses_are_found(address: str) -> None:
    assert found(f"Write to {address}.") == [(address, "an e-mail address")]


@pytest.mark.parametrize(
    "code", ["B1 1AA", "B11AA", "SW1A 1AA", "sw1a 1aa", "M60 1NW", "EC1A 1BB", "GIR 0AA", "b14 7qt"]
)
def test_postcodes_are_found(code: str) -> None:
    assert found(f"I live in {code} now.") == [(code, "a postcode")]


@pytest.mark.parametrize("number", ["943 476 5919", "943-476-5919", "9434765919"])
def test_nhs_numbers_are_found_by_their_last_digit(number: str) -> None:
    assert found(f"It is {number}.") == [(number, "an NHS number")]


@pytest.mark.parametrize("number", ["AB 12 34 56 C", "AB123456C", "ab123456c"])
def test_national_insurance_numbers_are_found(number: str) -> None:
    assert found(f"Mine is {number}.") == [(number, "a National Insurance number")]


@pytest.mark.parametrize(
    "address", ["14 Elm Road", "14a St John’s Street", "Flat 3, 14 Elm Road", "221B Baker Street", "7 elm road"]
)
def test_street_addresses_are_found(address: str) -> None:
    assert found(f"She lives at {address} with her son.") == [(address, "a street address")]


@pytest.mark.parametrize(
    "text",
    [
        "The 17 and the 50 run every 20 minutes from 6 to 10.",
        "In 2019 the High Street had 30 shops.",
        "The 50 Bristol Road bus is late.",
        "It is a 10 minute drive and 2 miles by road.",
        "There are 3 people on the road.",
        "The action 2026/11-3 and the answer YS-2026/10-12 are done.",
        "It costs £1,250,000 a year, up from £0.75 million.",
        "On 5 November 2026 at 12:30, table 4, item 10.",
        "We came 1st, and they came 2nd, in 2010 2011 and 2012.",
        "One in 10 000 people, 123 456 7890 or so.",
        "Meet at B12 or t4, in room E10 on the 1st.",
        "Section 117 and Regulation 28 of 2014, page 12-14.",
        "Version 1.2.3 of ISO 14289-1 has 14 parts.",
        "Follow @forum and #buses.",
    ],
)
def test_numbers_of_other_kinds_are_none(text: str) -> None:
    assert found(text) == []


@given(st.integers(0, 10**9 - 1))
def test_one_last_digit_at_most_makes_an_nhs_number_of_nine(start: int) -> None:
    assert sum(is_nhs_number(f"{start:09}{last}") for last in range(10)) <= 1


@given(st.text())
def test_what_is_found_stands_in_the_text(text: str) -> None:
    assert all(words in text for words, _ in found(text))


def test_a_contact_is_the_same_however_it_is_spaced() -> None:
    assert same("(0121) 496-0000") == same("0121 496 0000")
