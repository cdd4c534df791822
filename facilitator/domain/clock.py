"""Stamps of changes: a hybrid logical clock of 48-bit milliseconds, a 16-bit counter and a 64-bit writer."""

from collections.abc import Iterable

SIZE = 16
_COUNTERS = 1 << 16
_LAST_MS = (1 << 48) - 1


def next_stamp(now_ms: int, last: bytes, heads: Iterable[bytes], writer: bytes) -> bytes:
    """Return the stamp after `now_ms`, after the writer's `last` stamp and after the `heads` of the row it changes.

    Heads are absorbed for this row only, so that one laptop with a wrong clock drags nobody along.
    """
    tick = max(min(max(now_ms, 0), _LAST_MS) * _COUNTERS, *(_tick(stamp) + 1 for stamp in (last, *heads)))
    return tick.to_bytes(8, "big") + writer


def milliseconds(stamp: bytes) -> int:
    """Return the time of a stamp in milliseconds since 1970."""
    return _tick(stamp) // _COUNTERS


def _tick(stamp: bytes) -> int:
    return int.from_bytes(stamp[:8], "big") if stamp else -1
