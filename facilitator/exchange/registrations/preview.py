"""A booking list set beside the people already known: who is new, who is known, who may be the same as whom.

Nothing is joined here: a likeness is only offered, with its reason.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce

from facilitator.domain.sameness import Nicknames
from facilitator.exchange.registrations.bookings import Booking, Registrations
from facilitator.exchange.registrations.companions import companion_id
from facilitator.exchange.registrations.consenting import both
from facilitator.exchange.registrations.matching import Known, Like, Matcher


class Verdict(StrEnum):
    """What a row of a list is, beside the people known."""

    NEW = "new"
    KNOWN = "known"
    PROBABLY_SAME = "probably the same"
    REPEAT = "said before"
    NOT_A_PERSON = "not a person"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row with its verdict: `known` whom it is, `repeats` which row it repeats, `like` who it may be."""

    row_number: int
    verdict: Verdict
    text: str
    reason: str = ""
    booking: Booking | None = None
    known: bytes | None = None
    repeats: int | None = None
    like: tuple[Like, ...] = ()

    @property
    def is_somebody(self) -> bool:
        """Whether the row is the first to name a person of the list."""
        return self.verdict not in {Verdict.REPEAT, Verdict.NOT_A_PERSON}


@dataclass(frozen=True, slots=True)
class Preview:
    """Every row of a list with its verdict, in the order of the list."""

    form: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[PreviewRow, ...]

    @property
    def people(self) -> tuple[PreviewRow, ...]:
        """The distinct people of the list, each by the first row that names them, with what repeats of it add."""
        return tuple(row for row in self.rows if row.is_somebody)

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have a verdict."""
        return Counter(row.verdict for row in self.rows)[verdict]


Watch = Callable[[int, int], None]


def unwatched(_done: int, _rows: int) -> None:
    """Let the work go on."""


def preview(
    registrations: Registrations, known: Iterable[Known], nicknames: Nicknames, watch: Watch = unwatched
) -> Preview:
    """Return a booking list beside the people known, row by row; nothing is joined, a likeness is only offered.

    `watch` is told how many rows are done of how many; what it raises stops the work.
    """
    held = tuple(known)
    matcher, ids = Matcher(held, nicknames), frozenset(person.id for person in held)
    judged: list[PreviewRow] = []
    found: dict[int | None, bytes] = {}
    for done, booking in enumerate(registrations.bookings):
        watch(done, len(registrations.bookings))
        row = _brought_before(booking, found.get(booking.host_row), ids) or _judged(booking, matcher)
        judged.append(row)
        if row.known:
            found[row.row_number] = row.known
    others = [
        PreviewRow(other.row_number, Verdict.NOT_A_PERSON, other.text, other.reason)
        for other in registrations.not_people
    ]
    rows = sorted([*_told_all(judged), *others], key=lambda row: row.row_number)
    return Preview(registrations.form, registrations.columns, tuple(rows))


def _brought_before(booking: Booking, host: bytes | None, ids: frozenset[bytes]) -> PreviewRow | None:
    """Return the row of a companion whom the same person brought before; None where they did not."""
    if not booking.added or host is None or (known := companion_id(host, booking.name)) not in ids:
        return None
    reason = f"{booking.comes_with}, as before"
    return PreviewRow(booking.row_number, Verdict.KNOWN, booking.name, reason, booking, known)


def _judged(booking: Booking, matcher: Matcher) -> PreviewRow:
    row = PreviewRow(booking.row_number, Verdict.NEW, booking.name, booking=booking)
    if (earlier := matcher.said_before(booking)) is not None:
        return replace(row, verdict=Verdict.REPEAT, repeats=earlier, reason=f"row {earlier} says the same")
    found, reason = matcher.known_as(booking) if " " in booking.name or not booking.added else (None, "")
    like = () if found else matcher.like(booking)
    matcher.keep(booking, found)
    if found:
        return replace(row, verdict=Verdict.KNOWN, known=found, reason=reason)
    if like:
        return replace(row, verdict=Verdict.PROBABLY_SAME, like=like, reason=like[0].reason)
    return row


def _told_all(rows: list[PreviewRow]) -> list[PreviewRow]:
    """Return rows in which the first of a person has what its repeats add: a place kept, a consent said or refused."""
    repeats: dict[int, list[Booking]] = {}
    for row in rows:
        if row.repeats is not None and row.booking:
            repeats.setdefault(row.repeats, []).append(row.booking)
    return [_with(row, repeats.get(row.row_number, [])) if row.repeats is None else row for row in rows]


def _with(row: PreviewRow, repeats: list[Booking]) -> PreviewRow:
    first = row.booking
    if not first or not repeats:
        return row
    bookings = [first, *repeats]
    consents = reduce(both, (each.consents for each in bookings))
    told = replace(
        first,
        email=next((each.email for each in bookings if each.email), ""),
        organisation=next((each.organisation for each in bookings if each.organisation), ""),
        cancelled=all(each.cancelled for each in bookings),
        coming=any(each.coming for each in bookings),
        consents=consents,
    )
    return replace(row, booking=told)
