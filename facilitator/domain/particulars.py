"""What is known of two entries of one person, and in words what stays of it when they are joined."""

from collections.abc import Iterator
from typing import Protocol

from facilitator.domain.wording import listed

_DETAILS = {"organisation": "organisation", "capacity": "as what they come", "email": "e-mail", "phone": "phone"}
_NOTES = {"access": "what to do for access", "leaving_help": "help to leave the building"}


class Particulars(Protocol):
    """What is known of somebody; what may not be seen is empty."""

    @property
    def name(self) -> str:
        """How they are called."""


def particulars_in_words(kept: Particulars, gone: Particulars) -> Iterator[tuple[str, str]]:
    """Yield what becomes of the details of two who are joined: what it is about, and what is done."""
    if kept.name != gone.name:
        yield "Name", f"{kept.name} stays, {gone.name} goes"
    if filled := [words for field, words in _DETAILS.items() if _of(gone, field) and not _of(kept, field)]:
        yield "Filled in", listed(filled)
    apart = [
        words
        for field, words in _DETAILS.items()
        if _of(kept, field) and _of(gone, field) and _differs(kept, gone, field)
    ]
    if apart:
        yield "Stays as it is", listed(apart)
    for field, words in _NOTES.items():
        if _of(gone, field) and _differs(kept, gone, field):
            yield "Kept of both", words


def _of(person: Particulars, field: str) -> str:
    return str(getattr(person, field))


def _differs(kept: Particulars, gone: Particulars, field: str) -> bool:
    return _of(kept, field) != _of(gone, field)
