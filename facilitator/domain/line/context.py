"""What a line is read against: who is here, what is known, and what day it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from facilitator.domain.capacities import CAPACITY_WORDS, Capacity
from facilitator.domain.line.parts import Line
from facilitator.domain.line.people import Index, people_here


@dataclass(frozen=True, slots=True)
class Context:
    """What the reading of a line depends on.

    `here` is built once by `people_here`, whenever somebody comes or goes. `table` is the one that lines are from
    until another is named, 0 for plenary. `themes` and `tables` are those known so far, offered while typing.
    """

    today: date
    here: Index = field(default_factory=people_here)
    next_forum: date | None = None
    table: int = 0
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    capacities: Mapping[str, Capacity] = field(default_factory=lambda: CAPACITY_WORDS)
    themes: tuple[str, ...] = ()
    tables: tuple[int, ...] = ()


def next_context(line: Line, context: Context) -> Context:
    """Return the context for the line after this one: the table named last goes on until `t0`."""
    if line.command not in {None, "table"}:
        return context
    return replace(context, table=line.table or 0)
