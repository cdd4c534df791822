"""A whole meeting as one JSON file, in and out (`docs/interchange.md`); knows no library and no window."""

from facilitator.exchange.interchange.reading import parse_meeting, read_meeting
from facilitator.exchange.interchange.writing import dump_meeting

__all__ = ["dump_meeting", "parse_meeting", "read_meeting"]
