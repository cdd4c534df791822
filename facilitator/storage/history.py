"""The history of a row, read from the journal: who, on which laptop, when, what before and what after."""

from dataclasses import dataclass

from facilitator.domain.history import DELETED, FORGOTTEN, ancestors, fold
from facilitator.storage.journal import changes_of
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class Edit:
    """One field that one step set; `at` in milliseconds since 1970, values as the journal holds them."""

    at: int
    who: str
    laptop: str
    label: str
    field: str
    before: object
    after: object


def history(reader: Reader, row: bytes) -> tuple[Edit, ...]:
    """Return every edit of a row, oldest first."""
    line = changes_of(reader.connection, row)
    seen = ancestors(line)
    signed = signatures(reader, row)
    edits = []
    for index, change in enumerate(line):
        before = fold([line[place] for place in range(index) if seen[index] >> place & 1]).values
        at, who, laptop, label = signed.get(change.stamp, (0, "", "", ""))
        edits += [
            Edit(at, who, laptop, label, name, before.get(name), value)
            for name, value in sorted(change.fields.items())
            if name != FORGOTTEN and not (name == DELETED and before.get(name, 0) == value)
        ]
    return tuple(edits)


def signatures(reader: Reader, row: bytes) -> dict[bytes, tuple[int, str, str, str]]:
    """Return, for each change of a row, when it was made, by whom, on which laptop, and in which step."""
    found = rows(
        reader.connection,
        "SELECT c.stamp, s.at, s.who, w.laptop, s.label FROM change c JOIN step s ON s.id=c.step"
        " LEFT JOIN writer w ON w.id=s.writer WHERE c.row=?",
        (row,),
    )
    return {stamp: (at, who, laptop or "", label) for stamp, at, who, laptop, label in found}
