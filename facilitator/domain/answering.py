"""An answer as the notes print it, and which points that ask for one wait for it (R-F3)."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from facilitator.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    """An answer as it is printed; the dates are ISO dates."""

    id: bytes
    ref: str
    said_on: str
    said: str
    did: str
    reason: str
    status: str
    decided_by: str
    decided_on: str
    passed_to: str
    next_step: str
    next_update_on: str

    @property
    def closed(self) -> bool:
        """Whether nothing more is to come."""
        return Progress(self.status).closed


def waiting(
    head: bytes, under: Sequence[bytes], asking: Container[bytes], answered: Container[bytes], *, named: bool
) -> tuple[bytes, ...]:
    """Return which of a point and of those gathered in it wait for an answer.

    A point that leads others speaks for them, and its answer is theirs. One that is `named` has a name from the team,
    and nobody asked it: it waits while something under it does.
    """
    if head in answered:
        return ()
    left = tuple(point for point in under if point in asking and point not in answered)
    if head not in asking:
        return left
    return (head,) if left or not named else ()
