"""Real meetings typed key by key into the real window: nothing is missing in the library, nothing on paper."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.notes import MEETINGS
from tests.journeys.replay import all_equal, replay
from tests.publish.readback import judge, read_back

DAILY = ("birmingham-coproduction-roadshow-2011", "ethereum-acd-088", "tw-judicial-reform-1999-1")
NIGHTLY = (
    *("ethereum-acd-089", "ethereum-acd-178", "tc39-2018-01", "tc39-2018-11", "tc39-2019-07", "tc39-2025-04"),
    *("tw-judicial-reform-1999-2", "tw-judicial-reform-1999-3", "wasm-cg-2017-07", "wasm-cg-2019-06"),
    *("wasm-cg-2022-10", "wasm-cg-2025-02"),
)
REPEATED = {"ethereum-acd-178": 6, "tc39-2018-11": 1, "tc39-2025-04": 1}
NAMES = [*DAILY, *(pytest.param(name, marks=[pytest.mark.nightly, pytest.mark.timeout(3600)]) for name in NIGHTLY)]

pytestmark = pytest.mark.skipif(not MEETINGS.is_dir(), reason="the real meetings of ../shared/data are not here")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_a_meeting_that_was_typed_is_in_the_library_and_on_paper(tmp_path: Path, name: str) -> None:
    told = replay(MEETINGS / f"{name}.json", tmp_path)
    QApplication.processEvents()

    assert told["missing"] == {}
    assert all_equal(told)
    assert told["repeated"] == REPEATED.get(name, 0)
    for edition in ("published", "internal"):
        path = Path(told[edition])
        assert judge(path) == []
        assert read_back(path).faults == []
