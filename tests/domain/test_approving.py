"""When the notes of a meeting may be approved."""

import pytest

from facilitator.domain.approving import Moment, check_approvable, check_later, what_is_approved
from facilitator.domain.publishing import MinutesStatus, Standing
from facilitator.domain.refused import Refused

MORNING: Moment = ("2026-11-05", "10:00", b"z")
EVENING: Moment = ("2026-11-05", "19:00", b"a")
PUBLISHED = Standing(MinutesStatus.PUBLISHED, "2", "2026-11-07")
CHANGED = Standing(MinutesStatus.PUBLISHED, "2", "2026-11-07", changed=True)


@pytest.mark.parametrize(
    ("notes_of", "at", "today", "sentence"),
    [
        (MORNING, MORNING, "2026-11-05", "not its own"),
        (EVENING, MORNING, "2026-11-05", "at a later meeting"),
        (MORNING, EVENING, "2026-11-04", r"This one is on 5 November 2026\."),
    ],
)
def test_notes_are_approved_at_a_later_meeting_once_it_is_held(
    notes_of: Moment, at: Moment, today: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        check_later(notes_of, at, today)


def test_of_two_meetings_on_one_day_the_later_approves_the_notes_of_the_earlier() -> None:
    check_later(MORNING, EVENING, "2026-11-05")


def test_notes_of_which_nothing_is_published_are_not_approved() -> None:
    assert what_is_approved(Standing(MinutesStatus.CHECKED)) == ""
    with pytest.raises(Refused, match="nothing to approve"):
        check_approvable(Standing(MinutesStatus.CHECKED), as_published=True)


def test_where_the_record_was_changed_since_it_is_said_which_version_is_approved() -> None:
    assert what_is_approved(PUBLISHED) == ""
    check_approvable(PUBLISHED, as_published=False)
    assert "What is approved is version 2, published on 7 November 2026," in what_is_approved(CHANGED)
    with pytest.raises(Refused, match="version 2, published on 7 November 2026"):
        check_approvable(CHANGED, as_published=False)
    check_approvable(CHANGED, as_published=True)
