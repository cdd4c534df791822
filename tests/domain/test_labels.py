"""Every state, kind and body has words of its own for screens and documents."""

from enum import StrEnum

import pytest

from facilitator.domain.access import Met
from facilitator.domain.agenda import ItemKind
from facilitator.domain.attendance import CAME, Status, came_counts, in_since
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.groups import GroupKind, MeetingStatus


@pytest.mark.parametrize("kind", [ItemKind, Status, GroupKind, Purpose, Met, Answer])
def test_each_value_has_a_label_that_no_other_has(kind: type[StrEnum]) -> None:
    labels = [value.label for value in kind]  # type: ignore[attr-defined]

    assert len(set(labels)) == len(labels)
    assert all(label[0].isupper() or kind in {Met, Answer} for label in labels)


def test_each_consent_is_asked_for_in_a_question_of_its_own() -> None:
    assert len({purpose.wording for purpose in Purpose}) == len(Purpose)
    assert all(purpose.wording.startswith("May ") and purpose.wording.endswith("?") for purpose in Purpose)


def test_who_came_is_in_the_room_or_has_left() -> None:
    assert {Status.PRESENT, Status.LEFT} == CAME


def test_since_when_somebody_is_in_is_told_where_a_time_is_known() -> None:
    assert in_since("2026-11-05T18:04:00", "2026-11-05T19:00:00") == "in since 6:04pm"
    assert in_since("", "2026-11-05T19:00:00") == "in since 7pm"
    assert in_since("", "") == "in"


def test_whoever_came_to_one_desk_has_come_whatever_another_wrote() -> None:
    assert came_counts(("present", "did_not_come")) == ("present",)
    assert came_counts(("left", "present", "booked")) == ("left", "present")
    assert came_counts(("booked", "apologies")) == ("booked", "apologies")


def test_a_meeting_is_planned_live_or_closed() -> None:
    assert list(MeetingStatus) == ["planned", "live", "closed"]
