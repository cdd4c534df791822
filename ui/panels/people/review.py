"""What the look at a booking list shows, row by row, with what a person has answered about likenesses."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.exchange.registrations import Like, Preview, PreviewRow, Verdict
from ui.rows import RIGHT, Column, Tone

_TONES = {
    Verdict.NEW: Tone.GOOD,
    Verdict.KNOWN: Tone.ACCENT,
    Verdict.PROBABLY_SAME: Tone.CARE,
}
SAME = "the same person"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A row of a list as it is shown; `same` is whom somebody said it is."""

    id: bytes
    row: PreviewRow
    same: Like | None = None


def reviewed(seen: Preview, same: Mapping[int, Like]) -> tuple[Reviewed, ...]:
    """Return the rows of a list with the answers, in the order of the list."""
    return tuple(Reviewed(row_id(row), row, same.get(row.row_number)) for row in seen.rows)


def row_id(row: PreviewRow) -> bytes:
    """Return the id under which a row is shown; sections of a file may number their rows alike."""
    return f"{row.row_number} {row.verdict} {row.text}".encode()


def next_like(row: PreviewRow, said: Like | None) -> Like | None:
    """Return whom to say a row is the same as: the likest first, then the next, and the first again."""
    if not row.like:
        return None
    at = row.like.index(said) + 1 if said in row.like else 0
    return row.like[at % len(row.like)]


def why(shown: Reviewed) -> str:
    """Return why a row is what it is, or whom somebody said it is."""
    row, same = shown.row, shown.same
    if same is not None:
        return f"{_called(same)}, as you said"
    if row.like:
        return f"{_called(row.like[0])}: {row.reason}"
    return row.reason


def _called(like: Like) -> str:
    where = f"row {like.row_number}" if like.row_number is not None else like.organisation or "known"
    return f"{like.name} ({where})"


def _verdict(shown: Reviewed) -> str:
    return SAME if shown.same else str(shown.row.verdict)


def _tone(shown: Reviewed) -> Tone:
    return Tone.ACCENT if shown.same else _TONES.get(shown.row.verdict, Tone.PLAIN)


def _place(shown: Reviewed) -> str:
    return shown.row.booking.organisation if shown.row.booking else ""


def _as_what(shown: Reviewed) -> str:
    booking = shown.row.booking
    if booking is None:
        return ""
    words = (booking.capacity.label if booking.capacity else "", "sent apologies" if booking.cancelled else "")
    return ", ".join(filter(None, words))


def _said(shown: Reviewed) -> str:
    return ", ".join(filter(None, (shown.row.text, _verdict(shown), why(shown), _place(shown), _as_what(shown))))


COLUMNS: tuple[Column[Reviewed], ...] = (
    Column("Name", lambda shown: shown.row.text or "(empty row)", _said, width=22),
    Column("Is", _verdict, width=16, tone=_tone),
    Column("Because", why),
    Column("Organisation", _place, width=14),
    Column("Comes as", _as_what, width=10),
    Column("Row", lambda shown: str(shown.row.row_number), width=4, align=RIGHT),
)
