"""The notes of a meeting as a file."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from facilitator.domain.editions import Edition
from facilitator.publish.minutes.outlining import outline_of
from facilitator.publish.pdf import BODY_SIZE, pdf_bytes, write_pdf
from facilitator.publish.progress import Watch
from facilitator.queries.record import gather
from facilitator.storage.store import Reader


def write_minutes(  # noqa: PLR0913 - what to write, where, and how to follow and stop it
    reader: Reader,
    meeting: bytes,
    path: Path,
    *,
    internal: bool = False,
    made_at: datetime,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the notes as a tagged PDF; raise `Refused` where the meeting is not here, `Cancelled` when stopped."""
    record = gather(reader, meeting, Edition.INTERNAL if internal else Edition.PUBLISHED)
    write_pdf(outline_of(record, made_at), path, progress=progress, cancelled=cancelled)


def minutes_pdf(  # noqa: PLR0913 - the same, kept in memory: a preview leaves no trace on the disk
    reader: Reader,
    meeting: bytes,
    edition: Edition,
    *,
    made_at: datetime,
    size: float = BODY_SIZE,
    watch: Watch | None = None,
) -> bytes:
    """Return the notes as the bytes of a tagged PDF with body text of `size` points; raises as `write_minutes`."""
    return pdf_bytes(outline_of(gather(reader, meeting, edition), made_at), size=size, watch=watch)
