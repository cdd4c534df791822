"""What Tab offers, and what an abbreviation becomes."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.line import complete, expand, people_here, read_line
from facilitator.domain.line.chips import long_day
from tests.domain.line.room import OTHERS, PRESENT, ROOM, person

OFFERS: dict[str, list[str]] = {
    "Ami": ["Amina Okafor: "],
    "t4 Ami": ["Amina Okafor: "],
    "! Ami": ["Amina Okafor: "],
    "Okaf": ["Amina Okafor: "],
    "Ann L": ["Ann Lee: "],
    "An": ["Ann Lee: ", "Anneke de Vries: "],
    "Jo": ["17: ", "18: "],
    "陳": ["陳大文: "],
    "Amina: ide": ["idea: "],
    "con": ["concern: "],
    "care": ["carer: "],
    "the": [],
    "the bus stops at six and": [],
    "one\nAmi": [],
    "": [],
    "Amina:": [],
    "Amina: Dan": [],
    "/n": ["/next"],
    "/next": [],
    "q": ["question: ", "quote: ", "q+ ", "q-"],
    "q+ Ami": ["Amina Okafor"],
    "left An": ["Ann Lee", "Anneke de Vries"],
    "t": ["June Turner: ", "Nguyễn Thị Hoa: ", "t1 ", "t2 ", "t3 ", "t4 ", "t12 "],
    "Amina: t": [],
    "late #tr": ["#transport"],
    "late #ad": ["#Adult-social-care"],
    "late #": ["#access", "#Adult-social-care", "#transport"],
    "late \\#tr": [],
    "page#tr": [],
    "@Sam": ["@Sam Adeyemi "],
    "action: ring @Sa": ["@Sam Adeyemi "],
    "action: ring @tr": ["@Council transport team "],
    "action: ring @St": ["@St. John's Hall "],
    "action: ring @For": ['@"Forum & Friends" '],
    "action: ring @“Access": ["@Access Group "],
    'action: ring @"Cha': ["@Chair "],
    "action: ring @Jo": ["@17 ", "@18 ", "@St. John's Hall "],
    "action: ring @ bus": [],
    "! ask @Sa": [],
    "@Sam ring by f": ["Friday"],
    "@Sam ring by n": ["next forum", "next week"],
    "@Sam ring by 30": ["30 Nov", "30 Dec"],
    "@Sam ring by 3": ["30 Nov", "3 Dec", "30 Dec", "31 Dec", "3 Jan"],
    "action: ring @Sam by in ": ["in two weeks", "in a month"],
    "@Sam ring by t": ["Tuesday", "Thursday", "tomorrow"],
    "ring by f": [],
    "@Sam stand by the door by fri": ["Friday"],
    "@Sam walk nearby f": [],
    "@Sam ring by 30 N": [],
    "ask @Sa": [],
    "\\Ami": [],
    "Amina: \\late #tr": [],
}


@pytest.mark.parametrize(("typed", "inserts"), OFFERS.items())
def test_tab_offers_what_may_stand_here(typed: str, inserts: list[str]) -> None:
    assert [offer.insert for offer in complete(typed, len(typed), ROOM)] == inserts


def test_an_offer_takes_the_place_of_what_was_begun() -> None:
    typed = "late #tr and more"
    offer = complete(typed, len("late #tr"), ROOM)[0]
    assert typed[: offer.start] + offer.insert + typed[offer.end :] == "late #transport and more"
    assert offer.label == "transport"


def test_an_action_offers_eight_owners_at_most_before_a_letter_is_typed() -> None:
    assert [offer.label for offer in complete("@", 1, ROOM)][:3] == ["Alan Parker", "Amina Okafor", "Ann Lee"]
    assert len(complete("@", 1, ROOM)) == 8


def test_a_day_is_offered_as_the_day_it_is_read_as() -> None:
    typed = "@Sam ring by "
    offers = complete(typed, len(typed), ROOM)
    assert [offer.label for offer in offers[:2]] == ["next forum", "Friday 6 November 2026"]
    room = replace(ROOM, next_forum=date(2026, 12, 3))
    assert complete(typed, len(typed), room)[0].label == "Thursday 3 December 2026"
    for offer in complete("@Sam ring by 1", 14, ROOM):
        line = read_line(f"@Sam ring by {offer.insert}", ROOM)
        assert line.due is not None
        assert long_day(line.due) == offer.label


def test_two_people_of_one_name_without_badges_are_offered_by_name() -> None:
    twins = replace(ROOM, here=people_here((person(1, "Jo Hill"), replace(person(2, "Jo Hill"), badge="")), OTHERS))
    assert [offer.insert for offer in complete("Jo", 2, twins)] == ["1: ", "Jo Hill: "]


def test_everybody_here_is_offered_by_a_part_of_the_name() -> None:
    for each in PRESENT:
        typed = each.name.split()[-1]
        assert each.name in {offer.label for offer in complete(typed, len(typed), ROOM)} | {"Jo Hill"}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("the asc ", "the adult social care "),
        ("the ASC, ", "the ASC, "),
        ("the ASC,", "the adult social care,"),
        ("Asc ", "Adult social care "),
        ("Amina: asc ", "Amina: adult social care "),
        ("my gp.", "my GP surgery."),
        ("asc\n", "adult social care\n"),
        ("asc", "asc"),
        ("ascs ", "ascs "),
        ("asc: ", "asc: "),
        ("#asc ", "#asc "),
        ("@asc ", "@asc "),
        ("the \\asc ", "the asc "),
        ("\\asc ", "\\asc "),
        ("Amina: \\asc ", "Amina: \\asc "),
        ("\\! asc ", "\\! asc "),
        ("tea bag ", "tea bag "),
        (" ", " "),
    ],
)
def test_an_abbreviation_is_written_out_as_it_is_typed(typed: str, expected: str) -> None:
    assert expand(typed, len(typed), ROOM.abbreviations) == (expected, len(expected))


def test_an_abbreviation_in_the_middle_leaves_what_follows() -> None:
    assert expand("the asc is late", 8, ROOM.abbreviations) == ("the adult social care is late", 22)
