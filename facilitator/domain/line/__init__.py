"""The reading of one typed line. Pure: what a line means depends on its text and its context, nothing else."""

from facilitator.domain.line.context import Context, next_context
from facilitator.domain.line.parts import Line, Owner, Speaker
from facilitator.domain.line.people import Index, Present, people_here

__all__ = ["Context", "Index", "Line", "Owner", "Present", "Speaker", "next_context", "people_here"]
