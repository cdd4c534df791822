"""Actions: owners, dates, and dated updates."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner, SetDue, SetOwners, UpdateAction
from facilitator.commands.entries import EditEntry, WithdrawEntry
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.refused import Refused
from facilitator.queries.actions import ActionRow, actions, updates
from tests.held import MEETING, NOON, Held, held

ACTION, OTHER = b"a" * 16, b"b" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(KeepAction(ACTION, MEETING, None, "Ring the depot", NOON, due="2026-11-30"))
        yield opened


def row(library: Held, id_: bytes = ACTION) -> ActionRow:
    return next(each for each in library.ask(actions) if each.id == id_)


def test_actions_are_numbered_within_their_meeting(library: Held) -> None:
    library.do(
        SaveMeeting(b"d" * 16, "December", "2026-12-03"),
        KeepAction(OTHER, MEETING, None, "Measure the ramp", NOON),
        KeepAction(b"c" * 16, b"d" * 16, None, "Write to the council", NOON),
    )
    assert {each.text: each.ref for each in library.ask(actions)} == {
        "Ring the depot": "2026/11-1",
        "Measure the ramp": "2026/11-2",
        "Write to the council": "2026/12-1",
    }


def test_a_number_is_never_used_again(library: Held) -> None:
    library.do(WithdrawEntry(ACTION), KeepAction(OTHER, MEETING, None, "Measure the ramp", NOON))

    assert row(library, OTHER).ref == "2026/11-2"


def test_owners_are_these_and_no_others(library: Held) -> None:
    sam = library.person("Sam Okafor")
    library.do(SetOwners(ACTION, (Owner("Sam Okafor", sam), Owner("Highways"))))
    library.do(SetOwners(ACTION, (Owner("highways"), Owner("Ann"))))
    assert [name for name, _ in row(library).owners] == ["highways", "Ann"]

    library.store.undo()
    assert row(library).owners == (("Sam Okafor", sam), ("Highways", None))


def test_an_owner_without_a_name_is_refused(library: Held) -> None:
    with pytest.raises(Refused, match="name"):
        library.do(SetOwners(ACTION, (Owner("  "),)))


def test_due_is_a_date_or_words(library: Held) -> None:
    library.do(SetDue(ACTION, "", "next forum"))
    assert (row(library).due, row(library).due_words) == ("", "next forum")
    with pytest.raises(Refused, match="not a date"):
        library.do(SetDue(ACTION, "30/11"))


def test_updates_stay_and_the_last_says_how_far_it_is(library: Held) -> None:
    library.do(
        UpdateAction(b"1" * 16, ACTION, "2026-11-10", "Rang twice", "in_progress"),
        UpdateAction(b"2" * 16, ACTION, "2026-11-20", "They mended it", "done"),
    )
    assert [(each.given_on, each.text, each.status) for each in library.ask(updates, ACTION)] == [
        ("2026-11-10", "Rang twice", "in_progress"),
        ("2026-11-20", "They mended it", "done"),
    ]
    assert (row(library).status, row(library).outcome, row(library).closed) == ("done", "They mended it", True)


@pytest.mark.parametrize("status", ["done", "cannot_do", "paused", "passed_on"])
def test_an_update_that_settles_without_a_word_changes_nothing(library: Held, status: str) -> None:
    with pytest.raises(Refused):
        library.do(UpdateAction(b"1" * 16, ACTION, "2026-11-10", " ", status))
    assert row(library).status == "not_started"
    assert library.ask(updates, ACTION) == ()


def test_open_actions_come_first_then_by_date(library: Held) -> None:
    library.do(
        KeepAction(OTHER, MEETING, None, "No date", NOON),
        KeepAction(b"c" * 16, MEETING, None, "Sooner", NOON, due="2026-11-10"),
        UpdateAction(b"1" * 16, ACTION, "2026-11-10", "Done at once", "done"),
        EditEntry(OTHER, "No date yet"),
    )
    assert [each.text for each in library.ask(actions)] == ["Sooner", "No date yet", "Ring the depot"]


def test_words_for_a_day_that_no_document_could_hold_are_refused(library: Held) -> None:
    with pytest.raises(Refused, match="cannot be printed"):
        library.do(KeepAction(OTHER, MEETING, None, "Ask the depot", NOON, due_words="next\x00week"))
