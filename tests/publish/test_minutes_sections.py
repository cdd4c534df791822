"""The parts of the notes that say what it was about, where things go, what there is to read, and in which words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.commands.abbreviations import SaveAbbreviation
from facilitator.commands.attendance import CheckIn, attendance_id
from facilitator.commands.desk import SayMet
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import SetGoesTo
from facilitator.commands.resources import SaveResource
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.domain.sections import Section
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import Listing, Run, plain
from facilitator.publish.text import plain_text
from facilitator.queries.record.rows import CountRow, Record, SupportRow
from tests.journeys.structure import section
from tests.publish.forum import DAY, MADE_AT, Forum, opened_forum

CROWD = (CountRow("citizen", "present", 44),)


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        yield opened


def told(forum: Forum, title: str, edition: Edition = Edition.PUBLISHED) -> list[str]:
    return [text for role, text in section(plain(forum.outline(edition)), "H2", title) if role != "Lbl"]


def support(record: Record, **numbers: int) -> str:
    rows = tuple(SupportRow("" if met == "unsaid" else met, number) for met, number in numbers.items())
    entries = plain(outline_of(replace(record, counts=CROWD, support=rows), MADE_AT))
    return next(text for _, text in section(entries, "H2", "Who was in the room") if "support" in text)


def test_what_it_was_about_says_who_brought_it_and_what_can_change(forum: Forum) -> None:
    forum.store.do(
        SaveMeeting(forum.meeting, "November", DAY, brought_by="Transport", can_change="Stops", cannot_change="Fares")
    )
    lines = told(forum, "What we came to talk about")
    assert {"Brought by: Transport", "What can change: Stops", "What cannot change: Fares"} <= set(lines)


def test_support_is_told_in_counts_of_which_no_small_one_is_published(forum: Forum) -> None:
    public, inside = forum.record(), forum.record(Edition.INTERNAL)
    assert support(public, yes=22, partly=3, no=3) == (
        "28 of those who came needed support to take part: 22 had what they needed and 6 had part of it or did not"
        " have it."
    )
    assert support(public, yes=2, no=1) == "Fewer than 5 of those who came needed support to take part."
    assert support(inside, yes=2, no=1) == (
        "3 of those who came needed support to take part: 2 had what they needed and 1 did not have it."
    )
    assert support(public) == "Nobody who came told us that they needed support to take part."
    assert support(public, unsaid=25) == (
        "25 of those who came needed support to take part. Whether they had it was not written down."
    )


def test_who_came_and_needs_something_is_counted_by_whether_it_was_there(forum: Forum) -> None:
    needs, plain_guest, needs_nothing = forum.people[:3]
    forum.store.do(SavePerson(needs, "Ewa", access="A ramp"))
    for person in (plain_guest, needs_nothing):
        forum.store.do(SavePerson(person, "Chidi"))
    for person in (needs, plain_guest, needs_nothing):
        forum.store.do(CheckIn(forum.meeting, person, f"{DAY}T12:31:00"))
    forum.store.do(SayMet(attendance_id(forum.meeting, plain_guest), "partly", ""))
    assert forum.record().support == (SupportRow("partly", 1), SupportRow("", 1))


def test_a_view_that_may_not_see_what_people_need_says_so(forum: Forum) -> None:
    entries = plain(outline_of(replace(forum.record(), counts=CROWD, support=None), MADE_AT))
    assert ("P", "How many people needed support to take part cannot be seen in this view.") in entries


def test_what_is_put_to_somebody_or_parked_says_where_it_goes(forum: Forum) -> None:
    challenge, parked = forum.say("Why?", kind=Kind.CHALLENGE), forum.say("Parking.", kind=Kind.PARKED)
    forum.say("The bench.", kind=Kind.PARKED)
    forum.store.do(SetGoesTo(challenge, "Transport"))
    forum.store.do(SetGoesTo(parked, "the next forum"))
    assert "Why? (item 3; goes to Transport)" in told(forum, "Decisions, recommendations and challenges")
    assert told(forum, "Still to answer")[-3:] == [
        "Where nothing is said of it, it is not settled yet where it will be taken up.",
        "Parking. (item 3; goes to the next forum)",
        "The bench. (item 3)",
    ]
    assert told(forum, "Still to answer")[:2] == [
        "Questions and challenges",
        "Challenge: Why? (item 3; goes to Transport)",
    ]


def test_the_name_of_a_person_to_whom_something_is_put_is_not_published(forum: Forum) -> None:
    point = forum.say("Why?", kind=Kind.CHALLENGE)
    forum.store.do(SavePerson(forum.people[0], "Amina Xassan"))
    forum.store.do(SetGoesTo(point, "Amina Xassan"))
    assert "Xassan" not in repr(forum.outline())
    assert "Why? (item 3; goes to Amina Xassan)" in told(forum, Section.SETTLED.label, Edition.INTERNAL)


def test_groups_and_what_will_change_are_told_where_somebody_wrote_them(forum: Forum) -> None:
    assert told(forum, "Groups") == ["Nothing about groups was written down."]
    note = "A kerb group was set up.\n\nThe bus group looks for two people."
    forum.store.do(SaveMeeting(forum.meeting, "November", DAY, groups_note=note, will_change="A longer break."))
    assert told(forum, "Groups") == ["A kerb group was set up.", "The bus group looks for two people."]
    assert told(forum, "How the meeting went")[-2:] == ["What we will change", "A longer break."]


def test_a_resource_is_a_link_by_its_title_with_its_address_in_words(forum: Forum) -> None:
    forum.store.do(SaveResource(b"1" * 16, forum.meeting, "Bus leaflet", "https://example.org/buses/", "handout"))
    forum.store.do(SaveResource(b"2" * 16, forum.meeting, "The wall", "picture 12"))
    forum.store.do(SaveResource(b"3" * 16, forum.meeting, "A trap", "javascript:alert(1)"))
    listing = next(block for block in forum.outline().blocks if isinstance(block, Listing) and _links(block))
    assert listing.items[0] == (
        Run("Bus leaflet", href="https://example.org/buses/"),
        Run(", handout, example.org/buses"),
    )
    assert [run.href for item in listing.items[1:] for run in item] == [None] * 4
    assert told(forum, "Resources") == [
        "Bus leaflet, handout, example.org/buses",
        "The wall, picture 12",
        "A trap, javascript:alert(1)",
    ]
    assert b"- Bus leaflet, handout, example.org/buses\r\n" in plain_text(forum.outline())
    assert told(forum, "Appendix C: resources", Edition.INTERNAL)


def test_words_we_used_explains_the_short_forms_of_the_text(forum: Forum) -> None:
    forum.store.do(SaveAbbreviation("asc", "adult social care"))
    forum.store.do(SaveAbbreviation("dhsc", "a department"))
    forum.say("ASC and the Blue Badge Unit (BBU) asked the CQC.")
    assert told(forum, "Words we used") == ["ASC: adult social care", "BBU: Blue Badge Unit"]


def test_what_a_group_leaves_out_is_not_there_and_the_rest_stands_as_before(forum: Forum) -> None:
    group = forum.record().meeting.group
    assert group is not None
    before = plain(forum.outline(Edition.INTERNAL))
    forum.store.do(SaveGroup(group, "People’s Forum", sections_off="room went captured words"))
    titles = [text for role, text in plain(forum.outline(Edition.INTERNAL)) if role == "H2"]
    gone = {Section(word).label for word in ("room", "went", "captured", "words")}
    assert titles == [text for role, text in before if role == "H2" and text not in gone]


def test_what_always_stands_cannot_be_left_out(forum: Forum) -> None:
    group = forum.record().meeting.group
    assert group is not None
    forum.store.do(SaveGroup(group, "People’s Forum", sections_off=" ".join(Section)))
    titles = [text for role, text in plain(forum.outline()) if role == "H2"]
    assert titles == ["You said, we did – since last time", "About these notes"]


def _links(listing: Listing) -> list[str]:
    return [run.href for item in listing.items for run in item if run.href]
