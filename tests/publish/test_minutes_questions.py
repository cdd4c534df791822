"""An item that asks several questions, in the minutes: each with its points, as written and as understood."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.gathering import GatherPoints, GatherUnder
from facilitator.commands.tables import SetMeaning, SetQuestion
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.publish.outline import Heading, Outline
from tests.publish.conftest import Written
from tests.publish.forum import DAY, Forum, opened_forum
from tests.publish.test_minutes_together import lines, section

FIRST, SECOND, THIRD = "Where do you ride?", "What stops you?", "Who should act?"
ASKED = ("Question 1: Where do you ride?", "Question 2: What stops you?", "Question 3: Who should act?")
UNSORTED, NOTHING = "Not sorted by question", "No points were written down under this question."
WRITTEN, UNDERSTOOD = "pit to pond", "Ride from the mine to the lake"


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        opened.store.do(SetTables(opened.meeting, 9))
        ask(opened, FIRST, SECOND, THIRD)
        yield opened


def ask(forum: Forum, *asked: str) -> None:
    item = forum.items[2]
    forum.store.do(SaveItem(item, forum.meeting, "The discussion", 15, "discussion", "", "\n".join(asked)))


def say(forum: Forum, text: str, question: int = 0, kind: str = Kind.SAID, themes: tuple[str, ...] = ()) -> bytes:
    point = forum.say(text, kind=kind, table=2, themes=themes)
    forum.store.do(SetQuestion(point, question))
    return point


def told(forum: Forum) -> list[str]:
    return section(forum.outline(), "What people told us")


def levels(outline: Outline) -> dict[str, int]:
    return {block.text: block.level for block in outline.blocks if isinstance(block, Heading)}


def test_each_question_has_its_points_with_their_themes_in_brackets(forum: Forum, written: Written) -> None:
    say(forum, "Along the canal", 1, themes=("Paths", "Water"))
    say(forum, "The road is fast", 2)
    say(forum, "Somebody", 0, themes=("Paths",))
    assert told(forum) == [
        "Item 3: The discussion",
        ASKED[0],
        "• Along the canal (about Paths, Water; table 2)",
        ASKED[1],
        "• The road is fast (table 2)",
        ASKED[2],
        NOTHING,
        UNSORTED,
        "• Somebody (about Paths; table 2)",
    ]
    assert [levels(forum.outline())[each] for each in (*ASKED, UNSORTED)] == [4, 4, 4, 4]
    written(forum.outline())


def test_where_all_is_sorted_nothing_is_said_of_what_is_not(forum: Forum) -> None:
    say(forum, "Along the canal", 1)
    assert UNSORTED not in told(forum)


def test_one_question_is_no_heading_and_its_points_stand_by_theme(forum: Forum) -> None:
    ask(forum, FIRST)
    say(forum, "Along the canal", themes=("Paths",))
    assert told(forum) == [
        "Item 3: The discussion",
        f"The question: {FIRST}",
        "Paths",
        "• Along the canal (table 2)",
    ]


def test_a_point_of_a_question_that_was_struck_out_is_told_as_not_sorted(forum: Forum) -> None:
    say(forum, "The mayor", 3)
    ask(forum, FIRST, SECOND)
    assert told(forum)[-2:] == [UNSORTED, "• The mayor (table 2)"]


def test_words_stand_as_written_with_how_they_are_understood(forum: Forum, written: Written) -> None:
    forum.store.do(SetMeaning(say(forum, WRITTEN, 1), UNDERSTOOD))
    forum.store.do(SetMeaning(say(forum, "no go", 2, Kind.QUOTE), "It is not safe"))
    assert f"• {WRITTEN} – understood as: {UNDERSTOOD} (table 2)" in told(forum)
    assert "• Quote: “no go” – understood as: It is not safe (table 2)" in told(forum)
    inside = forum.outline(Edition.INTERNAL)
    captured = lines(inside)[lines(inside).index("Appendix B: points as captured") :]
    assert any(line.endswith(f"\n{WRITTEN}\nUnderstood as: {UNDERSTOOD}") for line in captured)
    written(inside)


def test_a_name_that_the_team_gave_stands_under_the_question_that_most_points_speak_to(forum: Forum) -> None:
    points = tuple(say(forum, text, number) for text, number in (("Canal", 1), ("Fast road", 2), ("Lorries", 2)))
    forum.store.do(GatherPoints(forum.store.new_id(), "Traffic", points, f"{DAY}T14:00:00"))
    said = told(forum)
    place = said.index(ASKED[1])
    assert said[place + 1] == "Traffic (in the team’s words)"
    assert said[place + 3 : place + 6] == ["• Canal (table 2)", "• Fast road (table 2)", "• Lorries (table 2)"]
    assert said[1:3] == [ASKED[0], NOTHING]
    assert all(" ".join(said).count(text) == 1 for text in ("Traffic", "Canal", "Fast road", "Lorries"))


def test_a_point_that_leads_others_stands_where_it_was_sorted_itself(forum: Forum) -> None:
    leader, other = say(forum, "Canal"), say(forum, "Towpath", 2)
    forum.store.do(SetMeaning(other, "The path by the water"))
    forum.store.do(GatherUnder(leader, (other,)))
    assert told(forum)[-4:] == [
        UNSORTED,
        "Canal (table 2)",
        "Raised at 1 of 9 tables. In people’s words:",
        "• Towpath – understood as: The path by the water (table 2)",
    ]
