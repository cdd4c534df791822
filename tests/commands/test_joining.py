"""Two entries of one person become one: all that refers to either is carried over, and all can be put back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.agenda import SaveTable
from facilitator.commands.attendance import Book, BringAlong, CheckIn, Leave, MarkAbsent, attendance_id
from facilitator.commands.bookings import NewBooking, TakeBookings
from facilitator.commands.carrying import MADE_OF, REPOINTED, pair_id
from facilitator.commands.consents import RecordConsent
from facilitator.commands.desk import GiveBadge, SayMet, Seat
from facilitator.commands.groups import SaveMembership
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.joining import AskAgain, CarryJoins, JoinPeople, PartPeople, SayDifferent
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson, WithdrawPerson
from facilitator.commands.points import KeepPoint
from facilitator.domain.refused import Refused
from facilitator.queries.agenda import tables
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.consents import consents
from facilitator.queries.entries import entries
from facilitator.queries.groups import members
from facilitator.queries.people import people
from facilitator.storage.journal import FIELDS, REFS
from facilitator.storage.models import MODELS
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader
from tests.held import GROUP, MEETING, NOON, Held, held

NO_PERSON = {
    *("group", "item", "organisation", "meeting", "copied_from", "point", "theme", "action", "response"),
    *("gathered_in", "split_from", "raised_before", "interrupts", "other_point", "vote", "option", "pile"),
    *("approved_in", "publication", "settled_in", "about"),
}
FOUR, SIX, LATE = "2026-11-05T18:04:00", "2026-11-05T18:06:00", "2026-11-05T19:30:00"
OCTOBER, ACTION, POINT = b"o" * 16, b"1" * 16, b"2" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveMeeting(OCTOBER, "October", "2026-10-01", GROUP))
        yield opened


@pytest.fixture
def kept(library: Held) -> bytes:
    return library.person("Ann Lee", email="ann@example.org", access="Ramp")


@pytest.fixture
def gone(library: Held) -> bytes:
    return library.person("Anne Lee", phone="01632 960001", access="Large print", organisation="Age Well")


def here(library: Held, meeting: bytes = MEETING) -> AttendanceRow:
    (row,) = library.ask(attendance, meeting)
    return row


def shown(reader: Reader) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows that are not withdrawn, without what the journal says of them."""
    asked = {entity: ", ".join(f'"{field}"' for field in FIELDS[entity]) for entity in MODELS}
    found = {entity: f"SELECT uid, {fields} FROM {entity} WHERE deleted=0" for entity, fields in asked.items()}  # noqa: S608 - the names are the project's own
    return {entity: sorted(rows(reader.connection, statement), key=repr) for entity, statement in found.items()}


def said(reader: Reader) -> list[tuple[object, ...]]:
    """Return the pairs that are said not to be the same."""
    return rows(reader.connection, "SELECT uid, one, other FROM different_people WHERE deleted=0")


def test_every_field_that_names_a_person_is_carried() -> None:
    carried = {(model.__tablename__, field) for model, field in (*REPOINTED, *MADE_OF)} | {("person", "merged_into")}
    named = {(entity, field) for entity, fields in REFS.items() for field in fields if field not in NO_PERSON}

    assert named == carried


