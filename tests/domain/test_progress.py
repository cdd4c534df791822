"""An answer or an action is settled only with a word on how (R-F1)."""

import pytest

from facilitator.domain.progress import Progress, check_answer, check_update
from facilitator.domain.refused import Refused

FULL = {
    "did": "A kerb was lowered.",
    "reason": "The ground is not ours.",
    "decided_on": "2026-11-01",
    "passed_to": "The bus company",
    "next_update_on": "2026-12-01",
}
NEEDED = {
    Progress.DONE: ("did", "decided_on"),
    Progress.CANNOT_DO: ("reason",),
    Progress.PASSED_ON: ("passed_to", "next_update_on"),
    Progress.PAUSED: ("reason", "next_update_on"),
}


@pytest.mark.parametrize("status", Progress)
def test_an_answer_with_everything_is_taken(status: Progress) -> None:
    check_answer(status, FULL)


@pytest.mark.parametrize(
    ("status", "field"), [(status, field) for status, fields in NEEDED.items() for field in fields]
)
def test_an_answer_is_refused_without_what_its_state_needs(status: Progress, field: str) -> None:
    with pytest.raises(Refused, match="before"):
        check_answer(status, FULL | {field: ""})


@pytest.mark.parametrize("status", [status for status in Progress if status not in NEEDED])
def test_an_open_answer_needs_nothing_yet(status: Progress) -> None:
    check_answer(status, dict.fromkeys(FULL, ""))


@pytest.mark.parametrize("status", Progress)
def test_an_action_is_closed_paused_or_passed_on_with_words_only(status: Progress) -> None:
    check_update(status, "The depot was rung.")
    if status in NEEDED:
        with pytest.raises(Refused, match="before"):
            check_update(status, "")
    else:
        check_update(status, "")


def test_every_state_has_words_of_its_own() -> None:
    assert len({status.label for status in Progress}) == len(Progress)


def test_only_what_is_done_or_cannot_be_done_is_closed() -> None:
    assert [status for status in Progress if status.closed] == [Progress.DONE, Progress.CANNOT_DO]
