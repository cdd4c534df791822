"""A newer booking list beside the list of a meeting: who is new, changed, as before, and no longer on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.commands.attendance import Book
from facilitator.commands.bookings import TakeBookings, consent_field
from facilitator.commands.companions import unnamed_id
from facilitator.domain.attendance import Status
from facilitator.domain.bookings import Detail, differs
from facilitator.domain.capacities import Capacity
from facilitator.domain.consents import Answer, list_counts
from facilitator.domain.views import Private, View, may_see
from facilitator.domain.wording import listed
from facilitator.exchange.registrations.bookings import Booking
from facilitator.exchange.registrations.matching import Like
from facilitator.exchange.registrations.preview import Preview, PreviewRow, Verdict
from facilitator.queries.bookings import BookedRow, bookings, unnamed
from facilitator.queries.consents import answers
from facilitator.storage.store import Reader

_NOTHING = "nothing"
_PRIVATE = {Detail.EMAIL: Private.CONTACT, Detail.PHONE: Private.CONTACT, Detail.ACCESS: Private.ACCESS}


class Standing(StrEnum):
    """What a row of a list is, beside the list of the meeting."""

    NEW = "new"
    NOT_BOOKED = "not booked yet"
    CHANGED = "changed"
    AS_BEFORE = "as before"


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that a list says otherwise; `filled` where it is taken without asking: nothing was known before."""

    what: str
    old: str
    new: str
    field: str
    filled: bool = False

    @property
    def words(self) -> str:
        """The change in words: what, what it was, what it is on the list."""
        return f"{self.what}: {self.old} → {self.new}"


@dataclass(frozen=True, slots=True)
class Beside:
    """A row beside the list of the meeting; `alone`: its new values undo what was said here, so ask for it alone."""

    standing: Standing
    changes: tuple[Changed, ...] = ()
    alone: bool = False

    @property
    def asks(self) -> bool:
        """Whether there is something to choose: the list's word against what is known."""
        return any(not change.filled for change in self.changes)

    @property
    def words(self) -> str:
        """All that the list says otherwise."""
        return "; ".join(change.words for change in self.changes)


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody booked whom the list has not; `like_row` is the row that may be they, and was not said to be."""

    id: bytes
    person: bytes
    name: str
    organisation: str
    booked: str
    like_row: int | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every row of a list that is a person, by its number, beside the list of the meeting; and who is not on it."""

    beside: Mapping[int, Beside]
    gone: tuple[Gone, ...]

    def count(self, standing: Standing) -> int:
        """Return how many rows stand so."""
        return sum(beside.standing is standing for beside in self.beside.values())


@dataclass(frozen=True, slots=True)
class MeetingList:
    """Who is on the list of a meeting, by person, and the view in which it was read."""

    rows: Mapping[bytes, BookedRow]
    consents: Mapping[tuple[bytes, str], tuple[str, str]]
    unnamed: frozenset[bytes]
    view: View

    @property
    def has_bookings(self) -> bool:
        """Whether anybody was booked before, so that a list is a newer one."""
        return any(row.here.booked for row in self.rows.values())


def meeting_list(reader: Reader, meeting: bytes) -> MeetingList:
    """Return the list of a meeting, to set newer ones beside it."""
    rows = {row.here.person or b"": row for row in bookings(reader, meeting)}
    return MeetingList(rows, answers(reader), unnamed(reader, meeting), reader.view)


def compare(seen: Preview, held: MeetingList, same: Mapping[int, Like]) -> Comparison:
    """Return a list beside that of the meeting; `same` says of rows in doubt whom a person said they are."""
    ids = known_ids(seen, same)
    beside = {row.row_number: _beside(row, ids, held) for row in seen.people if row.booking}
    likes = {like.id: row.row_number for row in seen.people if row.row_number not in ids for like in row.like}
    named = frozenset(ids.values())
    gone = [(person, row) for person, row in held.rows.items() if person not in named and _expected(row)]
    return Comparison(beside, tuple(_gone(row, likes.get(person)) for person, row in gone))


def known_ids(seen: Preview, same: Mapping[int, Like]) -> dict[int, bytes]:
    """Return who the rows of a list are, by number, as far as they are known or were said to be somebody known."""
    ids: dict[int, bytes] = {}
    for row in seen.people:
        like = same.get(row.row_number)
        found = row.known or (like and (like.id or ids.get(like.row_number or 0)))
        if found:
            ids[row.row_number] = found
    ids |= {row.row_number: ids[row.repeats] for row in seen.rows if row.repeats in ids}
    return ids


