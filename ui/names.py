"""People as they are chosen by typing: each has a name of their own, with the organisation where two share one."""

from collections import Counter
from collections.abc import Sequence

from facilitator.domain.names import fold
from facilitator.domain.refused import Refused
from facilitator.queries.people import PersonRow


class Names:
    """The names of everyone known, each standing for one person."""

    def __init__(self, people: Sequence[PersonRow] = ()) -> None:
        self._of: dict[bytes, str] = {}
        self._ids: dict[str, bytes] = {}
        shared = Counter(fold(person.name) for person in people)
        for person in people:
            self._add(person.id, person.name, person.organisation if shared[fold(person.name)] > 1 else "")

    def all(self) -> list[str]:
        """Return all names, in the order of the people."""
        return list(self._of.values())

    def of(self, person: bytes | None) -> str:
        """Return the name of a person, or nothing for nobody."""
        return self._of.get(person, "") if person else ""

    def find(self, typed: str) -> bytes | None:
        """Return the one person of a name, however it is spelt in capitals and accents, or None."""
        return self._ids.get(fold(typed))

    def one(self, typed: str) -> bytes | None:
        """Return the one person of a name, None where nothing is typed; refuse a name that nobody has."""
        clean = typed.strip()
        if not clean:
            return None
        if (person := self.find(clean)) is None:
            raise Refused(f"Nobody known is called “{clean}”. Choose a name from the list that opens while you type.")
        return person

    def _add(self, person: bytes, name: str, organisation: str) -> None:
        label = f"{name}, {organisation}" if organisation else name
        number = 2
        while fold(label) in self._ids:
            label, number = f"{name} ({number})", number + 1
        self._of[person], self._ids[fold(label)] = label, person
