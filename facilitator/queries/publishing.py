"""How far the notes of a meeting are: their versions with the files of each, what changed since, and corrections."""

from dataclasses import dataclass

from sqlalchemy import select

from facilitator.domain.editions import Format, Wanted
from facilitator.domain.publishing import (
    CorrectionState,
    FileState,
    MinutesStatus,
    Standing,
    proposed_change,
    version_claim,
    version_name,
    version_order,
)
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.queries.touched import SinceRow, changed, steps_since
from facilitator.storage import kept
from facilitator.storage.history import signatures
from facilitator.storage.models import Checking, Correction, Meeting, Publication, PublishedFile
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of a published version; `size` is that of large print, `length` in bytes."""

    id: bytes
    name: str
    content: str
    format: str
    size: int
    dark: bool
    sha256: str
    length: int


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A published version. `printed` is what its files say where two laptops published the same number apart."""

    id: bytes
    version: str
    printed: str
    at: str
    by: str
    what_changed: str
    files: tuple[FileRow, ...]


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """Something to be put right in the notes; `raised_by` stays with the team, `settled_in` is a meeting."""

    id: bytes
    said: str
    instead: str
    raised_by: str
    raised_at: str
    visibility: str
    state: str
    reason: str
    settled_in: bytes | None
    settled_at: str


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A published file as it was found: the version it belongs to, and whether that was taken back."""

    id: bytes
    meeting: bytes
    version: str
    at: str
    file: FileRow
    state: FileState
    withdrawn: bool = False


def standing(reader: Reader, meeting: bytes) -> Standing:
    """Return how far the notes of a meeting are; a draft where it is not here.

    They are a draft too where a file says that they were checked or published, and nobody did that in this library.
    """
    found = fetch(reader, select(Meeting.minutes_status).where(Meeting.uid == meeting))
    status = MinutesStatus(found[0][0]) if found and found[0][0] in set(MinutesStatus) else MinutesStatus.DRAFT
    newest = next(iter(_publications(reader, meeting)[::-1]), None)
    known = _known(reader, meeting, status, newest)
    status = status if known else MinutesStatus.DRAFT
    later = status is not MinutesStatus.PUBLISHED
    anew = bool(known) and all(changed(reader, meeting, each, later=later) for each in known)
    if newest is None:
        return Standing(status, changed=anew)
    return Standing(status, newest.version, newest.at[:10], newest.what_changed, anew)


def versions(reader: Reader, meeting: bytes) -> tuple[VersionRow, ...]:
    """Return the published versions of the notes of a meeting, the first one first."""
    return tuple(
        VersionRow(
            row.uid,
            row.version,
            version_name(row.ref),
            row.at,
            _by(reader, row.uid),
            row.what_changed,
            _files(reader, row.uid),
        )
        for row in _publications(reader, meeting)
    )


def changed_since(reader: Reader, meeting: bytes) -> tuple[SinceRow, ...]:
    """Return the steps that changed what the notes tell since the newest version; none where nothing is published."""
    published = _publications(reader, meeting)
    return steps_since(reader, meeting, published[-1].known) if published else ()


def corrections(reader: Reader, meeting: bytes) -> tuple[CorrectionRow, ...]:
    """Return what was to be put right in the notes of a meeting, in the order in which it was raised."""
    query = select(
        Correction.uid,
        Correction.said,
        Correction.instead,
        Correction.raised_by,
        Correction.raised_at,
        Correction.visibility,
        Correction.state,
        Correction.reason,
        Correction.settled_in,
        Correction.settled_at,
    ).where(Correction.meeting == meeting, Correction.deleted == 0)
    rows = fetch(reader, query.order_by(Correction.raised_at, Correction.uid))
    return tuple(CorrectionRow(*row) for row in rows)


def proposal(reader: Reader, meeting: bytes) -> str:
    """Return what to begin with for what changed since the newest version; empty where only the team knows it."""
    published = _publications(reader, meeting)
    if not published:
        return ""
    made = [
        row.instead
        for row in corrections(reader, meeting)
        if (row.state, row.visibility) == (CorrectionState.MADE, "public") and row.settled_at > published[-1].at
    ]
    return proposed_change(made)


def next_claim(reader: Reader, meeting: bytes) -> str:
    """Return what the next version of the notes of a meeting claims."""
    refs = fetch(reader, select(Publication.ref).where(Publication.meeting == meeting))
    return version_claim(meeting, (ref for (ref,) in refs))


def file_bytes(reader: Reader, sha256: str) -> bytes | None:
    """Return the bytes of a published file, or None where this library does not have them as they were published."""
    data = kept.kept(reader.connection, sha256)
    return data if data is not None and kept.digest(data) == sha256 else None


def file_of_version(reader: Reader, meeting: bytes, version: str, wanted: Wanted) -> FileRow | None:
    """Return which file of a version an edition is; None where it has none."""
    size = wanted.size if wanted.format is Format.LARGE_PRINT else 0
    which = (wanted.content, wanted.format, size, wanted.dark)
    of_it = (row for row in versions(reader, meeting) if row.version == version)
    files = (file for row in of_it for file in row.files)
    return next((file for file in files if (file.content, file.format, file.size, file.dark) == which), None)


def looked_after(reader: Reader, meeting: bytes) -> tuple[FoundRow, ...]:
    """Read the files of all versions anew and say of each whether it is as it was published."""
    return tuple(
        FoundRow(file.id, meeting, row.version, row.at, file, _state(reader, file))
        for row in versions(reader, meeting)
        for file in row.files
    )


def recognised(reader: Reader, data: bytes) -> tuple[FoundRow, ...]:
    """Return the published files that these bytes are, of whichever meeting; one taken back says so.

    A version that only a meeting file tells of does not count: anybody can write one.
    """
    return tuple(
        FoundRow(file.id, row.meeting, row.version, row.at, file, FileState.SAME, withdrawn=row.withdrawn)
        for row in _publications(reader)
        if row.known
        for file in _files(reader, row.uid, kept.digest(data))
    )


@dataclass(frozen=True, slots=True)
class _Published:
    uid: bytes
    meeting: bytes
    ref: str
    version: str
    at: str
    what_changed: str
    known: str
    withdrawn: bool


def _publications(reader: Reader, meeting: bytes | None = None) -> list[_Published]:
    """Return the versions of a meeting, or those of all and what was taken back too, in their order."""
    query = select(
        Publication.uid,
        Publication.meeting,
        Publication.ref,
        Publication.at,
        Publication.what_changed,
        Publication.known,
        Publication.deleted,
    )
    if meeting is not None:
        query = query.where(Publication.meeting == meeting, Publication.deleted == 0)
    shown = references(reader, Publication)
    named = [(shown.get(row[0], row[2]), row) for row in fetch(reader, query)]
    return [
        _Published(row[0], row[1], row[2], version_name(ref), row[3], row[4], row[5], bool(row[6]))
        for ref, row in sorted(named, key=lambda each: (each[1][1], version_order(each[0]), each[1][0]))
    ]


def _files(reader: Reader, publication: bytes, sha256: str = "") -> tuple[FileRow, ...]:
    """Return the files of a version, or those with this SHA-256."""
    query = select(
        PublishedFile.uid,
        PublishedFile.name,
        PublishedFile.content,
        PublishedFile.format,
        PublishedFile.size,
        PublishedFile.dark,
        PublishedFile.sha256,
        PublishedFile.length,
    ).where(PublishedFile.publication == publication)
    if sha256:
        query = query.where(PublishedFile.sha256 == sha256)
    rows = fetch(reader, query.order_by(PublishedFile.rid))
    return tuple(FileRow(row[0], row[1], row[2], row[3], row[4], bool(row[5]), row[6], row[7]) for row in rows)


def _known(reader: Reader, meeting: bytes, status: MinutesStatus, newest: _Published | None) -> tuple[str, ...]:
    """Return what the record was when it came as far as it is.

    Of several checkings any counts: which was the last one, the clocks of two laptops do not tell.
    """
    if status is MinutesStatus.PUBLISHED:
        return (newest.known,) if newest and newest.known else ()
    query = select(Checking.known).where(Checking.meeting == meeting, Checking.deleted == 0)
    if status is MinutesStatus.CHECKED:
        return tuple(known for (known,) in fetch(reader, query.order_by(Checking.at.desc(), Checking.uid.desc())))
    return ()


def _by(reader: Reader, row: bytes) -> str:
    """Return who took the step in which a row was born."""
    signed = signatures(reader, row)
    return signed[min(signed)][1] if signed else ""


def _state(reader: Reader, file: FileRow) -> FileState:
    if kept.is_sound(reader.connection, file.sha256):
        return FileState.SAME
    return FileState.MISSING if kept.kept(reader.connection, file.sha256) is None else FileState.DAMAGED
