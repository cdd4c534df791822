"""The notes say how the meeting went, what was not simply agreed, and how far people worked together."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction
from facilitator.commands.agenda import SaveItem
from facilitator.commands.attendance import WalkIn
from facilitator.commands.evaluation import AddComment, CountForm
from facilitator.commands.levels import SetAchieved, SetItemAchieved
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepDecision
from facilitator.commands.read_back import ReadBack
from facilitator.domain.attribution import Attribution
from facilitator.domain.editions import Edition
from facilitator.publish.outline import plain
from facilitator.publish.pdf import write_pdf
from tests.journeys.structure import section
from tests.publish.forum import DAY, Forum, opened_forum
from tests.publish.readback import assert_good

PILE = b"p" * 16
WENT = "How the meeting went"


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as forum:
        yield forum


def count(forum: Forum, number: int, capacity: str, *given: tuple[str, int]) -> None:
    for _ in range(number):
        forum.store.do(CountForm(forum.meeting, PILE, given, capacity))


def come(forum: Forum, number: int) -> None:
    for each in range(number):
        forum.store.do(WalkIn(forum.store.new_id(), forum.meeting, f"Guest {each}", "citizen", f"{DAY}T12:31:00"))


def told(forum: Forum, title: str = WENT, edition: Edition = Edition.PUBLISHED) -> list[str]:
    return [text for _, text in section(plain(forum.outline(edition)), "H2", title)]


def test_without_forms_comments_and_levels_one_sentence_says_so(forum: Forum) -> None:
    assert told(forum) == ["No feedback forms were counted."]


def test_counts_stand_with_their_base_and_small_ones_are_hidden(forum: Forum) -> None:
    come(forum, 12)
    count(forum, 6, "citizen", ("understood", 5), ("equal", 3))
    count(forum, 1, "citizen", ("understood", 1), ("equal", 1))
    lines = told(forum)
    assert lines[0] == "7 of 12 people filled in the form."
    row = lines.index("I understood what we were talking about")
    assert lines[row + 1 : row + 4] == ["Too few to show", "Too few to show", "7"]
    assert lines[lines.index("I felt listened to") + 1 :][:3] == ["Too few to show", "Too few to show", "0"]
    inside = told(forum, edition=Edition.INTERNAL)
    assert "Not at all: 1, Completely: 6" in inside


def test_few_answers_are_told_in_one_sum_and_the_mean_only_where_it_gives_none_of_them_away(forum: Forum) -> None:
    come(forum, 44)
    for number, answer in ((1, 2), (4, 3), (15, 4), (18, 5)):
        count(forum, number, "citizen", ("understood", answer))
    for number, answer in ((3, 2), (4, 3), (2, 4), (4, 5)):
        count(forum, number, "citizen", ("said", answer))
    lines, few = told(forum), "Not at all, A little or Partly: 5, Mostly: 15, Completely: 18"
    row = lines.index("I understood what we were talking about")
    assert lines[row + 1 : row + 4] == [few, "Too few to show", "38"]
    row = lines.index("I could say what I wanted")
    assert lines[row + 1 : row + 4] == ["Too few to show", "3.5", "13"]
    assert "A little: 3, Partly: 4, Mostly: 2, Completely: 4" in told(forum, edition=Edition.INTERNAL)


def test_one_answer_that_differs_is_not_told_by_the_mean_of_a_side(forum: Forum) -> None:
    come(forum, 12)
    count(forum, 5, "carer", ("equal", 2))
    count(forum, 6, "council_officer", ("equal", 3))
    lines = told(forum)
    place = lines.index("Officers, councillors and providers") + 1
    assert lines[place : place + 3] == ["3.0", "Transformative: equal", "6"]
    count(forum, 1, "council_officer", ("equal", 1))
    assert told(forum)[place : place + 3] == ["Too few to show", "Too few to show", "7"]


def test_fewer_than_five_forms_are_not_told_in_detail(forum: Forum) -> None:
    come(forum, 12)
    count(forum, 4, "citizen", ("understood", 5))
    assert told(forum) == ["Fewer than 5 of 12 people filled in the form."]
    assert "4 of 12 people filled in the form." in told(forum, edition=Edition.INTERNAL)


@pytest.mark.parametrize(("came", "forms", "words"), [(3, 2, "Fewer than 5"), (0, 2, "Fewer than 5"), (3, 6, "6")])
def test_where_few_came_only_one_number_is_told_of_the_forms(forum: Forum, came: int, forms: int, words: str) -> None:
    come(forum, came)
    count(forum, forms, "citizen", ("understood", 5))
    assert told(forum)[0] == f"{words} people filled in the form."


def test_how_equal_it_felt_stands_side_by_side_and_never_merged(forum: Forum) -> None:
    come(forum, 20)
    count(forum, 6, "carer", ("equal", 2))
    count(forum, 4, "council_officer", ("equal", 3))
    assert "Too few forms say who filled them in for the two sides to be shown." in told(forum)
    assert "3.0" in told(forum, edition=Edition.INTERNAL)
    count(forum, 1, "councillor", ("equal", 3))
    lines = told(forum)
    place = lines.index("Citizens and carers")
    assert lines[place : place + 8] == [
        *("Citizens and carers", "2.0", "Intermediate: two way", "6"),
        *("Officers, councillors and providers", "3.0", "Transformative: equal", "5"),
    ]
    assert "2.5" not in lines


def test_only_public_comments_are_published_under_their_headings(forum: Forum) -> None:
    do, new = forum.store.do, forum.store.new_id
    do(AddComment(new(), forum.meeting, "thorn", "Xcold, said <b>Amina</b>"))
    do(AddComment(new(), forum.meeting, "rose", "The tea & cake", "public"))
    assert told(forum) == ["What people wrote", "Rose: what was good", "•", "The tea & cake"]
    assert "Xcold" not in str(forum.record())
    assert "Xcold, said <b>Amina</b> (internal)" in told(forum, edition=Edition.INTERNAL)


def test_levels_aimed_for_and_reached_are_told_with_the_reason(forum: Forum) -> None:
    do, meeting = forum.store.do, forum.meeting
    do(SaveMeeting(meeting, "November forum", DAY, level_intended="transformative", co_lead="Amina Y"))
    do(SaveItem(forum.items[2], meeting, "The discussion", 15, "discussion", level_intended="basic"))
    do(SetAchieved(meeting, "intermediate", "We ran out of time."))
    do(SetItemAchieved(forum.items[2], "intermediate"))
    assert told(forum) == [
        "How far we worked together",
        "What we aimed for: Transformative: equal",
        "What we reached, as the team sees it: Intermediate: two way",
        "Why: We ran out of time.",
        "•",
        "Item 3, The discussion: aimed for Basic: one way; reached Intermediate: two way",
    ]
    assert "What we aimed for: Transformative: equal" in told(forum, "What we came to talk about")
    assert ("P", "Led with: Amina Y") in plain(forum.outline())
    do(SaveMeeting(meeting, "November forum", DAY, attribution=Attribution.CHATHAM_HOUSE))
    assert "Amina Y" not in str(plain(forum.outline()))


def test_what_was_not_simply_agreed_is_told_beside_the_words(forum: Forum) -> None:
    do, new, at = forum.store.do, forum.store.new_id, f"{DAY}T15:00:00"
    agreed, against, action = new(), new(), new()
    do(KeepDecision(agreed, forum.meeting, None, "We meet monthly.", at))
    do(KeepDecision(against, forum.meeting, None, "We meet at noon.", at))
    do(KeepAction(action, forum.meeting, None, "Book the hall.", at))
    do(ReadBack(agreed, "agreed", "all of us"))
    do(ReadBack(against, "not_agreed", "Too early."))
    do(ReadBack(action, "wording"))
    settled = told(forum, "Decisions, recommendations and challenges")
    refused = "We meet at noon. (not agreed when it was read back: Too early.)"
    assert settled[2:6] == ["1.", "We meet monthly.", "2.", refused]
    assert refused in told(forum, "At a glance")
    assert "Book the hall. (the wording was changed when it was read back)\n" in told(forum, "Actions")[-1]


@pytest.mark.parametrize("edition", Edition)
def test_all_of_it_is_a_document_that_a_screen_reader_reads_in_order(
    forum: Forum, tmp_path: Path, edition: Edition
) -> None:
    come(forum, 15)
    count(forum, 6, "citizen", ("understood", 5), ("equal", 3), ("next", 2))
    count(forum, 5, "council_officer", ("understood", 4), ("equal", 2))
    forum.store.do(AddComment(forum.store.new_id(), forum.meeting, "bud", "More time", "public"))
    forum.store.do(SetAchieved(forum.meeting, "basic", "First time."))
    outline = forum.outline(edition)
    write_pdf(outline, tmp_path / "notes.pdf")
    assert_good(tmp_path / "notes.pdf", outline)
