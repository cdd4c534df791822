"""Answers, “You said, we did”: written with what their state needs, tied, withdrawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse, WithdrawResponse
from facilitator.domain.refused import Refused
from facilitator.queries.responses import ResponseRow, responses
from tests.held import MEETING, NOON, Held, held

ANSWER, OTHER, POINT, ACTION = b"r" * 16, b"s" * 16, b"p" * 16, b"a" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(
            KeepPoint(POINT, MEETING, None, "The signs are too small", NOON),
            KeepAction(ACTION, MEETING, None, "Order signs", NOON),
            SaveResponse(ANSWER, MEETING, "The signs are too small"),
        )
        yield opened


def row(library: Held, id_: bytes = ANSWER) -> ResponseRow:
    return next(each for each in library.ask(responses) if each.id == id_)


def test_answers_are_numbered_within_their_meeting_and_never_twice(library: Held) -> None:
    library.do(WithdrawResponse(ANSWER), SaveResponse(OTHER, MEETING, "Chairs are too low"))

    assert [each.ref for each in library.ask(responses)] == ["YS-2026/11-2"]


def test_an_answer_that_is_edited_keeps_its_reference(library: Held) -> None:
    library.do(
        SaveResponse(ANSWER, MEETING, "Signs are small", "New ones hang", "", "done", "Estates", "2026-11-20"),
    )
    here = row(library)
    assert (here.ref, here.said, here.did, here.decided_by, here.closed) == (
        "YS-2026/11-1",
        "Signs are small",
        "New ones hang",
        "Estates",
        True,
    )


@pytest.mark.parametrize(
    ("status", "given"),
    [
        ("done", {"did": "New ones hang"}),
        ("done", {"decided_on": "2026-11-20"}),
        ("cannot_do", {"did": "Nothing"}),
        ("passed_on", {"passed_to": "Highways"}),
        ("paused", {"reason": "No money"}),
    ],
)
def test_an_answer_without_what_its_state_needs_changes_nothing(
    library: Held, status: str, given: dict[str, str]
) -> None:
    with pytest.raises(Refused, match="before"):
        library.do(SaveResponse(ANSWER, MEETING, "Other words", status=status, **given))
    assert (row(library).said, row(library).status) == ("The signs are too small", "not_started")


@pytest.mark.parametrize(("said", "day"), [("", ""), ("Words", "20/11/2026")])
def test_no_words_and_no_date_are_refused(library: Held, said: str, day: str) -> None:
    with pytest.raises(Refused):
        library.do(SaveResponse(OTHER, MEETING, said, next_update_on=day))


def test_ties_are_these_and_no_others(library: Held) -> None:
    library.do(LinkResponse(ANSWER, (POINT,), (ACTION,)))
    assert (row(library).points, row(library).actions) == ((POINT,), (ACTION,))

    library.do(LinkResponse(ANSWER, (), (ACTION,)))
    assert (row(library).points, row(library).actions) == ((), (ACTION,))

    library.store.undo()
    assert row(library).points == (POINT,)


def test_a_withdrawn_answer_comes_back_with_its_ties(library: Held) -> None:
    library.do(LinkResponse(ANSWER, (POINT,)), WithdrawResponse(ANSWER))
    assert library.ask(responses) == ()

    library.store.undo()
    assert row(library).points == (POINT,)


def test_open_answers_come_first(library: Held) -> None:
    library.do(
        SaveResponse(ANSWER, MEETING, "Signs", "New ones hang", status="done", decided_on="2026-11-20"),
        SaveResponse(OTHER, MEETING, "Chairs"),
    )
    assert [each.said for each in library.ask(responses)] == ["Chairs", "Signs"]
