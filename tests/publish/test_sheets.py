"""What is handed out by itself: “You said, we did”, and the actions of each owner."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from facilitator.commands.actions import KeepAction
from facilitator.commands.points import KeepDecision
from facilitator.domain.editions import Content, Edition
from facilitator.domain.progress import Progress
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import Outline, plain
from facilitator.publish.pdf.writer import pdf_bytes
from tests.publish.forum import DAY, MADE_AT, PRIVATE, Forum, opened_forum, stuff


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        yield forum


def told(forum: Forum, content: Content, edition: Edition = Edition.PUBLISHED) -> list[tuple[str, str]]:
    return plain(outline_of(forum.record(edition), MADE_AT, content))


def test_the_answers_stand_by_what_came_of_them_and_what_waits_in_a_line(forum: Forum) -> None:
    entries = told(forum, Content.ANSWERS)
    headings = [text for role, text in entries if role == "H2"]
    items = [text for role, text in entries if role == "LBody"]

    assert entries[0] == ("H1", "You said, we did: People’s Forum: Getting about")
    assert headings == ["What we did", "What we cannot do", "What else you said"]
    assert items[0].startswith("You said: There is no bench")
    assert items[0].endswith("\nWe did: A bench was put there.")
    assert "\nWhy not: The shaft is narrow." in items[1]
    assert items[2:] == ["Toilets are shut – Not started yet, and overdue"]


def test_a_question_that_was_answered_in_the_room_is_no_deed(forum: Forum) -> None:
    record = forum.record()
    row = next(row for row in record.answers if row.did)
    there = replace(row, decided_on=row.said_on, decided_by="", reason="", next_step="")
    told_of = str(plain(outline_of(replace(record, answers=(there,)), MADE_AT, Content.ANSWERS)))
    assert "\\nHow far it is: Answered at the meeting.\\nAnswer: A bench was put there." in told_of


def answered(forum: Forum, texts: Sequence[str]) -> Outline:
    """Return the sheet of a forum with so many answers, each text in turn what was said, done, or in the way."""
    record, states = forum.record(), cycle(Progress)
    first = next(row for row in record.answers if row.did)
    rows = [
        replace(first, id=bytes([number]), ref="YS-2026/10-1", said=text, did=text[number % 3 :], status=next(states))
        for number, text in enumerate(texts)
    ]
    return outline_of(replace(record, answers=tuple(rows)), MADE_AT, Content.ANSWERS)


WRITING = (
    *("aeimnorstw ,", "AEMNORSTW ,", "аежмнощю ,", "αεημνπως ,", "աեմնոսխ ,", "აემნორს ,", "אבגדהומש ,", "ابتسشصلم ,"),
    *("अआकखतनमाि ,", "অআকখতনমাি ,", "ਅਆਕਖਤਨਮਾਿ ,", "અઆકખતનમાિ ,", "அஆகதநமணாி ,", "అఆకతనమణాి ,", "അആകതനമണാി ,"),
    *(
        "กขคงจตนมา ",
        "አበገደመነሰ ,",
        "公共汽车来得晚，",
        "버스가늦게온다 ,",
        "バスがおそい、",
        "🚌🙂🕐🏠 ",
        "☎✈☂∑∫ ",
        "བོདཡིག ",
    ),
)
"""Letters of each script that pages are set in, and at the end of one that no font has."""


@pytest.mark.parametrize("letters", WRITING)
def test_fourteen_answers_take_two_pages_in_any_writing(forum: Forum, letters: str) -> None:
    pdf = pdf_bytes(answered(forum, [(letters * 12)[: 100 + number] for number in range(14)]))
    assert len(PdfDocument(pdf)) <= 2


@given(
    st.sampled_from(WRITING).flatmap(
        lambda letters: st.lists(st.text(letters, min_size=1, max_size=600).map(lambda text: f"S{text}."), max_size=40)
    )
)
@settings(max_examples=15)
def test_the_answers_take_two_pages_at_most_however_many_they_are(forum: Forum, texts: list[str]) -> None:
    pdf = pdf_bytes(answered(forum, texts))
    assert len(PdfDocument(pdf)) <= 2


def test_each_group_has_some_of_its_answers_in_full_and_the_rest_a_line_or_are_counted(forum: Forum) -> None:
    entries = plain(answered(forum, [f"This is what number {number} said at the forum. " * 4 for number in range(28)]))
    headings = [text for role, text in entries if role == "H2"]
    full = [text for role, text in entries if role == "LBody" and text.startswith("You said: ")]
    lines = [text for role, text in entries if role == "LBody" and not text.startswith("You said: ")]

    assert headings == ["What we did", "What we are still working on", "What we cannot do", "What else you said"]
    assert len(full) >= 2
    assert len(lines) == 8
    more = 28 - len(full) - len(lines)
    notes = "The notes of our meetings have this in full, under “You said, we did”."
    assert ("P", f"{notes} {more} more are only there.") in entries


def test_every_action_stands_under_each_of_its_owners(forum: Forum) -> None:
    entries = told(forum, Content.ACTIONS, Edition.INTERNAL)
    titles, told_of = [text for role, text in entries if role == "H2"], str(entries)

    assert titles[-1] == "No owner yet"
    assert titles == [*sorted(titles[:-1], key=str.casefold), "No owner yet"]
    assert all(
        f": {text}\nBy when: " in told_of.replace("\\n", "\n") for text in ("Ring the depot.", "Count the benches.")
    )


@pytest.mark.parametrize("content", Content)
def test_nothing_private_is_on_a_published_sheet(forum: Forum, content: Content) -> None:
    assert not [piece for piece in PRIVATE if piece in str(told(forum, content))]


@pytest.mark.parametrize(
    ("content", "none"), [(Content.ANSWERS, "Nothing waits for an answer."), (Content.ACTIONS, "No action is open.")]
)
def test_a_sheet_with_nothing_on_it_says_so(tmp_path: Path, content: Content, none: str) -> None:
    with opened_forum(tmp_path) as bare:
        assert ("P", none) in told(bare, content)


def test_the_start_for_easy_read_tells_the_facts_in_short_sentences_and_what_it_is(forum: Forum) -> None:
    entries = told(forum, Content.EASY_READ)
    said = [text for role, text in entries if role == "P"]

    assert ("P", "Draft: to be checked by people with a learning disability") in entries
    assert "We met on Thursday 5 November 2026." in said
    assert "We met at Central Hall." in said
    assert "We meet every month." in said
    assert "You said: There is no bench. We did: A bench was put there." in said
    assert all(text.endswith("?") for role, text in entries if role == "H2")


def test_the_start_for_easy_read_stays_short(tmp_path: Path) -> None:
    with opened_forum(tmp_path) as bare:
        assert ("P", "We decided nothing this time.") in told(bare, Content.EASY_READ)
        for number in range(9):
            bare.store.do(
                KeepDecision(bare.store.new_id(), bare.meeting, None, f"Decision {number}.", f"{DAY}T13:00:00")
            )
            if number == 6:
                assert ("P", "There is 1 more in the notes.") in told(bare, Content.EASY_READ)
        bare.store.do(KeepAction(bare.store.new_id(), bare.meeting, None, "Ring the depot", f"{DAY}T13:00:00"))
        entries = told(bare, Content.EASY_READ)
    assert ("P", "Ring the depot. Who will do it: No owner yet.") in entries
    assert ("P", "There are 3 more in the notes.") in entries
    assert ("P", "Decision 5.") in entries
    assert ("P", "Decision 6.") not in entries
