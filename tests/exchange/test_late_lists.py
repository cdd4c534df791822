"""A newer booking list beside the list of a meeting."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.commands.attendance import CheckIn, MarkAbsent, WalkIn, attendance_id
from facilitator.domain.views import View
from facilitator.exchange.registrations import Preview, read_registrations
from facilitator.exchange.registrations.comparing import Comparison, Standing, meeting_list
from facilitator.exchange.registrations.deciding import Decided, decide
from facilitator.exchange.registrations.matching import Like
from facilitator.exchange.registrations.taking import beside_known, in_words, take_bookings
from facilitator.queries.attendance import attendance
from facilitator.queries.people import people
from tests.examples import examples
from tests.held import MEETING, NOON, Held, held

HEAD = "Name,Organisation,E-mail,Phone,Ticket type,Badge,Access needs,Status\n"
FIRST = (
    HEAD
    + """Ada Moss,Mind,ada@example.org,01632 960001,Carer,1,,Attending
Uma Rao,,uma@example.org,,Citizen,2,,Attending
Bob Tan,Scope,bob@example.org,,Citizen,3,Loop,Attending
Cyd Lee,,cyd@example.org,,Citizen,4,,Attending
Dee Fox,,dee@example.org,,Citizen,,,Attending
"""
)
SECOND = (
    HEAD
    + """Ada Moss,Mind,ada@example.org,+44 1632 960001,Carer,1,,Attending
