"""Two desks take in one crowd, by keys, and are merged: everyone in once, nobody merged wrongly, nobody missing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.arrivals import AGAIN, ARRIVALS
from tests.journeys.crush import SAMPLE, all_in_once, crush

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "registrations" / "08-series-contacts-tc39.csv"
LISTS = [
    pytest.param(SAMPLE, id="sample"),
    pytest.param(REAL, id="real", marks=pytest.mark.skipif(not REAL.exists(), reason="the real lists are not here")),
]

# Lists of completions are windows of their own, and the offscreen platform says what it cannot do with windows.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("people", LISTS)
def test_everyone_of_a_crowd_at_two_desks_is_in_once(tmp_path: Path, people: Path) -> None:
    told = crush(people, tmp_path)
    QApplication.processEvents()

    assert (told["missing"], told["too_many"], told["clashes"]) == ([], [], 0)
    assert all_in_once(told)
    assert (told["arrivals"], told["people"], told["at_two_desks"]) == (ARRIVALS, ARRIVALS - AGAIN, AGAIN)
    assert told["keys_known"] < told["keys_walk_ins"]
