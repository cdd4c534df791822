"""Short forms of names: the list that comes with the program, and that list with the team's changes."""

from functools import cache
from importlib.resources import files

from facilitator.domain.sameness import Nicknames, read_nicknames
from facilitator.queries.nicknames import name_sets
from facilitator.storage.store import Reader


@cache
def shipped_sets() -> tuple[str, ...]:
    """Return the sets of `resources/words/nicknames.txt`, one a line."""
    text = (files("resources") / "words" / "nicknames.txt").read_text(encoding="utf-8")
    return tuple(bare for line in text.splitlines() if (bare := line.partition("#")[0].strip()))


@cache
def shipped_nicknames() -> Nicknames:
    """Return the nicknames that come with the program, for where there is no library."""
    return read_nicknames(shipped_sets())


def nicknames(reader: Reader) -> Nicknames:
    """Return the nicknames as the team has them."""
    return read_nicknames(each.names for each in name_sets(reader, shipped_sets()))
