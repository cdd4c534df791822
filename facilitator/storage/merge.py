"""Two libraries become one record: the union of their changes, then the rows that were touched folded again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy.engine import Connection

from facilitator.domain.history import lost, without
from facilitator.storage import kept
from facilitator.storage.folding import refold
from facilitator.storage.forgetting import MARKED, marked_among, note_taken_out, rewrite, scrub, strip, texts_in
from facilitator.storage.journal import changes_of, json_fields
from facilitator.storage.sql import Rows, rows, run, run_many, scalar
from facilitator.storage.store import Reader, Store

BATCH = 60
"""Changes taken in by one transaction, so that typing never waits 50 ms for a merge."""

_CHANGE = "row, stamp, step, entity, fields, prev"
_STEP = "id, writer, who, label, at, verb, target"


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought: changes that were new here, the clashes now listed in the library, and files mended."""

    changes: int
    clashes: int
    mended: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """What a batch brought: changes that were new here, whether any of them forgets words, and files mended."""

    new: int = 0
    forgot: bool = False
    mended: int = 0


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
    taken = list(merge_in_batches(store, other))
    clashes = 0

    def count(connection: Connection) -> None:
        nonlocal clashes
        clashes = int(scalar(connection, "SELECT count(*) FROM clash"))

    store.write(count)
    return Merged(sum(each.new for each in taken), clashes, sum(each.mended for each in taken))


def merge_in_batches(store: Store, other: Reader) -> Iterator[Taken]:
    """Merge a batch at a time, giving after each what it brought."""
    for step_batch in _batches(other.connection, f"SELECT {_STEP} FROM step ORDER BY n"):
        store.write(partial(_take_steps, steps=step_batch))
    store.write(partial(_take_writers, writers=rows(other.connection, "SELECT id, who, laptop FROM writer")))
    for batch in _batches(other.connection, f"SELECT {_CHANGE} FROM change ORDER BY row, stamp"):
        yield _in_one_go(store, [Foreign(*change) for change in batch])
    yield from _take_files(store, other)


def take_in(connection: Connection, changes: Iterable[Foreign]) -> Taken:
    """Add changes to the journal and fold the rows they touch."""
    touched: dict[bytes, str] = {}
    new, forgot = 0, False
    for change in changes:
        if _take(connection, change):
            new += 1
            touched[change.row] = change.entity
            forgot = forgot or MARKED in change.fields
    for row in marked_among(connection, touched):
        note_taken_out(connection, row, touched[row], strip(connection, row))
    refold(connection, touched.items())
    if forgot:
        scrub(connection)
    return Taken(new, forgot)


def _in_one_go(store: Store, batch: list[Foreign]) -> Taken:
    taken = Taken()

    def write(connection: Connection) -> None:
        nonlocal taken
        taken = take_in(connection, batch)
        if taken.forgot:
            store.forgot()

    store.write(write)
    return taken


def _take(connection: Connection, change: Foreign) -> bool:
    """Add one change; where it is here already, a fuller copy completes it."""
    where = (change.row, change.stamp)
    held = scalar(connection, "SELECT fields FROM change WHERE row=? AND stamp=?", where)
    if held == change.fields:
        return False
    if held is None:
        run(
            connection,
            f"INSERT INTO change({_CHANGE}) VALUES(?,?,?,?,?,?)",
            (change.row, change.stamp, change.step, change.entity, change.fields, change.prev),
        )
        return True
    ours, theirs = json_fields(held), json_fields(change.fields)
    line = changes_of(connection, change.row)
    gone = next(names for one, names in zip(line, lost(line), strict=True) if one.stamp == change.stamp)
    both = without({**theirs, **ours}, gone)
    note_taken_out(connection, change.row, change.entity, texts_in(theirs, gone))
    if both == ours:
        return False
    rewrite(connection, *where, both)
    return True


def _take_files(store: Store, other: Reader) -> Iterator[Taken]:
    """Keep the published files that are missing or damaged here, one in each transaction."""
    for sha256 in sorted(kept.held(other.connection)):
        yield _take_file(store, other, sha256)


def _take_file(store: Store, other: Reader, sha256: str) -> Taken:
    found: list[kept.Kept | None] = []

    def write(connection: Connection) -> None:
        found.append(kept.bring(connection, other.connection, sha256))

    store.write(write)
    return Taken(mended=found.count(kept.Kept.MENDED))


def _take_writers(connection: Connection, writers: Rows) -> None:
    run_many(connection, "INSERT OR IGNORE INTO writer(id, who, laptop) VALUES(?,?,?)", writers)


def _take_steps(connection: Connection, steps: Rows) -> None:
    run_many(connection, f"INSERT OR IGNORE INTO step({_STEP}, here) VALUES(?,?,?,?,?,?,?,0)", steps)


def _batches(connection: Connection, sql: str) -> Iterator[Rows]:
    for batch in connection.exec_driver_sql(sql).partitions(BATCH):
        yield [tuple(row) for row in batch]
