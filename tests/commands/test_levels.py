"""Levels intended and achieved, what claiming the highest takes, and what came of an item."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.levels import SetAchieved, SetItemAchieved, SetOutcome
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.refused import Refused
from facilitator.queries.levels import LastTime, last_time, levels
from facilitator.storage.models import AgendaItem, Meeting
from facilitator.storage.work import Work
from tests.held import GROUP, MEETING, NOON, Held, held

ITEM, LAST, ASKED, ANSWER = b"i" * 16, b"l" * 16, b"q" * 16, b"r" * 16


class PublishNotes:
    """Say that the notes of the meeting before are published."""

    label = "Publish"

    def apply(self, work: Work) -> None:
        work.get(Meeting, LAST).minutes_status = "published"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveItem(ITEM, MEETING, "Buses", 30, level_intended="intermediate"))
        yield opened


@pytest.fixture
def following(library: Held) -> Held:
    """Have a meeting before, in which something was asked."""
    library.do(
        SaveMeeting(LAST, "October", "2026-10-01", GROUP), KeepPoint(ASKED, LAST, None, "Who pays?", NOON, "question")
    )
    return library


def test_levels_are_intended_in_the_plan_and_stay_where_the_plan_says_nothing_of_them(library: Held) -> None:
    library.do(
        SaveMeeting(MEETING, "November", "2026-11-05", level_intended="transformative", co_lead="Amina"),
        SaveMeeting(MEETING, "November", "2026-11-05"),
        SaveItem(ITEM, MEETING, "Buses and trams", 30),
    )
    row = library.ask(levels, MEETING)
    assert (row.intended, row.co_lead, row.items[0].intended) == ("transformative", "Amina", "intermediate")
    library.do(
        SaveMeeting(MEETING, "November", "2026-11-05", level_intended=""),
        SaveItem(ITEM, MEETING, "Buses", 3, level_intended=""),
    )
    row = library.ask(levels, MEETING)
    assert (row.intended, row.items[0].intended) == ("", "")


def test_a_level_achieved_is_said_of_the_meeting_and_of_an_item(library: Held) -> None:
    library.do(SetAchieved(MEETING, "basic", "We ran out of time."), SetItemAchieved(ITEM, "intermediate"))
    row = library.ask(levels, MEETING)
    assert (row.achieved, row.note, row.items[0].achieved) == ("basic", "We ran out of time.", "intermediate")
    library.do(SetAchieved(MEETING, ""), SetItemAchieved(ITEM, ""))
    row = library.ask(levels, MEETING)
    assert (row.achieved, row.note, row.items[0].achieved) == ("", "We ran out of time.", "")


def test_the_highest_level_takes_a_citizen_co_lead(library: Held) -> None:
    with pytest.raises(Refused, match="a citizen who led it with you"):
        library.do(SetAchieved(MEETING, "transformative"))
    with pytest.raises(Refused, match="a citizen who led it with you"):
        library.do(SetItemAchieved(ITEM, "transformative"))
    library.do(SetAchieved(MEETING, "transformative", co_lead="Amina"), SetItemAchieved(ITEM, "transformative"))
    assert library.ask(levels, MEETING).achieved == "transformative"
    with pytest.raises(Refused, match="a citizen who led it with you"):
        library.do(SetAchieved(MEETING, co_lead=""))


def test_the_highest_level_takes_published_answers_to_last_time_or_a_note(following: Held) -> None:
    assert following.ask(last_time, MEETING) == LastTime("2026-10-01", published=False, silent=1)
    with pytest.raises(Refused, match="published answers to what was said last time"):
        following.do(SetAchieved(MEETING, "transformative", co_lead="Amina"))
    following.do(SaveResponse(ANSWER, LAST, "Who pays?"), LinkResponse(ANSWER, (ASKED,)), PublishNotes())
    assert following.ask(last_time, MEETING) == LastTime("2026-10-01", published=True, silent=1)
    following.do(SaveResponse(ANSWER, LAST, "Who pays?", "The council does."))
    here = following.ask(last_time, MEETING)
    assert here is not None
    assert here.answered
    following.do(SetAchieved(MEETING, "transformative", co_lead="Amina"))


def test_a_note_why_is_enough(following: Held) -> None:
    following.do(SetAchieved(MEETING, "transformative", "Citizens chaired every table."))
    assert following.ask(levels, MEETING).achieved == "transformative"


def test_what_came_of_an_item_is_kept_in_a_sentence(library: Held) -> None:
    library.do(SetOutcome(ITEM, " A route was drawn. "))

    class Look:
        label = "Look"
        seen = ""

        def apply(self, work: Work) -> None:
            self.seen = work.get(AgendaItem, ITEM).outcome

    look = Look()
    library.do(look)
    assert look.seen == "A route was drawn."