def in_doubt(row: PreviewRow, same: Mapping[int, Like]) -> bool:
    """Return whether a row is probably the same as somebody, and nobody has said who."""
    return row.verdict is Verdict.PROBABLY_SAME and row.row_number not in same


def _expected(row: BookedRow) -> bool:
    return bool(row.here.booked) and row.here.status == Status.BOOKED


def _gone(row: BookedRow, like_row: int | None) -> Gone:
    how = {TakeBookings.label: " by a list", Book.label: " by hand"}.get(row.step, "")
    here = row.here
    return Gone(here.id, here.person or b"", here.name, here.organisation, f"booked{how} on {row.on}", like_row)


def _beside(row: PreviewRow, ids: Mapping[int, bytes], held: MeetingList) -> Beside:
    person = ids.get(row.row_number)
    here = held.rows.get(person) if person else None
    if here is None or row.booking is None:
        return Beside(Standing.NOT_BOOKED if person else Standing.NEW)
    changes = (
        *_changes(row.booking, here, held.view),
        *_company(row.booking, here, held, ids.get(row.booking.host_row or 0)),
        *_consents(row.booking, person or b"", held),
    )
    alone = any(change.field == Detail.STATUS and not change.filled for change in changes)
    return Beside(Standing.CHANGED if changes else Standing.AS_BEFORE, changes, alone)


def _changes(booking: Booking, row: BookedRow, view: View) -> Iterator[Changed]:
    said = _said(booking)
    for detail, ours in _known(row).items():
        private = _PRIVATE.get(detail)
        if (private is None or may_see(view, private)) and differs(detail, ours, said[detail]):
            yield Changed(detail.label, ours or _NOTHING, said[detail], detail, filled=not ours)
    yield from _comings(booking, row)


def _comings(booking: Booking, row: BookedRow) -> Iterator[Changed]:
    """Return what a list says otherwise of whether somebody comes at all."""
    what, field, status = Detail.STATUS.label, Detail.STATUS, row.here.status
    if booking.cancelled and status == Status.BOOKED:
        yield Changed(what, "booked", "cancelled", field, filled=True)
    elif booking.coming and status == Status.APOLOGIES:
        yield Changed(what, "sent apologies", "is coming", field)
    elif not row.here.booked and not booking.cancelled:
        yield Changed(what, "came without one", "booked", field, filled=True)


def _company(booking: Booking, row: BookedRow, held: MeetingList, host: bytes | None) -> Iterator[Changed]:
    """Return whom a list newly has somebody come with, or bring."""
    here = row.here
    new = [each for at, each in enumerate(booking.brings) if unnamed_id(here.id, at) not in held.unnamed]
    if new:
        yield Changed("brings", _NOTHING, listed([each.label.lower() for each in new]), "brings", filled=True)
    beside = held.rows.get(host) if host else None
    brings = any(other.here.with_person == here.person for other in held.rows.values()) or booking.brings
    free = here.with_person is None and host != here.person and not brings
    if free and beside is not None and beside.here.with_person is None:
        yield Changed("comes with", "nobody", beside.here.name, "with", filled=True)


def _consents(booking: Booking, person: bytes, held: MeetingList) -> Iterator[Changed]:
    """Return what a list answers otherwise, where its word may count at all."""
    for each in booking.consents:
        ours, method = held.consents.get((person, each.purpose), ("", ""))
        if list_counts(ours, method, each.answer, renewed=True):
            old = Answer(ours).label if ours else "not asked"
            asked = not list_counts(ours, method, each.answer, renewed=False)
            field = consent_field(each.purpose)
            yield Changed(each.purpose.label.lower(), old, each.answer.label, field, filled=not asked)


def _known(row: BookedRow) -> dict[Detail, str]:
    held = {Detail.CAPACITY: _capacity(row.here.capacity), Detail.BADGE: row.here.badge}
    if row.details is not None:
        each = row.details
        held |= {Detail.ORGANISATION: each.organisation, Detail.EMAIL: each.email}
        held |= {Detail.PHONE: each.phone, Detail.ACCESS: each.access}
    return held


def _said(booking: Booking) -> dict[Detail, str]:
    return {
        Detail.ORGANISATION: booking.organisation,
        Detail.CAPACITY: _capacity(booking.capacity or ""),
        Detail.ACCESS: booking.access,
        Detail.EMAIL: booking.email,
        Detail.PHONE: booking.phone,
        Detail.BADGE: booking.badge,
    }


def _capacity(capacity: str) -> str:
    return Capacity(capacity).label if capacity else ""
