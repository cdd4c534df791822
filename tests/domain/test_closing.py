"""Which meetings go on, and what a closed one says."""

from collections.abc import Callable

import pytest

from facilitator.domain.closing import may_move_on, may_queue, time_kept
from facilitator.domain.refused import Refused


@pytest.mark.parametrize("rule", [may_move_on, may_queue])
@pytest.mark.parametrize("status", ["", "planned", "live"])
def test_a_meeting_that_is_not_closed_goes_on(rule: Callable[[str], None], status: str) -> None:
    rule(status)


@pytest.mark.parametrize("rule", [may_move_on, may_queue])
def test_a_closed_one_says_how_it_is_opened_again(rule: Callable[[str], None]) -> None:
    with pytest.raises(Refused, match=r"This meeting is closed: .* To go on, open it again in Plan or Wrap-up\."):
        rule("closed")


@pytest.mark.parametrize(
    ("status", "closed_at", "at", "kept"),
    [
        ("live", "", "2026-11-05T12:00:00", "2026-11-05T12:00:00"),
        ("closed", "2026-11-05T14:00:00", "2026-11-05T13:59:59", "2026-11-05T13:59:59"),
        ("closed", "2026-11-05T14:00:00", "2026-11-05T14:00:00", ""),
        ("closed", "2026-11-05T14:00:00", "2026-11-06T09:00:00", ""),
        ("closed", "", "2026-11-06T09:00:00", "2026-11-06T09:00:00"),
    ],
)
def test_nobody_comes_or_goes_after_a_meeting_was_closed(status: str, closed_at: str, at: str, kept: str) -> None:
    assert time_kept(status, closed_at, at) == kept
