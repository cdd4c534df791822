"""What every engine is given: an outline in a file, and how deep its list of contents goes."""

import pickle
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.publish.outline import Block, Heading, Outline

CONTENTS = "Contents"
ROOT = Path(__file__).resolve().parent.parent.parent
FONTS = ROOT / "resources" / "fonts"
BODY = 14.0
SIZES = {"h1": 25.2, "h2": 19.6, "h3": 16.1, "h4": 14.0, "cell": 13.0, "foot": 12.0}


@dataclass(frozen=True, slots=True)
class Task:
    """An outline to print with a list of contents of its headings of levels 2 to `depth`."""

    outline: Outline
    depth: int

    def listed(self) -> Iterator[Heading]:
        """Yield the headings that stand in the list of contents."""
        return (block for block in self.outline.blocks if isinstance(block, Heading) and block.level <= self.depth)

    def parted(self) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        """Return the blocks before and after the place of the list of contents: the first heading."""
        blocks = self.outline.blocks
        first = next(place for place, block in enumerate(blocks) if isinstance(block, Heading))
        return blocks[:first], blocks[first:]


def keep(task: Task, path: Path) -> None:
    """Write a task to a file."""
    path.write_bytes(pickle.dumps(task))


def run(engine: Callable[[Task], bytes]) -> None:
    """Do what the command line says: read the first file, print it, write the second."""
    source, target = map(Path, sys.argv[1:3])
    task = pickle.loads(source.read_bytes())  # noqa: S301 - the benchmark itself has just written it
    target.write_bytes(engine(task))
