"""What a booking list may say of consents."""

import pytest

from facilitator.domain.consents import BY_LIST, Answer, list_counts


@pytest.mark.parametrize("said", [Answer.YES, Answer.NO])
@pytest.mark.parametrize("renewed", [True, False])
def test_where_nobody_was_asked_the_list_counts(said: Answer, renewed: bool) -> None:  # noqa: FBT001 - a parameter
    assert list_counts("", "", said, renewed=renewed)


@pytest.mark.parametrize("held", list(Answer))
@pytest.mark.parametrize("said", [Answer.YES, Answer.NO])
def test_what_was_said_to_a_person_stands(held: Answer, said: Answer) -> None:
    assert not list_counts(held, "spoken", said, renewed=True)


def test_a_no_counts_at_once_and_a_yes_only_where_somebody_says_so() -> None:
    assert list_counts(Answer.YES, BY_LIST, Answer.NO, renewed=False)
    assert not list_counts(Answer.NO, BY_LIST, Answer.YES, renewed=False)
    assert list_counts(Answer.NO, BY_LIST, Answer.YES, renewed=True)


def test_the_same_answer_is_not_written_again() -> None:
    assert not list_counts(Answer.YES, BY_LIST, Answer.YES, renewed=True)
