"""What waits for an answer, and what an answer may be tied to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction
from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.meetings import SaveMeeting, WithdrawMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse, WithdrawResponse
from facilitator.domain.kinds import POINT_KINDS, Kind
from facilitator.queries.waiting import ASKING, said, waiting
from tests.held import MEETING, NOON, Held, held

ANSWER = b"r" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def point(library: Held, text: str, kind: str = Kind.QUESTION, meeting: bytes = MEETING, **more: bool) -> bytes:
    new = library.store.new_id()
    library.do(KeepPoint(new, meeting, None, text, NOON, kind=kind, sensitive=more.get("sensitive", False)))
    return new


def texts(library: Held) -> list[str]:
    return [row.text for row in library.ask(waiting)]


@pytest.mark.parametrize("kind", POINT_KINDS)
def test_only_what_asks_for_an_answer_waits(library: Held, kind: Kind) -> None:
    point(library, "words", kind)

    assert texts(library) == (["words"] if kind in ASKING else [])


def test_a_point_waits_until_it_is_tied_to_an_answer_and_again_when_that_is_withdrawn(library: Held) -> None:
    lift = point(library, "When is the lift mended?")
    library.do(SaveResponse(ANSWER, MEETING, "The lift"))
    assert texts(library) == ["When is the lift mended?"]

    library.do(LinkResponse(ANSWER, (lift,)))
    assert texts(library) == []

    library.do(WithdrawResponse(ANSWER))
    assert texts(library) == ["When is the lift mended?"]


def test_what_is_sensitive_or_withdrawn_is_offered_to_no_answer(library: Held) -> None:
    point(library, "sensitive", sensitive=True)
    library.do(WithdrawEntry(point(library, "withdrawn")))
    library.do(KeepAction(b"s" * 16, MEETING, None, "sensitive action", NOON, sensitive=True))
    point(library, "a note", Kind.NOTE)

    assert library.ask(waiting) == ()
    assert library.ask(said) == ()


def test_points_of_a_withdrawn_meeting_wait_no_more(library: Held) -> None:
    other = b"o" * 16
    library.do(SaveMeeting(other, "December", "2026-12-03"))
    point(library, "later", meeting=other)
    library.do(WithdrawMeeting(other))

    assert texts(library) == []


def test_the_oldest_waits_first_and_the_latest_is_offered_first(library: Held) -> None:
    other = b"o" * 16
    library.do(SaveMeeting(other, "December", "2026-12-03"))
    point(library, "later", meeting=other)
    point(library, "sooner")
    library.do(KeepAction(b"a" * 16, other, None, "ring the depot", NOON))

    assert texts(library) == ["sooner", "later"]
    rows = library.ask(said)
    assert [(row.text, row.entity, row.ref) for row in rows] == [
        ("later", "point", ""),
        ("ring the depot", "action", "2026/12-1"),
        ("sooner", "point", ""),
    ]
