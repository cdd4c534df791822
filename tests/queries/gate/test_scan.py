"""The scan of what the published notes print: whom they may name, and that nothing of them is passed over."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from facilitator.commands.abbreviations import SaveAbbreviation
from facilitator.commands.actions import KeepAction, Owner, SetOwners, UpdateAction
from facilitator.commands.agenda import SaveItem
from facilitator.commands.attendance import Book, CheckIn
from facilitator.commands.consents import RecordConsent
from facilitator.commands.gate import ReplaceWords
from facilitator.commands.groups import SaveGroup, SaveMembership
from facilitator.commands.joining import JoinPeople
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import WithdrawPerson
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.commands.read_back import ReadBack
from facilitator.commands.responses import SaveResponse
from facilitator.domain.editions import Edition
from facilitator.domain.gate import Place, Problem
from facilitator.queries.gate import problems
from facilitator.queries.gate.texts import ENTITIES, texts
from facilitator.queries.record import Record, gather
from tests.held import GROUP, MEETING, NOON, Held, held

TODAY = date(2026, 11, 6)
POINT, ITEM, ACTION, ANSWER = b"p" * 16, b"i" * 16, b"a" * 16, b"r" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def found(library: Held, edition: Edition = Edition.PUBLISHED) -> list[tuple[str, str, str]]:
    scanned = {"name", "part_of_name", "contact", "health", "acronym"}
    asked: tuple[Problem, ...] = library.ask(problems, MEETING, edition, TODAY)
    return [(each.check, each.words, each.place.entity) for each in asked if each.check in scanned]


def guest(library: Held, name: str = "Amina Hassan", capacity: str = "citizen") -> bytes:
    person = library.person(name, capacity=capacity)
    library.do(Book(MEETING, person), CheckIn(MEETING, person, NOON))
    return person


def say(library: Held, text: str = "Amina Hassan knows.") -> None:
    library.do(KeepPoint(POINT, MEETING, None, text, NOON))


def test_a_guest_is_not_named_in_the_published_notes(library: Held) -> None:
    guest(library)
    say(library)
    assert found(library) == [("name", "Amina Hassan", "point")]


def test_the_internal_notes_may_name_everybody(library: Held) -> None:
    guest(library)
    say(library, "Amina Hassan has the number 07700 900123.")
    assert found(library, Edition.INTERNAL) == []


@pytest.mark.parametrize("capacity", ["council_officer", "partner_officer", "councillor"])
def test_officers_and_councillors_may_be_named(library: Held, capacity: str) -> None:
    guest(library, capacity=capacity)
    say(library)
    assert found(library) == []


def test_who_agreed_to_it_may_be_named_but_not_under_the_chatham_house_rule(library: Held) -> None:
    person = guest(library)
    say(library)
    library.do(RecordConsent(person, "publish_name", "yes", "May we?", NOON, "Sam"))
    assert found(library) == []
    library.do(SaveMeeting(MEETING, "November", "2026-11-05", GROUP, attribution="chatham_house"))
    assert found(library) == [("name", "Amina Hassan", "point")]
    library.do(SaveMeeting(MEETING, "November", "2026-11-05", GROUP))
    library.do(RecordConsent(person, "publish_name", "withdrawn", "May we?", NOON, "Sam"))
    assert found(library) == [("name", "Amina Hassan", "point")]


def test_the_chair_of_the_group_may_be_named(library: Held) -> None:
    library.do(SaveMembership(GROUP, guest(library), "Co-chair"))
    say(library)
    assert found(library) == []


def test_a_role_with_chair_inside_a_word_is_not_that_of_the_chair(library: Held) -> None:
    library.do(SaveMembership(GROUP, guest(library), "Speaks for wheelchair users"))
    say(library)
    assert found(library) == [("name", "Amina Hassan", "point")]


@pytest.mark.parametrize("at", [MEETING, b"n" * 16])
def test_a_presenter_may_be_named_at_this_meeting_and_where_the_next_is_announced(library: Held, at: bytes) -> None:
    guest(library)
    say(library)
    following = b"n" * 16
    library.do(SaveMeeting(following, "December", "2026-12-03", GROUP))
    library.do(SaveItem(ITEM, at, "Buses", 20, "presentation", "Amina Hassan, Transport"))
    assert found(library) == []


def test_somebody_joined_with_another_is_that_other_by_every_name(library: Held) -> None:
    kept, gone = guest(library), library.person("Amy Hassan")
    library.do(JoinPeople(kept, gone))
    say(library, "Amy Hassan knows.")
    assert found(library) == [("name", "Amy Hassan", "point")]
    library.do(RecordConsent(kept, "publish_name", "yes", "May we?", NOON, "Sam"))
    assert found(library) == []


def test_who_was_withdrawn_from_the_list_of_people_is_not_named_either(library: Held) -> None:
    person = library.person("Amina Hassan")
    library.do(WithdrawPerson(person))
    say(library)
    assert found(library) == [("name", "Amina Hassan", "point")]


def test_what_is_in_no_edition_is_not_scanned(library: Held) -> None:
    guest(library)
    say(library)
    library.do(MarkSensitive(POINT))
    library.do(KeepPoint(b"n" * 16, MEETING, None, "Amina Hassan wants tea.", NOON, "note"))
    assert found(library) == []


def test_every_text_that_is_printed_is_scanned(library: Held) -> None:
    guest(library)
    words = "Ask Amina Hassan"
    library.do(SaveMeeting(MEETING, words, "2026-11-05", GROUP, subject=words, purpose=words))
    library.do(SaveItem(ITEM, MEETING, words, 20, "discussion", question=f"{words}?"))
    library.do(KeepPoint(POINT, MEETING, ITEM, words, NOON, themes=(words,)))
    library.do(KeepDecision(b"d" * 16, MEETING, ITEM, words, NOON), ReadBack(b"d" * 16, "wording", words))
    library.do(
        KeepAction(ACTION, MEETING, ITEM, words, NOON),
        UpdateAction(b"u" * 16, ACTION, "2026-11-06", words, "in_progress"),
    )
    library.do(SaveResponse(ANSWER, MEETING, words, did=words, next_step=words, decided_by=words))
    places = {entity for check, _, entity in found(library) if check == "name"}
    assert places == {"meeting", "agenda_item", "point", "decision", "action", "response"}


def test_an_owner_who_is_no_person_on_file_is_scanned_as_printed(library: Held) -> None:
    library.do(KeepAction(ACTION, MEETING, None, "Ring", NOON), SetOwners(ACTION, (Owner("Team, 07700 900123"),)))
    assert found(library) == [("contact", "07700 900123", "action")]


def test_the_teams_own_contact_and_the_venues_are_no_problem(library: Held) -> None:
    library.do(SaveGroup(GROUP, "Forum", contact="forum@council.example, 0121 496 0000"))
    library.do(SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="14 Elm Road, B1 1AA"))
    say(library, "Ring (0121) 496 0000 or come to 14 Elm Road, B1 1AA.")
    assert found(library) == []


@pytest.mark.parametrize("at", [MEETING, b"n" * 16])
def test_the_venue_of_this_meeting_and_of_the_next_names_nobody_privately(library: Held, at: bytes) -> None:
    guest(library)
    library.do(SaveMeeting(b"n" * 16, "December", "2026-12-03", GROUP))
    library.do(SaveMeeting(at, "Forum", "2026-11-05" if at == MEETING else "2026-12-03", GROUP, venue="Amina Hassan’s"))
    assert found(library) == [("name", "Amina Hassan", "meeting")]
    library.do(ReplaceWords(Place("meeting", at), "Amina Hassan’s", "A home in Elm Road"))
    assert found(library) == []


@pytest.mark.parametrize("answer", ["no", "withdrawn"])
def test_who_presents_and_did_not_want_to_be_named_only_warns(library: Held, answer: str) -> None:
    person = guest(library)
    library.do(SaveItem(ITEM, MEETING, "Buses", 20, "presentation", "Amina Hassan"))
    library.do(RecordConsent(person, "publish_name", answer, "May we?", NOON, "Sam"))
    (problem,) = (each for each in library.ask(problems, MEETING, Edition.PUBLISHED, TODAY) if each.check == "name")
    assert (problem.place, problem.blocks) == (Place("agenda_item", ITEM), False)


def test_the_team_may_explain_an_acronym_in_its_list(library: Held) -> None:
    say(library, "The DWP came.")
    assert found(library) == [("acronym", "", "meeting")]
    library.do(SaveAbbreviation("dwp", "Department for Work and Pensions"))
    assert found(library) == []


def test_the_list_explains_nothing_where_the_group_leaves_words_we_used_out(library: Held) -> None:
    library.do(SaveAbbreviation("dwp", "Department for Work and Pensions"))
    library.do(SaveGroup(GROUP, "Forum", sections_off="words"))
    say(library, "The DWP came.")
    assert found(library) == [("acronym", "", "meeting")]


def test_every_row_of_a_record_that_has_an_id_is_known_by_its_entity() -> None:
    rows: set[type[Any]] = set()
    waiting: list[Any] = list(get_type_hints(Record).values())
    while waiting:
        each = waiting.pop()
        waiting += get_args(each)
        if is_dataclass(each) and isinstance(each, type) and each not in rows:
            rows.add(each)
            waiting += get_type_hints(each).values()
    named = {row for row in rows if "id" in {field.name for field in fields(row)}}
    known = {row.__name__ for row in ENTITIES}
    assert {row.__name__ for row in named} - known == {"TableRow"}


def test_a_text_that_stands_in_a_record_twice_for_one_row_is_looked_at_once(library: Held) -> None:
    say(library, "The bus is late.")
    record = library.ask(gather, MEETING, Edition.PUBLISHED)
    twice = replace(record, points=record.points * 2)
    assert texts(twice) == texts(record)
