"""What `make run` does: the window on the sample forum, or, without a display, a play-through."""

import os
import subprocess
import sys

INVISIBLE = ("offscreen", "minimal", "vnc")
ASK = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def main() -> int:
    """Open the window on the sample forum, or play the sample forum into `demo/`; return the exit code."""
    if has_display():
        return subprocess.call([sys.executable, "-m", "ui.start", "--sample"])
    print("There is no display here, so the sample forum is played through the real window offscreen.", flush=True)
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.call([sys.executable, "-m", "ui.demo", "--out", "demo"], env=offscreen)


def has_display() -> bool:
    """Tell whether a window could be seen here. Qt aborts without a display, so another process asks for one."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in INVISIBLE:
        return False
    if sys.platform not in ("win32", "darwin") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        return False
    return subprocess.run([sys.executable, "-c", ASK], check=False, capture_output=True).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
