"""The checks of what was captured at the meeting."""

from dataclasses import replace

import pytest

from facilitator.domain.gate import Facts, Place, Promised, PutRight, Settled, Told
from facilitator.domain.gate.captured import (
    apart,
    marked,
    missing_laptops,
    missing_sheets,
    not_agreed,
    still_said,
    undated,
    unowned,
    unread,
    unsettled,
)
from facilitator.domain.read_back import Said

TODAY = "2026-11-06"
ACTION = Promised(Place("action", b"a" * 16), "2026/11-1", "Ring the depot", owned=True, dated=True)
DECISION = Settled(Place("decision", b"d" * 16), "We meet monthly", Said.AGREED)
LINE = Told(Place("point", b"p" * 16), "ask again", "The 17 or the 71")


def test_an_action_that_nobody_has_stands_in_the_way() -> None:
    (found,) = unowned(Facts(TODAY, actions=(ACTION, replace(ACTION, owned=False))))
    assert found.blocks
    assert found.sentence == "Nobody has the action 2026/11-1, “Ring the depot”. Say who will do it."


def test_an_action_without_a_date_warns() -> None:
    found = list(undated(Facts(TODAY, actions=(ACTION, replace(ACTION, dated=False)))))
    assert [each.blocks for each in found] == [False]


def test_what_the_room_did_not_agree_to_stands_in_the_way() -> None:
    no = replace(DECISION, read_back=Said.NOT_AGREED)
    found = list(not_agreed(Facts(TODAY, settled=(DECISION, no))))
    assert [each.blocks for each in found] == [True]


def test_what_was_not_read_back_warns() -> None:
    found = list(unread(Facts(TODAY, settled=(DECISION, replace(DECISION, read_back=Said.NOTHING)))))
    assert [each.blocks for each in found] == [False]


def test_a_mark_of_the_note_taker_warns_with_its_words() -> None:
    (found,) = marked(Facts(TODAY, marked=(LINE,)))
    assert "“ask again”" in found.sentence
    assert not found.blocks


def test_each_table_that_said_nothing_to_a_question_is_a_problem_of_its_own() -> None:
    item = Place("agenda_item", b"i" * 16)
    cells = tuple(Told(item, f"table {number}, question 1", "What helps?") for number in (1, 2))
    found = list(missing_sheets(Facts(TODAY, sheets=cells)))
    assert len({each.key for each in found}) == len(found) == len(cells)


def test_what_two_laptops_set_apart_stands_in_the_way_and_says_which_field() -> None:
    (found,) = apart(Facts(TODAY, apart=(replace(LINE, field="text"),)))
    assert found.blocks
    assert "do not agree on text" in found.sentence


def test_a_laptop_that_is_not_heard_of_warns_by_its_name() -> None:
    (found,) = missing_laptops(Facts(TODAY, b"m" * 16, laptops=("LAPTOP-3",)))
    assert found.sentence.startswith("LAPTOP-3 wrote at the meeting before")
    assert not found.blocks


@pytest.mark.parametrize(
    ("said", "instead", "warns"),
    [
        ("at six.", "at five", True),
        ("AT SIX", "at five", True),
        ("at s", "at five", False),
        ("", "at five", False),
        ("at seven", "at six", False),
        ("at six", "at six thirty", False),
    ],
)
def test_a_correction_told_as_made_warns_where_the_notes_still_say_what_they_said(
    said: str, instead: str, *, warns: bool
) -> None:
    about = Place("correction", b"c" * 16)
    texts = Told(Place("point", b"p" * 16), "text", "It stops at six, they say."), Told(about, "said", "at seven")
    found = list(still_said(Facts(TODAY, texts=texts, put_right=(PutRight(about, said, instead),))))
    assert [(each.place, each.blocks) for each in found] == [(about, False)] * warns


def test_a_mistake_that_somebody_told_of_warns_while_nobody_settled_it() -> None:
    wanted = Told(Place("correction", b"c" * 16), "said", "The bus stops at six")
    (found,) = unsettled(Facts(TODAY, wanted=(wanted,)))
    assert (found.place, found.blocks) == (wanted.place, False)
    assert "told of a mistake in the notes: “The bus stops at six”" in found.sentence
