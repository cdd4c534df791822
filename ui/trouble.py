"""The three kinds of error, told apart where the UI meets the rest: a rule's no, known trouble, a bug."""

from facilitator.domain.refused import Refused
from facilitator.storage.errors import StorageError


def sentence(error: BaseException) -> str | None:
    """Return what to tell the person, or None where the error is a bug."""
    return str(error) if isinstance(error, Refused | StorageError) else None


def is_refusal(error: BaseException) -> bool:
    """Return whether a rule said no."""
    return isinstance(error, Refused)
