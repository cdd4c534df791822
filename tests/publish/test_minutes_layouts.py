"""The report of an event, of a quality board, and the practice example: other layouts of the same parts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from facilitator.commands.agenda import SaveItem
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.resources import SaveResource
from facilitator.domain.editions import Content, Edition
from facilitator.domain.evaluation import Comment
from facilitator.domain.kinds import Kind
from facilitator.publish.minutes import outline_of
from facilitator.publish.minutes.event import KEYNOTES, PUBLICATIONS, SCENE, TALK, WORKSHOPS
from facilitator.publish.minutes.quality import FOUR, OTHERS
from facilitator.publish.outline import plain
from facilitator.publish.pdf import write_pdf
from facilitator.queries.evaluation import CommentRow
from facilitator.queries.levels import LevelsRow
from facilitator.queries.record.rows import Record
from tests.examples import examples
from tests.journeys.structure import section
from tests.publish.forum import DAY, MADE_AT, PRIVATE, Forum, opened_forum, stuff
from tests.publish.readback import assert_good
from tests.publish.test_minutes_laws import records, times

REPORTS = (Content.EVENT_REPORT, Content.QUALITY_BOARD, Content.PRACTICE_EXAMPLE)
NINE = [
    "About the organisation",
    "Our boards and groups",
    "Co-production in practice",
    "What people think of their experience",
    "What has helped",
    "Challenges",
    "Main strengths",
    "How it reached everybody",
    "Advice to others",
]
ENDING = ["About these notes", "Words we used"]


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as forum:
        yield forum


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    """One forum for all that only read it."""
    with opened_forum(tmp_path_factory.mktemp("reports")) as forum:
        stuff(forum)
        forum.store.do(SaveItem(forum.items[3], forum.meeting, "Walking the route", 40, "workshop", "Ines"))
        forum.say("The kerb is high.", item=3, kind="concern")
        forum.say("The driver waits.", kind="works_well")
        forum.say("A ramp at every stop.", kind="proposed_standard")
        forum.store.do(SaveResource(b"1" * 16, forum.meeting, "Bus leaflet", "https://example.org/buses"))
        yield forum


def told(record: Record, content: Content, title: str) -> list[str]:
    entries = section(plain(outline_of(record, MADE_AT, content)), "H2", title)
    return [text for role, text in entries if role != "Lbl"]


def titles(record: Record, content: Content) -> list[str]:
    return [text for role, text in plain(outline_of(record, MADE_AT, content)) if role == "H2"]


def test_an_event_report_has_the_headings_of_one(forum: Forum) -> None:
    found = titles(forum.record(), Content.EVENT_REPORT)
    assert [title for title in found if title in {SCENE, KEYNOTES, TALK, WORKSHOPS, PUBLICATIONS}] == [
        *("Setting the scene", "Keynote presentations", "What people told us", "Workshop case studies"),
        "Publications",
    ]
    assert found[-2:] == ENDING
    assert told(forum.record(), Content.EVENT_REPORT, WORKSHOPS) == [
        *("Item 4: Walking the route", "Led by: Ines", "Concern: The kerb is high."),
    ]
    assert "New buses come in May." in repr(told(forum.record(), Content.EVENT_REPORT, KEYNOTES))
    assert told(forum.record(), Content.EVENT_REPORT, PUBLICATIONS) == ["Bus leaflet, example.org/buses"]


def test_a_quality_board_reports_its_points_by_four_kinds_and_then_all_others(forum: Forum) -> None:
    found = titles(forum.record(), Content.QUALITY_BOARD)
    four = ["Areas of concern", "Recommendations", "Proposed standards", "Good practice"]
    assert found == [*four, "What else was said", "Decisions", "Actions", "Resources", *ENDING]
    assert told(forum.record(), Content.QUALITY_BOARD, "Good practice") == ["The driver waits. (item 3)"]
    assert "Challenge: Why did nobody answer?" in told(forum.record(), Content.QUALITY_BOARD, OTHERS)
    assert told(forum.record(), Content.QUALITY_BOARD, "Decisions") == ["We meet every month."]


def test_a_practice_example_marks_what_nobody_has_written(bare: Forum) -> None:
    assert titles(bare.record(), Content.PRACTICE_EXAMPLE) == [*NINE, "Resources", *ENDING]
    for title in set(NINE) - {"About the organisation", "Co-production in practice"}:
        (gap,) = told(bare.record(), Content.PRACTICE_EXAMPLE, title)
        assert gap.startswith("Nobody has written this yet: ")
    assert told(bare.record(), Content.PRACTICE_EXAMPLE, "What has helped") == [
        "Nobody has written this yet: what made it work."
    ]


def test_a_practice_example_is_filled_from_the_record(bare: Forum) -> None:
    group = bare.record().meeting.group
    assert group is not None
    bare.store.do(SaveGroup(group, "People’s Forum", purpose="To hear everybody"))
    told_of = {"brought_by": "Transport", "groups_note": "Two quality boards", "will_change": "A longer break"}
    for name, words in told_of.items():
        bare.store.do(replace_in(SaveMeeting(bare.meeting, "November", DAY), name, words))
    for kind in (Kind.QUOTE, Kind.WORKS_WELL, Kind.CHALLENGE):
        bare.say(f"About {kind.value}.", kind=kind)
    written = tuple(CommentRow(b"%d" % at, sort, f"It was {sort}", "public") for at, sort in enumerate(Comment))
    levels = LevelsRow("", "basic", "We began late", "", ())
    record = replace(bare.record(), comments=written, levels=levels)
    found = {title: " | ".join(told(record, Content.PRACTICE_EXAMPLE, title)) for title in NINE}
    assert "What we are for: To hear everybody" in found["About the organisation"]
    assert found["Our boards and groups"] == "Two quality boards"
    assert "Brought by: Transport" in found["Co-production in practice"]
    assert "“About quote.”" in found["What people think of their experience"]
    assert "About works_well." in found["What has helped"]
    assert found["Challenges"] == "Challenge: About challenge. | It was thorn"
    assert found["Main strengths"] == "It was rose"
    assert found["Advice to others"] == "What we will do otherwise: A longer break | What we learned: We began late"


def replace_in(plan: SaveMeeting, name: str, words: str) -> SaveMeeting:
    match name:
        case "brought_by":
            return replace(plan, brought_by=words)
        case "groups_note":
            return replace(plan, groups_note=words)
        case _:
            return replace(plan, will_change=words)


@pytest.mark.parametrize("content", REPORTS)
@pytest.mark.parametrize("edition", Edition)
def test_every_report_is_a_good_pdf(forum: Forum, content: Content, edition: Edition, tmp_path: Path) -> None:
    outline = outline_of(forum.record(edition), MADE_AT, content)
    write_pdf(outline, tmp_path / "report.pdf")
    assert_good(tmp_path / "report.pdf", outline)


@pytest.mark.parametrize("content", REPORTS)
def test_nothing_private_is_in_a_published_report(forum: Forum, content: Content) -> None:
    words = repr(outline_of(forum.record(), MADE_AT, content))
    assert [piece for piece in PRIVATE if piece in words] == []


@given(records())
@settings(max_examples=examples(40, 1_000))
def test_every_point_stands_once_in_the_report_of_a_quality_board(record: Record) -> None:
    found = [text for title, _ in FOUR.values() for text in told(record, Content.QUALITY_BOARD, title)]
    others = told(record, Content.QUALITY_BOARD, OTHERS)
    for row in record.points:
        assert times(row.text, found) == (row.kind in FOUR)
        assert times(row.text, others) == (row.kind not in FOUR)


@given(records())
@settings(max_examples=examples(40, 1_000))
def test_every_point_stands_in_the_report_of_an_event(record: Record) -> None:
    words = [text for _, text in plain(outline_of(record, MADE_AT, Content.EVENT_REPORT))]
    assert all(times(row.text, words) for row in record.points)
