"""The problems of a meeting, out of a library."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner, SetDue, SetOwners
from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.entries import EditEntry
from facilitator.commands.groups import SaveGroup
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.marks import AskAgain
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepDecision, KeepPoint, theme_id
from facilitator.commands.publishing import RecordCorrection, SettleCorrection
from facilitator.commands.read_back import ReadBack
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.editions import Edition
from facilitator.domain.gate import Place, Problem
from facilitator.domain.refused import Refused
from facilitator.queries.gate import problems
from facilitator.queries.reading import one_moment
from facilitator.storage.models import Theme
from facilitator.storage.store import Reader
from tests.desks import desks, take_in
from tests.held import GROUP, MEETING, NOON, Held, held
from tests.private_forum import Put, put

TODAY = date(2026, 11, 6)
ITEM, DECISION, ACTION, QUESTION, ANSWER = b"i" * 16, b"d" * 16, b"a" * 16, b"q" * 16, b"r" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def found(library: Held, edition: Edition = Edition.PUBLISHED) -> tuple[Problem, ...]:
    return library.ask(problems, MEETING, edition, TODAY)


def names(library: Held) -> list[str]:
    return [each.check for each in found(library)]


def test_an_empty_meeting_has_no_problems(library: Held) -> None:
    assert found(library) == ()


def test_a_meeting_that_is_not_here_is_refused(library: Held) -> None:
    with pytest.raises(Refused, match="not in the library"):
        library.ask(problems, b"x" * 16, Edition.PUBLISHED, TODAY)


@pytest.mark.parametrize("settled", ["made", "not_made"])
def test_a_mistake_that_somebody_told_of_warns_until_it_is_settled(library: Held, settled: str) -> None:
    library.do(RecordCorrection(ANSWER, MEETING, "", "The hall was cold", "Ann", NOON))
    (problem,) = found(library)
    assert (problem.check, problem.blocks, problem.place) == ("unsettled", False, Place("correction", ANSWER))
    assert "The hall was cold" in problem.sentence
    library.do(SettleCorrection(ANSWER, settled, "It was warm"))
    assert names(library) == []


@pytest.mark.parametrize("kind", ["question", "challenge", "recommendation"])
def test_what_asks_for_an_answer_is_a_problem_until_it_has_one(library: Held, kind: str) -> None:
    library.do(KeepPoint(QUESTION, MEETING, None, "Who pays for it?", NOON, kind))
    (problem,) = found(library)
    assert (problem.check, problem.place.entity, problem.place.id) == ("unanswered", "point", QUESTION)
    library.do(SaveResponse(ANSWER, MEETING, "Who pays?", next_step="Ask"), LinkResponse(ANSWER, (QUESTION,)))
    assert found(library) == ()


def test_a_sensitive_question_is_in_no_edition_and_waits_for_nothing(library: Held) -> None:
    library.do(KeepPoint(QUESTION, MEETING, None, "Who pays for it?", NOON, "question"), MarkSensitive(QUESTION))
    assert found(library) == ()


def test_an_action_is_a_problem_until_somebody_has_it_and_it_has_a_date(library: Held) -> None:
    library.do(KeepAction(ACTION, MEETING, None, "Ring the depot", NOON), ReadBack(ACTION, "agreed"))
    assert names(library) == ["unowned", "undated"]
    library.do(SetOwners(ACTION, (Owner("The council"),)), SetDue(ACTION, "", "next forum"))
    assert found(library) == ()


def test_a_decision_is_a_problem_until_the_room_agreed_to_it(library: Held) -> None:
    library.do(KeepDecision(DECISION, MEETING, None, "We meet monthly", NOON))
    assert names(library) == ["unread"]
    library.do(ReadBack(DECISION, "not_agreed"))
    assert names(library) == ["not_agreed"]
    library.do(ReadBack(DECISION, "agreed"))
    assert found(library) == ()


def test_an_answer_in_weak_words_warns(library: Held) -> None:
    library.do(SaveResponse(ANSWER, MEETING, "The bus is late", did="This was noted."))
    (problem,) = found(library)
    assert (problem.check, problem.blocks, problem.place.id) == ("weak", False, ANSWER)


def test_what_is_marked_to_ask_again_warns(library: Held) -> None:
    library.do(KeepPoint(QUESTION, MEETING, None, "The 17 or the 71", NOON), AskAgain(QUESTION))
    assert [(each.check, each.place.id) for each in found(library)] == [("marked", QUESTION)]


def test_a_table_that_said_nothing_to_a_question_warns(library: Held) -> None:
    library.do(SaveItem(ITEM, MEETING, "Buses", 30, "workshop", question="What helps?"), SetTables(MEETING, 2))
    assert [(each.check, each.place.id) for each in found(library)] == [("sheet", ITEM)] * 2


def test_what_two_laptops_set_apart_is_a_problem_of_its_own_meeting_until_it_is_settled(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(KeepPoint(QUESTION, MEETING, None, "The bus", NOON))
        take_in(other, one)
        one.do(EditEntry(QUESTION, "The 17"))
        other.do(EditEntry(QUESTION, "The 71"))
        take_in(one, other)
        (problem,) = found(one)
        assert (problem.check, problem.blocks, problem.place.id) == ("apart", True, QUESTION)
        assert "text" in problem.words


@pytest.mark.parametrize("field", ["name", "contact"])
def test_what_the_notes_tell_of_the_group_stands_in_the_way_where_it_was_set_apart(tmp_path: Path, field: str) -> None:
    with desks(tmp_path) as (one, other):
        for laptop, words in ((one, "Forum A"), (other, "Forum B")):
            laptop.do(SaveGroup(GROUP, **{"name": "Forum", field: words}))
        take_in(one, other)
        assert [(each.check, each.place.entity, each.blocks) for each in found(one)] == [("apart", "group_", True)]


def test_what_the_notes_do_not_tell_of_the_group_stands_in_nobodys_way(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        for laptop, rule in ((one, "Listen."), (other, "Be kind.")):
            laptop.do(SaveGroup(GROUP, "Forum", ground_rules=rule))
        take_in(one, other)
        assert found(one) == ()


def test_a_theme_that_two_laptops_call_otherwise_stands_in_the_way_where_a_point_has_it(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(KeepPoint(QUESTION, MEETING, None, "The bus", NOON, themes=("buses",)))
        take_in(other, one)
        for laptop, name in ((one, "Buses"), (other, "Omnibuses")):
            laptop.do(Put((put(Theme, theme_id("buses"), name=name),)))
        take_in(one, other)
        assert [(each.check, each.place.entity) for each in found(one)] == [("apart", "theme")]


def test_the_owners_of_an_action_that_two_laptops_set_apart_belong_to_its_meeting(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(KeepAction(ACTION, MEETING, None, "Ring", NOON), SetOwners(ACTION, (Owner("Sam"),)))
        take_in(other, one)
        one.do(SetOwners(ACTION, ()))
        other.do(SetOwners(ACTION, ()), SetOwners(ACTION, (Owner("Sam"),)))
        take_in(one, other)
        apart = [each for each in found(one) if each.check == "apart"]
        assert [each.place.entity for each in apart] == ["action_owner"]


def test_a_laptop_that_wrote_at_the_meeting_before_and_not_at_this_one_warns_until_it_is_merged(tmp_path: Path) -> None:
    october = b"o" * 16
    with desks(tmp_path) as (one, other):
        one.do(SaveMeeting(october, "October", "2026-10-01", GROUP))
        take_in(other, one)
        other.do(KeepPoint(b"b" * 16, october, None, "The bus is late.", NOON))
        take_in(one, other)
        one.do(KeepPoint(QUESTION, MEETING, None, "The tram is late.", NOON))
        other.do(KeepPoint(b"t" * 16, MEETING, None, "The train is late.", NOON))
        assert [(each.check, each.words) for each in found(one)] == [("laptop", "LAPTOP-2")]
        take_in(one, other)
        assert found(one) == ()


def test_problems_are_found_inside_a_moment_too(library: Held) -> None:
    library.do(KeepPoint(QUESTION, MEETING, None, "Who pays for it?", NOON, "question"))
    assert [each.check for each in library.ask(_in_a_moment)] == ["unanswered"]


def _in_a_moment(reader: Reader) -> tuple[Problem, ...]:
    with one_moment(reader):
        return problems(reader, MEETING, Edition.PUBLISHED, TODAY)


def test_a_correction_that_is_told_as_made_warns_until_the_line_says_it_too(library: Held) -> None:
    library.do(KeepPoint(QUESTION, MEETING, None, "The bus stops at six.", NOON))
    library.do(RecordCorrection(b"c" * 16, MEETING, "at six", "at five"), SettleCorrection(b"c" * 16, "made"))
    (problem,) = found(library)
    assert (problem.check, problem.place, problem.blocks) == ("still_said", Place("correction", b"c" * 16), False)
    library.do(EditEntry(QUESTION, "The bus stops at five."))
    assert found(library) == ()
