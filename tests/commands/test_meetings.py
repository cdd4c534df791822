"""Meetings planned, opened, closed, withdrawn, and made from the last."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem, SaveTable, SetTables
from facilitator.commands.meetings import MakeNextMeeting, SaveMeeting, SetMeetingStatus, WithdrawMeeting
from facilitator.domain.refused import Refused
from facilitator.queries.agenda import agenda, tables
from facilitator.queries.meetings import MeetingRow, meeting, meeting_named, meetings
from tests.held import GROUP, MEETING, Held, held

NEXT = b"n" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def row(library: Held, id_: bytes = MEETING) -> MeetingRow:
    found = library.ask(meeting, id_)
    assert found is not None
    return found


def test_none_leaves_a_detail_and_an_empty_word_clears_it(library: Held) -> None:
    library.do(SaveMeeting(MEETING, "November", "2026-11-05", venue="Brookside Hall", starts="12:30"))
    library.do(SaveMeeting(MEETING, "November forum", "2026-11-12", starts=""))

    here = row(library)
    assert (here.title, here.date, here.venue, here.starts) == ("November forum", "2026-11-12", "Brookside Hall", "")
    assert here.group == GROUP


def test_a_meeting_keeps_its_reference_when_its_date_moves(library: Held) -> None:
    library.do(SaveMeeting(MEETING, "November", "2026-12-03"))

    assert row(library).ref == "2026/11"


def test_a_second_meeting_of_a_month_has_a_letter(library: Held) -> None:
    library.do(SaveMeeting(NEXT, "Extra", "2026-11-19"))

    assert row(library, NEXT).ref == "2026/11b"


@pytest.mark.parametrize(("title", "date"), [("", "2026-11-05"), ("November", "5/11/2026"), ("November", "")])
def test_a_meeting_without_title_or_date_is_refused(library: Held, title: str, date: str) -> None:
    with pytest.raises(Refused):
        library.do(SaveMeeting(NEXT, title, date))
    assert library.ask(meeting, NEXT) is None


def test_a_meeting_is_opened_and_closed(library: Held) -> None:
    states = []
    for status in ("live", "closed", "live"):
        library.do(SetMeetingStatus(MEETING, status))
        states.append(row(library).status)
    assert states == ["live", "closed", "live"]


def test_a_withdrawn_meeting_is_listed_no_more_until_undo(library: Held) -> None:
    library.do(WithdrawMeeting(MEETING))
    assert library.ask(meetings) == ()
    with pytest.raises(Refused):
        library.do(SetMeetingStatus(MEETING, "live"))

    library.store.undo()
    assert [each.id for each in library.ask(meetings)] == [MEETING]


def test_the_next_meeting_has_the_programme_tables_and_roles_and_nothing_of_the_day(library: Held) -> None:
    amina = library.person("Amina Yusuf")
    library.do(
        SaveMeeting(MEETING, "Forum", "2026-11-05", GROUP, subject="Buses", facilitator="Ann", venue="Brookside Hall"),
        SaveItem(b"1" * 16, MEETING, "Welcome", 15, "welcome", presenters="Ann"),
        SaveItem(b"2" * 16, MEETING, "Tables", 40, "workshop", question="What helps?"),
        SetTables(MEETING, 2),
        SaveTable(MEETING, 1, "Blue", 6, host=amina),
        SetMeetingStatus(MEETING, "closed"),
        MakeNextMeeting(NEXT, MEETING, "2026-12-03"),
    )

    fresh = row(library, NEXT)
    assert (fresh.ref, fresh.title, fresh.group, fresh.status) == ("2026/12", "Forum", GROUP, "planned")
    assert (fresh.facilitator, fresh.venue, fresh.subject) == ("Ann", "Brookside Hall", "")
    items = [(each.title, each.minutes, each.question) for each in library.ask(agenda, NEXT)]
    assert items == [("Welcome", 15, ""), ("Tables", 40, "What helps?")]
    assert [(each.number, each.name, each.host_name) for each in library.ask(tables, NEXT)] == [
        (1, "Blue", "Amina Yusuf"),
        (2, "", ""),
    ]
    assert len(library.ask(agenda, MEETING)) == 2


def test_a_meeting_is_found_by_reference_or_number(library: Held) -> None:
    library.do(SaveMeeting(NEXT, "December", "2026-12-03"))

    found = [library.ask(meeting_named, name) for name in ("2026/11", "1", "2", "3", "0", "x")]
    assert [each.title if each else None for each in found] == ["November", "November", "December", None, None, None]
