"""What was given out is recorded and withdrawn, and an answer knows by which documents it reached people (R-F5)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.commands.circulation import RecordCirculation, WithdrawCirculation
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.responses import SaveResponse
from facilitator.domain.refused import Refused
from facilitator.queries.circulation import CirculationRow, circulations, given_out, has_reached
from facilitator.queries.responses import responses
from tests.held import GROUP, MEETING, Held, held

ENTRY, ANSWER, NEXT, LAST = b"c" * 16, b"r" * 16, b"n" * 16, b"l" * 16
GIVEN = RecordCirculation(ENTRY, MEETING, "2026-11-12", "email", "Everyone who came", 62, ("standard", "large-print"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveResponse(ANSWER, MEETING, "The signs are too small"))
        opened.do(SaveMeeting(NEXT, "December", "2026-12-03", GROUP), SaveMeeting(LAST, "January", "2027-01-07", GROUP))
        yield opened


def answered(library: Held, day: str = "2026-11-20") -> None:
    library.do(SaveResponse(ANSWER, MEETING, "The signs are too small", "New ones hang", status="done", decided_on=day))


def loop_is_closed(library: Held) -> bool:
    return library.ask(has_reached, next(iter(library.ask(responses))))


def test_what_was_given_out_is_listed_the_newest_first(library: Held) -> None:
    later = replace(GIVEN, id=b"d" * 16, day="2026-11-20", channel="post", document="answers", forms=())
    library.do(GIVEN, later)

    assert [row.day for row in library.ask(circulations, MEETING)] == ["2026-11-20", "2026-11-12"]
    assert library.ask(circulations, MEETING)[1] == CirculationRow(
        ENTRY, "2026-11-12", "notes", "", None, "", "email", "Everyone who came", 62, ("standard", "large-print"), ""
    )
    assert library.ask(circulations, NEXT) == ()


def test_an_entry_is_put_right_and_withdrawn(library: Held) -> None:
    library.do(GIVEN, replace(GIVEN, to_whom="The mailing list", note="Two bounced"))
    row = library.ask(circulations, MEETING)[0]
    assert (row.to_whom, row.note) == ("The mailing list", "Two bounced")

    library.do(WithdrawCirculation(ENTRY))
    assert library.ask(circulations, MEETING) == ()
    library.store.undo()
    assert len(library.ask(circulations, MEETING)) == 1


def test_an_answer_given_out_by_itself_stands_with_its_reference(library: Held) -> None:
    library.do(replace(GIVEN, response=ANSWER))
    row = library.ask(circulations, MEETING)[0]
    assert (row.response, row.response_ref, row.document) == (ANSWER, "YS-2026/11-1", "")


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": "tomorrow"},
        {"to_whom": "  "},
        {"channel": "pigeon"},
        {"forms": ("hologram",)},
        {"document": "poem"},
        {"meeting": b"x" * 16},
        {"response": b"x" * 16},
    ],
)
def test_what_nobody_could_read_later_is_not_kept(library: Held, wrong: dict[str, object]) -> None:
    with pytest.raises((Refused, ValueError, LookupError)):
        library.do(replace(GIVEN, **wrong))  # type: ignore[arg-type]
    assert library.ask(circulations, MEETING) == ()


def test_a_loop_is_closed_by_giving_the_answer_out_after_it_was_decided(library: Held) -> None:
    library.do(replace(GIVEN, response=ANSWER))
    answered(library)
    assert not loop_is_closed(library)

    library.do(replace(GIVEN, id=b"d" * 16, response=ANSWER, day="2026-11-21"))
    assert loop_is_closed(library)


@pytest.mark.parametrize(
    ("given", "closed"),
    [
        ({"meeting": MEETING}, True),
        ({"meeting": NEXT}, True),
        ({"meeting": NEXT, "document": "answers"}, True),
        ({"meeting": NEXT, "document": "actions"}, False),
        ({"meeting": LAST}, False),
    ],
)
def test_a_loop_is_closed_by_the_documents_that_tell_the_answer(
    library: Held, given: dict[str, object], *, closed: bool
) -> None:
    """The notes of the first meeting after the decision tell it, those of the meeting after that do not any more."""
    answered(library)
    library.do(replace(GIVEN, day="2027-02-01", **given))  # type: ignore[arg-type]
    assert loop_is_closed(library) is closed


def test_an_open_answer_is_told_by_every_later_meeting_but_closes_nothing(library: Held) -> None:
    library.do(replace(GIVEN, meeting=LAST, day="2027-02-01"))
    answer = next(iter(library.ask(responses)))
    assert [row.to_whom for row in library.ask(given_out, answer)] == ["Everyone who came"]
    assert not loop_is_closed(library)
