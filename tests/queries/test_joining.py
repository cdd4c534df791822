"""Who may stand in the library twice, with the reason in words, and what comes of joining them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.agenda import SaveTable
from facilitator.commands.attendance import Book, BringAlong, CheckIn, Leave, WalkIn, attendance_id
from facilitator.commands.consents import RecordConsent
from facilitator.commands.desk import GiveBadge, Seat
from facilitator.commands.groups import SaveMembership
from facilitator.commands.joining import AskAgain, JoinPeople, PartPeople, SayDifferent
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.domain.views import View
from facilitator.exchange.nicknames import shipped_nicknames
from facilitator.queries.attendance import attendance
from facilitator.queries.desks import in_words, let_in_twice
from facilitator.queries.joining import PairRow, State, a_pair, decided, look_alike
from facilitator.queries.libraries import contents
from facilitator.queries.moving import moves
from facilitator.queries.people import organisations, people
from tests.desks import desks, exchange
from tests.held import GROUP, MEETING, NOON, Held, held

FOUR, SIX, LATE = "2026-11-05T18:04:00", "2026-11-05T18:06:00", "2026-11-05T19:30:00"
OCTOBER = b"o" * 16
SLIP, PLACES = "in the name, one letter differs", "table 2 stays, table 5 goes; badge 7 stays, badge 9 goes"
NEW, NEWER = b"n" * 16, b"o" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveMeeting(OCTOBER, "October", "2026-10-01", GROUP))
        yield opened


def asked(library: Held, view: View = View.TEAM) -> tuple[PairRow, ...]:
    return library.ask_as(view, look_alike, shipped_nicknames())


def told(library: Held, view: View = View.TEAM) -> list[tuple[str, str, str]]:
    return [(row.one_name, row.other_name, row.reason) for row in asked(library, view)]


def preview(library: Held, kept: bytes, gone: bytes, view: View = View.TEAM) -> list[tuple[str, str]]:
    known = {row.id: row for row in library.ask_as(view, people)}
    return [(row.what, row.words) for row in library.ask_as(view, moves, known[kept], known[gone])]


def test_pairs_come_with_the_reason_until_somebody_says_what_they_are(library: Held) -> None:
    ann, anne, bob = (library.person(name) for name in ("Ann Leeson", "Anne Leeson", "Bob Leeson"))
    assert told(library) == [("Ann Leeson", "Anne Leeson", "In the name, one is a short form of the other")]

    library.do(SayDifferent(ann, anne))
    assert told(library) == []
    assert [(row.one_name, row.state) for row in library.ask(decided)] == [("Ann Leeson", State.DIFFERENT)]
    library.do(AskAgain(ann, anne), JoinPeople(anne, ann))
    assert told(library) == []
    (row,) = library.ask(decided)
    assert (row.one, row.other, row.one_name, row.other_name, row.state) == (
        anne, ann, "Anne Leeson", "Ann Leeson", State.JOINED,
    )  # fmt: skip
    library.do(PartPeople(ann))
    assert len(told(library)) == 1
    assert bob not in {asked(library)[0].one, asked(library)[0].other}


def test_an_address_counts_only_where_it_may_be_seen(library: Held) -> None:
    library.person("Ann Lee", email="lee@example.org")
    library.person("Bo Diallo", email="Lee@example.org")

    assert told(library) == [("Ann Lee", "Bo Diallo", "The same e-mail address")]
    assert told(library, View.DOOR) == told(library, View.FACILITATOR) == []


def test_any_two_can_be_set_side_by_side(library: Held) -> None:
    library.person("Ann Lee")
    library.person("Bob Tan")
    bob_ann = library.ask(people)

    pair = a_pair(bob_ann[0], bob_ann[1], shipped_nicknames())
    assert (pair.reason, pair.state) == ("The names are not alike", State.ALIKE)


def test_who_was_let_in_as_new_at_two_desks_comes_first_and_is_joined_into_one(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.person("Cy Moss")
        one.do(WalkIn(NEW, MEETING, "Ann Lea", "citizen", FOUR))
        other.do(WalkIn(NEWER, MEETING, "Ann Lae", "citizen", SIX))
        exchange(one, other)
        for desk in (one, other):
            first, second = told(desk)
            assert first[2].startswith("Let in as new at two desks, 6:04pm and 6:06pm and ")
            assert second[2] == "The name is the same"
        one.do(JoinPeople(NEW, NEWER))
        exchange(one, other)

        for desk in (one, other):
            (row,) = (row for row in desk.ask(attendance, MEETING) if row.status == "present")
            assert (row.name, row.arrived_at) == ("Ann Lea", FOUR)
        note = in_words(one.ask(let_in_twice, MEETING)[attendance_id(MEETING, NEW)])
        assert note == "Let in at two desks: 6:04pm here (Sam, LAPTOP-1), 6:06pm at LAPTOP-2 (Kit)"


def test_two_of_one_name_let_in_as_new_at_one_desk_are_no_more_alike_than_others(library: Held) -> None:
    for number in (1, 2):
        library.do(WalkIn(bytes([number]) * 16, MEETING, "Ann Lee", "citizen", FOUR))

    assert told(library) == [("Ann Lee", "Ann Lee", "The name is the same")]


def test_who_was_booked_and_missed_may_be_who_was_let_in_as_new(library: Held) -> None:
    library.person("Bob Tan")
    library.person("Bob Tan")
    library.do(Book(MEETING, library.person("Grace Okafor")), WalkIn(NEW, MEETING, "Grace Okafr", "citizen", SIX))

    assert told(library)[0] == (
        "Grace Okafor",
        "Grace Okafr",
        f"One was booked for November and not seen, the other was let in as new at 6:06pm and {SLIP}",
    )


def test_whoever_was_joined_is_counted_once(library: Held) -> None:
    ann, anne = library.person("Ann Lee", organisation="Mind"), library.person("Anne Lee", organisation="Mind")
    library.do(JoinPeople(ann, anne))

    assert [row.people for row in library.ask(organisations)] == [1]
    assert library.ask(contents)["people"] == 1


@pytest.fixture
def twice(library: Held) -> tuple[bytes, bytes]:
    """Have two entries of one person, with all that a person may have."""
    ann = library.person("Ann Lee", email="ann@example.org", phone="1", access="Ramp")
    anne = library.person("Anne Lee", email="anne@example.org", organisation="Mind", access="Loop", leaving_help="Arm")
    bea = library.person("Bea Lund")
    library.do(
        *(Book(MEETING, each) for each in (ann, bea)),
        *(CheckIn(meeting, person, at) for meeting, person, at in ((OCTOBER, anne, FOUR), (MEETING, ann, SIX))),
        CheckIn(MEETING, anne, FOUR),
        Leave(attendance_id(MEETING, anne), LATE),
        KeepPoint(b"1" * 16, MEETING, None, "the bus", NOON, speaker=anne),
        KeepAction(b"2" * 16, MEETING, None, "ring", NOON, owners=(Owner("Anne", anne),)),
        SaveTable(MEETING, 1, host=anne),
        SaveMembership(GROUP, anne),
        RecordConsent(anne, "photo", "no", "May we?", SIX, "Sam"),
        RecordConsent(ann, "photo", "yes", "May we?", FOUR, "Sam"),
        RecordConsent(anne, "quote", "yes", "May we?", FOUR, "Sam"),
    )
    for here, table, badge in ((attendance_id(MEETING, ann), 2, "7"), (attendance_id(MEETING, anne), 5, "9")):
        library.do(Seat(here, table), GiveBadge(here, badge))
    library.do(BringAlong(attendance_id(MEETING, bea), anne))
    return ann, anne


def test_what_moves_is_told_before_it_does(library: Held, twice: tuple[bytes, bytes]) -> None:
    ann, anne = twice

    assert preview(library, ann, anne) == [
        ("Name", "Ann Lee stays, Anne Lee goes"),
        ("Filled in", "organisation"),
        ("Stays as it is", "e-mail"),
        ("Kept of both", "what to do for access"),
        ("Kept of both", "help to leave the building"),
        ("Attendance", "1 meeting: October (1 October 2026)"),
        (
            "On the list twice",
            f"November (5 November 2026): one stays, in since 6:04pm, left 7:30pm; {PLACES}",
        ),
        ("Actions", "1 action: 2026/11-1"),
        ("Points", "1 point that they made"),
        ("Groups", "member of Forum"),
        ("Consent", "Photographs: said no, the later answer, stays"),
        ("Consent", "Own words with own name: agreed"),
        ("Tables", "host or scribe of 1 table"),
        ("Companions", "brings 1 person"),
    ]
    assert ("Filled in", "organisation") in preview(library, ann, anne, View.SCRIBE)
    assert not {"Kept of both", "Stays as it is"} & {what for what, _ in preview(library, ann, anne, View.SCRIBE)}


def test_where_nothing_moves_that_is_said_and_many_are_cut_short(library: Held) -> None:
    ann, other = library.person("Ann Lee"), library.person("Ann Lee")
    assert preview(library, ann, other) == [("Nothing else", "Nothing but the name stands under Ann Lee.")]

    for month in range(1, 7):
        library.do(
            SaveMeeting(bytes([month]) * 16, f"Month {month}", f"2026-0{month}-01"), Book(bytes([month]) * 16, other)
        )
    ((_, words),) = preview(library, ann, other)
    assert words.startswith("6 meetings: Month 6 (1 June 2026), ")
    assert words.endswith(" and 2 more")
    library.do(Book(bytes([1]) * 16, ann))
    assert preview(library, ann, other)[1][1] == "Month 1 (1 January 2026): one stays, booked"
