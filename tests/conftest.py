"""What holds for every test: no display is needed, examples come by profile, and nothing is left running."""

import os
import sys
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("ci", deadline=None, max_examples=100, print_blob=True)
settings.register_profile(
    "nightly", settings.get_profile("ci"), max_examples=5_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

BLAMED = pytest.StashKey[set[str]]()
PATIENCE = 2.0  # seconds that a thread which is ending may still take


@pytest.fixture(autouse=True)
def leaves_nothing_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread running, a window open or a timer ticking."""
    before = set(threading.enumerate())
    yield
    blamed = request.config.stash.setdefault(BLAMED, set())  # what an earlier test left is not this one's fault
    found = (*_threads_left(before), *(_qt_left() if "qapp" in request.fixturenames else ()))
    left = [one for one in found if one not in blamed]
    blamed.update(left)
    assert not left, f"left behind: {', '.join(left)}"


def _threads_left(before: set[threading.Thread]) -> list[str]:
    # Python keeps a stand-in for each foreign thread that ran Python once: those are Qt's, and asked for below.
    new = [one for one in set(threading.enumerate()) - before if type(one).__name__ != "_DummyThread"]
    for thread in new:
        thread.join(PATIENCE)
    return [f"thread {thread.name}" for thread in new if thread.is_alive()]


def _qt_left() -> list[str]:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer  # noqa: PLC0415 - tests of rules need no Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415
    from shiboken6 import getAllValidWrappers  # noqa: PLC0415 - a walk through all that Python holds is far slower

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    known = [one for one in getAllValidWrappers() if isinstance(one, QObject)]
    windows = [f"window {one!r}" for one in QApplication.topLevelWidgets() if one.isVisible()]
    timers = [f"timer {one!r}" for one in known if isinstance(one, QTimer) and one.isActive()]
    threads = [f"thread {one!r}" for one in known if isinstance(one, QThread) and one.isRunning()]
    return [*windows, *timers, *threads]


def pytest_report_header() -> str:
    """Say which examples are tried, and on which Python."""
    return f"hypothesis profile: {settings.get_current_profile_name()}; {sys.implementation.name} {sys.platform}"
