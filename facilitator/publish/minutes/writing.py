"""The notes of a meeting as a file."""

from datetime import datetime
from pathlib import Path

from facilitator.domain.editions import GOES_ON, Edition, Format, Wanted
from facilitator.domain.publishing import Standing
from facilitator.domain.refused import Refused
from facilitator.publish.files import write_whole
from facilitator.publish.minutes.outlining import outline_of
from facilitator.publish.names import file_name
from facilitator.publish.outline import Outline
from facilitator.publish.pdf import BODY_SIZE, pdf_bytes
from facilitator.publish.progress import Watch
from facilitator.publish.text import plain_text
from facilitator.publish.web import web_page
from facilitator.publish.without_tables import without_tables
from facilitator.publish.word import word_document
from facilitator.queries.meetings import meeting as meeting_row
from facilitator.queries.publishing import FileRow, file_bytes, file_of_version, standing
from facilitator.queries.record import Record, gather
from facilitator.storage.store import Reader


def write_minutes(
    reader: Reader,
    meeting: bytes,
    path: Path,
    wanted: Wanted,
    *,
    made_at: datetime,
) -> None:
    """Write an edition of the notes to a file; raise `Refused` where the meeting is not here."""
    if path.suffix.casefold() != wanted.format.suffix:
        raise Refused(f"{path.name} should end in {wanted.format.suffix}, so that the right program opens it.")
    write_whole(path, minutes(reader, meeting, wanted, made_at=made_at))


def minutes(reader: Reader, meeting: bytes, wanted: Wanted, *, made_at: datetime, watch: Watch | None = None) -> bytes:
    """Return an edition of the notes as the bytes of its file, kept in memory; raise `Cancelled` when stopped."""
    return file_of(reader, gather(reader, meeting, wanted.edition), wanted, made_at=made_at, watch=watch)


def file_of(reader: Reader, record: Record, wanted: Wanted, *, made_at: datetime, watch: Watch | None = None) -> bytes:
    """Return an edition of a record: the file that was published, while the record says what it said; else made now.

    What tells how far answers and actions are is always made now.
    """
    row = _published(reader, record.meeting.id, record.standing, wanted)
    kept = file_bytes(reader, row.sha256) if row else None
    return kept or edition_of(outline_of(record, made_at, wanted.content), wanted, watch)


def name_of(reader: Reader, meeting: bytes, wanted: Wanted) -> str:
    """Return what the file of an edition is called (R-A18); nothing where the meeting is not here."""
    row, now = meeting_row(reader, meeting), standing(reader, meeting)
    if row is None:
        return ""
    of_version = _published(reader, meeting, now, wanted) is not None
    return file_name(row.date, row.group_name or row.title, wanted, now, of_version=of_version)


def _published(reader: Reader, meeting: bytes, now: Standing, wanted: Wanted) -> FileRow | None:
    """Return the file of the newest version that is this edition as the record tells it now."""
    if not now.published or wanted.edition is not Edition.PUBLISHED or wanted.content in GOES_ON:
        return None
    return file_of_version(reader, meeting, now.version, wanted)


def minutes_shown(
    reader: Reader, meeting: bytes, wanted: Wanted, *, made_at: datetime, watch: Watch | None = None
) -> tuple[bytes, bytes]:
    """Return the pages of an edition as a PDF to look at, and the bytes of its file; where it is a PDF they are one."""
    record = gather(reader, meeting, wanted.edition)
    file = file_of(reader, record, wanted, made_at=made_at, watch=watch)
    if wanted.format.suffix == Format.STANDARD.suffix:
        return file, file
    outline = outline_of(record, made_at, wanted.content)
    return pdf_bytes(outline, size=BODY_SIZE, dark=wanted.dark, watch=watch), file


def edition_of(outline: Outline, wanted: Wanted, watch: Watch | None = None) -> bytes:
    """Return an outline in the form that is wanted, as the bytes of its file; raise `Cancelled` when stopped."""
    match wanted.format:
        case Format.STANDARD:
            return pdf_bytes(outline, size=BODY_SIZE, dark=wanted.dark, watch=watch)
        case Format.LARGE_PRINT:
            return pdf_bytes(without_tables(outline), size=wanted.size, dark=wanted.dark, watch=watch)
        case Format.WEB:
            return web_page(outline, dark=wanted.dark)
        case Format.TEXT:
            return plain_text(outline)
        case Format.WORD:
            return word_document(outline)
