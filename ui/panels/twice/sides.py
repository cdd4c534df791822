"""Two people side by side: what is known of each, and in a word whether it differs."""

from dataclasses import dataclass

from facilitator.domain.capacities import Capacity
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.wording import listed, moment_in_words, number_of
from facilitator.queries.holding import Came, Holding
from facilitator.queries.people import PersonRow
from ui.rows import Column, Tone

_SAME, _DIFFERS, _LEFT, _RIGHT = "the same", "differs", "left only", "right only"
_MOST = 2


@dataclass(frozen=True, slots=True)
class SideRow:
    """One thing that is known of one of them or of both."""

    what: str
    left: str
    right: str

    @property
    def id(self) -> bytes:
        """What it is about."""
        return self.what.encode()

    @property
    def differs(self) -> str:
        """Whether it differs, in a word."""
        if not (self.left and self.right):
            return _LEFT if self.left else _RIGHT
        return _SAME if self.left == self.right else _DIFFERS


def side_by_side(left: tuple[PersonRow, Holding], right: tuple[PersonRow, Holding]) -> tuple[SideRow, ...]:
    """Return all that is known of either."""
    ours, theirs = _known(*left), _known(*right)
    rows = (SideRow(what, ours[what], theirs[what]) for what in ours)
    return tuple(row for row in rows if row.left or row.right)


def _known(row: PersonRow, held: Holding) -> dict[str, str]:
    return {
        "Name": row.name,
        "Organisation": row.organisation,
        "Comes as": Capacity(row.capacity).label if row.capacity else "",
        "E-mail": row.email,
        "Phone": row.phone,
        "Access": row.access,
        "To leave": row.leaving_help,
        "Meetings": _meetings(held.came),
        "Actions": listed(held.actions),
        "Points": number_of(held.points, "point") if held.points else "",
        "Groups": listed(held.groups),
        "Consents": listed([f"{Purpose(purpose).label}: {Answer(said).label}" for purpose, _, said in held.consents]),
    }


def _meetings(came: tuple[Came, ...]) -> str:
    latest = [f"{each.title} {each.date}, {_stands(each)}" for each in came[:_MOST]]
    more = [f"{len(came) - _MOST} more"] if len(came) > _MOST else []
    return "; ".join([*latest, *more])


def _stands(came: Came) -> str:
    coming = came.coming
    return f"in at {moment_in_words(coming.arrived_at)}" if coming.arrived_at else coming.status.replace("_", " ")


def _said(row: SideRow) -> str:
    return f"{row.what}, {row.differs}. Left: {row.left or 'nothing'}. Right: {row.right or 'nothing'}"


COLUMNS: tuple[Column[SideRow], ...] = (
    Column("What", lambda row: row.what, _said, width=11),
    Column("Left", lambda row: row.left),
    Column("Right", lambda row: row.right),
    Column(
        "Differs",
        lambda row: row.differs,
        width=9,
        tone=lambda row: Tone.CARE if row.differs == _DIFFERS else Tone.PLAIN,
    ),
)
