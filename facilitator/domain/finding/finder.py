"""Everyone who may come through the door, made ready for being found."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from facilitator.domain.finding.index import Index
from facilitator.domain.finding.parts import Part, parts_of, squeezed
from facilitator.domain.finding.turns import Turns
from facilitator.domain.names import initials
from facilitator.domain.sameness import Nicknames


@dataclass(frozen=True, slots=True)
class Findable:
    """A person as the door box can find them: `booked` for today, `here` already, or `withdrawn` from the lists."""

    id: bytes
    name: str
    organisation: str = ""
    badge: str = ""
    booked: bool = False
    here: bool = False
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A person made ready for being found."""

    person: Findable
    parts: tuple[Part, ...]
    runs: tuple[str, ...]
    initials: str
    organisation: tuple[str, ...]
    badge: str
    order: str


class Finder:
    """People kept so that a search takes a few milliseconds among 10,000.

    `put` adds one person or puts them anew, `mark` changes only whether they are booked or here.
    """

    def __init__(self, people: Iterable[Findable], nicknames: Nicknames) -> None:
        self.parts, self.first, self.runs, self.initials = Index(), Index(), Index(), Index()
        self.sounds, self.bones, self.organisations, self.badges = Index(), Index(), Index(), Index()
        self.booked: set[bytes] = set()
        self.here: set[bytes] = set()
        self.withdrawn: set[bytes] = set()
        self.turns = Turns()
        self._entries: dict[bytes, Entry] = {}
        self._nicknames = nicknames
        self._in_set: dict[int, set[str]] = {}
        for name, numbers in nicknames.items():
            for number in numbers:
                self._in_set.setdefault(number, set()).add(name)
        for person in people:
            self._enter(_entry(person))
        for index in self._indices():
            index.settle()
        self.parts.expect_slips()

    def entry(self, person: bytes) -> Entry:
        """Return a person as kept; an unknown id raises KeyError."""
        return self._entries[person]

    def other_forms(self, name: str) -> set[str]:
        """Return the names that are used for this one, folded as it is."""
        sets = self._nicknames.get(name, frozenset())
        return set().union(*(self._in_set[number] for number in sets)) - {name}

    def put(self, person: Findable) -> None:
        """Add a person, or put one anew whose name, badge or place has changed."""
        self.drop(person.id)
        self._enter(_entry(person))

    def drop(self, person: bytes) -> None:
        """Leave a person out; one who was never put is no error."""
        entry = self._entries.pop(person, None)
        if entry:
            for index, word in self._words(entry):
                index.discard(word, person)
            self.turns.discard((entry.order, person))
        self.booked.discard(person)
        self.here.discard(person)
        self.withdrawn.discard(person)

    def mark(self, person: bytes, *, booked: bool | None = None, here: bool | None = None) -> None:
        """Change whether a person is booked or here; what is None stays. An unknown id raises KeyError."""
        entry = self._entries[person]
        was = entry.person
        now = replace(was, booked=was.booked if booked is None else booked, here=was.here if here is None else here)
        self._entries[person] = replace(entry, person=now)
        self._flag(self._entries[person])

    def _enter(self, entry: Entry) -> None:
        self._entries[entry.person.id] = entry
        for index, word in self._words(entry):
            index.add(word, entry.person.id)
        self._flag(entry)

    def _indices(self) -> tuple[Index, ...]:
        named = (self.parts, self.first, self.runs, self.initials, self.sounds, self.bones)
        return (*named, self.organisations, self.badges)

    def _words(self, entry: Entry) -> Iterator[tuple[Index, str]]:
        """Yield each word by which a person is found, with the index it stands in."""
        yield from ((self.parts, spelling) for part in entry.parts for spelling in part.spellings)
        yield from ((self.first, spelling) for part in entry.parts[:1] for spelling in part.spellings)
        yield from ((self.runs, run) for run in entry.runs)
        yield from ((self.bones if part.foreign else self.sounds, part.sound) for part in entry.parts if part.sound)
        yield from ((self.organisations, word) for word in entry.organisation)
        yield from (
            (index, word) for index, word in ((self.initials, entry.initials), (self.badges, entry.badge)) if word
        )

    def _flag(self, entry: Entry) -> None:
        person = entry.person
        for flagged, people in (
            (person.booked, self.booked),
            (person.here, self.here),
            (person.withdrawn, self.withdrawn),
        ):
            if flagged:
                people.add(person.id)
            else:
                people.discard(person.id)
        if person.booked and not person.here:
            self.turns.add((entry.order, person.id))
        else:
            self.turns.discard((entry.order, person.id))


def _entry(person: Findable) -> Entry:
    parts = parts_of(person.name)
    first, latin = [part.spellings[0] for part in parts], [part.latin for part in parts]
    runs = ("".join(order) for said in (first, latin) for order in (said, said[-1:] + said[:-1]))
    return Entry(
        person=person,
        parts=parts,
        runs=tuple(dict.fromkeys(runs)),
        initials=initials(person.name),
        organisation=tuple(filter(None, map(squeezed, person.organisation.split()))),
        badge=squeezed(person.badge),
        order=" ".join(first),
    )
