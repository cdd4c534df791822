"""From a booking list beside the people known to the one command that takes it in, and to what is told of it."""

from collections.abc import Callable, Mapping

from facilitator.commands.bookings import NewBooking, NewConsent, TakeBookings
from facilitator.commands.people import SavePerson
from facilitator.domain.wording import number_of
from facilitator.exchange.nicknames import nicknames, shipped_nicknames
from facilitator.exchange.registrations.bookings import Booking, Registrations
from facilitator.exchange.registrations.companions import companion_id
from facilitator.exchange.registrations.comparing import Comparison, Standing
from facilitator.exchange.registrations.deciding import NOBODY, Decided
from facilitator.exchange.registrations.matching import Known, Like
from facilitator.exchange.registrations.preview import Preview, PreviewRow, Verdict, Watch, preview, unwatched
from facilitator.queries.people import people
from facilitator.storage.store import Reader


def beside_known(read: Registrations, reader: Reader | None, watch: Watch = unwatched) -> Preview:
    """Return a list beside the people a library knows; without a library nobody is known. For `watch` see `preview`."""
    known = people(reader) if reader else ()
    held = (Known(row.id, row.name, row.organisation, row.email, row.phone) for row in known)
    return preview(read, held, nicknames(reader) if reader else shipped_nicknames(), watch)


def take_bookings(
    seen: Preview,
    new_id: Callable[[], bytes],
    meeting: bytes | None = None,
    same: Mapping[int, Like] = NOBODY,
    decided: Decided | None = None,
) -> TakeBookings:
    """Return the command that takes in a list as it was seen.

    `same` says, by the number of a row that is probably the same as somebody, whom a person said it is; a row
    about which nothing was said is someone new. `decided` is what was said of those booked before.
    """
    ids: dict[int, bytes] = {}
    for row in seen.people:
        ids[row.row_number] = _id_of(row, same.get(row.row_number), ids) or _companion(row, ids) or new_id()
    ids |= {row.row_number: ids[row.repeats] for row in seen.rows if row.repeats in ids}
    bookings = (_new_booking(row.booking, ids, _renewed(row.row_number, decided)) for row in seen.people if row.booking)
    return TakeBookings(tuple(bookings), meeting, tuple(sorted(decided.excused)) if decided else ())


def counts(seen: Preview) -> dict[str, int]:
    """Return how many people a list has, how many of them are what, and how many rows are no people."""
    return {
        "people": len(seen.people),
        "new": seen.count(Verdict.NEW),
        "known": seen.count(Verdict.KNOWN),
        "probably_same": seen.count(Verdict.PROBABLY_SAME),
        "not_people": seen.count(Verdict.NOT_A_PERSON),
    }


def in_words(seen: Preview, compared: Comparison | None = None) -> str:
    """Return the counts as a sentence; beside the list of a meeting, what is new there comes first."""
    told = counts(seen)
    parts = [
        f"{told['new']} new",
        f"{told['known']} known" if told["known"] else "",
        f"{told['probably_same']} probably the same as somebody" if told["probably_same"] else "",
    ]
    repeats = seen.count(Verdict.REPEAT)
    rows = [
        f"{number_of(repeats, 'row says', 'rows say')} what an earlier one said" if repeats else "",
        f"{number_of(told['not_people'], 'row is no person', 'rows are no people')}" if told["not_people"] else "",
    ]
    people = f"{number_of(told['people'], 'person', 'people')}: {', '.join(filter(None, parts))}"
    sentence = _compared(seen, compared) if compared else people
    return "; ".join(filter(None, (sentence, *rows))) + "."


def _compared(seen: Preview, compared: Comparison) -> str:
    new = [row for row in seen.people if compared.beside[row.row_number].standing is Standing.NEW]
    doubts = sum(row.verdict is Verdict.PROBABLY_SAME for row in new)
    not_booked = compared.count(Standing.NOT_BOOKED)
    parts = [
        f"{len(new) - doubts} new",
        f"{compared.count(Standing.CHANGED)} changed",
        f"{len(compared.gone)} not on this list",
        f"{not_booked} known and not booked yet" if not_booked else "",
        f"{doubts} probably the same as somebody" if doubts else "",
    ]
    return f"{', '.join(filter(None, parts))}; {compared.count(Standing.AS_BEFORE)} as before"


def _id_of(row: PreviewRow, like: Like | None, ids: Mapping[int, bytes]) -> bytes | None:
    if row.known or like is None:
        return row.known
    return like.id or ids.get(like.row_number or 0)


def _renewed(row: int, decided: Decided | None) -> frozenset[str]:
    if decided is None or row not in decided.renewed:
        return frozenset()
    return frozenset(change.field for change in decided.compared.beside[row].changes)


def _companion(row: PreviewRow, ids: Mapping[int, bytes]) -> bytes | None:
    booking = row.booking
    host = ids.get(booking.host_row or 0) if booking and booking.added else None
    return companion_id(host, booking.name) if booking and host else None


def _new_booking(booking: Booking, ids: Mapping[int, bytes], renewed: frozenset[str]) -> NewBooking:
    saved = SavePerson(
        ids[booking.row_number],
        booking.name,
        given=booking.given,
        family=booking.family,
        organisation=booking.organisation,
        capacity=booking.capacity or "",
        email=booking.email,
        phone=booking.phone,
        access=booking.access,
    )
    consents = tuple(NewConsent(each.purpose, each.answer, each.wording) for each in booking.consents)
    brings = tuple((each.label, each.capacity) for each in booking.brings)
    host = ids.get(booking.host_row or 0)
    return NewBooking(saved, booking.badge, booking.cancelled, renewed, consents, host, brings)
