"""A vote of few is told by what came first, and by no number from which one could tell who voted how (R-E2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.few_voters import few_voted, told_of_few
from facilitator.domain.vote_words import UNSETTLED
from facilitator.domain.votes import COUNT, Ballot, Counted, Method, Option, all_counted


def vote(method: Method, names: tuple[str, ...], *counts: int, voters: int = 0, torn: bool = False) -> Ballot:
    options = tuple(Option(name.encode(), name) for name in names)
    counted = tuple(Counted(option.id, 0, COUNT, number) for option, number in zip(options, counts, strict=False))
    return Ballot(method, 2, voters, by_table=False, options=options, counts=counted, at_tables={}, torn=torn)


@pytest.mark.parametrize(
    ("method", "counts", "voters", "present", "few"),
    [
        (Method.DOTS, (4, 2), 3, 60, True),
        (Method.DOTS, (0, 0), 3, 0, True),
        (Method.DOTS, (4, 2), 5, 3, False),
        (Method.DOTS, (4, 2), 0, 3, True),
        (Method.DOTS, (9, 8), 0, 3, False),
        (Method.DOTS, (4, 4), 0, 0, False),
        (Method.DOTS, (2, 1), 40, 60, True),
        (Method.DOTS, (0, 0), 40, 60, False),
        (Method.HANDS, (4, 4), 0, 4, True),
        (Method.HANDS, (6, 4), 0, 4, False),
        (Method.HANDS, (2, 1), 0, 0, True),
        (Method.HANDS, (), 0, 4, True),
    ],
)
def test_few_are_those_who_could_vote_or_who_were_there_or_all_that_was_counted(
    method: Method, counts: tuple[int, ...], voters: int, present: int, *, few: bool
) -> None:
    names = ("Noon", "Six") if counts else ()
    assert few_voted(vote(method, names, *counts, voters=voters), present) is few


@pytest.mark.parametrize(
    ("method", "names", "counts", "words"),
    [
        (Method.DOTS, ("Noon", "Six"), (3, 0), "“Noon” came first."),
        (Method.DOTS, ("Noon", "Six"), (1, 1), "“Noon” and “Six” tied for first."),
        (Method.DOTS, ("Noon", "Six"), (0, 0), "No dots were counted."),
        (Method.HANDS, ("For", "Against"), (2, 1), "More were for than against."),
        (Method.HANDS, ("For", "Against"), (0, 1), "More were against than for."),
        (Method.HANDS, ("For", "Against", "Abstain"), (1, 1, 1), "As many were for as against."),
        (Method.HANDS, ("For", "Against"), (0, 0), "No hands were counted."),
    ],
)
def test_what_came_first_is_told_without_numbers(
    method: Method, names: tuple[str, ...], counts: tuple[int, ...], words: str
) -> None:
    assert told_of_few(vote(method, names, *counts, voters=3)) == words


def test_a_vote_on_which_two_laptops_disagree_is_not_settled_for_few_either() -> None:
    assert told_of_few(vote(Method.DOTS, ("Noon", "Six"), 3, 0, torn=True)) == UNSETTLED


@given(st.lists(st.integers(0, 9), min_size=2, max_size=5), st.integers(2, 9))
def test_votes_with_the_same_ones_first_are_told_alike_whatever_was_counted(counts: list[int], times: int) -> None:
    names = tuple(f"Option {'abcde'[at]}" for at in range(len(counts)))
    one, other = vote(Method.DOTS, names, *counts), vote(Method.DOTS, names, *(times * each for each in counts))
    assert told_of_few(one) == told_of_few(other)
    assert str(all_counted(one)) not in told_of_few(one)
