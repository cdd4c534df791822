"""Said before: how long the question at a pause of typing takes, in a library of 10,000 points of 40 meetings."""

import tempfile
from contextlib import closing
from pathlib import Path
from random import Random

from benchmarks.timing import timed
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.views import View
from facilitator.queries.said_before import said_before
from facilitator.storage.library import create_library
from facilitator.storage.store import Store

POINTS, MEETINGS, WORDS, SEED = 10_000, 40, 3_000, 20_261_105
FEWEST, MOST, ASKED = 6, 25, 400


def main() -> None:
    """Print how long it takes, without and with a passphrase."""
    for passphrase in ("", "correct horse, battery"):
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder) / "team.forum", passphrase)


def _measure(path: Path, passphrase: str) -> None:
    chance = Random(SEED)
    with closing(create_library(path, passphrase)) as store:
        _fill(store, chance)
        with closing(store.reader(View.TEAM)) as reader:
            asked = [_text(chance) for _ in range(ASKED)]
            spent = timed(lambda text: said_before(reader, _id(0), text), asked)
            found = sum(bool(said_before(reader, _id(0), text)) for text in asked)
    kind = "with" if passphrase else "without"
    print(f"said before, {POINTS:,} points, {kind} a passphrase: {spent}; something was found {found} times")


def _fill(store: Store, chance: Random) -> None:
    for number in range(MEETINGS):
        store.do(SaveMeeting(_id(number), f"Forum {number}", "2026-11-05"))
    points = ({"meeting": _id(number % MEETINGS), "text": _text(chance)} for number in range(POINTS))
    store.do(TakeIn(tuple(NewRow("point", store.new_id(), one) for one in points)))


def _text(chance: Random) -> str:
    """Return words of which some are said often and most seldom, as people speak."""
    return " ".join(f"w{int(chance.paretovariate(0.6)) % WORDS}x" for _ in range(chance.randint(FEWEST, MOST)))


def _id(number: int) -> bytes:
    return number.to_bytes(16)
