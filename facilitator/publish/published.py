"""A version of the notes as it will be given out: what its files say of it is true once it is published."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.commands.publishing import FileToPublish, PublishMinutes, refuse_unready
from facilitator.domain.editions import USUAL, Edition, Wanted
from facilitator.domain.gate import Problem
from facilitator.domain.publishing import CorrectionState, MinutesStatus, Standing, version_name
from facilitator.domain.words import kept
from facilitator.publish.minutes import edition_of, outline_of
from facilitator.publish.names import file_name
from facilitator.publish.progress import Watch
from facilitator.queries.forms import usual_forms
from facilitator.queries.publishing import corrections, next_claim, standing
from facilitator.queries.reading import one_moment
from facilitator.queries.record import Record, gather
from facilitator.queries.touched import known_now
from facilitator.storage.store import Reader

_SAID_LATER = "…"


@dataclass(frozen=True, slots=True)
class NextVersion:
    """What is to be published: the id of the version and the meeting, when (a local time), why, and in which forms."""

    id: bytes
    meeting: bytes
    at: datetime
    what_changed: str = ""
    wanted: Sequence[Wanted] = USUAL


@dataclass(frozen=True, slots=True)
class Ready:
    """What is to be known before a version is published: its number, and the version that was published `before`.

    `found` is what the gate found and lets pass, `corrections` how many nobody has looked at, `usual` the files that
    are proposed.
    """

    version: str
    before: Standing
    found: tuple[Problem, ...]
    corrections: int
    usual: tuple[Wanted, ...]


def readiness(reader: Reader, meeting: bytes, at: datetime, what_changed: str = "") -> Ready:
    """Return what is to be known before a version is published; refuse where it would be refused whatever is chosen.

    What changed may still be said later.
    """
    moment = at.replace(tzinfo=None).isoformat(timespec="seconds")
    with one_moment(reader):
        usual = usual_forms(reader, meeting)
        found = refuse_unready(reader, meeting, moment, what_changed or _SAID_LATER, len(usual))
        waiting = [row for row in corrections(reader, meeting) if row.state == CorrectionState.OPEN]
        version = version_name(next_claim(reader, meeting))
        return Ready(version, standing(reader, meeting), found, len(waiting), usual)


def publication(reader: Reader, new: NextVersion, watch: Watch | None = None) -> PublishMinutes:
    """Return the command that publishes a version, with its files made.

    It is refused at once where the notes are not ready, and when it is done where the record was changed meanwhile.
    Raises `Cancelled` when stopped.
    """
    moment = new.at.replace(tzinfo=None).isoformat(timespec="seconds")
    with one_moment(reader):
        refuse_unready(reader, new.meeting, moment, new.what_changed, len(new.wanted))
        version, known = version_name(next_claim(reader, new.meeting)), known_now(reader, new.meeting)
        record = gather(reader, new.meeting, Edition.PUBLISHED)
    changed = kept(new.what_changed)
    said = replace(record, standing=Standing(MinutesStatus.PUBLISHED, version, moment[:10], changed))
    files = tuple(_file(said, each, new.at, watch) for each in new.wanted)
    return PublishMinutes(new.id, new.meeting, moment, changed, files, version, known)


def _file(record: Record, wanted: Wanted, at: datetime, watch: Watch | None) -> FileToPublish:
    whose = record.meeting.group_name or record.meeting.title
    data = edition_of(outline_of(record, at, wanted.content), wanted, watch)
    name = file_name(record.meeting.date, whose, wanted, record.standing, of_version=True)
    return FileToPublish(name, wanted, data)
