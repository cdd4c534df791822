"""Booking lists from ticketing, conferencing and spreadsheet programs: read as people, and set beside those known.

Nothing here writes to a library, and nobody is joined with anybody: that is asked first.
"""

from facilitator.exchange.registrations.bookings import Booking, NotAPerson, Registrations
from facilitator.exchange.registrations.matching import Known, Like
from facilitator.exchange.registrations.preview import Preview, PreviewRow, Verdict, preview
from facilitator.exchange.registrations.reading import read_registrations

__all__ = [
    "Booking",
    "Known",
    "Like",
    "NotAPerson",
    "Preview",
    "PreviewRow",
    "Registrations",
    "Verdict",
    "preview",
    "read_registrations",
]
