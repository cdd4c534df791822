"""Paper forms counted in on two laptops, and what was written on them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.evaluation import AddComment, CountForm, ShowComment, TakeBackForm, WithdrawComment
from facilitator.domain.evaluation import FORMS, QUESTIONS, Cell, answers, forms
from facilitator.domain.refused import Refused
from facilitator.queries.evaluation import comments, counted
from facilitator.storage.models import EvaluationComment, EvaluationCount
from tests.desks import desks, exchange
from tests.held import MEETING, Held, held

PILE, OTHER_PILE, ROSE, THORN = b"p" * 16, b"q" * 16, b"r" * 16, b"t" * 16
GLAD = (("understood", 5), ("equal", 3))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def test_forms_add_up_answer_by_answer(library: Held) -> None:
    library.do(
        CountForm(MEETING, PILE, GLAD, "carer"),
        CountForm(MEETING, PILE, (("understood", 4),)),
        CountForm(MEETING, OTHER_PILE, GLAD, "carer"),
    )
    assert library.ask(counted, MEETING) == (
        Cell("equal", 3, "carer", 2),
        Cell(FORMS, 0, "", 1),
        Cell(FORMS, 0, "carer", 2),
        Cell("understood", 4, "", 1),
        Cell("understood", 5, "carer", 2),
    )


def test_a_form_is_taken_back_as_it_was_counted_and_no_more_than_were(library: Held) -> None:
    library.do(CountForm(MEETING, PILE, GLAD), CountForm(MEETING, PILE, ()), TakeBackForm(MEETING, PILE, GLAD))
    cells = library.ask(counted, MEETING)
    assert (forms(cells), answers(cells, QUESTIONS[0]).base) == (1, 0)
    with pytest.raises(Refused, match="not in the pile"):
        library.do(TakeBackForm(MEETING, PILE, GLAD))
    assert forms(library.ask(counted, MEETING)) == 1


def test_undo_takes_one_form_back(library: Held) -> None:
    library.do(CountForm(MEETING, PILE, GLAD), CountForm(MEETING, PILE, GLAD))
    library.store.undo()
    assert forms(library.ask(counted, MEETING)) == 1


def test_two_laptops_count_two_piles_and_nothing_clashes(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        for pile, laptop in ((PILE, one), (OTHER_PILE, other)):
            laptop.do(*(CountForm(MEETING, pile, GLAD, "citizen") for _ in range(3)))
        exchange(one, other)
        for laptop in (one, other):
            assert forms(laptop.ask(counted, MEETING)) == 6
            assert answers(laptop.ask(counted, MEETING), QUESTIONS[3]).numbers == (0, 0, 6)


def test_what_is_no_answer_is_refused_whole(library: Held) -> None:
    with pytest.raises(Refused, match="not an answer"):
        library.do(CountForm(MEETING, PILE, (("understood", 5), ("equal", 4))))
    assert library.ask(counted, MEETING) == ()


def test_comments_stand_under_their_headings_and_stay_inside_unless_they_are_made_public(library: Held) -> None:
    library.do(AddComment(THORN, MEETING, "thorn", "Too hot"), AddComment(ROSE, MEETING, "rose", "The tea", "public"))
    assert [(row.question, row.text) for row in library.ask(comments, MEETING)] == [
        ("rose", "The tea"),
        ("thorn", "Too hot"),
    ]
    assert [row.id for row in library.ask(comments, MEETING, only_public=True)] == [ROSE]
    library.do(ShowComment(THORN, "public"), ShowComment(ROSE, "internal"))
    assert [row.id for row in library.ask(comments, MEETING, only_public=True)] == [THORN]
    library.do(WithdrawComment(THORN))
    assert [row.id for row in library.ask(comments, MEETING)] == [ROSE]


def test_a_comment_needs_words_and_is_either_public_or_internal(library: Held) -> None:
    with pytest.raises(Refused, match="some words"):
        library.do(AddComment(ROSE, MEETING, "rose", " "))
    with pytest.raises(Refused, match="either public or internal"):
        library.do(AddComment(ROSE, MEETING, "rose", "Tea", "secret"))


def test_no_field_of_the_evaluation_leads_to_a_person() -> None:
    for model in (EvaluationCount, EvaluationComment):
        assert not {name for name in model.__table__.columns.keys() if "person" in name or "attendance" in name}  # noqa: SIM118
