"""Overruling a problem of the notes with a reason, and replacing words in them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner, SetOwners, UpdateAction
from facilitator.commands.attendance import Book
from facilitator.commands.entries import EditEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.gate import REPLACEABLE, ReplaceWords, TakeBackOverrule, let_stand
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.editions import Edition
from facilitator.domain.gate import Place, Problem
from facilitator.domain.refused import Refused
from facilitator.queries.gate import problems
from facilitator.queries.history import edits
from facilitator.queries.libraries import clashes
from facilitator.queries.record import gather
from facilitator.storage.models import MODELS
from tests.desks import desks, exchange, take_in
from tests.held import MEETING, NOON, Held, held
from tests.storage.test_forgetting import on_disk

TODAY = date(2026, 11, 6)
POINT, ACTION, PERSON, ANSWER = b"p" * 16, b"a" * 16, b"n" * 16, b"r" * 16
SECRET, REASON = "zanzibarquux", "The family asked for it"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SavePerson(PERSON, "Amina Hassan", capacity="citizen"), Book(MEETING, PERSON))
        opened.do(KeepPoint(POINT, MEETING, None, "Ask Amina Hassan, or amina hassan.", NOON))
        yield opened


def found(library: Held) -> tuple[Problem, ...]:
    return library.ask(problems, MEETING, Edition.PUBLISHED, TODAY)


def said(library: Held) -> list[str]:
    return [row.text for row in library.ask(gather, MEETING, Edition.PUBLISHED).points]


def test_a_problem_is_overruled_with_a_reason_and_one_only(library: Held) -> None:
    one, other = found(library)
    library.do(let_stand(MEETING, (one,), REASON))
    again = found(library)
    assert [(each.words, each.overruled) for each in again] == [(other.words, ""), (one.words, REASON)]
    assert [each.in_the_way for each in again] == [True, False]


def test_problems_that_are_overruled_together_are_undone_as_one_step(library: Held) -> None:
    library.do(let_stand(MEETING, found(library), REASON))
    assert [each.overruled for each in found(library)] == [REASON, REASON]
    library.store.undo()
    assert [each.overruled for each in found(library)] == ["", ""]


def test_no_problem_is_overruled_without_a_reason(library: Held) -> None:
    with pytest.raises(Refused, match="a reason why this may stand"):
        library.do(let_stand(MEETING, found(library)[:1], " "))


def test_an_overruled_problem_comes_back_when_the_line_is_edited_and_goes_with_the_edit(library: Held) -> None:
    library.do(*(let_stand(MEETING, (each,), REASON) for each in found(library)))
    library.do(EditEntry(POINT, "Ask Amina Hassan now."))
    assert [each.in_the_way for each in found(library)] == [True]
    library.store.undo()
    assert [each.in_the_way for each in found(library)] == [False, False]


def test_overruling_can_be_taken_back_undone_and_done_again(library: Held) -> None:
    problem = found(library)[0]
    library.do(let_stand(MEETING, (problem,), REASON))
    library.store.undo()
    assert found(library)[0].in_the_way
    library.store.redo()
    assert [each.in_the_way for each in found(library)] == [True, False]
    library.do(TakeBackOverrule(problem.overruling(MEETING)))
    assert found(library)[0].in_the_way
    library.do(let_stand(MEETING, (problem,), "Another reason"))
    assert found(library)[-1].overruled == "Another reason"


def test_a_problem_that_was_not_overruled_cannot_be_taken_back(library: Held) -> None:
    with pytest.raises(Refused, match="no longer in the library"):
        library.do(TakeBackOverrule(found(library)[0].overruling(MEETING)))


def test_a_reason_holds_for_one_meeting_only(library: Held) -> None:
    (problem, _) = found(library)
    assert problem.overruling(MEETING) != problem.overruling(b"o" * 16)


def test_two_laptops_that_overrule_the_same_problem_do_not_disagree(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(KeepPoint(POINT, MEETING, None, "Ask Ann Lee.", NOON))
        take_in(other, one)
        for each, reason in ((one, REASON), (other, "She would like it")):
            each.do(let_stand(MEETING, found(each)[:1], reason))
        exchange(one, other)
        assert one.ask(clashes) == ()
        assert found(one) == found(other)
        assert not found(one)[0].in_the_way


def test_where_laptops_disagree_whether_a_problem_may_stand_it_may_not(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(KeepPoint(POINT, MEETING, None, "Ask Ann Lee.", NOON))
        (problem,) = found(one)
        one.do(let_stand(MEETING, (problem,), REASON), TakeBackOverrule(problem.overruling(MEETING)))
        take_in(other, one)
        one.do(let_stand(MEETING, (problem,), REASON))
        other.do(let_stand(MEETING, (problem,), REASON), TakeBackOverrule(problem.overruling(MEETING)))
        take_in(one, other)
        again = found(one)
        assert {each.check for each in again if each.in_the_way} >= {"name"}


def test_the_reason_of_a_forgotten_line_is_forgotten_with_it(library: Held, tmp_path: Path) -> None:
    library.do(let_stand(MEETING, found(library)[:1], f"It is {SECRET}"))
    library.do(ForgetEntry(POINT))
    assert found(library) == ()
    assert not on_disk(tmp_path, SECRET)


def test_the_reason_of_an_answer_that_goes_with_its_line_is_forgotten(library: Held, tmp_path: Path) -> None:
    library.do(SaveResponse(ANSWER, MEETING, "Ask", did="Amina Hassan did."), LinkResponse(ANSWER, (POINT,)))
    about = next(each for each in found(library) if each.place.id == ANSWER)
    library.do(let_stand(MEETING, (about,), f"It is {SECRET}"), ForgetEntry(POINT))
    assert not on_disk(tmp_path, SECRET)


def test_a_reason_that_another_laptop_gave_for_a_line_forgotten_here_goes_when_both_merge(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(KeepPoint(POINT, MEETING, None, "Ask Ann Lee.", NOON))
        take_in(other, one)
        one.do(ForgetEntry(POINT))
        other.do(let_stand(MEETING, found(other)[:1], f"It is {SECRET}"))
        exchange(one, other)
        assert not on_disk(tmp_path, SECRET)


def test_words_are_replaced_wherever_they_stand_in_a_line_and_stay_in_its_history(library: Held) -> None:
    for problem in found(library):
        library.do(ReplaceWords(problem.place, problem.words, "a resident"))
    assert found(library) == ()
    assert said(library) == ["Ask a resident, or a resident."]
    assert "Amina" in library.ask(edits, "point", POINT)[-2].before
    library.store.undo()
    assert len(found(library)) == 1


def test_only_whole_words_are_replaced(library: Held) -> None:
    library.do(EditEntry(POINT, "Ann went to the annual Annandale fair."))
    library.do(ReplaceWords(Place("point", POINT), "Ann", "A carer"))
    assert said(library) == ["A carer went to the annual Annandale fair."]


def test_an_action_has_its_words_replaced_in_its_updates_too(library: Held) -> None:
    library.do(KeepAction(ACTION, MEETING, None, "Ring Amina Hassan", NOON))
    library.do(UpdateAction(b"u" * 16, ACTION, "2026-11-06", "Amina Hassan was rung", "in_progress"))
    library.do(ReplaceWords(Place("action", ACTION), "Amina Hassan", "a resident"))
    (action,) = library.ask(gather, MEETING, Edition.PUBLISHED).actions
    assert (action.text, action.update) == ("Ring a resident", "A resident was rung")


@pytest.mark.parametrize("old", ["Bob Tan", ""])
def test_words_that_are_not_there_are_refused(library: Held, old: str) -> None:
    with pytest.raises(Refused, match="no longer stand in this line"):
        library.do(ReplaceWords(Place("point", POINT), old, "a resident"))


def test_the_label_of_an_owner_is_changed_as_an_owner(library: Held) -> None:
    library.do(KeepAction(ACTION, MEETING, None, "Ring", NOON), SetOwners(ACTION, (Owner("Team, 07700 900123"),)))
    with pytest.raises(Refused, match="an owner"):
        library.do(ReplaceWords(Place("action", ACTION), "07700 900123", "[left out]"))


def test_a_line_is_not_left_without_words(library: Held) -> None:
    library.do(EditEntry(POINT, "Amina Hassan"))
    with pytest.raises(Refused, match="some words to stand in their place"):
        library.do(ReplaceWords(Place("point", POINT), "Amina Hassan", ""))


def test_every_field_in_which_words_are_replaced_is_there() -> None:
    assert not [field for entity, names in REPLACEABLE.items() for field in names if not hasattr(MODELS[entity], field)]
