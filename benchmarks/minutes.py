"""The minutes as a PDF: time, memory, size, the judge's word and the words that can be read back, beside other engines.

`python -m benchmarks.minutes --json` prints a list of objects; without `--json` it prints a table and the limits. All
engines get the same outline of 80 attendees, 60 actions, 25 answers and 300 points, made once; they give A4 pages in
the same font and sizes with a list of contents, PDF/UA-1 but for ReportLab, which knows no tags. They take turns, and
`wall_s` is the median of whole processes: Python starts, reads the outline and writes the file. No library is opened,
but by `facilitator-library`, the command itself. `facilitator-warm` is the second document of a running program. For
LibreOffice the Word document is made beforehand and its start is warmed up. ReportLab has two passes, as ours has where
a list of contents is found to be needed. `peak_mb` is the most that the process and what it starts held at once, and
`exact_points` is how many of the points stand in the structure tree to the letter and the space.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import page

from benchmarks.on_paper.engines import LIBRARY, LIBREOFFICE, OURS, WARM, Desk, Engine, engines, laid_out
from benchmarks.on_paper.reading import exact
from benchmarks.on_paper.saying import said
from benchmarks.on_paper.spending import megabytes, seconds
from benchmarks.on_paper.tagging import share

POINTS, OTHER_POINTS = 300, (30, 3_000)
TURNS, FEWER_TURNS, KILOBYTE, MOST_MEMORY, MOST_TAGS = 5, 3, 1024, 150, 0.1
LIMITS = (
    (OURS, "weasyprint", 0.5),
    (OURS, LIBREOFFICE, 0.8),
    (OURS, "reportlab", 1.15),
    (WARM, "typst", 2.0),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is told of one engine."""

    engine: str
    points: int
    wall_s: float
    peak_mb: float
    size_kb: float
    ua1: bool
    exact_points: int


def main(*, as_json: bool = False) -> None:
    """Measure all engines that are there, and print what was found."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = laid_out(folder / f"{POINTS}", POINTS)
        told = [*measured(_there(folder), desk, TURNS), *_scaled(folder)]
        if as_json:
            print(json.dumps([asdict(each) for each in told], indent=2))
        else:
            _tell(told, share(desk.task))


def measured(some: Sequence[Engine], desk: Desk, turns: int) -> Iterator[Measured]:
    """Yield what each engine spends on a desk: once unseen, then in turns."""
    for engine in some:
        seconds(engine, desk)
    spent = [[seconds(engine, desk) for engine in some] for _ in range(turns)]
    for engine, times in zip(some, zip(*spent, strict=True), strict=True):
        written = desk.target(engine.name)
        yield Measured(
            engine=engine.name,
            points=desk.points,
            wall_s=round(median(times), 3),
            peak_mb=round(megabytes(engine, desk), 1),
            size_kb=round(written.stat().st_size / KILOBYTE, 1),
            ua1=page.validate_pdf(str(written), profile="ua1").is_compliant,
            exact_points=exact(written, [said(number) for number in range(desk.points)]),
        )


def _there(folder: Path) -> list[Engine]:
    home = folder / "home"
    home.mkdir()
    every = list(engines(home))
    for engine in every:
        if not engine.there:
            print(f"{engine.name} is not there and is left out.", file=sys.stderr)
    return [engine for engine in every if engine.there]


def _scaled(folder: Path) -> Iterator[Measured]:
    """Yield what our own engine spends on fewer and on more points."""
    home = folder / "home"
    ours = [engine for engine in engines(home) if engine.name in {OURS, WARM}]
    for points in OTHER_POINTS:
        yield from measured(ours, laid_out(folder / f"{points}", points), FEWER_TURNS)


def _tell(told: Sequence[Measured], tags: float) -> None:
    for one in told:
        judged = "PDF/UA-1" if one.ua1 else "not PDF/UA-1"
        print(
            f"minutes: {one.engine}, {one.points:,} points: {one.wall_s:.2f} s, {one.peak_mb:.0f} MB, "
            f"{one.size_kb:.0f} kB, {judged}, {one.exact_points:,} points exact"
        )
    spent = {one.engine: one.wall_s for one in told if one.points == POINTS}
    for ours, theirs, most in LIMITS:
        if theirs in spent:
            print(f"minutes: {ours} takes {spent[ours] / spent[theirs]:.2f} of {theirs}; at most {most}")
    for points, wall in sorted((one.points, one.wall_s) for one in told if one.engine == OURS):
        print(f"minutes: {points:,} points, a whole process: {wall / points * 1000:.2f} ms a point")
    most = max(one.peak_mb for one in told if one.engine in {OURS, WARM, LIBRARY})
    print(f"minutes: ours hold {most:.0f} MB; at most {MOST_MEMORY}")
    print(f"minutes: tags take {tags:.1%} of a build; at most {MOST_TAGS:.0%}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.minutes", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main(as_json=_arguments().json)
