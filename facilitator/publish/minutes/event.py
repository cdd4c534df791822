"""The parts of an event report that are headed otherwise than in notes (domain row 2.26)."""

from datetime import date

from facilitator.domain.agenda import ItemKind
from facilitator.publish.minutes.appendices import to_read
from facilitator.publish.minutes.room import about
from facilitator.publish.minutes.told import discussed, presented
from facilitator.publish.outline import Block
from facilitator.queries.record.rows import Record

SCENE, KEYNOTES, TALK = "Setting the scene", "Keynote presentations", "What people told us"
WORKSHOPS, PUBLICATIONS = "Workshop case studies", "Publications"
_TALKS = frozenset(ItemKind) - {ItemKind.PRESENTATION, ItemKind.WORKSHOP}


def setting_the_scene(record: Record, _today: date) -> list[Block]:
    """Return what the event was about and its programme."""
    return about(record, SCENE)


def keynotes(record: Record, _today: date) -> list[Block]:
    """Return the presentations."""
    return presented(record, KEYNOTES)


def talk(record: Record, _today: date) -> list[Block]:
    """Return what was said in all parts but presentations and workshops."""
    return discussed(record, TALK, _TALKS)


def workshops(record: Record, _today: date) -> list[Block]:
    """Return the workshops, each with who led it, what came of it and what was said."""
    return discussed(record, WORKSHOPS, {ItemKind.WORKSHOP}, "Nothing was written down from a workshop.")


def publications(record: Record, _today: date) -> list[Block]:
    """Return what there is to read."""
    return to_read(record, PUBLICATIONS)
