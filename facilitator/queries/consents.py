"""What people agreed to, and how they are asked."""

from dataclasses import dataclass

from sqlalchemy import select

from facilitator.domain.consents import Purpose
from facilitator.queries.reading import fetch
from facilitator.storage.models import Consent, ConsentWording
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """What a person answered for a purpose, with the wording shown; no answer yet is an empty one."""

    purpose: Purpose
    answer: str
    wording: str
    given_at: str
    taken_by: str
    method: str


def consents(reader: Reader, person: bytes) -> tuple[ConsentRow, ...]:
    """Return one row for each purpose, in the order of purposes; unanswered ones with the wording to show now."""
    query = select(
        Consent.purpose, Consent.answer, Consent.wording, Consent.given_at, Consent.taken_by, Consent.method
    ).where(Consent.person == person, Consent.deleted == 0)
    given = {row.purpose: row for row in fetch(reader, query)}
    asked = consent_wordings(reader)
    return tuple(
        ConsentRow(purpose, *given[purpose][1:])
        if purpose in given
        else ConsentRow(purpose, "", asked[purpose], "", "", "")
        for purpose in Purpose
    )


def answers(reader: Reader) -> dict[tuple[bytes, str], tuple[str, str]]:
    """Return what everybody answered for each purpose, and by which method, by person and purpose."""
    query = select(Consent.person, Consent.purpose, Consent.answer, Consent.method).where(Consent.deleted == 0)
    return {(row.person, row.purpose): (row.answer, row.method) for row in fetch(reader, query)}


def consent_wordings(reader: Reader) -> dict[Purpose, str]:
    """Return how the team asks for each consent: its own wording, or the one that comes with the program."""
    query = select(ConsentWording.purpose, ConsentWording.text).where(ConsentWording.deleted == 0)
    own = {row.purpose: row.text for row in fetch(reader, query)}
    return {purpose: own.get(purpose) or purpose.wording for purpose in Purpose}
