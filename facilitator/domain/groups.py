"""The bodies that meet, and the states of a meeting."""

from enum import StrEnum


class GroupKind(StrEnum):
    """What a group is."""

    FORUM = "forum"
    TASK_SHORT = "task_short"
    TASK_LONG = "task_long"
    ENGAGEMENT_BOARD = "engagement_board"
    OVERSIGHT_COMMITTEE = "oversight_committee"
    QUALITY_BOARD = "quality_board"
    NETWORK = "network"
    ONE_OFF = "one_off"

    @property
    def label(self) -> str:
        """The kind in words."""
        return _LABELS[self]


_LABELS = {
    GroupKind.FORUM: "Forum",
    GroupKind.TASK_SHORT: "Task-and-finish group (short)",
    GroupKind.TASK_LONG: "Task-and-finish group (long)",
    GroupKind.ENGAGEMENT_BOARD: "Engagement board",
    GroupKind.OVERSIGHT_COMMITTEE: "Oversight committee",
    GroupKind.QUALITY_BOARD: "Quality board",
    GroupKind.NETWORK: "Network",
    GroupKind.ONE_OFF: "One-off event",
}


class MeetingStatus(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    LIVE = "live"
    CLOSED = "closed"
