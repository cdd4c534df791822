"""Which documents a version of the notes has, and in which forms: those of last time until others are chosen."""

from sqlalchemy import select

from facilitator.domain.editions import PUBLISHABLE, USUAL, Format, Wanted
from facilitator.queries.publishing import versions
from facilitator.queries.reading import fetch
from facilitator.storage.models import Meeting, Publication, PublishedFile
from facilitator.storage.store import Reader


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


def published_forms(reader: Reader, meeting: bytes) -> tuple[Wanted, ...]:
    """Return what the newest version of a meeting has; nothing where none is published."""
    held = versions(reader, meeting)
    return _had(reader, held[-1].id) if held else ()


def _had(reader: Reader, version: bytes) -> tuple[Wanted, ...]:
    """Return the files of a version as what can be chosen; a form that only a newer program knows is left out."""
    query = select(PublishedFile.content, PublishedFile.format, PublishedFile.size, PublishedFile.dark)
    held = {
        (row[0], row[1], row[2], bool(row[3]))
        for row in fetch(reader, query.where(PublishedFile.publication == version))
    }
    return tuple(each for each in PUBLISHABLE if (each.content, each.format, _size(each), each.dark) in held)


def _size(wanted: Wanted) -> int:
    return wanted.size if wanted.format is Format.LARGE_PRINT else 0
