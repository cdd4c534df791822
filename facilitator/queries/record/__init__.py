"""Everything the notes of one meeting say, gathered at once.

What is private is not selected for a published record, so no later step has to take it out (R-D1). No wording here.
"""

from facilitator.queries.record.gather import gather
from facilitator.queries.record.rows import Record

__all__ = ["Record", "gather"]
