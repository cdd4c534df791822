"""Names that are used for one another: those that come with the program with the team's laid over them."""

from collections.abc import Iterable

from sqlalchemy import select

from facilitator.domain.nicknames import NameSet, laid_over
from facilitator.queries.reading import fetch
from facilitator.storage.models import NameForms
from facilitator.storage.store import Reader


def name_sets(reader: Reader, shipped: Iterable[str]) -> tuple[NameSet, ...]:
    """Return the sets in force by their names; `shipped` are the lines that come with the program."""
    query = select(NameForms.uid, NameForms.names).where(NameForms.deleted == 0)
    return laid_over(shipped, {row.uid: row.names for row in fetch(reader, query)})
