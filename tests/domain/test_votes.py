"""Votes: totals, places and ties whatever the order of counting, and sentences that say them."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.vote_words import (
    UNSETTLED,
    doubts,
    impossible,
    missing,
    progress,
    recounted,
    result_lines,
    sentence,
)
from facilitator.domain.vote_words import given as held
from facilitator.domain.votes import (
    COUNT,
    RECOUNT,
    Apart,
    Ballot,
    Counted,
    Method,
    Option,
    alike,
    all_counted,
    dots_there,
    kept_back,
    ordinal,
    proposed_dots,
    ranked,
    settled,
    table_counted,
    totals,
)
from tests.examples import examples

_WORDS = ("Bench", "Buses", "Ramps", "Trees", "Lights")
OPTIONS = tuple(Option(letter.encode() * 16, words) for letter, words in zip("abcde", _WORDS, strict=True))
A, B, C, _, _ = OPTIONS


def hands(*numbers: int, voters: int = 0) -> Ballot:
    """Return a vote by hands in the whole room."""
    counts = tuple(Counted(option.id, 0, COUNT, number) for option, number in zip(OPTIONS, numbers, strict=False))
    return Ballot(Method.HANDS, 1, voters, False, OPTIONS[: len(numbers)], counts, {})


def dots(*numbers: int, voters: int = 0, each: int = 2) -> Ballot:
    """Return a vote by dots in the whole room."""
    return replace(hands(*numbers, voters=voters), method=Method.DOTS, dots_each=each)


def by_table(*counts: Counted, method: Method = Method.DOTS, **at: int) -> Ballot:
    people = {int(table[1:]): number for table, number in at.items()}
    return Ballot(method, 2, sum(people.values()), True, (A, B, C), counts, people)


def places(ballot: Ballot) -> list[str]:
    return [total.place_words for total in totals(ballot)]


OPTION = st.sampled_from(OPTIONS)
CELLS = st.dictionaries(
    st.tuples(OPTION, st.integers(1, 4), st.sampled_from([COUNT, RECOUNT])), st.integers(0, 9), max_size=30
)


@st.composite
def ballots(draw: st.DrawFn) -> Ballot:
    counts = [Counted(option.id, table, round_, number) for (option, table, round_), number in draw(CELLS).items()]
    people = draw(st.dictionaries(st.integers(1, 4), st.integers(0, 9)))
    method = draw(st.sampled_from(Method))
    return Ballot(method, draw(st.integers(1, 4)), draw(st.integers(0, 40)), True, OPTIONS, tuple(counts), people)


@settings(max_examples=examples(200, 5_000))
@given(ballot=ballots(), chance=st.randoms(use_true_random=False))
def test_nothing_depends_on_the_order_of_counting(ballot: Ballot, chance: Random) -> None:
    counts = list(ballot.counts)
    chance.shuffle(counts)
    other = replace(ballot, counts=tuple(counts))

    assert totals(other) == totals(ballot)
    assert (sentence(other), impossible(other), recounted(other)) == (
        sentence(ballot),
        impossible(ballot),
        recounted(ballot),
    )


@settings(max_examples=examples(200, 5_000))
@given(ballot=ballots())
def test_a_place_is_one_more_than_the_options_before_it_and_ties_are_symmetric(ballot: Ballot) -> None:
    found = totals(ballot)

    for one in found:
        more = sum(other.number > one.number for other in found)
        assert one.place == (1 + more if one.number else 0)
        equals = [other for other in found if other.number == one.number and other is not one]
        assert one.tied is bool(one.number and equals)
        assert all((other.place, other.tied) == (one.place, one.tied) for other in equals)


@settings(max_examples=examples(200, 5_000))
@given(ballot=ballots())
def test_options_and_tables_add_up_to_the_same(ballot: Ballot) -> None:
    assert sum(total.number for total in totals(ballot)) == all_counted(ballot)
    assert sum(table_counted(ballot, table) for table in range(1, 5)) == all_counted(ballot)
    assert sorted(total.number for total in ranked(totals(ballot))) == sorted(t.number for t in totals(ballot))


@given(ballot=ballots())
def test_a_total_that_people_can_have_given_is_not_called_impossible(ballot: Ballot) -> None:
    many = dict.fromkeys(range(1, 5), 1_000)

    assert not impossible(replace(ballot, voters=1_000, at_tables=many))


def test_the_recount_is_what_counts_and_both_are_kept() -> None:
    counts = (Counted(A.id, 0, COUNT, 14), Counted(A.id, 0, RECOUNT, 15), Counted(B.id, 0, COUNT, 15))
    first, second = totals(replace(hands(0, 0), counts=counts))

    assert (first.number, first.first, first.again) == (15, 14, 15)
    assert (second.number, second.first, second.again) == (15, 15, None)
    assert first.place_words == second.place_words == "joint first"


def test_counts_of_another_way_of_counting_or_of_an_option_that_went_are_left_out() -> None:
    counts = (Counted(A.id, 0, COUNT, 9), Counted(A.id, 3, COUNT, 2), Counted(b"x" * 16, 3, COUNT, 5))

    assert all_counted(by_table(*counts)) == 2


def test_places_are_told_with_ties_as_ties() -> None:
    assert places(dots(31, 20, 20, 4, 0)) == ["first", "joint second", "joint second", "fourth", "none"]
    assert [ordinal(place) for place in (10, 11, 12, 13, 21, 22, 23, 24, 111)] == [
        "tenth", "11th", "12th", "13th", "21st", "22nd", "23rd", "24th", "111th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ballot", "words"),
    [
        (dots(31, 20, 4), "“Bench” came first with 31 of 55 dots, ahead of “Buses” with 20."),
        (dots(4, 20, 4), "“Buses” came first with 20 of 28 dots; “Bench” and “Ramps” tied for second with 4 each."),
        (dots(9, 2, 2, 2, 2), "“Bench” came first with 9 of 17 dots; four options tied for second with 2 each."),
        (dots(9, 9, 3), "“Bench” and “Buses” tied for first with 9 dots each, of 21, ahead of “Ramps” with 3."),
        (dots(1, 1), "“Bench” and “Buses” tied for first with 1 dot each, of 2."),
        (dots(1, 0), "“Bench” came first with 1 of 1 dot."),
        (hands(12, 30, 12, 12, 12), "“Buses” came first with 30 hands; four options tied for second with 12 each."),
        (hands(5, 5, 1), "“Bench” and “Buses” tied for first with 5 hands each, ahead of “Ramps” with 1."),
        (hands(0, 0), "No hands were counted."),
        (dots(), "No dots were counted."),
    ],
)  # fmt: skip
def test_one_sentence_says_the_result(ballot: Ballot, words: str) -> None:
    assert sentence(ballot) == words


def test_more_than_nine_options_that_tie_are_told_by_a_figure() -> None:
    options = tuple(Option(bytes([place]) * 16, str(place)) for place in range(12))
    counts = tuple(Counted(option.id, 0, COUNT, 1) for option in options)

    assert sentence(replace(dots(), options=options, counts=counts)) == (
        "12 options tied for first with 1 dot each, of 12."
    )


def test_how_the_vote_was_held_is_told() -> None:
    assert held(dots(3, 4, voters=40)) == "40 people could vote, with 2 dots each; 7 of 80 dots were placed."
    assert held(dots(3, 4, each=1)) == "With 1 dot each; 7 dots were placed."
    assert held(hands(3, 4, voters=1)) == "By hands; 1 person could vote."
    assert held(hands(3, 4)) == "By hands."


def test_how_far_the_counting_is_is_told() -> None:
    assert progress(dots(14, voters=48)) == "14 of 96 dots counted, 82 left"
    assert progress(dots(14, voters=5)) == "14 of 10 dots counted, 4 too many"
    assert progress(dots(14)) == "14 dots counted"
    assert progress(hands(1, voters=5)) == "1 hand counted"
    assert dots_there(hands(1, voters=5)) == 0


def test_more_dots_than_people_have_are_impossible() -> None:
    assert impossible(dots(50, 31, voters=40)) == ("81 dots are more than 40 people with 2 dots each can place (80).",)
    assert not impossible(dots(50, 30, voters=40))
    assert not impossible(dots(50, 31))


def test_more_dots_at_a_table_than_its_people_have_are_impossible() -> None:
    counts = (Counted(A.id, 4, COUNT, 3), Counted(B.id, 4, COUNT, 2), Counted(A.id, 5, COUNT, 2))

    assert impossible(by_table(*counts, t4=2, t5=2)) == (
        "Table 4: 5 dots are more than 2 people with 2 dots each can place (4).",
    )


def test_more_hands_than_people_are_impossible() -> None:
    assert impossible(hands(41, 40, voters=40)) == ("“Bench”: 41 hands are more than the 40 who may vote.",)
    assert not impossible(hands(41))
    counts = (Counted(A.id, 4, COUNT, 9), Counted(B.id, 4, COUNT, 8), Counted(A.id, 7, COUNT, 9))
    assert impossible(by_table(*counts, method=Method.HANDS, t4=8)) == (
        "“Bench”: 18 hands are more than the 8 who may vote.",
        "“Bench” at table 4: 9 hands are more than the 8 who are there.",
    )


def test_a_count_and_a_recount_that_differ_are_told() -> None:
    counts = (
        Counted(B.id, 4, COUNT, 3), Counted(B.id, 4, RECOUNT, 4), Counted(A.id, 4, RECOUNT, 3),
        Counted(A.id, 2, COUNT, 1), Counted(A.id, 2, RECOUNT, 1),
        Counted(A.id, 1, COUNT, 1), Counted(A.id, 1, RECOUNT, 0),
    )  # fmt: skip

    assert recounted(by_table(*counts)) == (
        "“Bench” at table 1 was counted as 1, then as 0. The recount is what counts.",
        "“Buses” at table 4 was counted as 3, then as 4. The recount is what counts.",
    )


def test_what_is_not_counted_yet_is_told_and_nought_is_counted() -> None:
    assert missing(hands(0, 0)) == ()
    assert missing(replace(dots(1, 2, 3), counts=())) == ("Nothing is counted yet for “Bench”, “Buses” and “Ramps”.",)
    assert missing(replace(dots(1, 2, 3, 4, 5), counts=())) == ("Nothing is counted yet for five options.",)
    counts = (Counted(A.id, 1, COUNT, 0), Counted(B.id, 1, COUNT, 0), Counted(C.id, 1, COUNT, 0))
    assert missing(by_table(*counts), (1, 2, 3)) == ("Tables 2 and 3: nothing is counted yet.",)
    assert missing(by_table(*counts), (1, 2)) == ("Table 2: nothing is counted yet.",)
    assert missing(by_table(), (1, 2)) == ("Nothing is counted yet for “Bench”, “Buses” and “Ramps”.",)


@pytest.mark.parametrize(("options", "each"), [(0, 1), (1, 1), (4, 1), (6, 2), (8, 2), (9, 2), (12, 3), (20, 5)])
def test_each_person_is_proposed_a_dot_for_a_quarter_of_the_options(options: int, each: int) -> None:
    assert proposed_dots(options) == each


def test_options_that_say_the_same_are_found_before_people_vote() -> None:
    same = Option(b"x" * 16, " bench! ")
    signs, others = Option(b"y" * 16, "?!"), Option(b"z" * 16, "?")

    assert alike((A, B, same, signs, others)) == ((A, same),)


def test_an_option_that_is_kept_back_is_told_by_its_number() -> None:
    assert kept_back(3) == "Option 3, kept back"


def test_a_result_on_which_two_laptops_disagree_is_told_by_nobody() -> None:
    apart = replace(dots(4, 3), apart=(Apart(A.id, 0, COUNT, (4, 6)),))
    taken = replace(dots(4, 3), apart=(Apart(A.id, 0, COUNT, (4, None)),))
    torn = replace(dots(4, 3), torn=True)

    assert not any(map(settled, (apart, taken, torn)))
    assert {sentence(apart), sentence(taken), sentence(torn)} == {UNSETTLED}
    assert doubts(apart) == ("“Bench” was counted as 4 and as 6 on two laptops.",)
    assert doubts(taken) == ("“Bench” was counted as 4 and as nothing on two laptops.",)
    assert doubts(torn) == ("Two laptops disagree about what is voted on.",)


def test_a_result_is_told_line_by_line_with_what_a_recount_found() -> None:
    ballot = dots(4, 3)
    again = (*ballot.counts, Counted(B.id, 0, RECOUNT, 5))

    assert result_lines(replace(ballot, counts=again)) == (
        "first: Buses, 5",
        "second: Bench, 4",
        "“Buses” was counted as 3, then as 5. The recount is what counts.",
    )
    same = (*ballot.counts, Counted(B.id, 0, RECOUNT, 3))
    assert result_lines(replace(ballot, counts=same))[-1] == "What was counted again came to the same."
    assert result_lines(ballot)[-1] == "second: Buses, 3"
    assert result_lines(replace(ballot, torn=True)) == ("Two laptops disagree about what is voted on.",)


def test_what_was_counted_apart_matters_only_where_it_counts() -> None:
    ballot = dots(4, 3)
    again = (*ballot.counts, Counted(A.id, 0, RECOUNT, 5))
    over = replace(ballot, counts=again, apart=(Apart(A.id, 0, COUNT, (4, 6)),))
    elsewhere = replace(ballot, apart=(Apart(A.id, 2, COUNT, (4, 6)), Apart(b"x" * 16, 0, COUNT, (1, 2))))

    assert settled(over)
    assert settled(elsewhere)
    assert (doubts(over), doubts(elsewhere)) == ((), ())
    assert not settled(replace(over, apart=(Apart(A.id, 0, RECOUNT, (4, 5)),)))
