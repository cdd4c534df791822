"""Notes in the simple form, made up here and as real meetings have them."""

import json
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.refused import Refused
from facilitator.exchange.interchange import dump_meeting, parse_meeting
from facilitator.exchange.interchange.document import MeetingDocument, Point

REAL = Path(__file__).parents[2].parent / "shared" / "data" / "meetings"
GARDEN: dict[str, Any] = {
    "title": "Garden group, November",
    "series": "Garden group",
    "date": "2026-11-02",
    "venue": "The shed",
    "chair": "Ann Lee",
    "note_taker": "Sam Roe",
    "hosts": ["Green Fingers", "Aldermoor Parks"],
    "source": {"kept": "nowhere"},
    "attendees": [
        {"name": "Ann Lee", "short": "AL", "organisation": "Green Fingers", "mode": "in person"},
        {"name": "Sam Roe", "short": "SR", "organisation": ""},
        {"name": "Sal Reed", "short": "SR"},
        {"name": " Ann Lee ", "short": "XX", "organisation": "green fingers"},
        {"name": "Bo", "organisation": "Green  Fingers"},
        {"name": "  "},
    ],
    "agenda": [
        {
            "title": "Beds",
            "presenter": "Ann Lee (AL)",
            "points": [
                {"speaker": "AL", "text": "The beds by the gate are dry."},
                {"speaker": "Sam Roe", "text": "Since  June.\r\nAll of them."},
                {"speaker": "SR", "text": "Who has a hose?"},
                {"speaker": "Bob", "text": "I have."},
                {"speaker": "", "text": "A blackbird sang."},
            ],
            "conclusions": ["We water on Mondays."],
            "actions": [
                {"text": "Mend the tap", "owner": "Sal Reed; the council ;AL", "due": "2026-11-09", "ref": "G1"},
                {"text": "Ask about a shed", "due": "before the frost", "status": "Completed"},
                {"text": "Buy bulbs", "due": "2026-02-30", "status": "who knows"},
            ],
        },
        {"title": "Close"},
    ],
}


def read(**more: object) -> MeetingDocument:
    return parse_meeting(json.dumps(GARDEN | more).encode())


def speaker_of(document: MeetingDocument, point: Point) -> str:
    return next((person.name for person in document.people if person.uid == point.speaker), "")


def test_the_head_of_the_notes_becomes_group_and_meeting() -> None:
    document = read()
    assert document.group.name == "Garden group"
    meeting = document.meeting
    assert (meeting.title, meeting.date, meeting.venue) == ("Garden group, November", "2026-11-02", "The shed")
    assert (meeting.code, meeting.facilitator, meeting.note_taker) == ("2026/11", "Ann Lee", "Sam Roe")
    assert (meeting.hosts, meeting.status) == ("Green Fingers; Aldermoor Parks", "closed")


def test_a_name_that_stands_twice_is_one_person_and_a_blank_one_is_nobody() -> None:
    document = read()
    assert [person.name for person in document.people] == ["Ann Lee", "Sam Roe", "Sal Reed", "Bo"]
    assert [here.badge for here in document.attendance] == ["AL", "SR", "SR", ""]
    assert {here.status for here in document.attendance} == {"present"}


def test_organisations_are_one_where_their_names_are_one() -> None:
    document = read()
    assert [held.name for held in document.organisations] == ["Green Fingers"]
    assert [bool(person.organisation) for person in document.people] == [True, False, False, True]


def test_speakers_fit_by_name_or_by_a_short_name_of_their_own_and_else_stay_as_written() -> None:
    document = read()
    heard = [(speaker_of(document, point), point.speaker_label) for point in document.points]
    assert heard == [("Ann Lee", ""), ("Sam Roe", ""), ("", "SR"), ("", "Bob"), ("", "")]


def test_every_word_stays_as_it_was_written() -> None:
    document = read()
    assert document.points[1].text == "Since  June.\nAll of them."
    assert document.items[0].presenters == "Ann Lee (AL)"
    assert [decision.text for decision in document.decisions] == ["We water on Mondays."]


def test_points_stand_in_their_item_in_the_order_of_the_notes() -> None:
    document = read()
    assert {point.item for point in document.points} == {document.items[0].uid}
    assert sorted(point.position for point in document.points) == [point.position for point in document.points]
    assert document.items[0].position < document.items[1].position


def test_actions_keep_owners_due_days_and_references() -> None:
    document = read()
    mend, ask, buy = document.actions
    names = {person.uid: person.name for person in document.people}
    owners = [names[owner.person] if owner.person else owner.label for owner in mend.owners]
    assert owners == ["Sal Reed", "the council", "Ann Lee"]
    assert (mend.due, mend.ref, mend.status) == ("2026-11-09", "G1", "not_started")
    assert (ask.due, ask.due_words, ask.status) == ("", "before the frost", "done")
    assert (buy.due, buy.due_words, buy.status) == ("", "2026-02-30", "not_started")


def test_the_same_notes_have_the_same_ids_and_other_notes_have_others() -> None:
    assert read() == read()
    assert read(date="2026-12-07").meeting.uid != read().meeting.uid
    assert read(date="2026-12-07").group == read().group


def test_notes_without_a_series_are_of_a_group_of_their_title() -> None:
    assert read(series="").group.name == "Garden group, November"


def test_notes_can_be_written_as_a_meeting_file_and_read_back() -> None:
    document = read()
    assert parse_meeting(dump_meeting(document)) == document


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"attendees": None}, "“attendees” must be a list"),
        ({"attendees": [{"short": "AL"}]}, "“attendees”, row 1 lacks “name”"),
        ({"agenda": [{"title": "x", "points": [{"text": "a"}, {"text": None}]}]}, "row 1, “points”, row 2, “text”"),
        ({"date": "November"}, "“date” is not spelt as it must be"),
    ],
)
def test_notes_that_are_wrong_are_refused_with_the_place(more: dict[str, Any], said: str) -> None:
    with pytest.raises(Refused) as refused:
        read(**more)
    assert said in str(refused.value)


@pytest.mark.skipif(not REAL.is_dir(), reason="../shared/data/meetings is not beside this clone")
def test_real_meetings_are_read_whole() -> None:
    paths = sorted(REAL.glob("*.json"))
    assert paths
    for path in paths:
        tree, document = json.loads(path.read_bytes()), parse_meeting(path.read_bytes())
        assert len(document.people) == len({row["name"].strip() for row in tree["attendees"]}), path.name
        points = [point for item in tree["agenda"] for point in item["points"]]
        assert [point.text for point in document.points] == [point["text"] for point in points]
        heard = [speaker_of(document, point) or point.speaker_label for point in document.points]
        assert [bool(name) for name in heard] == [bool(point["speaker"].strip()) for point in points]
        assert len(document.decisions) == sum(len(item["conclusions"]) for item in tree["agenda"])
        assert len(document.actions) == sum(len(item["actions"]) for item in tree["agenda"])
        assert parse_meeting(dump_meeting(document)) == document
