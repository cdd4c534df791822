"""What the chips under the line say."""

import pytest

from facilitator.domain.kinds import Kind
from facilitator.domain.line import Line, chips, read_line
from tests.domain.line.room import ROOM

CHIPS: dict[str, list[str]] = {
    "the bus": ["Said"],
    "; too loud": ["Note"],
    "t4 Amina: ! the ramp #access": ["Concern", "Table 4", "Amina Okafor", "#access"],
    "% he hit me": ["Said", "Sensitive"],
    "@Sam @Ann ring by 30 Nov": ["Action", "Sam Adeyemi", "Ann Lee", "30 Nov 2026"],
    "@Sam ring by next forum": ["Action", "Sam Adeyemi", "next forum"],
    "Bob: six": ["Said", "Nobody here fits ‘Bob’"],
    "/next": ["Next item"],
    "/item 3": ["Item 3"],
    "/topic Buses": ["Topic Buses"],
    "/break": ["Break"],
    "/break 15": ["Break of 15 minutes"],
    "/break until 14:20": ["Break until 14:20"],
    "q+ Ami": ["Queue + Amina Okafor"],
    "q+": ["Queue + …", "‘q+’ needs a name, as in q+ Amina"],
    "q+ Ami to ask about fares": ["Queue + Amina Okafor, to ask about fares"],
    "q+ Ami about fares": ["Queue + Amina Okafor, to talk about fares"],
    "q+ Ami about getting to town": ["Queue + Amina Okafor, to talk about getting to town"],
    "/react Ami": ["React now Amina Okafor"],
    "/react": ["React now …", "‘/react’ needs a name, as in /react Amina"],
    "/ack": ["Next speaker"],
    "q-": ["Queue - the newest"],
    "left Ann": ["Left Ann Lee"],
    "present+ Bob": ["Present Bob"],
    "t4": ["Table 4"],
    "t0": ["Plenary"],
    "xx": ["Withdraw"],
    "xx!": ["Forget"],
    "%": ["Sensitive"],
    "... and #access": ["Goes on", "#access"],
    "s/depo/depot/": ["depo → depot"],
}

SAYS = {
    "the bus": "Kept as: said",
    "+ the loop": "Kept as: works well",
    "; too loud": "Kept as a note, for the team only",
    "t4": "From now on: table 4, until t0",
    "t0": "From now on: the whole room",
    "s/a/b/": "Puts “b” for “a” in the newest line that has it",
    "s/a/b/g": "Puts “b” for “a” in every line of this meeting",
    "q+ Ami": "Puts Amina Okafor in the queue",
    "q+ carer to thank them": "Puts carer, to thank them in the queue",
    "/react Ami": "Lets Amina Okafor answer the speaker, next in the queue",
    "xx!": "Forgets the last line: its words are gone for good",
}


@pytest.mark.parametrize(("typed", "texts"), CHIPS.items())
def test_each_part_that_was_read_has_its_chip(typed: str, texts: list[str]) -> None:
    assert [chip.text for chip in chips(read_line(typed, ROOM))] == texts


@pytest.mark.parametrize(("typed", "says"), SAYS.items())
def test_a_chip_has_a_sentence_for_a_screen_reader(typed: str, says: str) -> None:
    assert chips(read_line(typed, ROOM))[0].says == says


def test_a_due_date_is_said_with_its_day_of_the_week() -> None:
    assert chips(read_line("@Sam ring by 30/11", ROOM))[-1].says == "Due on Monday 30 November 2026"


def test_words_with_braces_are_shown_as_typed() -> None:
    assert chips(read_line("/topic {0} {x}", ROOM))[0].text == "Topic {0} {x}"


def test_a_correction_that_is_none_is_shown_as_it_is() -> None:
    assert chips(Line(Kind.COMMAND, command="substitute", argument="s/a"))[0].text == "s/a"


def test_of_very_many_owners_the_first_are_shown_and_the_rest_counted() -> None:
    names = " and ".join(f"@Z{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(500))
    told = [chip.text for chip in chips(read_line(names, ROOM))]
    assert len(told) == 41
    assert told[-1].startswith("and ")


def test_a_line_longer_than_can_be_kept_is_told_and_not_looked_into() -> None:
    line = read_line("@Sam and " * 20_000, ROOM)
    assert [chip.text for chip in chips(line)] == ["Said", "Too long to keep in one piece: 100,000 characters at most"]
    assert line.text == ("@Sam and " * 20_000).strip()
