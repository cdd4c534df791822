"""A record out of a library, all of it read at one moment."""

from collections.abc import Collection
from dataclasses import replace

from facilitator.domain.attribution import Attribution
from facilitator.domain.editions import Edition
from facilitator.domain.refused import Refused
from facilitator.queries.abbreviations import abbreviations
from facilitator.queries.agenda import agenda
from facilitator.queries.attribution import attribution
from facilitator.queries.evaluation import comments, counted
from facilitator.queries.levels import levels
from facilitator.queries.meetings import MeetingRow, meetings, moment
from facilitator.queries.publishing import standing
from facilitator.queries.queue import voices, voices_by_item
from facilitator.queries.reading import one_moment
from facilitator.queries.record import promises, room, said
from facilitator.queries.record.internal import internal
from facilitator.queries.record.names import names_of_people
from facilitator.queries.record.put_right import last_notes, put_right
from facilitator.queries.record.rows import Record, SaidRow
from facilitator.queries.record.since import since
from facilitator.queries.record.voted import voted
from facilitator.queries.resources import resources
from facilitator.storage.store import Reader


def gather(reader: Reader, meeting: bytes, edition: Edition) -> Record:
    """Return the record of a meeting for an edition; refuse where the meeting is not in the library."""
    with one_moment(reader):
        known = sorted(meetings(reader), key=moment)
        here = next((row for row in known if row.id == meeting), None)
        if here is None:
            raise Refused("This meeting is not in the library.")
        group = [row for row in known if row.group == here.group]
        return _record(reader, here, group, edition)


def _record(reader: Reader, here: MeetingRow, group: list[MeetingRow], edition: Edition) -> Record:
    place = group.index(here)
    before, after = group[:place], group[place + 1 :]
    told = since(reader, here, before[-1].date if before else "", edition)
    mode, items = attribution(reader, here.id), agenda(reader, here.id)
    unnamed = edition is Edition.PUBLISHED and mode is Attribution.CHATHAM_HOUSE
    return Record(
        edition=edition,
        meeting=_who_ran(here, edition, unnamed=unnamed),
        counts=room.counts(reader, here.id),
        newcomers=room.newcomers(reader, here),
        not_back=room.not_back(reader, here),
        items=tuple(replace(item, presenters="") for item in items) if unnamed else items,
        points=_put_to(reader, said.points(reader, here.id), edition),
        answered=said.answered(reader, here.id),
        decisions=said.decisions(reader, here.id),
        actions=promises.promised(reader, here.id, edition),
        earlier_actions=told.actions,
        answers=told.answers,
        following=after[0] if after else None,
        internal=internal(reader, here.id) if edition is Edition.INTERNAL else None,
        attribution=mode,
        votes=voted(reader, here.id, edition),
        answered_forms=counted(reader, here.id),
        comments=comments(reader, here.id, only_public=edition is Edition.PUBLISHED),
        levels=levels(reader, here.id),
        voices=voices(reader, here.id),
        voices_by_item=voices_by_item(reader, here.id) if edition is Edition.INTERNAL else (),
        support=room.support(reader, here.id),
        resources=resources(reader, here.id),
        abbreviations=tuple(abbreviations(reader).items()),
        standing=standing(reader, here.id),
        put_right=put_right(reader, here.id, edition),
        last_notes=last_notes(reader, here, before[-1] if before else None, edition),
    )


def _who_ran(here: MeetingRow, edition: Edition, *, unnamed: bool) -> MeetingRow:
    """Return the meeting with as many names of those who ran it as an edition tells (R-C7)."""
    if edition is Edition.INTERNAL:
        return here
    return (
        replace(here, note_taker="", facilitator="", hosts="", co_lead="", brought_by="")
        if unnamed
        else replace(here, note_taker="")
    )


def _put_to(reader: Reader, points: tuple[SaidRow, ...], edition: Edition) -> tuple[SaidRow, ...]:
    """Return points with to whom they are put; a published record reads no name of a person there (R-N1)."""
    if edition is Edition.INTERNAL:
        return points
    people = names_of_people(reader, {row.goes_to for head in points for row in (head, *head.gathered)} - {""})
    return tuple(_unnamed(row, people) for row in points)


def _unnamed(row: SaidRow, people: Collection[str]) -> SaidRow:
    under = tuple(_unnamed(each, people) for each in row.gathered)
    return replace(row, goes_to="" if row.goes_to in people else row.goes_to, gathered=under)
