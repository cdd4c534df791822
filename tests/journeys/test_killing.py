"""The window is killed while it is typed into: what was shown as saved is there, and the unfinished line comes back."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from facilitator.storage.library import create_library
from tests.journeys.found import read_library
from tests.journeys.killed import SAVED, TYPED

ROOT = Path(__file__).resolve().parents[2]
LATEST = 4.0  # seconds after which the window is killed at the latest
MARGIN = 1.5  # seconds: a draft is kept every 0.3, and other programs may hold the disk up
KILLS = [5, pytest.param(50, marks=[pytest.mark.nightly, pytest.mark.timeout(1800)])]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="only POSIX systems have SIGKILL")


@dataclass(frozen=True, slots=True)
class Life:
    """What a window showed when it was opened, what was typed and saved, and when it was killed."""

    begun: str
    told: tuple[tuple[float, str, str], ...]
    killed: float

    def texts(self, what: str) -> list[str]:
        return [text for _, said, text in self.told if said == what]

    def typed_in_time(self) -> str:
        """Return what had been typed of a line long enough before the end for the draft to hold it."""
        last = [(what, text) for at, what, text in self.told if at < self.killed - MARGIN][-1:]
        return next((text for what, text in last if what == TYPED), "")


@pytest.mark.parametrize("kills", KILLS)
def test_nothing_shown_as_saved_is_lost_and_the_unfinished_line_comes_back(tmp_path: Path, kills: int) -> None:
    library, chance = tmp_path / "library.forum", Random(kills)
    store = create_library(library)
    store.do(SaveMeeting(uid_of("test", "meeting"), "November", "2026-11-05"))
    store.close()
    saved: list[str] = []
    before = Life("", (), 0.0)
    for number in range(kills + 1):
        life = live(library, tmp_path / f"{number}.log", chance.uniform(0.0, LATEST))
        kept = points(library)
        saved += life.texts(SAVED)
        assert [text for text in saved if text not in kept] == []
        assert came_back(before, life.begun, kept)
        before = life
    assert saved


def live(library: Path, log: Path, seconds: float) -> Life:
    """Open the library in a window that is typed into, and kill it after so many seconds."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.journeys.killed", str(library), str(log)]
    with (
        log.with_suffix(".err").open("w", encoding="utf-8") as errors,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=errors) as child,
    ):
        assert child.stdout is not None
        shown = child.stdout.readline()
        assert shown, log.with_suffix(".err").read_text(encoding="utf-8")
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(seconds)
        killed = time.monotonic()
        child.kill()
    lines = log.read_text(encoding="utf-8").splitlines(keepends=True)
    return Life(json.loads(shown), tuple(tuple(json.loads(line)) for line in lines if line.endswith("\n")), killed)


def points(library: Path) -> frozenset[str]:
    """Return the points in the library as it lies there after the kill, from a copy."""
    copy = library.with_name("copy.forum")
    for suffix in ("", "-wal"):
        source, target = library.with_name(library.name + suffix), copy.with_name(copy.name + suffix)
        target.unlink(missing_ok=True)
        if source.exists():
            target.write_bytes(source.read_bytes())
    return frozenset(read_library(copy).points)


def came_back(before: Life, begun: str, kept: frozenset[str]) -> bool:
    """Return whether the box holds what was unfinished, or that line was kept whole; and nothing nobody typed."""
    due = before.typed_in_time()
    held = begun.startswith(due) or any(text.startswith(due) for text in kept)
    return held and (not begun or any(text.startswith(begun) for text in before.texts(TYPED)))
