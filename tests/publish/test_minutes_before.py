"""What was raised before, in the minutes: one sentence, with what came of it, and nothing that was kept back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.kinds import MarkSensitive, Reclassify
from facilitator.commands.points import KeepPoint
from facilitator.commands.raising import TieToEarlier
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.publish.outline import Outline
from facilitator.storage.work import Command
from tests.publish.conftest import Written
from tests.publish.forum import Forum, opened_forum
from tests.publish.test_minutes_together import lines

EARLIER, ANSWER = b"e" * 16, b"a" * 16
SECRET = "Xsecret hill"
RAMP = "That ramp again"


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        opened.store.do(KeepPoint(EARLIER, opened.last, None, SECRET, "2026-10-01T13:00:00"))
        yield opened


def tie(forum: Forum, text: str = RAMP, kind: str = Kind.SAID) -> None:
    forum.store.do(TieToEarlier(forum.say(text, kind=kind), EARLIER))


def answer(forum: Forum, did: str) -> None:
    forum.store.do(SaveResponse(ANSWER, forum.last, "The ramp", did=did, status="done", decided_on="2026-10-20"))
    forum.store.do(LinkResponse(ANSWER, points=(EARLIER,)))


def about(outline: Outline) -> list[str]:
    return [line for line in lines(outline) if "ramp" in line and "Also raised" in line]


def test_a_sentence_tells_when_it_was_raised_and_what_was_done(forum: Forum, written: Written) -> None:
    tie(forum)
    answer(forum, "It was built anew")
    for edition in Edition:
        (line, *_) = about(forum.outline(edition))
        assert line == f"• {RAMP}. Also raised on 1 October 2026; what was done: It was built anew."
    written(forum.outline())


def test_what_was_said_earlier_is_not_told_again_and_without_an_answer_that_is_said(forum: Forum) -> None:
    tie(forum, "Is that ramp a hill?", Kind.QUESTION)
    assert SECRET not in repr(forum.outline())
    assert all(
        line.endswith("Is that ramp a hill? Also raised on 1 October 2026; there is no answer to it yet.")
        or "(item 3). Also raised on 1 October 2026; there is no answer to it yet." in line
        for line in about(forum.outline())
    )
    assert len(about(forum.outline())) == 2


@pytest.mark.parametrize(
    "kept_back",
    [MarkSensitive(EARLIER), WithdrawEntry(EARLIER), ForgetEntry(EARLIER), Reclassify(EARLIER, Kind.NOTE)],
)
def test_of_what_is_kept_back_not_even_the_day_is_told(forum: Forum, kept_back: Command) -> None:
    tie(forum)
    answer(forum, "It was built anew")
    forum.store.do(kept_back)
    for edition in Edition:
        assert f"• {RAMP}" in lines(forum.outline(edition))
        assert "Also raised" not in repr(forum.outline(edition))
