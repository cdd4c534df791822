"""What is handed out by itself: “You said, we did”, and the actions of each owner."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction
from facilitator.commands.points import KeepDecision
from facilitator.domain.editions import Content, Edition
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import plain
from tests.publish.forum import DAY, MADE_AT, PRIVATE, Forum, opened_forum, stuff


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        yield forum


def told(forum: Forum, content: Content, edition: Edition = Edition.PUBLISHED) -> list[tuple[str, str]]:
    return plain(outline_of(forum.record(edition), MADE_AT, content))


def test_every_answer_of_the_notes_stands_on_the_sheet(forum: Forum) -> None:
    entries = told(forum, Content.ANSWERS)
    headings = [text for role, text in entries if role == "H2"]

    assert entries[0] == ("H1", "You said, we did: People’s Forum: Getting about")
    assert headings == [
        "There is no bench – Done",
        "The lift is too small – We cannot do this",
        "Toilets are shut – Not started yet, and overdue",
    ]
    assert ("P", "We did: A bench was put there.") in entries
    assert ("P", "Why not: The shaft is narrow.") in entries


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
