"""A point is tied to one of an earlier meeting, here and on two laptops, and let go again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.gathering import GatherPoints
from facilitator.commands.groups import SaveGroup
from facilitator.commands.kinds import MarkSensitive, Reclassify
from facilitator.commands.marks import AskAgain
from facilitator.commands.meetings import SaveMeeting, WithdrawMeeting
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.commands.raising import TieToEarlier
from facilitator.commands.splitting import SplitPoint
from facilitator.domain.kinds import Kind
from facilitator.domain.refused import Refused
from facilitator.queries.entries import EntryRow, entries
from facilitator.queries.libraries import clashes
from facilitator.queries.raised_before import raised_before
from facilitator.storage.work import Command
from tests.desks import desks, exchange
from tests.held import GROUP, MEETING, NOON, Held, held

OCTOBER, COMMITTEE = b"o" * 16, b"c" * 16
HERE, EARLIER, FIRST, NOTE, DECIDED, NEW = (bytes([letter]) * 16 for letter in b"he1ndz")


def fill(library: Held) -> None:
    library.do(
        SaveMeeting(OCTOBER, "October", "2026-10-01", GROUP),
        KeepPoint(FIRST, OCTOBER, None, "The ramp is a hill", NOON),
        KeepPoint(EARLIER, OCTOBER, None, "The ramp is steep", NOON),
        KeepPoint(NOTE, OCTOBER, None, "Ask the depot", NOON, Kind.NOTE),
        KeepPoint(HERE, MEETING, None, "That ramp again", NOON),
        KeepDecision(DECIDED, OCTOBER, None, "We ask", NOON),
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        fill(opened)
        yield opened


def row(library: Held, point: bytes = HERE) -> EntryRow:
    (found,) = library.ask(entries, MEETING, [("point", point)])
    return found


def told(library: Held) -> tuple[bytes | None, str]:
    return row(library).raised_before, row(library).raised_on


def test_a_point_is_tied_and_untied_and_undo_puts_it_back(library: Held) -> None:
    library.do(TieToEarlier(HERE, EARLIER))
    assert told(library) == (EARLIER, "2026-10-01")
    library.do(TieToEarlier(HERE, None))
    assert told(library) == (None, "")
    library.store.undo()
    assert told(library) == (EARLIER, "2026-10-01")


def test_a_line_can_be_kept_tied_in_one_step(library: Held) -> None:
    library.do(KeepPoint(NEW, MEETING, None, "And again", NOON, raised_before=EARLIER))
    assert row(library, NEW).raised_on == "2026-10-01"
    library.store.undo()
    assert library.ask(entries, MEETING, [("point", NEW)]) == ()


@pytest.mark.parametrize("kept_back", [MarkSensitive(EARLIER), WithdrawEntry(EARLIER), ForgetEntry(EARLIER)])
def test_a_line_whose_tie_may_not_be_is_kept_all_the_same(library: Held, kept_back: Command) -> None:
    library.do(kept_back, KeepPoint(NEW, MEETING, None, "And again", NOON, raised_before=EARLIER))
    assert (row(library, NEW).text, row(library, NEW).raised_before) == ("And again", None)


@pytest.mark.parametrize(
    ("before", "tie"),
    [
        ((), TieToEarlier(HERE, NOTE)),
        ((), TieToEarlier(HERE, HERE)),
        ((), TieToEarlier(HERE, DECIDED)),
        ((), TieToEarlier(DECIDED, EARLIER)),
        ((), TieToEarlier(EARLIER, HERE)),
        ((MarkSensitive(EARLIER),), TieToEarlier(HERE, EARLIER)),
        ((WithdrawEntry(EARLIER),), TieToEarlier(HERE, EARLIER)),
        ((GatherPoints(NEW, "Ramps", (FIRST, EARLIER), NOON),), TieToEarlier(HERE, NEW)),
        (
            (SaveGroup(COMMITTEE, "Committee"), SaveMeeting(OCTOBER, "October", "2026-10-01", COMMITTEE)),
            TieToEarlier(HERE, EARLIER),
        ),
    ],
)
def test_only_what_was_said_to_all_at_an_earlier_meeting_of_the_group_can_be_tied(
    library: Held, before: tuple[Command, ...], tie: TieToEarlier
) -> None:
    if before:
        library.do(*before)
    with pytest.raises(Refused):
        library.do(tie)


@pytest.mark.parametrize(
    "after",
    [
        WithdrawEntry(EARLIER),
        ForgetEntry(EARLIER),
        MarkSensitive(EARLIER),
        Reclassify(EARLIER, Kind.NOTE),
        Reclassify(EARLIER, Kind.DECISION),
        WithdrawMeeting(OCTOBER),
        SaveMeeting(OCTOBER, "October", "2026-12-01", GROUP),
        SaveMeeting(OCTOBER, "October", "2026-10-01", COMMITTEE),
    ],
)
def test_what_may_no_longer_be_told_of_leaves_no_word(library: Held, after: Command) -> None:
    library.do(SaveGroup(COMMITTEE, "Committee"), TieToEarlier(HERE, EARLIER), after)
    assert row(library).raised_on == ""
    assert library.ask(raised_before, MEETING) == {}


def test_a_point_split_in_two_is_tied_in_both_halves(library: Held) -> None:
    library.do(TieToEarlier(HERE, EARLIER), SplitPoint(HERE, "That ramp", "again", NEW))
    assert row(library, NEW).raised_before == EARLIER


def test_other_changes_to_the_line_leave_the_tie(library: Held) -> None:
    library.do(TieToEarlier(HERE, EARLIER), AskAgain(HERE), Reclassify(HERE, Kind.DECISION))
    (made,) = library.ask(entries, MEETING)
    library.do(Reclassify(made.id, Kind.CONCERN))
    assert told(library) == (EARLIER, "2026-10-01")


def test_tied_apart_on_two_laptops_the_first_one_holds_on_both_and_nobody_is_asked(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        fill(one)
        exchange(one, other)
        one.do(TieToEarlier(HERE, EARLIER))
        other.do(TieToEarlier(HERE, FIRST))
        exchange(one, other)
        assert told(one) == told(other) == (min(FIRST, EARLIER), "2026-10-01")
        assert one.ask(clashes) == ()


def test_marked_sensitive_apart_nothing_is_told_of_it(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        fill(one)
        one.do(TieToEarlier(HERE, EARLIER))
        exchange(one, other)
        one.do(MarkSensitive(EARLIER))
        other.do(MarkSensitive(EARLIER), MarkSensitive(EARLIER, sensitive=False))
        exchange(one, other)
        assert row(one).raised_on == row(other).raised_on == ""
