"""What a meeting has to read or to look at, what its group leaves out of the minutes, and where points go."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint, SetGoesTo
from facilitator.commands.resources import SaveResource, WithdrawResource
from facilitator.domain.refused import Refused
from facilitator.queries.groups import groups
from facilitator.queries.meetings import meeting
from facilitator.queries.record.said import points
from facilitator.queries.resources import ResourceRow, resources
from tests.held import GROUP, MEETING, NOON, Held, held

ONE, OTHER, POINT = b"1" * 16, b"0" * 16, b"p" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def test_resources_stand_as_they_were_added_and_keep_their_place_when_changed(library: Held) -> None:
    library.do(SaveResource(ONE, MEETING, " Leaflet ", "https://example.org", "handout"))
    library.do(SaveResource(OTHER, MEETING, "A map"), SaveResource(ONE, MEETING, "The leaflet"))
    assert library.ask(resources, MEETING) == (
        ResourceRow(ONE, "The leaflet", "", ""),
        ResourceRow(OTHER, "A map", "", ""),
    )
    library.do(WithdrawResource(ONE))
    assert [row.title for row in library.ask(resources, MEETING)] == ["A map"]


def test_a_resource_needs_a_title(library: Held) -> None:
    with pytest.raises(Refused, match="Give the resource a title first"):
        library.do(SaveResource(ONE, MEETING, " "))


def test_a_group_leaves_sections_out_until_it_says_otherwise(library: Held) -> None:
    library.do(SaveGroup(GROUP, "Forum", sections_off="went glance"), SaveGroup(GROUP, "The forum"))
    row = library.ask(meeting, MEETING)
    assert row is not None
    assert row.sections_off == "glance went"
    library.do(SaveGroup(GROUP, "Forum", sections_off=""))
    assert library.ask(groups)[0].sections_off == ""


def test_what_a_meeting_is_about_stays_where_a_plan_says_nothing_of_it(library: Held) -> None:
    plan = SaveMeeting(MEETING, "November", "2026-11-05", brought_by="Transport", can_change="Stops")
    library.do(replace(plan, cannot_change="Fares", groups_note="A kerb group", will_change="A longer break"))
    library.do(SaveMeeting(MEETING, "November", "2026-11-05"))
    row = library.ask(meeting, MEETING)
    assert row is not None
    assert (row.brought_by, row.can_change, row.cannot_change) == ("Transport", "Stops", "Fares")
    assert (row.groups_note, row.will_change) == ("A kerb group", "A longer break")


def test_a_point_goes_where_it_is_said_to_go(library: Held) -> None:
    library.do(KeepPoint(POINT, MEETING, None, "Parking", NOON, "parked"), SetGoesTo(POINT, " the next forum "))
    assert [row.goes_to for row in library.ask(points, MEETING)] == ["the next forum"]
