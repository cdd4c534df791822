"""Options typed one on a line: which is which, and what says the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.vote_options import bare, joined, likeness, lines_of, rewritten

LINES = st.lists(st.text("abc é!", min_size=1, max_size=6), max_size=5).map(lambda some: lines_of("\n".join(some)))


def test_options_stand_one_on_a_line_each_once() -> None:
    assert lines_of(" A bench\n\nLater  buses\nA bench\n") == ["A bench", "Later buses"]


@given(held=LINES, more=LINES)
def test_what_is_joined_says_nothing_twice_and_loses_no_line(held: list[str], more: list[str]) -> None:
    made = joined(held, more)

    assert list(made.lines[: len(held)]) == held
    assert made.fresh == len(made.lines) - len(held)
    assert {bare(line) for line in more} <= {bare(line) for line in made.lines}
    added = [bare(line) for line in made.lines[len(held) :]]
    assert len(set(added)) == len(added)


def test_what_says_the_same_but_for_case_and_signs_is_told_and_not_taken_twice() -> None:
    made = joined(["A bench"], ["a BENCH!", "A bench", "Ramps", " ", "ramps."])

    assert (made.lines, made.fresh, made.same) == (("A bench", "Ramps"), 1, ("a BENCH!", "ramps."))


@given(held=LINES, lines=LINES)
def test_an_option_in_other_words_is_one_that_went_and_only_once(held: list[str], lines: list[str]) -> None:
    found = rewritten(held, lines)

    assert set(found) <= set(lines) - set(held)
    assert set(found.values()) <= set(held) - set(lines)
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("held", "lines", "found"),
    [
        (["A bench"], ["A bench at every stop"], {"A bench at every stop": "A bench"}),
        (["A bench"], ["Ramps"], {}),
        (["A bench", "Later buses"], ["Later busses", "A bench"], {"Later busses": "Later buses"}),
        (["A bench", "Later buses"], ["Later buses on Sunday", "A new bench"],
         {"Later buses on Sunday": "Later buses", "A new bench": "A bench"}),
    ],
)  # fmt: skip
def test_a_line_is_an_option_in_other_words_where_most_of_them_stay(
    held: list[str], lines: list[str], found: dict[str, str]
) -> None:
    assert rewritten(held, lines) == found


def test_likeness_is_that_of_the_shorter_text() -> None:
    assert likeness("A BENCH", "a bench at every stop") == 1
    assert likeness("", "bench") == 0
