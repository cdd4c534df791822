"""Which points that ask for an answer wait for one (R-F3)."""

from collections.abc import Container, Sequence


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