Uma Rao,Age Well,uma@example.org,,Carer,2,Large print,Attending
Bob Tan,Scope,bob@example.org,,Citizen,13,Seat near the door,Attending
Cyd Lee,,cyd@example.org,,Citizen,4,,Cancelled
Eve Orr,,eve@example.org,,Citizen,,,Attending
"""
)
SAME: Mapping[int, Like] = {}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def look(library: Held, text: str, view: View = View.TEAM) -> tuple[Preview, Decided | None]:
    seen = library.ask_as(view, lambda reader: beside_known(read_registrations(text), reader))
    return seen, decide(seen, library.ask_as(view, meeting_list, MEETING))


def compared(library: Held, text: str, view: View = View.TEAM) -> Comparison:
    _, decided = look(library, text, view)
    assert decided is not None
    return decided.compared


def take(library: Held, text: str) -> None:
    seen, decided = look(library, text)
    library.do(take_bookings(seen, library.store.new_id, MEETING, SAME, decided))


def standings(told: Comparison) -> list[str]:
    return [str(told.beside[at].standing) for at in sorted(told.beside)]


def statuses(library: Held) -> dict[str, str]:
    return {row.name: row.status for row in library.ask(attendance, MEETING)}


def of(library: Held, name: str) -> bytes:
    return next(row.id for row in library.ask(people) if row.name == name)


def state(library: Held) -> object:
    return library.ask(people), library.ask(attendance, MEETING)


def test_the_first_list_of_a_meeting_is_compared_with_nothing(library: Held) -> None:
    assert look(library, FIRST)[1] is None


def test_a_newer_list_shows_who_is_new_changed_and_not_on_it(library: Held) -> None:
    take(library, FIRST)
    seen, decided = look(library, SECOND)
    assert decided is not None

    assert standings(decided.compared) == ["as before", "changed", "changed", "changed", "new"]
    assert [gone.name for gone in decided.compared.gone] == ["Dee Fox"]
    assert decided.compared.gone[0].booked.startswith("booked by a list on ")
    assert in_words(seen, decided.compared) == "1 new, 3 changed, 1 not on this list; 1 as before."


def test_what_changed_is_said_in_words_the_old_and_the_new(library: Held) -> None:
    take(library, FIRST)
    told = compared(library, SECOND).beside

    assert told[3].words == "comes as: citizen → carer; organisation: nothing → Age Well; access: nothing → Large print"
    assert told[4].words == "badge: 3 → 13; access: Loop → Seat near the door"
    assert told[5].words == "booking: booked → cancelled"
    assert [told[at].asks for at in (2, 3, 4, 5)] == [False, True, True, False]


def test_without_a_word_what_is_known_stays_and_everybody_stays_booked(library: Held) -> None:
    take(library, FIRST)
    take(library, SECOND)

    known = {row.name: row for row in library.ask(people)}
    here = {row.name: row for row in library.ask(attendance, MEETING)}
    assert (here["Uma Rao"].capacity, known["Uma Rao"].organisation, known["Uma Rao"].access) == (
        "citizen",
        "Age Well",
        "Large print",
    )
    assert (here["Bob Tan"].badge, known["Bob Tan"].access) == ("3", "Loop")
    assert (here["Cyd Lee"].status, here["Dee Fox"].status) == ("apologies", "booked")


def test_new_values_are_taken_and_apologies_written_where_that_was_said_and_one_undo_puts_all_back(
    library: Held,
) -> None:
    take(library, FIRST)
    before = state(library)
    seen, decided = look(library, SECOND)
    assert decided is not None
    decided = decided.renew_all().excuse_all()
    library.do(take_bookings(seen, library.store.new_id, MEETING, SAME, decided))

    known = {row.name: row for row in library.ask(people)}
    here = {row.name: row for row in library.ask(attendance, MEETING)}
    assert (here["Uma Rao"].capacity, here["Bob Tan"].badge) == ("carer", "13")
    assert known["Bob Tan"].access == "Seat near the door"
    assert here["Dee Fox"].status == "apologies"
    library.store.undo()
    assert state(library) == before


def test_what_a_view_may_not_see_is_neither_shown_nor_replaced(library: Held) -> None:
    take(library, FIRST)
    seen, decided = look(library, SECOND.replace("bob@", "rob@").replace("Scope,rob@", "Scope,bob@"), View.SCRIBE)
    assert decided is not None
    assert decided.compared.beside[4].words == "badge: 3 → 13"
    library.do(take_bookings(seen, library.store.new_id, MEETING, SAME, decided.renew_all()))

    assert next(row.access for row in library.ask(people) if row.name == "Bob Tan") == "Loop"


def test_who_came_who_walked_in_and_who_sent_apologies_is_never_missing(library: Held) -> None:
    take(library, FIRST)
    library.do(CheckIn(MEETING, of(library, "Dee Fox"), NOON))
    library.do(MarkAbsent(attendance_id(MEETING, of(library, "Cyd Lee")), "apologies"))
    library.do(WalkIn(library.store.new_id(), MEETING, "Wim Bos", "citizen", NOON))

    told = compared(library, HEAD + "Ada Moss,Mind,ada@example.org,,,,,\n")
    assert {gone.name for gone in told.gone} == {"Uma Rao", "Bob Tan"}


def test_who_came_while_the_list_was_looked_at_gets_no_apologies(library: Held) -> None:
    take(library, FIRST)
    seen, decided = look(library, SECOND)
    assert decided is not None
    library.do(CheckIn(MEETING, of(library, "Dee Fox"), NOON))
    library.do(take_bookings(seen, library.store.new_id, MEETING, SAME, decided.excuse_all()))

    assert statuses(library)["Dee Fox"] == "present"


def test_whom_a_row_in_doubt_may_name_is_not_among_all_who_get_apologies(library: Held) -> None:
    take(library, FIRST)
    seen, decided = look(library, SECOND + "Dee Foxx,,,,Citizen,,,Attending\n")
    assert decided is not None
    (gone,) = decided.compared.gone
    assert (gone.name, gone.like_row) == ("Dee Fox", 7)
    assert decided.excuse_all().excused == frozenset()
    assert decided.excuse(gone.id).excused == {gone.id}

    said = {7: next(row.like[0] for row in seen.rows if row.row_number == 7)}
    now = decide(seen, library.ask(meeting_list, MEETING), said)
    assert now is not None
    assert now.compared.gone == ()
    assert now.compared.beside[7].standing is Standing.AS_BEFORE


def test_who_sent_apologies_here_and_is_coming_on_the_list_is_asked_for_alone(library: Held) -> None:
    take(library, FIRST)
    library.do(MarkAbsent(attendance_id(MEETING, of(library, "Ada Moss")), "apologies"))
    seen, decided = look(library, SECOND)
    assert decided is not None
    assert decided.compared.beside[2].words == "booking: sent apologies → is coming"
    assert 2 not in decided.renew_all().renewed

    library.do(take_bookings(seen, library.store.new_id, MEETING, SAME, decided.renew_all()))
    assert statuses(library)["Ada Moss"] == "apologies"
    library.do(take_bookings(seen, library.store.new_id, MEETING, SAME, decided.renew(2)))
    assert statuses(library)["Ada Moss"] == "booked"


def test_who_walked_in_and_is_on_the_newer_list_was_booked(library: Held) -> None:
    take(library, FIRST)
    library.do(WalkIn(library.store.new_id(), MEETING, "Eve Orr", "citizen", NOON))
    told = compared(library, SECOND)
    assert "booking: came without one → booked" in told.beside[6].words
    take(library, SECOND)

    assert next(row.booked for row in library.ask(attendance, MEETING) if row.name == "Eve Orr") == 1


def test_who_is_known_from_another_meeting_is_not_booked_yet(library: Held) -> None:
    library.person("Eve Orr", email="eve@example.org")
    take(library, FIRST)

    assert compared(library, SECOND).beside[6].standing is Standing.NOT_BOOKED


def test_one_answer_for_all_is_taken_back_by_giving_it_again(library: Held) -> None:
    take(library, FIRST)
    _, decided = look(library, SECOND)
    assert decided is not None

    assert decided.renew_all().renew_all() == decided
    assert decided.excuse_all().excuse_all() == decided
    assert decided.renew(3).renew_all().renewed == {3, 4}
    assert decided.renew(3).renew(3) == decided


def rows() -> st.SearchStrategy[list[tuple[str, ...]]]:
    """Return made-up lists in which nobody is named twice."""
    places = st.sampled_from(["", "Mind", "Scope", "Age Well"])
    numbers = st.sampled_from(["", "01632 960001", "+44 1632 960002"])
    capacities = st.sampled_from(["", "Carer", "Citizen", "Councillor"])
    needs = st.sampled_from(["", "Loop", "None", "Large print"])
    answers = st.sampled_from(["", "Attending", "Cancelled"])
    names = st.sampled_from(
        ["Ada Moss", "Uma Rao", "Bob Tan", "Cyd Lee", "Dee Fox", "Eve Orr", "Ito Yun", "Kwame Osei"]
    )
    row = st.tuples(names, places, numbers, capacities, needs, answers)
    return st.lists(row, min_size=1, max_size=6, unique_by=lambda each: each[0])


def written(people: list[tuple[str, ...]]) -> str:
    lines = [
        f"{name},{place},{name.split()[0].lower()}@example.org,{number},{capacity},,{need},{answer}"
        for name, place, number, capacity, need, answer in people
    ]
    return HEAD + "\n".join(lines) + "\n"


@settings(max_examples=examples(25, 1_000), deadline=None)
@given(first=rows(), second=rows())
def test_a_list_beside_itself_has_nothing_new_and_taken_twice_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, first: list[tuple[str, ...]], second: list[tuple[str, ...]]
) -> None:
    with held(tmp_path_factory.mktemp("late")) as library:
        take(library, written(first))
        told = compared(library, written(first))
        assert (set(standings(told)), told.gone) == ({"as before"}, ())
        seen, decided = look(library, written(second))
        assert decided is not None
        library.do(take_bookings(seen, library.store.new_id, MEETING, SAME, decided.renew_all().excuse_all()))
        after = state(library)
        take(library, written(second))
        assert state(library) == after
        again = compared(library, written(second))
        assert again.gone == ()
        assert Standing.NEW not in {beside.standing for beside in again.beside.values()}
        assert not [beside for beside in again.beside.values() if beside.asks and not beside.alone]
