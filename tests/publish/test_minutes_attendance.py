"""Who was there, in the appendix for the team."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.attendance import CheckIn, Leave, attendance_id
from facilitator.commands.meetings import SetMeetingStatus
from facilitator.commands.people import SavePerson
from facilitator.domain.editions import Edition
from facilitator.domain.sections import Section
from facilitator.publish.outline import plain
from tests.journeys.structure import section
from tests.publish.forum import DAY, Forum, opened_forum


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        yield opened


def test_who_was_noted_late_came_and_went_at_times_that_are_not_known(forum: Forum) -> None:
    stayed, late = forum.people[:2]
    for person, name in ((stayed, "Amina Xassan"), (late, "Bo Xiallo")):
        forum.store.do(SavePerson(person, name))
    forum.store.do(CheckIn(forum.meeting, stayed, f"{DAY}T12:31:00"))
    forum.store.do(SetMeetingStatus(forum.meeting, "closed", f"{DAY}T15:30:00"))
    forum.store.do(CheckIn(forum.meeting, late, "2026-11-06T09:00:00"))
    forum.store.do(Leave(attendance_id(forum.meeting, late), "2026-11-06T09:01:00"))
    told = [text for _, text in section(plain(forum.outline(Edition.INTERNAL)), "H2", Section.ATTENDANCE.label)]
    at, other = told.index("Amina Xassan"), told.index("Bo Xiallo")
    assert told[at + 3 : at + 5] == ["12:31pm", "Stayed"]
    assert told[other + 3 : other + 5] == ["Not known", "Not known"]