def test_what_is_known_of_either_is_known_of_the_one_who_stays(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(JoinPeople(kept, gone))

    (person,) = library.ask(people)
    assert (person.id, person.name, person.email, person.phone) == (kept, "Ann Lee", "ann@example.org", "01632 960001")
    assert (person.organisation, person.access) == ("Age Well", "Ramp; Large print")


def test_an_attendance_moves_to_the_one_who_stays(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(Book(OCTOBER, gone, "carer", "12"), CheckIn(OCTOBER, gone, FOUR), Seat(attendance_id(OCTOBER, gone), 3))
    library.do(JoinPeople(kept, gone))

    row = here(library, OCTOBER)
    assert (row.id, row.person, row.name) == (attendance_id(OCTOBER, kept), kept, "Ann Lee")
    assert (row.status, row.arrived_at, row.table_no, row.badge, row.capacity) == ("present", FOUR, 3, "12", "carer")


def test_of_two_attendances_one_stays_with_the_earlier_time(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(Book(MEETING, kept, badge="7"), CheckIn(MEETING, kept, SIX), CheckIn(MEETING, gone, FOUR))
    mine, theirs = attendance_id(MEETING, kept), attendance_id(MEETING, gone)
    library.do(
        Seat(mine, 2),
        Seat(theirs, 5),
        GiveBadge(theirs, "9"),
        SayMet(mine, "yes", "Fine"),
        SayMet(theirs, "no", "No loop"),
    )
    library.do(JoinPeople(kept, gone))

    row = here(library)
    assert (row.id, row.status, row.arrived_at, row.booked) == (mine, "present", FOUR, 1)
    assert (row.table_no, row.badge, row.access_met, row.access_note) == (2, "7", "yes", "Fine; No loop")


def test_a_booking_that_did_not_come_and_a_walk_in_are_somebody_who_came(
    library: Held, kept: bytes, gone: bytes
) -> None:
    library.do(
        Book(MEETING, kept), MarkAbsent(attendance_id(MEETING, kept), "did_not_come"), CheckIn(MEETING, gone, SIX)
    )
    library.do(Leave(attendance_id(MEETING, gone), LATE), JoinPeople(kept, gone))

    row = here(library)
    assert (row.status, row.booked, row.arrived_at, row.left_at) == ("left", 1, SIX, LATE)


def test_who_was_taken_off_the_list_is_on_it_as_the_other_one_was(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(CheckIn(MEETING, kept, FOUR))
    library.store.undo()
    library.do(CheckIn(MEETING, gone, SIX), JoinPeople(kept, gone))

    assert (here(library).person, here(library).arrived_at) == (kept, SIX)


def test_what_they_said_and_will_do_and_lead_and_belong_to_is_carried_over(
    library: Held, kept: bytes, gone: bytes
) -> None:
    library.do(
        KeepPoint(POINT, MEETING, None, "the bus", NOON, speaker=gone),
        KeepAction(ACTION, MEETING, None, "ring", NOON, owners=(Owner("Anne Lee", gone), Owner("The office"))),
        SaveTable(MEETING, 1, host=gone, scribe=gone),
        SaveMembership(GROUP, gone, "chair", "2026-01-01"),
    )
    library.do(JoinPeople(kept, gone))

    point, action = library.ask(entries, MEETING)
    (table,) = library.ask(tables, MEETING)
    (member,) = library.ask(members, GROUP)
    assert (point.speaker, point.speaker_name) == (kept, "Ann Lee")
    assert sorted(action.owners) == ["Ann Lee", "The office"]
    assert (table.host, table.scribe) == (kept, kept)
    assert (member.person, member.role, member.starts_on) == (kept, "chair", "2026-01-01")


def test_what_both_have_stays_once(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(
        KeepAction(ACTION, MEETING, None, "ring", NOON, owners=(Owner("Anne Lee", gone), Owner("Ann Lee", kept))),
        SaveMembership(GROUP, kept, "", "2026-02-01", "2026-12-31"),
        SaveMembership(GROUP, gone, "chair", "2026-01-01"),
    )
    library.do(JoinPeople(kept, gone))

    (action,), (member,) = library.ask(entries, MEETING), library.ask(members, GROUP)
    assert action.owners == ("Ann Lee",)
    assert (member.role, member.starts_on, member.ends_on) == ("chair", "2026-01-01", "")


@pytest.mark.parametrize(("times", "stands"), [((FOUR, SIX), "no"), ((SIX, FOUR), "yes"), ((SIX, SIX), "no")])
def test_the_later_answer_of_two_stands(
    library: Held, kept: bytes, gone: bytes, times: tuple[str, str], stands: str
) -> None:
    library.do(RecordConsent(kept, "photo", "yes", "May we?", times[0], "Sam"))
    library.do(RecordConsent(gone, "photo", "no", "May we, please?", times[1], "Kit"))
    library.do(RecordConsent(gone, "quote", "yes", "May we?", FOUR, "Kit"), JoinPeople(kept, gone))

    answers = {row.purpose: row.answer for row in library.ask(consents, kept) if row.answer}
    assert answers == {"photo": stands, "quote": "yes"}
    assert not any(row.answer for row in library.ask(consents, gone))


def test_companions_follow_and_nobody_brings_themselves(library: Held, kept: bytes, gone: bytes) -> None:
    bea, cy = library.person("Bea Lund"), library.person("Cy Moss")
    library.do(*(Book(MEETING, each) for each in (kept, gone, bea, cy)))
    library.do(BringAlong(attendance_id(MEETING, bea), gone), BringAlong(attendance_id(MEETING, kept), cy))
    library.do(JoinPeople(kept, gone))

    found = {row.name: row.with_person for row in library.ask(attendance, MEETING)}
    assert found == {"Ann Lee": None, "Bea Lund": kept, "Cy Moss": None}


def test_who_is_brought_by_their_own_second_entry_comes_alone(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(Book(MEETING, kept), Book(MEETING, gone), BringAlong(attendance_id(MEETING, gone), kept))
    library.do(JoinPeople(kept, gone))

    assert here(library).with_person is None


@pytest.mark.parametrize("way_back", ["undo", "part"])
def test_a_joining_is_put_back_whole(library: Held, kept: bytes, gone: bytes, way_back: str) -> None:
    library.do(Book(MEETING, kept, badge="7"), CheckIn(MEETING, kept, SIX), CheckIn(MEETING, gone, FOUR))
    library.do(CheckIn(OCTOBER, gone, FOUR), SaveMembership(GROUP, gone, "chair"), SayDifferent(kept, gone))
    library.do(RecordConsent(gone, "photo", "no", "May we?", FOUR, "Kit"))
    library.do(KeepPoint(POINT, MEETING, None, "the bus", NOON, speaker=gone))
    before = library.ask(shown)
    library.do(JoinPeople(kept, gone))
    assert library.ask(shown) != before

    if way_back == "undo":
        library.store.undo()
    else:
        library.do(PartPeople(gone))
    assert library.ask(shown) == before


def test_parting_later_leaves_what_was_changed_since(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(CheckIn(MEETING, gone, FOUR), JoinPeople(kept, gone), Leave(attendance_id(MEETING, kept), LATE))
    library.do(PartPeople(gone))

    found = {row.person: (row.status, row.left_at) for row in library.ask(attendance, MEETING)}
    assert found == {kept: ("left", LATE), gone: ("present", "")}
    assert [row.name for row in library.ask(people)] == ["Ann Lee", "Anne Lee"]


def test_who_was_joined_in_a_file_is_parted_without_taking_the_file_back(
    library: Held, kept: bytes, gone: bytes
) -> None:
    other = NewRow("person", b"n" * 16, {"name": "New"})
    library.do(TakeIn((NewRow("person", gone, {"merged_into": kept}), other)), PartPeople(gone))

    assert [row.name for row in library.ask(people)] == ["Ann Lee", "Anne Lee", "New"]


def test_nobody_is_joined_with_themselves_or_twice(library: Held, kept: bytes, gone: bytes) -> None:
    bea = library.person("Bea Lund")
    with pytest.raises(Refused, match="two different people"):
        library.do(JoinPeople(kept, kept))
    library.do(JoinPeople(kept, gone))
    for pair in ((bea, gone), (gone, bea)):
        with pytest.raises(Refused, match="joined with somebody already"):
            library.do(JoinPeople(*pair))
    with pytest.raises(Refused, match="not joined"):
        library.do(PartPeople(bea))
    library.do(WithdrawPerson(bea))
    with pytest.raises(Refused, match="no longer in the library"):
        library.do(JoinPeople(kept, bea))


def test_a_chain_of_joinings_ends_with_one(library: Held, kept: bytes, gone: bytes) -> None:
    last = library.person("A. Lee")
    library.do(CheckIn(MEETING, gone, FOUR), CheckIn(MEETING, last, SIX))
    library.do(JoinPeople(kept, gone), JoinPeople(last, kept))

    assert (here(library).person, here(library).arrived_at) == (last, FOUR)
    library.do(PartPeople(kept))
    assert {row.person: row.arrived_at for row in library.ask(attendance, MEETING)} == {kept: FOUR, last: SIX}


def test_what_is_meant_for_who_was_joined_lands_on_who_stays(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(JoinPeople(kept, gone))
    library.do(
        Book(OCTOBER, gone),
        CheckIn(MEETING, gone, FOUR),
        SaveMembership(GROUP, gone, "chair"),
        RecordConsent(gone, "photo", "no", "May we?", FOUR, "Kit"),
        TakeBookings((NewBooking(SavePerson(gone, "Anne Lee", given="Anne"), "12", cancelled=True),), OCTOBER),
    )

    assert here(library).person == here(library, OCTOBER).person == kept
    assert (here(library, OCTOBER).status, here(library, OCTOBER).badge) == ("apologies", "12")
    assert [row.person for row in library.ask(members, GROUP)] == [kept]
    assert [row.answer for row in library.ask(consents, kept) if row.answer] == ["no"]
    assert [row.given for row in library.ask(people)] == ["Anne"]


def test_a_file_that_names_who_was_joined_names_who_stays(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(JoinPeople(kept, gone))
    fields = {"meeting": MEETING, "person": gone, "status": "present", "arrived_at": FOUR}
    library.do(TakeIn((NewRow("attendance", attendance_id(MEETING, gone), fields),)))

    assert here(library).person == kept


def test_carrying_over_where_there_is_nothing_to_carry_is_no_step(library: Held, kept: bytes, gone: bytes) -> None:
    library.do(CheckIn(MEETING, gone, FOUR), JoinPeople(kept, gone))

    assert library.do(CarryJoins()).rows == frozenset()
    assert library.store.undo_label == JoinPeople.label


def test_who_is_joined_with_somebody_not_here_stays_as_they_are(library: Held, gone: bytes) -> None:
    library.do(CheckIn(MEETING, gone, FOUR), TakeIn((NewRow("person", gone, {"merged_into": b"x" * 16}),)))

    assert here(library).person == gone


def test_two_are_said_not_to_be_the_same_in_either_order_until_that_is_taken_back(
    library: Held, kept: bytes, gone: bytes
) -> None:
    library.do(SayDifferent(gone, kept), SayDifferent(kept, gone))
    assert library.ask(said) == [(pair_id(kept, gone), *sorted((kept, gone)))]
    library.do(AskAgain(gone, kept))
    assert library.ask(said) == []
    with pytest.raises(Refused, match="two different people"):
        library.do(SayDifferent(kept, kept))


def test_who_is_different_from_one_is_different_from_who_they_are(library: Held, kept: bytes, gone: bytes) -> None:
    bea = library.person("Bea Lund")
    library.do(SayDifferent(gone, bea), SayDifferent(kept, gone), JoinPeople(kept, gone))

    assert library.ask(said) == [(pair_id(kept, bea), *sorted((kept, bea)))]
    assert [row.name for row in library.ask(people)] == ["Ann Lee", "Bea Lund"]
