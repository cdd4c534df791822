"""Said before: how long the question at a pause of typing takes, in a library of 10,000 points of 40 meetings.

And in the real window, how long a key would wait meanwhile, from the first question on.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.timing import timed
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.views import View
from facilitator.queries.said_before import said_before
from facilitator.storage.library import create_library
from facilitator.storage.work import Command

POINTS, MEETINGS, WORDS, SEED = 10_000, 40, 3_000, 20_261_105
FEWEST, MOST, ASKED, IN_THE_ROOM = 6, 25, 400, 30


def main() -> None:
    """Print how long it takes, without and with a passphrase."""
    for passphrase in ("", "correct horse, battery"):
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder) / "team.forum", passphrase)
    _in_the_room()


def _measure(path: Path, passphrase: str) -> None:
    chance = Random(SEED)
    with closing(create_library(path, passphrase)) as store:
        for command in _filling(store.new_id, chance):
            store.do(command)
        with closing(store.reader(View.TEAM)) as reader:
            asked = [_text(chance) for _ in range(ASKED)]
            spent = timed(lambda text: said_before(reader, _id(MEETINGS - 1), text), asked)
            found = sum(bool(said_before(reader, _id(MEETINGS - 1), text)) for text in asked)
    kind = "with" if passphrase else "without"
    print(f"said before, {POINTS:,} points, {kind} a passphrase: {spent}; something was found {found} times")


def _in_the_room() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks.in_the_room.looking_back import longest_wait
    from benchmarks.in_the_room.saving import room
    from ui.screenshots import wait_until

    chance = Random(SEED)
    with tempfile.TemporaryDirectory() as name, room(Path(name)) as here:
        for command in _filling(here.workspace.new_id, chance):
            here.workspace.do(command)
        wait_until(lambda: not here.workspace.pending)
        first = longest_wait(here, _text(chance))
        looked = sorted(longest_wait(here, _text(chance)) for _ in range(IN_THE_ROOM))
        without = sorted(longest_wait(here, "w1x " * number) for number in range(IN_THE_ROOM))
    half = IN_THE_ROOM // 2
    print(f"said before: the longest that a key waits at the first look of the day: {first:.3f} ms")
    print(f"said before: at {IN_THE_ROOM} others: median {looked[half]:.3f} ms, max {looked[-1]:.3f} ms")
    print(f"said before: where nothing is looked for: median {without[half]:.3f} ms, max {without[-1]:.3f} ms")


def _filling(new_id: Callable[[], bytes], chance: Random) -> Iterator[Command]:
    for number in range(MEETINGS):
        day = date(2022, 1, 6) + timedelta(days=28 * number)
        yield SaveMeeting(_id(number), f"Forum {number}", day.isoformat())
    points = ({"meeting": _id(number % MEETINGS), "text": _text(chance)} for number in range(POINTS))
    yield TakeIn(tuple(NewRow("point", new_id(), one) for one in points))


def _text(chance: Random) -> str:
    """Return words of which some are said often and most seldom, as people speak."""
    return " ".join(f"w{int(chance.paretovariate(0.6)) % WORDS}x" for _ in range(chance.randint(FEWEST, MOST)))


def _id(number: int) -> bytes:
    return number.to_bytes(16)
