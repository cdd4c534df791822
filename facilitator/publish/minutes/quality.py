"""The parts of a quality board's report: its points by the four kinds of its work, then all others (domain row 4.3)."""

from datetime import date

from facilitator.domain.kinds import Kind
from facilitator.publish.minutes.outcomes import DECIDED, decided, of_kind
from facilitator.publish.minutes.phrasing import SECTION, heading, sentence
from facilitator.publish.minutes.told import with_themes
from facilitator.publish.outline import Block
from facilitator.queries.record.rows import Record

FOUR = {
    Kind.CONCERN: ("Areas of concern", "No concerns were raised."),
    Kind.RECOMMENDATION: ("Recommendations", "No recommendations were made."),
    Kind.PROPOSED_STANDARD: ("Proposed standards", "No standards were proposed."),
    Kind.WORKS_WELL: ("Good practice", "No good practice was written down."),
}
OTHERS = "What else was said"


def the_four(record: Record, _today: date) -> list[Block]:
    """Return concerns, recommendations, proposed standards and good practice, each kind for itself."""
    blocks: list[Block] = []
    for kind, (title, otherwise) in FOUR.items():
        blocks += [heading(SECTION, title), *of_kind(record, kind, otherwise)]
    return blocks


def what_else(record: Record, _today: date) -> list[Block]:
    """Return all other points, so that a question or a challenge is not lost in a report by kind."""
    rows = [row for row in record.points if row.kind not in FOUR]
    return [heading(SECTION, OTHERS), *(with_themes(rows) or [sentence("Nothing else was written down.")])]


def decisions(record: Record, _today: date) -> list[Block]:
    """Return the decisions."""
    return [heading(SECTION, DECIDED), decided(record)]
