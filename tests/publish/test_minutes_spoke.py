"""Who spoke, in the minutes: shares by capacity beside the room, and nobody who could be worked out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.attendance import AdmitUnnamed
from facilitator.commands.meetings import SetMeetingStatus
from facilitator.commands.queue import CallNext, JoinQueue
from facilitator.domain.editions import Edition
from facilitator.publish.outline import Grid, Heading, Outline, Paragraph
from tests.publish.conftest import Written
from tests.publish.forum import DAY, Forum, opened_forum, stuff

ROOM = {"citizen": 12, "carer": 6, "provider": 3, "councillor": 2, "interpreter": 2}


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        for capacity, number in ROOM.items():
            for _ in range(number):
                opened.store.do(AdmitUnnamed(opened.store.new_id(), opened.meeting, capacity, f"{DAY}T12:40:00"))
        yield opened


def speak(forum: Forum, *who: str, person: bytes | None = None, hour: int = 13) -> None:
    """Let people of these capacities take a turn, a minute after one another."""
    for minute, capacity in enumerate(who):
        turn, at = forum.store.new_id(), f"{DAY}T{hour}:{minute:02}:00"
        label = "" if person else f"Xlabel {minute}"
        forum.store.do(JoinQueue(turn, forum.meeting, forum.items[2], at, person, label, capacity, 4, "Xabout"))
        forum.store.do(CallNext(turn, at))


def table(outline: Outline) -> list[list[str]]:
    """Return the rows under “Who spoke”, the headings first."""
    grids = [block for block in outline.blocks if isinstance(block, Grid) and block.caption.startswith("Share of the")]
    return [["".join(run.text for run in cell) for cell in row] for grid in grids for row in (grid.header, *grid.rows)]


def said(outline: Outline) -> str:
    place = next(
        at for at, block in enumerate(outline.blocks) if isinstance(block, Heading) and block.text == "Who spoke"
    )
    block = outline.blocks[place + 1]
    assert isinstance(block, Paragraph)
    return "".join(run.text for run in block.runs)


def test_shares_of_turns_stand_beside_shares_of_the_room(forum: Forum, written: Written) -> None:
    speak(forum, *["citizen"] * 17, "carer", "provider", "councillor", "interpreter")
    outline = forum.outline()
    assert said(outline).startswith("20 turns to speak were taken through the queue.")
    assert table(outline) == [
        ["As what", "Share of turns", "Share of the room"],
        ["Citizens", "85%", "52%"],
        ["Carers, providers and councillors", "15%", "48%"],
    ]
    assert "Carers, providers and councillors" in " ".join(text for _, text in written(outline).entries)


def test_the_internal_edition_is_exact_and_names_nobody_either(forum: Forum) -> None:
    stuff(forum)
    speak(forum, "citizen", person=forum.people[0])
    speak(forum, "provider", hour=14)
    inside = table(forum.outline(Edition.INTERNAL))
    assert inside[0] == ["As what", "Turns", "First turns", "People"]
    assert inside[1] == ["Citizens", "1", "1", "18"]
    assert ["Providers", "1", "0", "3"] in inside
    assert "Xabout" not in repr(forum.outline(Edition.INTERNAL))
    assert "Xlabel 0" not in repr(forum.outline(Edition.INTERNAL))


def test_few_turns_are_told_in_a_sentence_alone(forum: Forum) -> None:
    speak(forum, *["citizen"] * 18, "carer")
    assert said(forum.outline()).startswith("So few turns were counted")
    assert table(forum.outline()) == []


def test_without_a_queue_nothing_is_said_of_it(forum: Forum) -> None:
    assert not [block for block in forum.outline().blocks if isinstance(block, Heading) and block.text == "Who spoke"]


def test_closing_the_meeting_changes_nothing_in_the_minutes(forum: Forum) -> None:
    speak(forum, *["citizen"] * 5, "carer", "provider", "councillor")
    before = forum.outline(Edition.INTERNAL).blocks
    forum.store.do(SetMeetingStatus(forum.meeting, "closed"))
    assert forum.outline(Edition.INTERNAL).blocks == before


def test_the_internal_edition_tells_the_turns_of_each_item_and_the_published_none(forum: Forum) -> None:
    speak(forum, *["citizen"] * 3, "carer", "carer", "interpreter")
    grids = [block for block in forum.outline(Edition.INTERNAL).blocks if isinstance(block, Grid)]
    (by_item,) = (grid for grid in grids if grid.caption == "Turns of each agenda item")
    rows = [["".join(run.text for run in cell) for cell in row] for row in by_item.rows]

    assert [row[1:] for row in rows] == [["5", "3 as citizen and 2 as carer"]]
    assert rows[0][0].startswith("3 ")
    published = [block for block in forum.outline().blocks if isinstance(block, Grid)]
    assert all(grid.caption != "Turns of each agenda item" for grid in published)
