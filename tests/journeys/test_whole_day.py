"""Real meetings held as a forum: nine tables, queue, clock and wrap-up, by the shortest keys there are."""

from pathlib import Path
from statistics import mean

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.notes import MEETINGS
from tests.journeys.test_replay import DAILY, NIGHTLY
from tests.journeys.whole_day import whole_day

PER_POINT, PER_ACTION = 5, 12
"""Keys that are not the words themselves: for a point with its speaker, for an action with owner and date."""

pytestmark = pytest.mark.skipif(not MEETINGS.is_dir(), reason="the real meetings of ../shared/data are not here")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "names",
    [DAILY, pytest.param(NIGHTLY, marks=[pytest.mark.nightly, pytest.mark.timeout(7200)])],
    ids=["daily", "all"],
)
def test_meetings_held_at_tables_are_kept_whole_with_few_keys_beside_the_words(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    points, actions = [], []
    for name in names:
        told = whole_day(MEETINGS / f"{name}.json", tmp_path, seed=4)
        QApplication.processEvents()
        assert told["missing"] == []
        points += told["over"]["attributed"]
        actions += told["over"]["actions"]

    assert mean(points) <= PER_POINT
    assert mean(actions) <= PER_ACTION
