"""What the room said to decisions and actions that were read back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.entries import EditEntry, WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.commands.read_back import ReadBack
from facilitator.commands.together import Together
from facilitator.domain.refused import Refused
from facilitator.queries.history import edits
from facilitator.queries.read_back import ReadBackRow, read_backs
from tests.held import MEETING, NOON, Held, held

DECISION, ACTION, POINT = b"d" * 16, b"a" * 16, b"p" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(
            KeepPoint(POINT, MEETING, None, "The signs are too small", NOON),
            KeepDecision(DECISION, MEETING, None, "We meet monthly.", NOON),
            KeepAction(ACTION, MEETING, None, "Order signs", NOON, (Owner("Sam"),), "2026-11-30"),
            KeepDecision(b"s" * 16, MEETING, None, "Secret", NOON, sensitive=True),
        )
        yield opened


def rows(library: Held) -> tuple[ReadBackRow, ...]:
    return library.ask(read_backs, MEETING)


def test_decisions_and_actions_are_read_back_in_order_with_owner_and_date(library: Held) -> None:
    decision, action = rows(library)
    assert (decision.text, decision.entity, decision.read_back) == ("We meet monthly.", "decision", "")
    assert (action.text, action.ref, action.owners, action.due) == (
        "Order signs",
        "2026/11-1",
        ("Sam",),
        "2026-11-30",
    )


def test_what_is_sensitive_or_withdrawn_is_never_read_back(library: Held) -> None:
    library.do(WithdrawEntry(DECISION))
    assert [row.id for row in rows(library)] == [ACTION]


def test_what_the_room_said_is_kept_with_its_note_and_can_be_taken_back(library: Held) -> None:
    library.do(ReadBack(DECISION, "agreed"), ReadBack(ACTION, "not_agreed", "Too soon."))
    assert [(row.read_back, row.note) for row in rows(library)] == [("agreed", ""), ("not_agreed", "Too soon.")]
    library.do(ReadBack(ACTION, ""))
    assert rows(library)[1].read_back == ""
    library.store.undo()
    assert rows(library)[1].note == "Too soon."


def test_other_wording_leaves_the_first_words_in_the_history(library: Held) -> None:
    library.do(Together("Wording", (EditEntry(DECISION, "We meet every month."), ReadBack(DECISION, "wording"))))
    assert (rows(library)[0].text, rows(library)[0].read_back) == ("We meet every month.", "wording")
    assert "We meet monthly." in str(library.ask(edits, "decision", DECISION))


def test_a_point_is_not_read_back_and_no_other_answer_is_taken(library: Held) -> None:
    with pytest.raises(Refused, match="Only decisions and actions"):
        library.do(ReadBack(POINT, "agreed"))
    with pytest.raises(ValueError, match="perhaps"):
        library.do(ReadBack(DECISION, "perhaps"))


@pytest.mark.parametrize("line", [DECISION, ACTION])
def test_forgetting_a_line_forgets_what_the_room_said_to_it(library: Held, line: bytes) -> None:
    library.do(ReadBack(line, "wording", "Zebrafish of 4 Mill Lane"), ForgetEntry(line))

    path = library.store.path
    library.store.close()
    left = path.read_bytes() + b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}-*"))
    assert b"Zebrafish" not in left
