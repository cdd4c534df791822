from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner, UpdateAction
from facilitator.commands.attendance import CheckIn
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.editions import Edition
from facilitator.domain.views import View
from facilitator.queries.record import Record, gather
from facilitator.storage.library import create_library
from facilitator.storage.store import Reader, Store

DATES = {"august": "2026-08-06", "september": "2026-09-03", "october": "2026-10-01", "november": "2026-11-05"}
NOW = "2026-11-05T13:00:00"


class Series:
    """A group that met every month, and another group beside it."""

    def __init__(self, store: Store, reader: Reader) -> None:
        self.store, self.reader = store, reader
        self.group, self.other = store.new_id(), store.new_id()
        self.meetings = {name: store.new_id() for name in [*DATES, "board"]}
        store.do(SaveGroup(self.group, "Forum"))
        store.do(SaveGroup(self.other, "Board"))
        for name, date in DATES.items():
            store.do(SaveMeeting(self.meetings[name], name, date, self.group))
        store.do(SaveMeeting(self.meetings["board"], "board", "2026-09-10", self.other))

    def action(self, meeting: str, text: str, *owners: Owner) -> bytes:
        action = self.store.new_id()
        self.store.do(KeepAction(action, self.meetings[meeting], None, text, NOW, owners))
        return action

    def close(self, action: bytes, on: str) -> None:
        self.store.do(UpdateAction(self.store.new_id(), action, on, "It is done.", "done"))

    def answer(self, meeting: str, said: str, closed_on: str = "") -> bytes:
        answer = self.store.new_id()
        more = {"did": "Done.", "status": "done", "decided_on": closed_on} if closed_on else {}
        self.store.do(SaveResponse(answer, self.meetings[meeting], said, **more))
        return answer

    def arrives(self, person: bytes, *meetings: str) -> None:
        for meeting in meetings:
            self.store.do(CheckIn(self.meetings[meeting], person, NOW))

    def record(self, meeting: str = "october", edition: Edition = Edition.PUBLISHED) -> Record:
        return gather(self.reader, self.meetings[meeting], edition)


@pytest.fixture
def series(tmp_path: Path) -> Iterator[Series]:
    store = create_library(tmp_path / "series.forum", who="Test")
    reader = store.reader(View.TEAM)
    yield Series(store, reader)
    reader.close()
    store.close()


def test_actions_of_earlier_meetings_are_told_while_open_and_once_when_closed(series: Series) -> None:
    series.action("august", "open since August")
    series.close(series.action("august", "closed before September"), "2026-08-20")
    series.close(series.action("august", "closed after September"), "2026-09-20")
    series.action("october", "of this meeting")
    series.action("november", "of a later meeting")
    series.action("board", "of another group")
    record = series.record()
    assert [row.text for row in record.earlier_actions] == ["open since August", "closed after September"]
    assert [row.text for row in record.actions] == ["of this meeting"]
    assert record.earlier_actions[1].update == "It is done."


def test_answers_are_told_while_open_and_once_when_closed(series: Series) -> None:
    series.answer("august", "open")
    series.answer("august", "closed long ago", "2026-08-20")
    series.answer("september", "closed since", "2026-09-20")
    series.answer("october", "said and done here", "2026-10-01")
    series.answer("november", "later")
    series.answer("board", "elsewhere")
    assert [(row.said, row.here) for row in series.record().answers] == [
        ("open", False),
        ("closed since", False),
        ("said and done here", True),
    ]


def test_an_answer_names_its_actions_and_answers_its_points(series: Series) -> None:
    point = series.store.new_id()
    series.store.do(KeepPoint(point, series.meetings["october"], None, "Why?", NOW, "question"))
    action = series.action("october", "Find out.")
    answer = series.answer("october", "Why?")
    assert series.record().answered == frozenset()
    series.store.do(LinkResponse(answer, (point,), (action,)))
    record = series.record()
    assert record.answered == {point}
    assert record.answers[0].actions == ("2026/10-1",)


def test_an_owner_is_a_capacity_in_public_and_a_name_inside(series: Series) -> None:
    ann = series.store.new_id()
    series.store.do(SavePerson(ann, "Ann Lee", capacity="carer"))
    series.action("october", "Ring.", Owner("Ann Lee", ann), Owner("ann lee"), Owner("Highways"))
    owners = series.record().actions[0].owners
    assert [(owner.name, owner.capacity) for owner in owners] == [("", "carer"), ("", ""), ("Highways", "")]
    inside = series.record(edition=Edition.INTERNAL).actions[0].owners
    assert [owner.name for owner in inside] == ["Ann Lee", "ann lee", "Highways"]


def test_an_owner_called_by_a_part_of_a_name_is_not_named_in_public(series: Series) -> None:
    series.store.do(SavePerson(b"s" * 16, "Süleyman Grace", organisation="Grace"))
    series.action("october", "Ring.", Owner("SULEYMAN"), Owner("Grace"), Owner("the transport team"))

    assert [owner.name for owner in series.record().actions[0].owners] == ["", "Grace", "the transport team"]


def test_newcomers_are_counted_once_the_group_has_met(series: Series) -> None:
    old, new = series.store.new_id(), series.store.new_id()
    for person, name in ((old, "Ann Lee"), (new, "Bob Day")):
        series.store.do(SavePerson(person, name, capacity="citizen"))
    series.arrives(old, "september", "october")
    series.arrives(new, "october")
    assert series.record("september").newcomers is None
    assert series.record("october").newcomers == 1


def test_who_came_before_and_not_now_is_counted_once_and_supporters_are_not(series: Series) -> None:
    people = [series.store.new_id() for _ in range(3)]
    for person, capacity in zip(people, ("citizen", "carer", "supporter"), strict=True):
        series.store.do(SavePerson(person, f"Ann {capacity}", capacity=capacity))
        series.arrives(person, "august", "september")
    series.arrives(people[0], "october")
    assert [series.record(month).not_back for month in ("august", "september", "october")] == [0, 0, 1]


def test_the_meeting_that_follows_is_the_next_of_the_group(series: Series) -> None:
    following = series.record("september").following
    assert following is not None
    assert following.title == "october"
    assert series.record("november").following is None


def test_a_record_is_of_one_moment_and_the_next_one_sees_what_was_done_since(series: Series) -> None:
    assert series.record().actions == ()
    series.action("october", "Ring.")
    assert len(series.record().actions) == 1
