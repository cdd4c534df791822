"""The sample forum: the day it was made up to be, to the person."""

import json
import unicodedata
from collections import Counter
from importlib.resources import as_file, files
from itertools import pairwise

import pytest
from jsonschema import Draft202012Validator

from facilitator.domain.capacities import Capacity
from facilitator.domain.kinds import POINT_KINDS
from facilitator.domain.progress import Progress, check_answer, check_update
from facilitator.exchange.interchange import dump_meeting, parse_meeting
from facilitator.exchange.interchange.document import MeetingDocument
from facilitator.exchange.registrations import read_registrations

SAMPLES = files("resources").joinpath("samples")


@pytest.fixture(scope="module")
def forum() -> MeetingDocument:
    return parse_meeting(SAMPLES.joinpath("forum.json").read_bytes())


def test_the_sample_is_as_the_program_writes_it(forum: MeetingDocument) -> None:
    data = SAMPLES.joinpath("forum.json").read_bytes()
    schema = json.loads(files("resources").joinpath("schemas", "meeting.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(data))
    assert dump_meeting(forum) == data


def test_72_booked_and_70_came(forum: MeetingDocument) -> None:
    counted = [here for here in forum.attendance if not Capacity(here.capacity).counted_apart]
    booked = [here for here in counted if here.booked]
    assert len(booked) == 72
    assert Counter(here.status for here in booked) == {"present": 64, "apologies": 4, "did_not_come": 4}
    assert sum(here.status == "present" for here in counted) == 70
    assert sum(not here.booked for here in counted) == 6


def test_the_room_is_made_of_the_capacities_of_a_real_day(forum: MeetingDocument) -> None:
    came = Counter(here.capacity for here in forum.attendance if here.status == "present")
    assert came == {
        "citizen": 44,
        "carer": 9,
        "community_organisation": 8,
        "council_officer": 6,
        "partner_officer": 3,
        "interpreter": 3,
        "supporter": 4,
    }


def test_those_who_came_have_times_and_the_others_have_none(forum: MeetingDocument) -> None:
    assert all(bool(here.arrived_at) == (here.status == "present") for here in forum.attendance)
    assert sorted({here.badge for here in forum.attendance}, key=int) == [str(n) for n in range(1, 86)]


def test_nine_tables_of_eight_have_a_host_and_a_scribe_sitting_at_them(forum: MeetingDocument) -> None:
    seat = {here.person: here.table_no for here in forum.attendance if here.status == "present"}
    assert [table.number for table in forum.tables] == list(range(1, 10))
    for table in forum.tables:
        assert {seat[table.host], seat[table.scribe]} == {table.number}
    apart = {here.person for here in forum.attendance if Capacity(here.capacity).counted_apart}
    sitting = Counter(number for person, number in seat.items() if person not in apart)
    assert sorted(sitting.values()) == [7, 7, 8, 8, 8, 8, 8, 8, 8]


def test_the_programme_has_minutes_presenters_and_questions(forum: MeetingDocument) -> None:
    assert [item.minutes for item in forum.items] == [15, 15, 15, 20, 20, 15, 18, 10, 10, 5, 2]
    assert any(item.presenters for item in forum.items)
    assert all(item.question for item in forum.items if item.kind == "workshop")
    assert all(before.ended_at == after.started_at for before, after in pairwise(forum.items))


def test_180_points_of_every_kind_are_themed(forum: MeetingDocument) -> None:
    kinds = Counter(point.kind for point in forum.points)
    assert len(forum.points) == 180
    assert set(kinds) == set(POINT_KINDS)
    assert kinds["parked"] == 12
    assert 10 <= len(forum.themes) <= 14
    assert {theme for point in forum.points for theme in point.themes} == {theme.uid for theme in forum.themes}
    assert len({point.text for point in forum.points}) == 180
    assert sum(point.sensitive for point in forum.points) == 2


def test_every_table_wrote_in_both_rounds(forum: MeetingDocument) -> None:
    rounds = [item.uid for item in forum.items if item.kind == "workshop"]
    written = {(point.item, point.table_no) for point in forum.points}
    assert {(item, table) for item in rounds for table in range(1, 10)} <= written


def test_a_point_was_said_while_its_item_was_on(forum: MeetingDocument) -> None:
    items = {item.uid: item for item in forum.items}
    for point in forum.points:
        assert point.item is not None
        assert items[point.item].started_at <= point.said_at <= items[point.item].ended_at


def test_speakers_were_in_the_room_and_spoke_at_their_own_table(forum: MeetingDocument) -> None:
    seat = {here.person: here.table_no for here in forum.attendance if here.status == "present"}
    rounds = {item.uid for item in forum.items if item.kind == "workshop"}
    for point in forum.points:
        assert point.speaker is None or point.speaker in seat
        if point.speaker and point.item in rounds:
            assert seat[point.speaker] == point.table_no, point.text


def test_decisions_actions_and_answers_are_whole(forum: MeetingDocument) -> None:
    assert 6 <= len(forum.decisions) <= 8
    assert [action.ref for action in forum.actions] == [f"2026/11-{n}" for n in range(1, 15)]
    for action in forum.actions:
        assert action.owners
        assert action.due > forum.meeting.date
        check_update(action.status, action.outcome)
        assert not action.updates or action.updates[-1].status == action.status


def test_22_answers_in_every_state_are_of_earlier_forums(forum: MeetingDocument) -> None:
    assert len(forum.responses) == 22
    assert {response.status for response in forum.responses} == {str(one) for one in Progress}
    assert {response.meeting for response in forum.responses} == {meeting.uid for meeting in forum.earlier}
    fields = ("did", "reason", "passed_to", "decided_on", "next_update_on")
    for response in forum.responses:
        check_answer(response.status, {field: getattr(response, field) for field in fields})
        assert response.next_update_on == "" or response.next_update_on > forum.meeting.date
    points = {point.uid for point in forum.points}
    assert {uid for response in forum.responses for uid in response.points} <= points


def test_names_are_of_many_scripts(forum: MeetingDocument) -> None:
    scripts = {unicodedata.name(person.name[0]).split()[0] for person in forum.people}
    assert {"LATIN", "ARABIC", "GURMUKHI", "BENGALI", "DEVANAGARI", "TAMIL", "HEBREW", "ETHIOPIC", "CJK"} <= scripts


def test_the_booking_list_has_the_72_who_booked_with_what_to_do_for_them(forum: MeetingDocument) -> None:
    people = {person.uid: person for person in forum.people}
    here = [here for here in forum.attendance if here.booked and not Capacity(here.capacity).counted_apart]
    booked = [people[held.person] for held in here if held.person]
    with as_file(SAMPLES.joinpath("bookings.csv")) as path:
        bookings = read_registrations(path).bookings
    read = sorted((row.name, row.email, row.capacity, row.access) for row in bookings)
    assert read == sorted((person.name, person.email, person.capacity, person.access) for person in booked)
