"""The three kinds of error, told apart where the UI meets the rest: a rule's no, known trouble, a bug."""

import traceback

from facilitator.domain.refused import Refused
from facilitator.storage.errors import StorageError


def sentence(error: BaseException) -> str | None:
    """Return what to tell the person, or None where the error is a bug."""
    return str(error) if isinstance(error, Refused | StorageError) else None


def is_refusal(error: BaseException) -> bool:
    """Return whether a rule said no."""
    return isinstance(error, Refused)


def report(error: BaseException) -> str:
    """Return what the makers need to mend a bug: where it happened, without words that people typed."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([type(error).__name__, *places])
