"""Votes in the minutes: the sentence and a table; by table only inside; an open vote in no published edition."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.clashes import SettleClash
from facilitator.commands.counting import Count, count_id
from facilitator.commands.kinds import MarkSensitive, Reclassify
from facilitator.commands.votes import AddOption, BeginCounting, CloseVote, ReopenVote, SaveVote
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.domain.views import View
from facilitator.domain.vote_words import UNSETTLED
from facilitator.domain.votes import COUNT, RECOUNT
from facilitator.publish.outline import Grid, plain
from facilitator.storage.library import create_library
from facilitator.storage.merge import merge
from facilitator.storage.store import World
from tests.journeys.structure import section
from tests.publish.conftest import Written
from tests.publish.forum import DAY, Forum, opened_forum

VOTE, BENCH, BUSES, RAMPS = b"v" * 16, b"1" * 16, b"2" * 16, b"3" * 16
AT = f"{DAY}T14:00:00"


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as forum:
        do = forum.store.do
        do(SaveVote(VOTE, forum.meeting, "What first?", dots_each=2, voters=20, by_table=True))
        for option, text in ((BENCH, "A bench <b>"), (BUSES, "Later buses")):
            do(AddOption(option, VOTE, text))
        do(AddOption(RAMPS, VOTE, "Ramps at the surgery", forum.say("Ramps at the surgery", kind="idea")))
        do(BeginCounting(VOTE, AT))
        counted = ((BENCH, 1, 6), (BENCH, 2, 5), (BUSES, 1, 4), (BUSES, 2, 3), (RAMPS, 1, 7))
        for option, table, number in counted:
            do(Count(option, table, number))
        do(Count(BUSES, 2, 4, RECOUNT))
        do(CloseVote(VOTE, AT))
        yield forum


def counted_apart(forum: Forum, path: Path) -> None:
    """Have another laptop find 8 where this one finds 6."""
    forum.store.do(ReopenVote(VOTE))
    other = create_library(path, who="Kit", world=World(laptop="LAPTOP-2"))
    merge(other, forum.reader)
    forum.store.do(Count(BENCH, 1, 5))
    forum.store.do(Count(BENCH, 1, 6))
    other.do(Count(BENCH, 1, 8))
    reader = other.reader(View.TEAM)
    merge(forum.store, reader)
    reader.close()
    other.close()
    forum.store.do(CloseVote(VOTE, AT))


def told(forum: Forum, edition: Edition = Edition.PUBLISHED) -> list[str]:
    return [text for _, text in section(plain(forum.outline(edition)), "H2", "What mattered most")]


def test_a_closed_vote_is_told_in_a_sentence_and_a_table_with_its_recount(forum: Forum) -> None:
    assert told(forum)[-18:] == [
        "What first?",
        "“A bench <b>” came first with 11 of 26 dots, ahead of “Later buses” with 8.",
        "20 people could vote, with 2 dots each; 26 of 40 dots were placed.",
        "At some tables a recount found another number. The recount is what counts.",
        "Bar chart: Result: What first? “A bench <b>” has the most, 11. All numbers follow in words.",
        "Result: What first?",
        *("Option", "Dots", "Place"),
        *("A bench <b>", "11", "first"),
        *("Later buses", "8", "second"),
        *("Ramps at the surgery", "7", "third"),
    ]


def test_a_recount_in_the_whole_room_is_told_with_both_numbers(forum: Forum) -> None:
    other, options = b"w" * 16, (b"4" * 16, b"5" * 16)
    do = forum.store.do
    do(SaveVote(other, forum.meeting, "When?", method="hands", voters=20))
    for option, text in zip(options, ("Mornings", "Evenings"), strict=True):
        do(AddOption(option, other, text))
    do(BeginCounting(other, AT))
    for option, number in zip(options, (9, 8), strict=True):
        do(Count(option, 0, number))
    do(Count(options[1], 0, 10, RECOUNT))
    do(CloseVote(other, AT))

    assert told(forum)[-18:] == [
        "By hands; 20 people could vote.",
        "“Evenings” was counted as 8, then as 10. The recount is what counts.",
        "Result: When?",
        *("Option", "Counted", "Counted again", "Hands", "Place"),
        *("Evenings", "8", "10", "10", "first"),
        *("Mornings", "9", "not counted again", "9", "second"),
    ]


def held(forum: Forum, options: tuple[str, ...], *counts: int, again: tuple[int, ...] = ()) -> None:
    """Hold a vote by hands in the whole room, and close it."""
    vote, do = b"w" * 16, forum.store.do
    ids = [bytes([at]) * 16 for at in range(1, len(options) + 1)]
    do(SaveVote(vote, forum.meeting, "When?", method="hands", voters=20))
    for option, text in zip(ids, options, strict=True):
        do(AddOption(option, vote, text))
    do(BeginCounting(vote, AT))
    for round_, numbers in ((COUNT, counts), (RECOUNT, again)):
        for option, number in zip(ids, numbers, strict=False):
            do(Count(option, 0, number, round_))
    do(CloseVote(vote, AT))


@pytest.mark.parametrize(
    ("options", "counts", "again", "words"),
    [
        (("Noon", "Six"), (5, 5), (), "“Noon” and “Six” tied for first with 5 hands each."),
        (("Noon", "Six"), (0, 0), (), "No hands were counted."),
        (("Noon", "Six"), (5, 4), (5, 4), "What was counted again came to the same."),
        (("For", "Against", "Abstain"), (9, 4, 1), (), "9 were for and 4 against; 1 abstained."),
        (("For", "Against", "Abstain"), (4, 4, 0), (), "For and against tied with 4 each; nobody abstained."),
        (("For", "Against"), (12, 9), (), "12 were for and 9 against."),
    ],
)
def test_ties_motions_recounts_and_nobody_are_told_in_a_sentence(
    forum: Forum, options: tuple[str, ...], counts: tuple[int, ...], again: tuple[int, ...], words: str
) -> None:
    held(forum, options, *counts, again=again)

    assert all(words in told(forum, edition) for edition in Edition)


@pytest.mark.parametrize(
    ("options", "counts", "places"),
    [(("Noon", "Six"), (5, 5), ["joint first"] * 2), (("Noon", "Six"), (0, 0), ["none"] * 2)],
)
def test_places_in_the_table_show_ties_as_ties_and_nobody_as_none(
    forum: Forum, options: tuple[str, ...], counts: tuple[int, ...], places: list[str]
) -> None:
    held(forum, options, *counts)

    assert told(forum)[-6:][2::3] == places


def test_more_hands_than_people_are_told_in_the_internal_edition_alone(forum: Forum) -> None:
    held(forum, ("For", "Against"), 15, 9)

    words = "24 hands are more than the 20 who may vote, each with one."
    assert words in told(forum, Edition.INTERNAL)
    assert words not in told(forum)


def test_what_each_table_counted_stands_in_the_internal_edition_alone(forum: Forum) -> None:
    assert not any("able 2" in text for text in told(forum))
    inside = told(forum, Edition.INTERNAL)
    assert inside[inside.index("By table: What first?") + 5 :][:4] == ["Table 1", "6", "4", "7"]
    assert inside[-4:] == ["Table 2", "5", "4", "–"]


def test_many_options_by_table_stand_in_grids_of_five_columns_at_most(forum: Forum) -> None:
    do, vote, options = forum.store.do, b"w" * 16, [bytes([number]) * 16 for number in range(1, 10)]
    do(SaveVote(vote, forum.meeting, "What next?", dots_each=2, voters=20, by_table=True))
    for option in options:
        do(AddOption(option, vote, f"Option {option[0]}"))
    do(BeginCounting(vote, AT))
    for option in options:
        do(Count(option, 1, 2))
    do(CloseVote(vote, AT))

    grids = [block for block in forum.outline(Edition.INTERNAL).blocks if isinstance(block, Grid)]
    told = [grid for grid in grids if grid.caption == "By table: What next?"]
    assert [len(grid.header) for grid in told] == [5, 5, 2]
    assert [len(grid.rows) for grid in told] == [1, 1, 1]


def test_an_open_vote_stands_in_no_published_edition(forum: Forum) -> None:
    forum.store.do(ReopenVote(VOTE))

    assert told(forum)[-1] == "No votes were written down."
    assert any("still open" in text for text in told(forum, Edition.INTERNAL))
    assert not any("came first" in text for text in told(forum, Edition.INTERNAL))


def test_numbers_on_which_two_laptops_disagree_stand_in_the_internal_edition_alone(
    forum: Forum, tmp_path: Path
) -> None:
    counted_apart(forum, tmp_path / "other.forum")

    assert told(forum)[-3:] == ["What first?", UNSETTLED, "Its numbers are told once it is settled."]
    inside = told(forum, Edition.INTERNAL)
    assert "“A bench <b>” at table 1 was counted as 6 and as 8 on two laptops." in inside
    assert "So far: What first?" in inside
    assert not {"first", "second", "third", "Result: What first?"} & set(inside)

    forum.store.do(SettleClash("vote_count", count_id(BENCH, 1, COUNT), "number", 8))
    assert "“A bench <b>” came first with 13 of 28 dots, ahead of “Later buses” with 8." in told(forum)


@pytest.mark.parametrize("edition", Edition)
def test_an_option_made_of_what_is_sensitive_is_told_in_no_edition(forum: Forum, edition: Edition) -> None:
    option = next(row for row in forum.record().votes[0].options if row.id == RAMPS)
    assert option.point is not None
    forum.store.do(MarkSensitive(option.point))

    assert not any("surgery" in text for text in told(forum, edition))
    assert "Option 3, kept back" in told(forum, edition)


@pytest.mark.parametrize("edition", Edition)
def test_an_option_of_a_point_that_became_a_decision_and_is_sensitive_is_told_in_no_edition(
    forum: Forum, edition: Edition
) -> None:
    option = next(row for row in forum.record().votes[0].options if row.id == RAMPS)
    assert option.point is not None
    forum.store.do(Reclassify(option.point, Kind.DECISION))
    (decided,) = (row.id for row in forum.record().decisions if row.text == "Ramps at the surgery")
    forum.store.do(MarkSensitive(decided))

    assert not any("surgery" in text for text in told(forum, edition))


@pytest.mark.parametrize("edition", Edition)
def test_the_pdf_passes_the_judges_and_reads_back_as_the_outline(
    forum: Forum, written: Written, edition: Edition
) -> None:
    written(forum.outline(edition))


def test_a_vote_of_fewer_than_five_is_published_without_a_number(forum: Forum) -> None:
    vote, options, do = b"w" * 16, (b"4" * 16, b"5" * 16), forum.store.do
    do(SaveVote(vote, forum.meeting, "When?", dots_each=1, voters=3))
    for option, text in zip(options, ("Mornings", "Evenings"), strict=True):
        do(AddOption(option, vote, text))
    do(BeginCounting(vote, AT))
    for option, number in zip(options, (1, 2), strict=True):
        do(Count(option, 0, number))
    do(CloseVote(vote, AT))

    assert told(forum)[-8:] == [
        *("When?", "“Evenings” came first.", "Fewer than 5 people voted, so its numbers are not told."),
        *("The options were:", "•", "Mornings", "•", "Evenings"),
    ]
    assert "3 people could vote, with 1 dot each; 3 of 3 dots were placed." in told(forum, Edition.INTERNAL)
