"""What the look at a booking list shows, row by row, with what a person has answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from facilitator.domain.wording import listed
from facilitator.exchange.registrations import Like, Preview, PreviewRow, Verdict
from facilitator.exchange.registrations.comparing import Beside, Gone, Standing
from facilitator.exchange.registrations.deciding import Decided
from ui.rows import RIGHT, Column, Tone

_TONES = {
    Verdict.NEW: Tone.GOOD,
    Verdict.KNOWN: Tone.ACCENT,
    Verdict.PROBABLY_SAME: Tone.CARE,
}
_STANDINGS = {
    Standing.NEW: Tone.GOOD,
    Standing.NOT_BOOKED: Tone.ACCENT,
    Standing.CHANGED: Tone.CARE,
    Standing.AS_BEFORE: Tone.PLAIN,
}
_ORDER = (Standing.NEW, Standing.CHANGED, Standing.NOT_BOOKED, Standing.AS_BEFORE)
SAME = "the same person"
NOT_HERE = "not on this list"
APOLOGIES, STAYS = "apologies", "stays booked"
TAKEN, OURS = "new is taken", "ours is kept"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A row as it is shown: one of the list, or somebody booked who is `gone` from it.

    `same` is whom somebody said it is, `beside` how it stands beside the list of the meeting, `chosen` that its new
    values are taken or its apologies written.
    """

    id: bytes
    row: PreviewRow | None
    same: Like | None = None
    beside: Beside | None = None
    gone: Gone | None = None
    chosen: bool = False

    @property
    def name(self) -> str:
        """Whom the row is about."""
        return self.row.text if self.row else self.gone.name if self.gone else ""

    @property
    def in_doubt(self) -> bool:
        """Whether the row is probably the same as somebody."""
        return self.row is not None and self.row.verdict is Verdict.PROBABLY_SAME

    @property
    def changed(self) -> bool:
        """Whether the list's word stands against what is known."""
        return self.beside is not None and self.beside.asks

    @property
    def asks(self) -> bool:
        """Whether there is something to say of the row."""
        return self.in_doubt or self.changed or self.gone is not None


def reviewed(seen: Preview, same: Mapping[int, Like], decided: Decided | None = None) -> tuple[Reviewed, ...]:
    """Return the rows of a list with the answers, in the order of the list.

    Beside the list of a meeting those come first of which there is something to say, then who is new, then the rest.
    """
    rows = tuple(_reviewed(row, same.get(row.row_number), decided) for row in seen.rows)
    return rows if decided is None else tuple(sorted((*rows, *_missing(decided)), key=_urgency))


def _reviewed(row: PreviewRow, same: Like | None, decided: Decided | None) -> Reviewed:
    if decided is None or not row.is_somebody:
        return Reviewed(row_id(row), row, same)
    at = row.row_number
    return Reviewed(row_id(row), row, same, decided.compared.beside.get(at), chosen=at in decided.renewed)


def _urgency(shown: Reviewed) -> int:
    if shown.row is not None and not shown.row.is_somebody:
        return len(_ORDER) + 2
    if shown.asks:
        return 1 if shown.gone is not None else 0
    return _ORDER.index(shown.beside.standing) + 2 if shown.beside else 0


def _missing(decided: Decided) -> Iterator[Reviewed]:
    for gone in decided.compared.gone:
        yield Reviewed(b"gone " + gone.id, None, gone=gone, chosen=gone.id in decided.excused)


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
    """Return why a row is what it is, whom somebody said it is, and what it says otherwise."""
    if shown.gone is not None:
        like = f"row {shown.gone.like_row} may be the same person" if shown.gone.like_row is not None else ""
        return "; ".join(filter(None, (shown.gone.booked, like)))
    changes = shown.beside.words if shown.beside else ""
    comes_with = shown.row.booking.comes_with if shown.row and shown.row.booking else ""
    because = _because(shown) if shown.same or not changes else ""
    return "; ".join(filter(None, (comes_with if comes_with not in because else "", because, changes)))


def detail(shown: Reviewed) -> str:
    """Return all that is told of a row: why it is what it is, and what its person agreed to."""
    consents = shown.row.booking.consents if shown.row and shown.row.booking else ()
    return "; ".join(filter(None, (why(shown), *(each.words for each in consents))))


def then(shown: Reviewed) -> str:
    """Return what becomes of a row where there is something to choose."""
    if shown.gone is not None:
        return APOLOGIES if shown.chosen else STAYS
    if shown.changed:
        return TAKEN if shown.chosen else OURS
    if shown.in_doubt and shown.same is None:
        return "a new person"
    return "is taken in" if shown.beside and shown.beside.changes else ""


def _because(shown: Reviewed) -> str:
    row, same = shown.row, shown.same
    if same is not None:
        return f"{_called(same)}, as you said"
    if row is not None and row.like:
        return f"{_called(row.like[0])}: {row.reason}"
    return row.reason if row is not None else ""


def _called(like: Like) -> str:
    where = f"row {like.row_number}" if like.row_number is not None else like.organisation or "known"
    return f"{like.name} ({where})"


def _verdict(shown: Reviewed) -> str:
    if shown.row is None:
        return NOT_HERE
    if shown.beside is not None and shown.beside.standing is not Standing.NEW:
        return str(shown.beside.standing)
    return SAME if shown.same else str(shown.row.verdict)


def _tone(shown: Reviewed) -> Tone:
    if shown.row is None:
        return Tone.CARE if shown.chosen else Tone.PLAIN
    if shown.beside is not None and shown.beside.standing is not Standing.NEW:
        return _STANDINGS[shown.beside.standing]
    return Tone.ACCENT if shown.same else _TONES.get(shown.row.verdict, Tone.PLAIN)


def _place(shown: Reviewed) -> str:
    if shown.gone is not None:
        return shown.gone.organisation
    return shown.row.booking.organisation if shown.row and shown.row.booking else ""


def _as_what(shown: Reviewed) -> str:
    booking = shown.row.booking if shown.row else None
    if booking is None:
        return ""
    brings = f"brings {listed([each.label.lower() for each in booking.brings])}" if booking.brings else ""
    words = (booking.capacity.label if booking.capacity else "", brings, "sent apologies" if booking.cancelled else "")
    return ", ".join(filter(None, words))


def _number(shown: Reviewed) -> str:
    booking = shown.row.booking if shown.row else None
    number = booking.host_row if booking and booking.added else shown.row.row_number if shown.row else None
    return str(number) if number is not None else ""


def _said(shown: Reviewed) -> str:
    parts = (shown.name, _verdict(shown), why(shown), then(shown), _place(shown), _as_what(shown))
    return ", ".join(filter(None, parts))


COLUMNS: tuple[Column[Reviewed], ...] = (
    Column("Name", lambda shown: shown.name or "(empty row)", _said, width=20),
    Column("Is", _verdict, width=16, tone=_tone),
    Column("Because", why),
    Column("Then", then, width=11),
    Column("Organisation", _place, width=12),
    Column("Comes as", _as_what, width=10),
    Column("Row", _number, width=4, align=RIGHT),
)
