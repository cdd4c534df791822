"""What a person says of a newer list: whose new values are taken, and who of those not on it sent apologies."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from facilitator.exchange.registrations.comparing import Comparison, MeetingList, compare
from facilitator.exchange.registrations.matching import Like
from facilitator.exchange.registrations.preview import Preview

NOBODY: Mapping[int, Like] = {}
"""The answer to all likenesses where nobody was asked: everyone is someone else."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A comparison with the answers to it: rows whose new values are taken, attendances that become apologies.

    Without an answer, what is known stays, and everybody stays booked.
    """

    compared: Comparison
    renewed: frozenset[int] = frozenset()
    excused: frozenset[bytes] = frozenset()

    @property
    def asking(self) -> frozenset[int]:
        """The rows that one answer for all covers: those with a new value that undoes nothing said here."""
        return frozenset(at for at, each in self.compared.beside.items() if each.asks and not each.alone)

    @property
    def missing(self) -> frozenset[bytes]:
        """The attendances that one answer for all covers: not of those whom a row in doubt may name."""
        return frozenset(gone.id for gone in self.compared.gone if gone.like_row is None)

    def renew(self, row: int) -> "Decided":
        """Take the new values of a row, or keep ours again."""
        return replace(self, renewed=self.renewed ^ {row})

    def renew_all(self) -> "Decided":
        """Take all new values, or keep ours again where all are taken already."""
        rows = self.asking
        return replace(self, renewed=self.renewed - rows if rows <= self.renewed else self.renewed | rows)

    def excuse(self, attendance: bytes) -> "Decided":
        """List somebody with apologies, or leave them booked again."""
        return replace(self, excused=self.excused ^ {attendance})

    def excuse_all(self) -> "Decided":
        """List all who are not on the list with apologies, or leave them booked again where all have them already."""
        rows = self.missing
        return replace(self, excused=self.excused - rows if rows <= self.excused else self.excused | rows)


def decide(seen: Preview, held: MeetingList | None, same: Mapping[int, Like] = NOBODY) -> Decided | None:
    """Return a list beside that of the meeting, with nothing said of it; None where nobody was booked before."""
    return Decided(compare(seen, held, same)) if held is not None and held.has_bookings else None


def again(before: Decided | None, seen: Preview, held: MeetingList | None, same: Mapping[int, Like]) -> Decided | None:
    """Return the comparison after another answer about who is the same; of what was said, all that still is asked."""
    new = decide(seen, held, same)
    if new is None or before is None:
        return new
    asked = frozenset(at for at, each in new.compared.beside.items() if each.asks)
    missing = frozenset(gone.id for gone in new.compared.gone)
    return replace(new, renewed=before.renewed & asked, excused=before.excused & missing)
