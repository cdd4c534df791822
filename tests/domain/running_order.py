"""Parts of a meeting for the tests of the clock, and the meeting they are of."""

from dataclasses import dataclass

from facilitator.domain.running import Plan

PLAN = Plan("2026-11-05", "12:30", "13:30")


@dataclass(frozen=True, slots=True)
class Item:
    """A part with ten minutes planned."""

    id: bytes
    minutes: int = 10
    extra: int = 0
    started_at: str = ""
    ended_at: str = ""
    spent: int = 0
    resumed_at: str = ""
    kind: str = "discussion"
    interrupts: bytes | None = None


def at(clock: str) -> str:
    """Return a time of the day of the meeting: `12:30` or `12:30:05`."""
    return f"2026-11-05T{clock if clock.count(':') == 2 else clock + ':00'}"
