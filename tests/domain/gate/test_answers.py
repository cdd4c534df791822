"""The checks of what was asked and of what was answered."""

from dataclasses import replace

import pytest

from facilitator.domain.answering import PrintedAnswer
from facilitator.domain.gate import Facts, Place, Promised, Told
from facilitator.domain.gate.answers import late, unanswered, unsound, weak
from facilitator.domain.progress import Progress

TODAY = "2026-11-06"
ROW = PrintedAnswer(
    b"r" * 16, "YS-2026/11-1", "2026-11-05", "The bus is late", "", "", Progress.IN_PROGRESS,
    "", "", "", "", "",
)  # fmt: skip


def of(row: PrintedAnswer) -> Facts:
    return Facts(TODAY, answers=(row,))


def test_a_question_without_an_answer_stands_in_the_way() -> None:
    line = Told(Place("point", b"p" * 16), "text", "Who pays?")
    (found,) = unanswered(Facts(TODAY, asked=(line,)))
    assert found.blocks
    assert found.place == line.place
    assert found.sentence == "“Who pays?” asks for an answer and has none. Answer it, or say why none is needed."


def test_what_was_parked_only_warns() -> None:
    line = Told(Place("point", b"p" * 16), "text", "Parking at the hall")
    assert [found.blocks for found in unanswered(Facts(TODAY, parked=(line,)))] == [False]


@pytest.mark.parametrize(
    ("status", "lacks"),
    [
        (Progress.DONE, "Say what was done before marking this done."),
        (Progress.CANNOT_DO, "Give the reason before saying that this cannot be done."),
        (Progress.PASSED_ON, "Say to whom this was passed before marking it passed on."),
    ],
)
def test_an_answer_that_is_settled_without_saying_how_cannot_stand(status: Progress, lacks: str) -> None:
    (found,) = unsound(of(replace(ROW, status=status)))
    assert found.blocks
    assert found.sentence.endswith(f"cannot stand. {lacks}")


def test_an_action_that_is_closed_without_a_word_on_it_cannot_stand() -> None:
    done = Promised(Place("action", b"a" * 16), "2026/11-1", "Ring", owned=True, dated=True, status=Progress.DONE)
    (found,) = unsound(Facts(TODAY, actions=(done, replace(done, word="They rang back"))))
    assert found.sentence.endswith("cannot stand as it is. Say what came of it before closing this action.")


def test_an_answer_that_is_still_open_can_stand() -> None:
    assert not list(unsound(of(ROW)))


@pytest.mark.parametrize(
    "did",
    [
        "We have considered this.",
        "This was forwarded to the Head of Service, who will consider it.",
        "Noted.",
        "We have taken this on board.",
        "This will inform our strategy.",
        "We fed back to the provider.",
        "Raised with the depot.",
        "Contact the team with any questions.",
        "We are looking into it.",
    ],
)
def test_an_answer_in_weak_words_warns_until_it_has_a_decision_a_date_or_a_next_step(did: str) -> None:
    row = replace(ROW, did=did)
    assert [found.blocks for found in weak(of(row))] == [False]
    by, step = replace(row, decided_by="The board"), replace(row, next_step="Try it")
    for settled in (by, step, replace(row, next_update_on="2026-12-03")):
        assert not list(weak(of(settled)))


@pytest.mark.parametrize(
    "did", ["The bus stops there now.", "We bought two ramps.", "Footnoted paper was printed.", ""]
)
def test_an_answer_in_plain_words_does_not_warn(did: str) -> None:
    assert not list(weak(of(replace(ROW, did=did))))


def test_an_open_answer_whose_day_has_passed_warns_with_that_day() -> None:
    (found,) = late(of(replace(ROW, next_update_on="2026-11-05")))
    assert "was to come by 5 November 2026" in found.sentence
    assert not found.blocks


def test_an_open_answer_without_a_day_warns_after_a_cycle_of_the_forum() -> None:
    (found,) = late(of(replace(ROW, said_on="2026-09-03")))
    assert "is late" in found.sentence
    assert not list(late(of(ROW)))


def test_a_closed_answer_is_never_late() -> None:
    assert not list(late(of(replace(ROW, status=Progress.DONE, said_on="2020-01-01"))))
