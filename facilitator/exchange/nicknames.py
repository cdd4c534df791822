"""The list of short forms of names that comes with the program."""

from functools import cache
from importlib.resources import files

from facilitator.domain.sameness import Nicknames, read_nicknames


@cache
def shipped_nicknames() -> Nicknames:
    """Return the nicknames of `resources/words/nicknames.txt`."""
    text = (files("resources") / "words" / "nicknames.txt").read_text(encoding="utf-8")
    return read_nicknames(text.splitlines())
