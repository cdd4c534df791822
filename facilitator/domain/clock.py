"""Stamps of changes: a hybrid logical clock of 48-bit milliseconds, a 16-bit counter and a 64-bit writer."""

from collections.abc import Iterable

SIZE = 16
END = b"\xff"
"""No stamp reaches so far, in the year 10848, so that there is always one after the last."""

_COUNTERS = 1 << 16
_LAST_MS = (0xFF << 40) - 1


def next_stamp(now_ms: int, last: bytes, writer: bytes) -> bytes:
    """Return a writer's next stamp: that of `now_ms`, or one more than its `last` where the clock has not moved on."""
    tick = max(min(max(now_ms, 0), _LAST_MS) * _COUNTERS, _tick(last) + 1)
    return tick.to_bytes(8, "big") + writer


def lifted(stamp: bytes, heads: Iterable[bytes]) -> bytes:
    """Return a stamp lifted over the `heads` of the row it is for.

    Heads are absorbed for this one stamp: what is returned is never the `last` of the writer's next, so that one
    laptop with a wrong clock drags nobody along.
    """
    tick = max(_tick(stamp), *(_tick(head) + 1 for head in (b"", *heads)))
    return tick.to_bytes(8, "big") + stamp[8:]


def milliseconds(stamp: bytes) -> int:
    """Return the time of a stamp in milliseconds since 1970."""
    return _tick(stamp) // _COUNTERS


def _tick(stamp: bytes) -> int:
    return int.from_bytes(stamp[:8], "big") if stamp else -1
