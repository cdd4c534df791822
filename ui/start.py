"""The command `facilitator`: a window, or one of its sub-commands without a window and without Qt."""

import os
import sys
from pathlib import Path

COMMANDS = frozenset({"people", "meeting", "minutes", "publish", "published", "paper", "check", "merge", "line"})
_NO_DISPLAY = "There is no display here, so no window can be opened. `facilitator --help` lists what works without."


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or _is_option(arguments[0])):
        from facilitator import cli

        return int(cli.main(arguments))
    if not has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return 1
    from ui import app

    library = next((Path(one) for one in arguments if not one.startswith("-")), None)
    return app.run(library, sample="--sample" in arguments)


def has_display() -> bool:
    """Return whether a window can be shown, or is asked to be drawn off the screen."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "--sample"


if __name__ == "__main__":
    sys.exit(main())
