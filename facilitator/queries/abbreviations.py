"""Short forms and the words they stand for."""

from sqlalchemy import select

from facilitator.queries.reading import fetch
from facilitator.storage.models import Abbreviation
from facilitator.storage.store import Reader


def abbreviations(reader: Reader) -> dict[str, str]:
    """Return the words of each short form."""
    query = select(Abbreviation.short, Abbreviation.words).where(Abbreviation.deleted == 0).order_by(Abbreviation.short)
    return {row.short: row.words for row in fetch(reader, query)}
