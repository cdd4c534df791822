"""Sections 3 and 4: who was in the room, as counts, and what the meeting came to talk about."""

from collections import Counter
from datetime import date

from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.editions import Edition
from facilitator.domain.small_counts import told, told_alone
from facilitator.domain.wording import listed, number_of
from facilitator.publish.minutes.phrasing import SECTION, cells, heading, labelled, sentence, words
from facilitator.publish.outline import Block, Grid, Listing
from facilitator.queries.agenda import ItemRow
from facilitator.queries.record.rows import Record

_UNSAID = "capacity not given"


def came(record: Record) -> Counter[str]:
    """Return how many of each capacity were in the room at some time."""
    return Counter({row.capacity: 0 for row in record.counts}) + Counter(
        {capacity: sum(row.number for row in record.counts if row.capacity == capacity and row.status in CAME)
         for capacity in {row.capacity for row in record.counts}}
    )
