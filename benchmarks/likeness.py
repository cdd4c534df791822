"""Likeness of points: how many of the pairs ranked most alike are from one agenda item, beside plain TF-IDF.

`python -m benchmarks.likeness FILE… --json` measures meetings as `meeting import` reads them and prints a list of
objects; without a file it takes the meetings of `../shared/data`. No method is shown the agenda items: that two
points are from one item must come out of their words. What is told of each meeting:

- `points`, `compared`: all, and those that are compared. Left out for both methods alike are points with fewer than
  three different words that tell anything ("Yes.", "Agreed"), and all but the first of those that say the same words:
  such pairs are alike without being about anything, and would only measure how often people say "yes".
- `chance`: the share of all pairs that are from one item. `least_wanted`: three times that, or 1 where that is more.
- `precision`, `recall`: of the 200 pairs ranked first, the share from one item; of all pairs from one item, the share
  among those 200. `plain_…`: the same of scikit-learn's TF-IDF as it comes, with cosine.
- `precision_all`, `plain_precision_all`: the same with nothing left out.
- `seconds`: to rank the pairs and propose groups, scikit-learn imported already; `groups`, `pure`: how many were
  proposed, and the share of them that are from one item altogether.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

from facilitator.domain.grouping import Group, proposed
from facilitator.domain.likeness import Worded, likenesses
from facilitator.domain.telling import telling

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "meetings"
FIRST, LEAST_WORDS, THOUSAND = 200, 3, 1_000


class Point(NamedTuple):
    """A point with the number of its agenda item, which no method is shown."""

    text: str
    item: int


@dataclass(frozen=True, slots=True)
class Measured:
    """What is told of a meeting."""

    file: str
    points: int
    compared: int
    chance: float
    least_wanted: float
    precision: float
    recall: float
    plain_precision: float
    plain_recall: float
    precision_all: float
    plain_precision_all: float
    seconds: float
    groups: int
    pure: float


def main(files: Sequence[Path] = (), *, as_json: bool = False) -> None:
    """Measure these meetings and print what was found."""
    found = [_measured(file) for file in files or sorted(SHARED.glob("*.json"))]
    if as_json:
        print(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
        return
    if not found:
        print("likeness: no meetings are here to measure; name some, or put them into ../shared/data/meetings")
        return
    for each in found:
        _tell(each)
    _tell_all(found)
    _thousand(files or sorted(SHARED.glob("*.json")))


def _measured(file: Path) -> Measured:
    points = points_of(file)
    kept = list(_telling_points(points))
    began = perf_counter()
    groups = _proposed(kept)
    seconds = perf_counter() - began
    same = _same(kept)
    ours, plain = (_hits(kept, ranked) for ranked in (_ours(kept), _plain(kept)))
    number = min(FIRST, len(kept) * (len(kept) - 1) // 2)
    return Measured(
        file=file.stem,
        points=len(points),
        compared=len(kept),
        chance=round(same / (len(kept) * (len(kept) - 1) / 2), 4),
        least_wanted=round(min(1.0, 3 * same / (len(kept) * (len(kept) - 1) / 2)), 4),
        precision=round(ours / number, 4),
        recall=round(ours / same, 4),
        plain_precision=round(plain / number, 4),
        plain_recall=round(plain / same, 4),
        precision_all=round(_hits(points, _ours(points)) / number, 4),
        plain_precision_all=round(_hits(points, _plain(points)) / number, 4),
        seconds=round(seconds, 2),
        groups=len(groups),
        pure=round(sum(_pure(kept, group) for group in groups) / (len(groups) or 1), 4),
    )


def points_of(file: Path) -> list[Point]:
    """Return the points of a meeting with the number of their item."""
    agenda = json.loads(file.read_text(encoding="utf-8"))["agenda"]
    return [Point(point["text"], number) for number, item in enumerate(agenda) for point in item["points"]]


def _telling_points(points: Sequence[Point]) -> Iterator[Point]:
    """Yield what is compared: points with enough words that tell something, each wording once."""
    seen = set()
    for point in points:
        words = telling(point.text)
        if len(set(words)) >= LEAST_WORDS and words not in seen:
            seen.add(words)
            yield point


def _same(points: Sequence[Point]) -> int:
    """Return how many pairs are from one item."""
    items = [point.item for point in points]
    return sum(number * (number - 1) // 2 for number in map(items.count, set(items)))


def _ours(points: Sequence[Point]) -> list[tuple[int, int]]:
    pairs = likenesses(_worded(points), 1e-9)[:FIRST]
    return [(int.from_bytes(pair.one), int.from_bytes(pair.other)) for pair in pairs]


def _plain(points: Sequence[Point]) -> list[tuple[int, int]]:
    from scipy.sparse import triu
    from sklearn.feature_extraction.text import TfidfVectorizer

    table = TfidfVectorizer().fit_transform([point.text for point in points])
    pairs = triu(table @ table.T, k=1).tocoo()
    ranked = sorted(zip((-pairs.data).tolist(), pairs.row.tolist(), pairs.col.tolist(), strict=True))
    return [(one, other) for _, one, other in ranked[:FIRST]]


def _hits(points: Sequence[Point], ranked: list[tuple[int, int]]) -> int:
    return sum(points[one].item == points[other].item for one, other in ranked)


def _proposed(points: Sequence[Point]) -> tuple[Group, ...]:
    said = _worded(points)
    return proposed([each.id for each in said], likenesses(said))


def _worded(points: Sequence[Point]) -> list[Worded]:
    return [Worded(number.to_bytes(4), point.text) for number, point in enumerate(points)]


def _pure(points: Sequence[Point], group: Group) -> bool:
    return len({points[int.from_bytes(point)].item for point in group.points}) == 1


def _thousand(files: Sequence[Path]) -> None:
    """Say how long a thousand points take, in a process that has not imported scikit-learn."""
    import subprocess

    names = [str(file) for file in files]
    run = [sys.executable, "-m", "benchmarks.likeness", "--thousand", *names]
    print(subprocess.run(run, check=True, capture_output=True, text=True).stdout, end="")


def _time_a_thousand(files: Sequence[Path]) -> None:
    points = [point for file in files for point in _telling_points(points_of(file))]
    spread = points[:: max(1, len(points) // THOUSAND)][:THOUSAND]
    _, importing = _timed(lambda: likenesses(_worded(points[:2])))
    groups, grouping = _timed(lambda: _proposed(spread))
    print(
        f"likeness: scikit-learn is imported in {importing}; then {len(spread):,} points become {groups} in {grouping}"
    )


def _timed(work: Callable[[], Sequence[object]]) -> tuple[str, str]:
    """Return how much came of it, and how long it took by the clock and of the processor."""
    began, used = perf_counter(), process_time()
    number = len(work())
    return f"{number} groups", f"{perf_counter() - began:.2f} s (of the processor {process_time() - used:.2f} s)"


def _tell(each: Measured) -> None:
    times = each.precision / each.chance
    print(
        f"likeness: {each.file}, {each.compared} of {each.points} points: precision {each.precision:.3f}, recall "
        f"{each.recall:.4f} ({times:.1f} times chance, {each.chance:.3f}); plain {each.plain_precision:.3f}, "
        f"{each.plain_recall:.4f}; nothing left out {each.precision_all:.3f}, plain {each.plain_precision_all:.3f}; "
        f"{each.groups} groups, {each.pure:.2f} of one item, {each.seconds:.2f} s"
    )


def _tell_all(found: Sequence[Measured]) -> None:
    number = len(found)
    ours, plain, chance = (
        sum(values) / number
        for values in zip(*((each.precision, each.plain_precision, each.chance) for each in found), strict=True)
    )
    print(
        f"likeness: {number} meetings: precision {ours:.3f}, plain {plain:.3f}, chance {chance:.3f}: "
        f"{ours / chance:.2f} times chance, plain {plain / chance:.2f} times"
    )


def _arguments() -> argparse.Namespace:
    told = (__doc__ or "").split("\n", 1)[0]
    parser = argparse.ArgumentParser(prog="python -m benchmarks.likeness", description=told)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--thousand", action="store_true", help="time a thousand points of these files, and no more")
    return parser.parse_args()


if __name__ == "__main__":
    given = _arguments()
    if given.thousand:
        _time_a_thousand(given.files)
    else:
        main(given.files, as_json=given.json)
