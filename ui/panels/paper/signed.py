"""A signed list as its screen shows it: everybody booked in the order of the sheets, with their numbers there."""

from dataclasses import dataclass

from facilitator.domain.attendance import CAME, Status
from facilitator.domain.wording import moment_in_words
from facilitator.queries.sheets import sign_in_list
from facilitator.storage.store import Reader
from ui.rows import RIGHT, Column, Tone


@dataclass(frozen=True, slots=True)
class SignedRow:
    """Somebody on the list; the id is that of their attendance."""

    id: bytes
    number: int
    person: bytes
    name: str
    organisation: str
    status: str
    arrived_at: str

    @property
    def came(self) -> bool:
        """Whether they have been let in."""
        return self.status in CAME

    @property
    def state(self) -> str:
        """How they stand, in words."""
        if self.came:
            return f"Came at {moment_in_words(self.arrived_at)}"
        return "Not ticked" if self.status == Status.BOOKED else Status(self.status).label

    @property
    def words(self) -> str:
        """Who they are, with their number."""
        return f"{self.number}, {self.name}"


def signed_rows(reader: Reader, meeting: bytes) -> tuple[SignedRow, ...]:
    """Return the rows of a meeting's list."""
    return tuple(
        SignedRow(row.id, number, row.person or b"", row.name, row.organisation, row.status, row.arrived_at)
        for number, row in enumerate((one.row for one in sign_in_list(reader, meeting)), 1)
    )


def _tone(row: SignedRow) -> Tone:
    return Tone.GOOD if row.came else Tone.PLAIN


COLUMNS: tuple[Column[SignedRow], ...] = (
    Column("No.", lambda row: str(row.number), lambda row: f"{row.words}: {row.state}", RIGHT, 5),
    Column("Name", lambda row: row.name),
    Column("Organisation", lambda row: row.organisation, width=24),
    Column("State", lambda row: row.state, width=18, tone=_tone),
)
