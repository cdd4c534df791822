"""Which documents a version of the notes has, and in which forms: those of last time until others are chosen."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlalchemy import select

from facilitator.domain.editions import PUBLISHABLE, USUAL, Format, Wanted
from facilitator.queries.publishing import standing, versions
from facilitator.queries.reading import fetch
from facilitator.storage import kept
from facilitator.storage.models import Meeting, Publication, PublishedFile
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class PublishedForms:
    """What this library holds of the newest version: its row, its number, and whether the record `still` says so."""

    row: bytes = b""
    version: str = ""
    still: bool = False
    forms: tuple[Wanted, ...] = ()


def usual_forms(reader: Reader, meeting: bytes) -> tuple[Wanted, ...]:
    """Return what the newest version of a meeting has, or else that of its group; the usual where there is none."""
    group = select(Meeting.group).where(Meeting.uid == meeting).scalar_subquery()
    query = (
        select(Publication.uid)
        .join(Meeting, Meeting.uid == Publication.meeting)
        .where(Publication.deleted == 0, Meeting.deleted == 0, Meeting.group.is_not_distinct_from(group))
        .order_by((Publication.meeting == meeting).desc(), Publication.at.desc(), Publication.uid.desc())
        .limit(1)
    )
    return next((had for (uid,) in fetch(reader, query) if (had := _had(reader, uid))), USUAL)


def published_forms(reader: Reader, meeting: bytes) -> PublishedForms:
    """Return what the newest version of a meeting has whose files are here: a meeting file brings none along."""
    of_it = versions(reader, meeting)
    if not of_it:
        return PublishedForms()
    newest, here = of_it[-1], kept.held(reader.connection)
    files = {(file.content, file.format, file.size, file.dark) for file in newest.files if file.sha256 in here}
    return PublishedForms(newest.id, newest.version, standing(reader, meeting).published, _choices(files))


def _had(reader: Reader, version: bytes) -> tuple[Wanted, ...]:
    """Return the files of a version as what can be chosen."""
    query = select(PublishedFile.content, PublishedFile.format, PublishedFile.size, PublishedFile.dark)
    rows = fetch(reader, query.where(PublishedFile.publication == version))
    return _choices({(row[0], row[1], row[2], bool(row[3])) for row in rows})


def _choices(held: AbstractSet[tuple[str, str, int, bool]]) -> tuple[Wanted, ...]:
    """Return what can be chosen of these; a form that only a newer program knows is left out."""
    return tuple(each for each in PUBLISHABLE if (each.content, each.format, _size(each), each.dark) in held)


def _size(wanted: Wanted) -> int:
    return wanted.size if wanted.format is Format.LARGE_PRINT else 0
