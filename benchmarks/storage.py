"""The library file: keeping one point against a bare commit with the same settings; opening, merging, backing up."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.timing import timed
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.domain.views import View
from facilitator.storage.backups import back_up
from facilitator.storage.driver import writing_engine
from facilitator.storage.library import create_library, open_library
from facilitator.storage.merge import merge_in_batches
from facilitator.storage.sql import run
from facilitator.storage.store import Store

ROWS, TIMES, LAPTOPS, EACH = 10_000, 300, 10, 550
MEETING, AT = b"M" * 16, "2026-11-05T13:00:00"
WORDS = "the bus stops at six and not at all on Sundays, so people from the estate walk home along the main road"


def main() -> None:
    """Print what a library costs, without and with a passphrase."""
    for passphrase in ("", "correct horse, battery"):
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), passphrase)


def _measure(folder: Path, passphrase: str) -> None:
    print(f"storage {'with' if passphrase else 'without'} a passphrase")
    path = folder / "team.forum"
    with closing(create_library(path, passphrase)) as store:
        store.do(SaveMeeting(MEETING, "Forum", "2026-11-05"))
        bare = _bare(folder / "bare.db", store.key)
        _against("keep a point, none there", store, bare)
        _fill(store, ROWS)
        _against(f"keep a point, {ROWS:,} there", store, bare)
        print("  back up and read back:", timed(lambda _: back_up(store), range(3)))
    print("  open, with all proofs:", timed(lambda _: open_library(path, passphrase).close(), range(3)))
    _merge(folder, passphrase)


def _against(what: str, store: Store, bare: Callable[[int], None]) -> None:
    """Measure both in turns, so that what else the computer does weighs on both alike."""
    turns = [(timed(bare, [turn]).slowest, timed(_keep(store), [turn]).slowest) for turn in range(TIMES)]
    yardstick, kept = (sorted(times)[TIMES // 2] for times in zip(*turns, strict=True))
    slow = sorted(time for _, time in turns)[TIMES * 95 // 100]
    print(
        f"  {what}: p50 {kept:.2f} ms, p95 {slow:.2f} ms; a bare commit {yardstick:.2f} ms (x {kept / yardstick:.1f})"
    )


def _bare(path: Path, key: str) -> Callable[[int], None]:
    connection = writing_engine(path, key).connect()
    with connection.begin():
        run(connection, "CREATE TABLE line(n INTEGER PRIMARY KEY, words TEXT)")

    def commit(number: int) -> None:
        with connection.begin():
            run(connection, "INSERT INTO line(words) VALUES(?)", (f"{number}: {WORDS}",))

    return commit


def _keep(store: Store) -> Callable[[int], None]:
    def keep(number: int) -> None:
        store.do(KeepPoint(store.new_id(), MEETING, None, f"{number}: {WORDS}", AT))

    return keep


def _fill(store: Store, count: int) -> None:
    fields = (
        {"meeting": MEETING, "text": f"{number}: {WORDS}", "position": f"{number:05}i"} for number in range(count)
    )
    store.do(TakeIn(tuple(NewRow("point", store.new_id(), one) for one in fields)))


def _merge(folder: Path, passphrase: str) -> None:
    with closing(create_library(folder / "merged.forum", passphrase)) as team:
        batches: list[float] = []
        for number in range(LAPTOPS):
            with closing(create_library(folder / f"{number}.forum", passphrase)) as laptop:
                _fill(laptop, EACH)
                with closing(laptop.reader(View.TEAM)) as reader:
                    batch = merge_in_batches(team, reader)
                    batches += _spent(batch)
        total = f"{LAPTOPS * EACH:,} changes: {sum(batches):.0f} ms"
        print(f"  merge {LAPTOPS} laptops, {total}, longest wait {max(batches):.0f} ms")


def _spent(batches: Iterator[object]) -> list[float]:
    """Return the milliseconds of each batch: for so long, typing waits."""
    spent = []
    going = True

    def one(_: object) -> None:
        nonlocal going
        going = next(batches, None) is not None

    while going:
        spent.append(timed(one, [0]).slowest)
    return spent
