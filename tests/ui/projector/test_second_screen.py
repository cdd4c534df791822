"""The window of the room: on the second screen by itself, dark by one key, rid of a line before it is saved."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LAPTOP, WALL = ("Laptop", 0, 1366, 768), ("Projector", 1366, 1920, 1080)


def screen(name: str, x: int, width: int, height: int) -> dict[str, object]:
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": name, "x": x, "y": 0, "width": width, "height": height, **dots}


def held_with(folder: Path, *screens: tuple[str, int, int, int]) -> dict[str, object]:
    """Hold a meeting on a computer with these screens; return what was found."""
    plan = folder / "screens.json"
    plan.write_text(json.dumps({"screens": [screen(*one) for one in screens]}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.projector.two_screens"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={plan}"},
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    return held_with(tmp_path_factory.mktemp("two"), LAPTOP, WALL)


def test_it_opens_on_the_second_screen_once_a_meeting_is_chosen(found: dict[str, object]) -> None:
    assert found["before a meeting"] is False
    assert found["place"] == [1366, 0, 1920, 1080]


def test_it_never_takes_the_keyboard_from_whoever_types(found: dict[str, object]) -> None:
    assert found["takes the keyboard"] is False


def test_it_is_blank_by_one_key_on_every_screen_of_the_program(found: dict[str, object]) -> None:
    assert found["deaf"] == []
    assert found["status"] is True


def test_a_line_is_off_and_the_screen_dark_at_once(found: dict[str, object]) -> None:
    for what in ("ms to take off", "ms to blank"):
        spent = found[what]
        assert isinstance(spent, float)
        assert 0 < spent < 250


def test_it_closes_with_the_program(found: dict[str, object]) -> None:
    assert found["left open"] is False


def test_it_never_covers_the_only_screen(tmp_path: Path) -> None:
    assert "place" not in held_with(tmp_path, LAPTOP)


def test_it_does_not_cover_a_screen_that_mirrors_ours(tmp_path: Path) -> None:
    assert "place" not in held_with(tmp_path, LAPTOP, ("Mirror", 0, 1366, 768))
