"""The command: what is loaded when, and what it says where no window can be shown."""

import os
import re
import subprocess
import sys

from ui.start import COMMANDS


def run(code: str, **more: str) -> subprocess.CompletedProcess[str]:
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    return subprocess.run(
        [sys.executable, "-c", code], env=kept | more, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_a_sub_command_knows_no_qt() -> None:
    code = "import sys, ui.start; sys.argv = ['facilitator', 'meeting', 'list', 'none.forum']; code = ui.start.main(); "
    done = run(code + "print(code, [name for name in sys.modules if 'PySide6' in name])")

    assert done.stdout.endswith("1 []\n")
    assert "Traceback" not in done.stderr


def test_every_sub_command_is_known_without_loading_them() -> None:
    done = run("import sys, ui.start; sys.argv = ['facilitator', '--help']; ui.start.main()")

    assert set(re.findall(r"^    ([a-z]+)\b", done.stdout, re.MULTILINE)) == COMMANDS


def test_the_version_is_said_without_a_window() -> None:
    done = run("import sys, ui.start; sys.argv = ['facilitator', '--version']; ui.start.main()")

    assert done.stdout.startswith("facilitator ")


def test_without_a_display_it_says_so() -> None:
    done = run("import sys, ui.start; sys.argv = ['facilitator']; sys.exit(ui.start.main())")

    assert done.returncode == (0 if sys.platform in {"win32", "darwin"} else 1)
    assert "There is no display here" in done.stderr


def test_the_window_is_there_before_the_store_is_imported() -> None:
    done = run("import sys, ui.app; print([name for name in sys.modules if name in {'sqlalchemy', 'reportlab'}])")

    assert done.stdout == "[]\n"
