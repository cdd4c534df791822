"""The values of a field that clash, with who set each."""

from dataclasses import dataclass

from facilitator.domain.history import DELETED, ancestors, last_writes
from facilitator.storage.history import signatures
from facilitator.storage.journal import changes_of
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class Claimed:
    """A value that someone gave a field without knowing of the others; `at` in milliseconds since 1970."""

    value: object
    who: str
    laptop: str
    at: int


def claimed(reader: Reader, row: bytes, field: str) -> tuple[Claimed, ...]:
    """Return the values between which a person must choose, the one that is shown last."""
    line = changes_of(reader.connection, row)
    signed = signatures(reader, row)
    found = []
    for place in last_writes(line, ancestors(line), field):
        at, who, laptop, _ = signed.get(line[place].stamp, (0, "", "", ""))
        found.append(Claimed(line[place].fields[field], who, laptop, at))
    if field == DELETED:  # what is torn stays visible
        edited = [] if any(not claim.value for claim in found) else [Claimed(0, "", "", 0)]
        found = sorted([*found, *edited], key=lambda claim: not claim.value)
    return tuple(found)
