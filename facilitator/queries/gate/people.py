"""Who is on file, and whom the notes of a meeting may name (R-N1)."""

import re

from sqlalchemy import and_, func, select

from facilitator.domain.attribution import Attribution
from facilitator.domain.capacities import Capacity
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.gate import Known
from facilitator.queries.agenda import agenda
from facilitator.queries.reading import fetch, undisputed
from facilitator.queries.record import Record
from facilitator.storage.models import ActionOwner, Attendance, Consent, Group, Membership, Organisation, Person, Point
from facilitator.storage.store import Reader

_NO = (Answer.NO, Answer.WITHDRAWN)
_CHAIR = re.compile(r"\bchair", re.IGNORECASE)
_IN_ROLE = sorted((Capacity.COUNCIL_OFFICER, Capacity.PARTNER_OFFICER, Capacity.COUNCILLOR))
"""Officers and elected members stand in the notes by name, as what they are (R-D2)."""


def people(reader: Reader, record: Record) -> tuple[Known, ...]:
    """Return everybody who is or was on file; under the Chatham House Rule nobody may be named."""
    named = set() if record.attribution is Attribution.CHATHAM_HOUSE else _may_be_named(reader, record)
    here, refused, joined = _had_to_do(reader, record), _refused(reader), _joined(reader)
    query = select(Person.uid, Person.name, Person.given, Person.family).where(Person.name != "")
    return tuple(
        Known(name, given, family, *(joined.get(uid, uid) in those for those in (named, here, refused)))
        for uid, name, given, family in fetch(reader, query)
    )


def running(reader: Reader, record: Record) -> tuple[str, ...]:
    """Return what the record tells of who runs and presents at this meeting, and at the next one that it announces."""
    meeting, ahead = record.meeting, record.following
    told = (meeting.facilitator, meeting.hosts, meeting.co_lead, *(item.presenters for item in record.items))
    if ahead is None or record.attribution is Attribution.CHATHAM_HOUSE:
        return told
    return (*told, ahead.facilitator, ahead.hosts, *(item.presenters for item in agenda(reader, ahead.id)))


def bodies(reader: Reader, record: Record) -> tuple[str, ...]:
    """Return what groups, organisations and places are called."""
    called = [name for model in (Group, Organisation) for (name,) in fetch(reader, select(model.name))]
    following = record.following.venue if record.following else ""
    return (*called, record.meeting.venue, following)


def _joined(reader: Reader) -> dict[bytes, bytes]:
    """Return, for each person joined with another, whom they are."""
    query = select(Person.uid, Person.merged_into).where(Person.merged_into.is_not(None))
    return {uid: into for uid, into in fetch(reader, query)}  # noqa: C416 - a Row is no pair to the type checker


def _may_be_named(reader: Reader, record: Record) -> set[bytes]:
    today = and_(Attendance.person == Person.uid, Attendance.meeting == record.meeting.id, Attendance.deleted == 0)
    capacity = func.coalesce(func.nullif(Attendance.capacity, ""), Person.capacity)
    in_role = select(Person.uid).outerjoin(Attendance, today).where(capacity.in_(_IN_ROLE), Person.deleted == 0)
    agreed = select(Consent.person).where(
        Consent.purpose == Purpose.PUBLISH_NAME,
        Consent.answer == Answer.YES,
        Consent.deleted == 0,
        undisputed(Consent.uid, "answer"),
    )
    roles = select(Membership.person, Membership.role).where(
        Membership.group == record.meeting.group, Membership.deleted == 0
    )
    chairs = {uid for uid, role in fetch(reader, roles) if uid and _CHAIR.search(role)}
    return chairs | {uid for query in (in_role, agreed) for (uid,) in fetch(reader, query) if uid}


def _refused(reader: Reader) -> set[bytes]:
    """Return who said no to being named, or took back a yes."""
    said_no = select(Consent.person).where(
        Consent.purpose == Purpose.PUBLISH_NAME, Consent.answer.in_(_NO), Consent.deleted == 0
    )
    return {uid for (uid,) in fetch(reader, said_no) if uid}


def _had_to_do(reader: Reader, record: Record) -> set[bytes]:
    """Return who was expected at the meeting, spoke there, or has an action that the notes print."""
    actions = [row.id for row in (*record.actions, *record.earlier_actions)]
    came = select(Attendance.person).where(Attendance.meeting == record.meeting.id, Attendance.deleted == 0)
    spoke = select(Point.speaker).where(Point.meeting == record.meeting.id, Point.deleted == 0)
    owns = select(ActionOwner.person).where(ActionOwner.action.in_(actions), ActionOwner.deleted == 0)
    return {uid for query in (came, spoke, owns) for (uid,) in fetch(reader, query) if uid}
