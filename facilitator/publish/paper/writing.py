"""A paper as the bytes of a PDF, and what its file is called."""

from datetime import datetime

from facilitator.publish.names import paper_file_name
from facilitator.publish.outline import Outline
from facilitator.publish.paper.badges import badges_outline
from facilitator.publish.paper.evacuation import evacuation_outline
from facilitator.publish.paper.kinds import Paper, PaperKind
from facilitator.publish.paper.phrasing import meeting_name
from facilitator.publish.paper.sign_in import desk_words, sign_in_outline
from facilitator.publish.paper.table_sheets import tables_outline
from facilitator.publish.pdf import pdf_bytes
from facilitator.publish.progress import Watch
from facilitator.queries.sheets import Sheets, sheets
from facilitator.storage.store import Reader

_SIZES = {PaperKind.EVACUATION: 12.0}
_BODY = 14.0


def paper_pdf(reader: Reader, meeting: bytes, paper: Paper, *, made_at: datetime, watch: Watch | None = None) -> bytes:
    """Return a paper of a meeting as a tagged PDF.

    Raises `Refused` where the meeting is not here or the view may not see what it says, `Cancelled` when stopped.
    """
    return pdf_bytes(
        paper_outline(sheets(reader, meeting), paper, made_at), size=_SIZES.get(paper.kind, _BODY), watch=watch
    )


def paper_outline(found: Sheets, paper: Paper, made_at: datetime) -> Outline:
    """Return the outline of a paper; the same rows and moment give the same outline."""
    match paper.kind:
        case PaperKind.SIGN_IN:
            return sign_in_outline(found, paper, made_at)
        case PaperKind.TABLES:
            return tables_outline(found, made_at)
        case PaperKind.BADGES:
            return badges_outline(found, made_at, large=paper.large)
        case PaperKind.EVACUATION:
            return evacuation_outline(found, made_at)


def paper_name(reader: Reader, meeting: bytes, paper: Paper) -> str:
    """Return what the file of a paper is called, such as `2026-11-05-peoples-forum-sign-in-a-h.pdf` (R-A18)."""
    found = sheets(reader, meeting)
    parts = [paper.kind.value]
    if paper.kind is PaperKind.SIGN_IN and paper.desk is not None:
        parts += desk_words(found, paper.desks)[paper.desk : paper.desk + 1]
    if paper.kind is PaperKind.BADGES and paper.large:
        parts.append("large")
    if paper.kind in {PaperKind.EVACUATION, PaperKind.BADGES}:
        parts.append("internal")
    return paper_file_name(found.meeting.date, meeting_name(found.meeting), *parts)


def letters_of_desks(reader: Reader, meeting: bytes, desks: int) -> tuple[str, ...]:
    """Return how the sign-in sheets of so many desks are called."""
    return desk_words(sheets(reader, meeting), desks)
