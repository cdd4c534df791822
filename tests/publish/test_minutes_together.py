"""Points drawn together, in the minutes: told once, under the words that lead them, with where they were raised."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SetTables
from facilitator.commands.gathering import GatherPoints, GatherUnder
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.publish.outline import Heading, Listing, Outline, Paragraph
from tests.publish.conftest import Written
from tests.publish.forum import DAY, Forum, opened_forum

LAST, SUNDAY, SIX = "The last bus leaves too early", "No bus on Sundays", "Buses stop at six"


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        opened.store.do(SetTables(opened.meeting, 9))
        yield opened


def lines(outline: Outline) -> list[str]:
    """Return what an outline says, block by block, a bullet being a line."""
    told: list[str] = []
    for block in outline.blocks:
        if isinstance(block, Heading):
            told.append(block.text)
        elif isinstance(block, Paragraph):
            told.append("".join(run.text for run in block.runs))
        elif isinstance(block, Listing):
            told += ["• " + "".join(run.text for run in item) for item in block.items]
    return told


def section(outline: Outline, title: str) -> list[str]:
    said = lines(outline)
    titles = [block.text for block in outline.blocks if isinstance(block, Heading) and block.level == 2]
    after = titles[titles.index(title) + 1]
    return said[said.index(title) + 1 : said.index(after)]


def gather(forum: Forum, text: str, *points: bytes) -> bytes:
    name = forum.store.new_id()
    forum.store.do(GatherPoints(name, text, points, f"{DAY}T14:00:00"))
    return name


def test_originals_stand_under_the_name_and_nowhere_else(forum: Forum, written: Written) -> None:
    points = [forum.say(text, table=table) for text, table in ((LAST, 1), (SUNDAY, 4), (SIX, 4))]
    forum.say("The hall is cold", table=2)
    gather(forum, "Buses do not run when people need them", *points)
    told = section(forum.outline(), "What people told us")
    place = next(at for at, line in enumerate(told) if line.startswith("Buses do not run"))
    assert told[place : place + 5] == [
        "Buses do not run when people need them (in the team’s words)",
        "Raised at 2 of 9 tables. In people’s words:",
        f"• {LAST} (table 1)",
        f"• {SUNDAY} (table 4)",
        f"• {SIX} (table 4)",
    ]
    assert all(" ".join(lines(forum.outline())).count(text) == 1 for text in (LAST, SUNDAY, SIX))
    assert "• 4 points were written down." in section(forum.outline(), "At a glance")
    written(forum.outline())


def test_a_point_that_leads_others_is_told_with_them_beneath(forum: Forum) -> None:
    one, two = forum.say(LAST, table=1), forum.say(SIX)
    forum.store.do(GatherUnder(one, (two,)))
    told = section(forum.outline(), "What people told us")
    assert told[-3:] == [
        f"{LAST} (table 1)",
        "Raised at 1 of 9 tables and in the whole room. In people’s words:",
        f"• {SIX}",
    ]


def test_a_challenge_gathered_in_a_point_of_another_kind_stands_in_its_own_section(forum: Forum) -> None:
    said, dared = forum.say(LAST, table=1), forum.say("Who answers for the buses?", kind=Kind.CHALLENGE, table=2)
    forum.store.do(GatherUnder(said, (dared,)))
    outline = forum.outline()
    assert section(outline, "What people told us")[-2:] == [f"{LAST} (table 1)", "Raised at 2 of 9 tables."]
    settled = section(outline, "Decisions, recommendations and challenges")
    assert "• Who answers for the buses? (item 3; table 2)" in settled


def test_a_question_drawn_together_waits_for_an_answer_until_there_is_one(forum: Forum) -> None:
    one, two = (forum.say(text, kind=Kind.QUESTION, table=table) for text, table in (("When?", 1), ("By when?", 2)))
    said = forum.say(LAST, table=3)
    name = gather(forum, "When will buses run?", one, two)
    forum.store.do(GatherUnder(said, (name,)))
    waiting = section(forum.outline(), "Still to answer")
    assert [line for line in waiting if "hen?" in line] == [
        "• Question: When? (item 3; table 1)",
        "• Question: By when? (item 3; table 2)",
    ]
    answer = forum.store.new_id()
    forum.store.do(SaveResponse(answer, forum.meeting, "When?"))
    forum.store.do(LinkResponse(answer, points=(said,)))
    assert "hen?" not in " ".join(section(forum.outline(), "Still to answer"))


def test_the_points_as_captured_have_no_name_that_nobody_said(forum: Forum) -> None:
    gather(forum, "Buses", forum.say(LAST, table=1), forum.say(SIX, table=2))
    told = " ".join(lines(forum.outline(Edition.INTERNAL)))
    captured = told[told.index("Appendix B") :]
    assert LAST in captured
    assert SIX in captured
    assert "Buses\n" not in captured
    assert not captured.endswith("Buses")


@pytest.mark.parametrize("edition", list(Edition))
def test_a_name_for_what_is_sensitive_is_in_no_edition(forum: Forum, edition: Edition) -> None:
    points = [forum.say(text, table=1) for text in (LAST, SIX)]
    gather(forum, "What the depot hides", *points)
    for point in points:
        forum.store.do(MarkSensitive(point))
    assert "What the depot hides" not in " ".join(lines(forum.outline(edition)))


def test_points_stand_by_themselves_where_what_leads_them_is_sensitive(forum: Forum) -> None:
    one, two = forum.say(LAST, table=1), forum.say(SIX, table=2)
    forum.store.do(GatherUnder(one, (two,)))
    forum.store.do(MarkSensitive(one))
    told = lines(forum.outline())
    assert f"• {SIX} (table 2)" in told
    assert LAST not in " ".join(told)
