"""Every state, kind and body has words of its own for screens and documents."""

from enum import StrEnum

import pytest

from facilitator.domain.agenda import ItemKind
from facilitator.domain.attendance import CAME, Status
from facilitator.domain.groups import GroupKind, MeetingStatus


@pytest.mark.parametrize("kind", [ItemKind, Status, GroupKind])
def test_each_value_has_a_label_that_no_other_has(kind: type[StrEnum]) -> None:
    labels = [value.label for value in kind]  # type: ignore[attr-defined]

    assert len(set(labels)) == len(labels)
    assert all(label[0].isupper() for label in labels)


def test_who_came_is_in_the_room_or_has_left() -> None:
    assert {Status.PRESENT, Status.LEFT} == CAME


def test_a_meeting_is_planned_live_or_closed() -> None:
    assert list(MeetingStatus) == ["planned", "live", "closed"]
