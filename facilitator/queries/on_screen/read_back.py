"""What is read back to the room: its decisions and actions, with owners as the published minutes have them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, select

from facilitator.domain.attribution import Attribution, as_what
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.domain.wording import listed
from facilitator.queries.attribution import attribution, came_as
from facilitator.queries.on_screen.rows import ReadBackShown
from facilitator.queries.reading import fetch, undisputed
from facilitator.queries.record.promises import owners_told
from facilitator.queries.record.rows import OwnerRow
from facilitator.storage.models import Action, Decision
from facilitator.storage.store import Reader


def read_back(reader: Reader, meeting: bytes) -> tuple[ReadBackShown, ...]:
    """Return the decisions and actions of a meeting, in the order in which they were captured."""
    rows = [
        (row.position, ReadBackShown(row.uid, Kind.DECISION, row.text, "", "", "", row.read_back))
        for row in fetch(reader, _decisions(meeting))
    ]
    actions = fetch(reader, _actions(meeting))
    if actions:
        held = owners_told(reader, (Action.meeting == meeting,), Edition.PUBLISHED)
        came, mode = came_as(reader, meeting), attribution(reader, meeting)
        for row in actions:
            owners = _owners(held.get(row.uid, ()), came, mode)
            told = ReadBackShown(row.uid, Kind.ACTION, row.text, owners, row.due, row.due_words, row.read_back)
            rows.append((row.position, told))
    return tuple(row for _, row in sorted(rows, key=lambda placed: (placed[0], placed[1].id)))


def _decisions(meeting: bytes) -> Select[*tuple[Any, ...]]:
    return select(Decision.uid, Decision.position, Decision.text, Decision.read_back).where(
        Decision.meeting == meeting,
        Decision.deleted == 0,
        Decision.sensitive == 0,
        undisputed(Decision.uid, "deleted", "sensitive"),
    )


def _actions(meeting: bytes) -> Select[*tuple[Any, ...]]:
    return select(Action.uid, Action.position, Action.text, Action.due, Action.due_words, Action.read_back).where(
        Action.meeting == meeting,
        Action.deleted == 0,
        Action.sensitive == 0,
        undisputed(Action.uid, "deleted", "sensitive"),
    )


def _owners(held: tuple[OwnerRow, ...], came: Mapping[str, int], mode: Attribution) -> str:
    """Return who will do it; under the Chatham House Rule nobody stands as what they are (R-C7)."""
    hides = mode is Attribution.CHATHAM_HOUSE
    told = (owner.name or as_what("" if hides else owner.capacity, came) for owner in held)
    return listed(list(dict.fromkeys(told)))
