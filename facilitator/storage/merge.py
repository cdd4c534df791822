"""Two libraries become one record: the union of their changes, then the rows that were touched folded again."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from sqlalchemy.engine import Connection

from facilitator.domain.history import FORGOTTEN
from facilitator.storage import forgetting
from facilitator.storage.folding import refold
from facilitator.storage.journal import dumps
from facilitator.storage.store import Reader, Store

BATCH = 60
"""Changes taken in by one transaction, so that typing never waits 50 ms for a merge."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought: changes that were new here, and the clashes now listed in the library."""

    changes: int
    clashes: int


@dataclass(frozen=True, slots=True)
class Foreign:
    """A change as another library holds it."""

    row: bytes
    stamp: bytes
    step: bytes
    entity: str
    fields: str
    prev: bytes


def merge(store: Store, other: Reader) -> Merged:
    """Take all that another library knows into this one; doing it twice, or in another order, changes nothing."""
    new = sum(merge_in_batches(store, other))
    reader = store.reader(other.view)
    try:
        clashes = reader.connection.exec_driver_sql("SELECT count(*) FROM clash").scalar_one()
    finally:
        reader.close()
    return Merged(new, int(clashes))


def merge_in_batches(store: Store, other: Reader) -> Iterator[int]:
    """Merge a batch at a time, giving after each the number of changes that were new."""
    store.write(lambda connection: _take_steps(connection, other.connection))
    columns = "row, stamp, step, entity, fields, prev"
    found = other.connection.exec_driver_sql(f"SELECT {columns} FROM change ORDER BY row, stamp").tuples()
    changes = iter([Foreign(*row) for row in found.all()])
    while batch := list(islice(changes, BATCH)):
        yield _in_one_go(store, batch)


def _in_one_go(store: Store, batch: list[Foreign]) -> int:
    new = 0

    def write(connection: Connection) -> None:
        nonlocal new
        new = take_in(connection, batch)

    store.write(write)
    return new


def take_in(connection: Connection, changes: Iterable[Foreign]) -> int:
    """Add changes to the journal and fold the rows they touch; return how many told something new."""
    touched: dict[bytes, str] = {}
    new = 0
    for change in changes:
        if _take(connection, change):
            new += 1
            touched[change.row] = change.entity
    for row in touched:
        if gone := forgetting.forgotten_fields(connection, row):
            forgetting.strip(connection, row, gone)
    refold(connection, touched.items())
    return new


def _take(connection: Connection, change: Foreign) -> bool:
    """Add one change; where it is here already, a fuller copy completes it."""
    where = (change.row, change.stamp)
    held = connection.exec_driver_sql("SELECT fields FROM change WHERE row=? AND stamp=?", where).scalar()
    if held is None:
        connection.exec_driver_sql(
            "INSERT INTO change(row, stamp, step, entity, fields, prev) VALUES(?,?,?,?,?,?)",
            (change.row, change.stamp, change.step, change.entity, change.fields, change.prev),
        )
        return True
    both = dumps(_union(json.loads(held), json.loads(change.fields)))
    if gone := forgetting.forgotten_fields(connection, change.row):
        both = dumps({name: value for name, value in json.loads(both).items() if name not in gone})
    if both == held:
        return False
    connection.exec_driver_sql("UPDATE change SET fields=? WHERE row=? AND stamp=?", (both, *where))
    return True


def _union(ours: Mapping[str, object], theirs: Mapping[str, object]) -> dict[str, object]:
    both = {**theirs, **ours}
    lists = [fields[FORGOTTEN] for fields in (ours, theirs) if isinstance(fields.get(FORGOTTEN), list)]
    if lists:
        both[FORGOTTEN] = sorted({str(name) for names in lists for name in names})  # type: ignore[attr-defined]
    return both


def _take_steps(connection: Connection, other: Connection) -> None:
    writers = other.exec_driver_sql("SELECT id, who, laptop FROM writer").tuples().all()
    for writer in writers:
        connection.exec_driver_sql("INSERT OR IGNORE INTO writer(id, who, laptop, here) VALUES(?,?,?,0)", tuple(writer))
    columns = "id, writer, who, label, at, verb, target"
    for step in other.exec_driver_sql(f"SELECT {columns} FROM step ORDER BY n").tuples().all():
        connection.exec_driver_sql(f"INSERT OR IGNORE INTO step({columns}) VALUES(?,?,?,?,?,?,?)", tuple(step))
