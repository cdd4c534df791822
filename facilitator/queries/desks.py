"""Who was let in at two desks that did not know of each other: read from the journal, since the row keeps one time."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from facilitator.domain.history import DELETED, Change, ancestors, fold
from facilitator.domain.wording import moment_in_words
from facilitator.queries.reading import fetch
from facilitator.storage.journal import changes_of
from facilitator.storage.models import Person
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader

_FIELD = "arrived_at"
_NUMBERS = {2: "two", 3: "three", 4: "four"}
_LET_IN = (
    "SELECT a.uid, a.person, count(DISTINCT s.writer) FROM attendance a JOIN change c ON c.row=a.uid"
    " JOIN step s ON s.id=c.step WHERE a.meeting=? AND coalesce(json_extract(c.fields, '$.arrived_at'), '')<>''"
    " GROUP BY a.uid"
)
_SIGNED = (
    "SELECT c.stamp, s.who, coalesce(w.laptop, ''), s.here FROM change c JOIN step s ON s.id=c.step"
    " LEFT JOIN writer w ON w.id=s.writer WHERE c.row=?"
)


@dataclass(frozen=True, slots=True)
class LetIn:
    """An arrival as one desk wrote it: when (ISO local time), by whom, on which laptop, and whether in this library."""

    at: str
    who: str
    laptop: str
    here: bool


def let_in_twice(
    reader: Reader, meeting: bytes, only: Collection[bytes] | None = None
) -> dict[bytes, tuple[LetIn, ...]]:
    """Return, by the id of an attendance, the arrivals of who was let in at several desks, the earliest first.

    Somebody joined of two people counts with what each was let in as. `only` asks for these attendances alone.
    """
    asked, joined = rows(reader.connection, _LET_IN, (meeting,)), _joined(reader)
    gone: dict[bytes, list[bytes]] = {}
    for uid, person, _ in asked:
        if person in joined:
            gone.setdefault(joined[person], []).append(uid)
    told: dict[bytes, tuple[LetIn, ...]] = {}
    for uid, person, writers in asked:
        wanted = person not in joined and (only is None or uid in only)
        if wanted and (writers > 1 or person in gone) and (found := _arrivals(reader, uid, gone.get(person, ()))):
            told[uid] = found
    return told


def in_words(desks: Sequence[LetIn]) -> str:
    """Return `Let in at two desks: 18:04 here (Sam, LAPTOP-1), 18:06 at LAPTOP-2 (Ann)`; nothing for no desks."""
    if not desks:
        return ""
    number = _NUMBERS.get(len(desks), str(len(desks)))
    return f"Let in at {number} desks: {', '.join(map(_desk, desks))}"


def _desk(desk: LetIn) -> str:
    if desk.here:
        return f"{moment_in_words(desk.at)} here ({', '.join(filter(None, (desk.who, desk.laptop)))})"
    place = f"at {desk.laptop}" if desk.laptop else "at another laptop"
    return f"{moment_in_words(desk.at)} {place}" + (f" ({desk.who})" if desk.who else "")


def _joined(reader: Reader) -> Mapping[bytes, bytes]:
    """Return, for each person joined with another, whom they are."""
    into = dict(fetch(reader, select(Person.uid, Person.merged_into).where(Person.merged_into.is_not(None))))
    return {person: _last(into, person) for person in into}


def _last(into: Mapping[bytes, bytes], person: bytes) -> bytes:
    seen = {person}
    while (following := into.get(person)) and following not in seen:
        person = following
        seen.add(person)
    return person


def _arrivals(reader: Reader, uid: bytes, gone: Sequence[bytes]) -> tuple[LetIn, ...]:
    """Return the arrivals at several desks, or none where all were at one; `gone` are of people joined with it."""
    own = list(_written(reader, uid, joined=False))
    others = [arrival for each in gone for arrival in _written(reader, each, joined=True)]
    if len(own) == 1:  # what a joining carried over was no arrival of its own
        own = [arrival for arrival in own if arrival.at not in {other.at for other in others}]
    every = {*own, *others}
    if len(own) > 1 or len({(arrival.here, arrival.laptop) for arrival in every}) > 1:
        return tuple(sorted(every, key=lambda each: (each.at, not each.here, each.laptop)))
    return ()


def _written(reader: Reader, uid: bytes, *, joined: bool) -> Iterator[LetIn]:
    """Yield the arrivals that nobody knew of who wrote another one, and that were not taken back since."""
    line = changes_of(reader.connection, uid)
    signed = {stamp: (who, laptop, bool(here)) for stamp, who, laptop, here in rows(reader.connection, _SIGNED, (uid,))}
    seen = ancestors(line)
    for place, change in enumerate(line):
        before = fold([line[at] for at in _bits(seen[place], len(line))]).values
        known = before.get(_FIELD) and not before.get(DELETED)
        if change.fields.get(_FIELD) and not known and not _taken_back(line, seen, place, joined=joined):
            yield LetIn(str(change.fields[_FIELD]), *signed.get(change.stamp, ("", "", False)))


def _taken_back(line: Sequence[Change], seen: Sequence[int], place: int, *, joined: bool) -> bool:
    """Return whether a later write took an arrival back; that of somebody joined is withdrawn by the joining itself."""
    later = (change.fields for at, change in enumerate(line) if seen[at] >> place & 1)
    return any(fields.get(_FIELD) == "" or (not joined and fields.get(DELETED) == 1) for fields in later)


def _bits(seen: int, length: int) -> Iterable[int]:
    return (at for at in range(length) if seen >> at & 1)
