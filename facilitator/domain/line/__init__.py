"""The reading of one typed line. Pure: what a line means depends on its text and its context, nothing else."""

from facilitator.domain.line.abbreviations import expand
from facilitator.domain.line.chips import Chip, chips
from facilitator.domain.line.completion import Completion, complete
from facilitator.domain.line.context import Context, next_context
from facilitator.domain.line.literal import escape
from facilitator.domain.line.parts import Line, Owner, Speaker
from facilitator.domain.line.people import Index, Present, people_here
from facilitator.domain.line.reading import read_line
from facilitator.domain.line.written import to_json

__all__ = [
    "Chip",
    "Completion",
    "Context",
    "Index",
    "Line",
    "Owner",
    "Present",
    "Speaker",
    "chips",
    "complete",
    "escape",
    "expand",
    "next_context",
    "people_here",
    "read_line",
    "to_json",
]
