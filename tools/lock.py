"""Write `requirements.lock`: every package pinned, with hashes for all systems and supported Pythons."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = (
    *(sys.executable, "-m", "uv", "pip", "compile", "--quiet"),
    *("--universal", "--python-version", "3.11", "--extra", "dev", "--generate-hashes"),
    "--no-annotate",
    *("--custom-compile-command", "make lock"),
    *("--output-file", "requirements.lock", "pyproject.toml"),
)


def main(arguments: list[str]) -> int:
    """Keep the pins that still hold and add what is new; `--upgrade` takes the newest of all."""
    return subprocess.call([*COMPILE, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
