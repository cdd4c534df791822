"""The door: how many keys a person takes, how many slips are forgiven, how soon hits are painted.

`python -m benchmarks.door FILE… --json` measures any files that `people import` or `meeting import` reads and prints
a list of objects; without `--json` it prints words; without a file it takes a list that is made up. What is counted:

- `keys_mean`, `keys_worst`: everyone on the list is booked, arrives in a seeded order and is typed as their name is
  said until they are the first hit, plus Enter (`at_the_door/keys.py` has the rules); the list alone.
- `keys_least`: the mean of the least possible: the best of any beginning of any part of the name, plus Enter.
- `keys_from_four`: the mean for a tool that looks only from four letters on, or from the whole name where that is
  shorter, for names that hold what was typed anywhere, in the order of the list; those in already are left out for it.
- `keys_mean_10k`: as `keys_mean`, where 10,000 other people are known, made up by a seeded generator and not booked.
- `typo_first`, `typo_first_three`: of full names with one letter wrong, missing, doubled or swapped, the share in which
  the person is the first hit, or among the first three. Both halves are in it: the list alone, and among 10,000 others.
  A run has at least 2,000 cases in each half, spread evenly over its files.
- `painted_ms_p95`: milliseconds from a key press to painted hits in the real panel with 10,000 others known; the slow
  twentieth.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.at_the_door.keys import Keys, keys_alone, keys_among
from benchmarks.at_the_door.lists import made_up, people_of
from benchmarks.at_the_door.slips import Hits, hits, slipped
from benchmarks.at_the_door.strangers import strangers
from facilitator.domain.finding import Findable, Finder
from facilitator.domain.refused import Refused
from facilitator.exchange.nicknames import shipped_nicknames

if TYPE_CHECKING:
    from benchmarks.at_the_door.painting import Spent

OTHERS, CASES, LEAST_CASES, SEED = 10_000, 2_000, 200, 20_261_105


@dataclass(frozen=True, slots=True)
class Measured:
    """What is told of one list."""

    file: str
    people: int
    keys_mean: float
    keys_worst: int
    keys_least: float
    keys_from_four: float
    keys_mean_10k: float
    typo_first: float
    typo_first_three: float
    painted_ms_p95: float


@dataclass(frozen=True, slots=True)
class Found:
    """What the finder made of one list: keys with the list alone, keys among others, slips in either."""

    alone: Keys
    among: Keys
    slips_alone: Hits
    slips_among: Hits


def main(files: Sequence[Path] = (), *, as_json: bool = False) -> None:
    """Measure these files, or a list that is made up, and print what was found."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    lists = list(_readable(files)) if files else [("made up", made_up(SEED))]
    if not lists:
        raise Refused("No list was left to measure.")
    others = strangers(Random(SEED), OTHERS, b"other")
    finder = Finder(others, shipped_nicknames())
    found = [_found(people, finder, max(LEAST_CASES, -(-CASES // len(lists)))) for _, people in lists]
    spent = list(_painted(others, lists))
    told = [_measured(*one, each, took.clock) for one, each, took in zip(lists, found, spent, strict=True)]
    if as_json:
        print(json.dumps([asdict(each) for each in told], ensure_ascii=False, indent=2))
    else:
        for each, one, took in zip(told, found, spent, strict=True):
            _tell(each, one, took)
        _compare(others, lists)


def _readable(files: Sequence[Path]) -> Iterator[tuple[str, Sequence[Findable]]]:
    """Yield the lists that can be read; say of each other file why it is left out."""
    for file in files:
        try:
            yield str(file), people_of(file)
        except Refused as no:
            print(f"{file.name} is left out: {no}", file=sys.stderr)


def _found(people: Sequence[Findable], finder: Finder, cases: int) -> Found:
    """Search the list alone, then among the others; the finder is left as it was."""
    alone = Finder(people, shipped_nicknames())
    typed = list(slipped(people, cases, SEED))
    slips_alone = hits(alone, typed)
    keys = keys_alone(people, alone, SEED)
    for person in people:
        finder.put(person)
    slips_among = hits(finder, typed)
    among = keys_among(people, finder, SEED)
    for person in people:
        finder.drop(person.id)
    return Found(keys, among, slips_alone, slips_among)


def _painted(others: Sequence[Findable], lists: Sequence[tuple[str, Sequence[Findable]]]) -> "Iterator[Spent]":
    """Yield the slow twentieth for each list."""
    from benchmarks.at_the_door.painting import library, painted, slow_twentieth

    with tempfile.TemporaryDirectory() as folder, library(Path(folder), others) as workspace:
        for _, people in lists:
            yield slow_twentieth(painted(workspace, people, SEED))


def _measured(name: str, people: Sequence[Findable], found: Found, spent: float) -> Measured:
    first, first_three = (found.slips_alone + found.slips_among).shares()
    return Measured(
        file=name,
        people=len(people),
        keys_mean=_mean(found.alone.said),
        keys_worst=max(found.alone.said),
        keys_least=_mean(found.alone.least),
        keys_from_four=_mean(found.alone.from_four),
        keys_mean_10k=_mean(found.among.said),
        typo_first=round(first, 4),
        typo_first_three=round(first_three, 4),
        painted_ms_p95=round(spent, 2),
    )


def _mean(keys: Sequence[int]) -> float:
    return round(sum(keys) / len(keys), 3)


def _tell(each: Measured, one: Found, took: "Spent") -> None:
    print(f"door: {each.file}, {each.people} people")
    print(
        f"  keys with Enter: mean {each.keys_mean:.2f}, worst {each.keys_worst}; among {OTHERS:,} others "
        f"{each.keys_mean_10k:.2f}; least possible {each.keys_least:.2f}; looking from four letters on "
        f"{each.keys_from_four:.2f}"
    )
    print(f"  one slip in the full name, alone: {_shares(one.slips_alone)}; among others: {_shares(one.slips_among)}")
    print(f"  key press to painted hits: {_slow(took)}")


def _slow(took: "Spent") -> str:
    return f"p95 {took.clock:.1f} ms, of the processor {took.processor:.1f} ms"


def _shares(slips: Hits) -> str:
    first, first_three = slips.shares()
    return f"first {first:.1%}, in the first three {first_three:.1%} of {slips.cases:,}"


def _compare(others: Sequence[Findable], lists: Sequence[tuple[str, Sequence[Findable]]]) -> None:
    """Print how the same list is painted where other searches fill it."""
    from benchmarks.at_the_door.peers import compare

    with tempfile.TemporaryDirectory() as folder:
        spent = compare(Path(folder), others, lists[0][1], SEED)
    ours = spent["Facilitator"]
    for name, one in spent.items():
        print(f"door: the same box and list filled by {name}: {_slow(one)} (x {one.clock / ours.clock:.2f})")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.door", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    given = _arguments()
    try:
        main(given.files, as_json=given.json)
    except Refused as no:
        sys.exit(str(no))
