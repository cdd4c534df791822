"""What happened to a row and where two laptops clash, in words, as far as a view may see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.attendance import CheckIn, attendance_id
from facilitator.commands.clashes import SettleClash
from facilitator.commands.desk import SayMet
from facilitator.commands.people import SavePerson
from facilitator.domain.views import View
from facilitator.queries.history import choices, edits
from facilitator.storage.library import create_library
from facilitator.storage.merge import merge
from facilitator.storage.store import Store
from tests.held import MEETING, NOON, Held, held


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    store = create_library(tmp_path / "other.forum", who="Other")
    yield store
    store.close()


def put_together(into: Store, other: Store) -> None:
    reader = other.reader(View.TEAM)
    try:
        merge(into, reader)
    finally:
        reader.close()


@pytest.mark.parametrize(
    ("view", "fields"),
    [
        (View.TEAM, ["Access", "Email", "Leaving help", "Name", "Phone"]),
        (View.DOOR, ["Access", "Leaving help", "Name"]),
        (View.ACCESS_LEAD, ["Access", "Leaving help", "Name"]),
        (View.FACILITATOR, ["Name"]),
        (View.SCRIBE, ["Name"]),
    ],
)
def test_the_history_of_a_person_keeps_private_things_from_views_that_may_not_see_them(
    library: Held, view: View, fields: list[str]
) -> None:
    ann = library.person("Ann", email="a@example.org", phone="1", access="Ramp", leaving_help="Chair")

    assert [row.field for row in library.ask_as(view, edits, "person", ann)] == fields


def test_the_history_of_an_attendance_tells_whether_needs_were_met_only_where_needs_may_be_seen(library: Held) -> None:
    here = attendance_id(MEETING, ann := library.person("Ann"))
    library.do(CheckIn(MEETING, ann, NOON), SayMet(here, "partly", "No loop"))

    told = {view: {row.field for row in library.ask_as(view, edits, "attendance", here)} for view in View}
    met = {"Access met", "Access note"}
    assert {view for view in View if met <= told[view]} == {View.TEAM, View.DOOR, View.ACCESS_LEAD}
    assert {view for view in View if met & told[view]} == {View.TEAM, View.DOOR, View.ACCESS_LEAD}


def test_a_clash_is_shown_only_to_views_that_may_see_the_field(library: Held, other: Store) -> None:
    ann = library.person("Ann", email="first@example.org")
    put_together(other, library.store)
    library.do(SavePerson(ann, "Ann", email="here@example.org"))
    other.do(SavePerson(ann, "Ann", email="there@example.org"))
    put_together(library.store, other)

    assert {row.words for row in library.ask(choices)} == {"here@example.org", "there@example.org"}
    assert library.ask_as(View.DOOR, choices) == ()


def test_a_clash_over_whether_needs_were_met_is_not_shown_to_a_scribe(library: Held, other: Store) -> None:
    here = attendance_id(MEETING, ann := library.person("Ann"))
    library.do(CheckIn(MEETING, ann, NOON))
    put_together(other, library.store)
    library.do(SayMet(here, "yes", "Loop on"))
    other.do(SayMet(here, "no", "No loop"))
    put_together(library.store, other)

    assert {row.words for row in library.ask_as(View.ACCESS_LEAD, choices)} == {"yes", "no", "Loop on", "No loop"}
    assert library.ask_as(View.SCRIBE, choices) == ()


def test_a_clash_is_settled_by_the_value_that_is_shown_or_by_the_other(library: Held, other: Store) -> None:
    ann = library.person("Ann")
    for shown in (True, False):
        put_together(other, library.store)
        library.do(SavePerson(ann, f"Anne {shown}"))
        other.do(SavePerson(ann, f"Anna {shown}"))
        put_together(library.store, other)
        wanted = library.ask(choices)[-1 if shown else 0]
        library.do(SettleClash("person", ann, "name", wanted.value))

        assert library.ask(choices) == ()
