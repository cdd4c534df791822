"""Actions with their owners: names only where the edition is internal, capacities where it is published."""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select

from facilitator.domain.attribution import Attribution
from facilitator.domain.editions import Edition
from facilitator.queries.attribution import attribution
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.queries.record.names import names_of_people
from facilitator.queries.record.rows import OwnerRow, PromiseRow
from facilitator.queries.telling import may_be_told
from facilitator.storage.models import Action, ActionOwner, ActionUpdate, Attendance, Person
from facilitator.storage.store import Reader


def promised(reader: Reader, meeting: bytes, edition: Edition) -> tuple[PromiseRow, ...]:
    """Return the actions of a meeting in order."""
    return promises(reader, (Action.meeting == meeting,), edition)


def promises(reader: Reader, wanted: tuple[ColumnElement[bool], ...], edition: Edition) -> tuple[PromiseRow, ...]:
    """Return the actions that are wanted, in the order in which they were captured."""
    query = (
        select(
            Action.uid,
            Action.ref,
            Action.meeting,
            Action.text,
            Action.due,
            Action.due_words,
            Action.status,
            Action.outcome,
            Action.read_back,
            Action.read_back_note,
        )
        .where(may_be_told(Action), *wanted)
        .order_by(Action.said_at, Action.position, Action.uid)
    )
    shown, held, news = references(reader, Action), owners_told(reader, wanted, edition), _newest(reader, wanted)
    found, rows = fetch(reader, query), []
    promised_at = {row.meeting for row in found if edition is Edition.PUBLISHED}
    unnamed = {meeting for meeting in promised_at if _unnamed(reader, meeting)}
    for uid, ref, *rest in found:
        owners = held.get(uid, ())
        if rest[0] in unnamed:
            owners = tuple(replace(owner, capacity="") for owner in owners)
        fields: list[Any] = [uid, shown.get(uid, ref), owners, *news.get(uid, ("", "")), *rest]
        rows.append(PromiseRow(*fields))
    return tuple(rows)


def _unnamed(reader: Reader, meeting: bytes | None) -> bool:
    """Return whether an action was promised under the Chatham House Rule: nobody stands as what they are (R-C7)."""
    return meeting is not None and attribution(reader, meeting) is Attribution.CHATHAM_HOUSE


def owners_told(
    reader: Reader, wanted: tuple[ColumnElement[bool], ...], edition: Edition
) -> dict[bytes, tuple[OwnerRow, ...]]:
    """Return the owners of each action that is wanted, as an edition tells them."""
    found: dict[bytes, tuple[OwnerRow, ...]] = {}
    printed = _printed_name(reader, edition)
    for action, name, capacity in fetch(reader, _owned(printed).where(*wanted).order_by(ActionOwner.rid)):
        found[action] = (*found.get(action, ()), OwnerRow(name, capacity))
    return found


def _owned(printed: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    today = and_(Attendance.person == ActionOwner.person, Attendance.meeting == Action.meeting, Attendance.deleted == 0)
    capacity = func.coalesce(func.nullif(Attendance.capacity, ""), Person.capacity, "")
    return (
        select(ActionOwner.action, printed, capacity)
        .join(Action, Action.uid == ActionOwner.action)
        .outerjoin(Person, Person.uid == ActionOwner.person)
        .outerjoin(Attendance, today)
        .where(ActionOwner.deleted == 0)
    )


def _printed_name(reader: Reader, edition: Edition) -> ColumnElement[str]:
    """Return what stands for an owner: a published record reads no name of a person, nor a label that is one."""
    if edition is Edition.INTERNAL:
        return func.coalesce(func.nullif(Person.name, ""), ActionOwner.label)
    personal = or_(ActionOwner.person.is_not(None), ActionOwner.label.in_(_personal_labels(reader)))
    return case((personal, literal("")), else_=ActionOwner.label)


def _personal_labels(reader: Reader) -> list[str]:
    return names_of_people(reader, (label for (label,) in fetch(reader, select(ActionOwner.label).distinct())))


def _newest(reader: Reader, wanted: tuple[ColumnElement[bool], ...]) -> dict[bytes, tuple[str, str]]:
    query = (
        select(ActionUpdate.action, ActionUpdate.given_on, ActionUpdate.text)
        .join(Action, Action.uid == ActionUpdate.action)
        .where(ActionUpdate.deleted == 0, *wanted)
        .order_by(ActionUpdate.given_on, ActionUpdate.uid)
    )
    return {action: (given_on, text) for action, given_on, text in fetch(reader, query)}
