"""Make `.venv` ready to run, test and build. It runs before anything is installed, so in plain Python."""

import hashlib
import re
import subprocess
import sys
import venv
from pathlib import Path

from tools.debian import Unready, bring_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "ready"
LOCK = ROOT / "requirements.lock"
OLDEST, NEWEST = (3, 11), (3, 14)
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet", "install", "--no-deps")
ADDRESS = re.compile(r"\b(?:https?|file|git)\S*://\S+")


def main(arguments: list[str]) -> int:
    """Set up, with the judges of documents for `--judges`; return 0, or say what stands in the way and return 1."""
    try:
        _check_python()
        bring_packages(judges="--judges" in arguments)
        if not _is_ready():
            _make_ready()
    except (Unready, OSError) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def _check_python() -> None:
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise Unready(f"Facilitator needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}; this is {sys.version.split()[0]}.")


def _is_ready() -> bool:
    return STAMP.exists() and STAMP.read_text(encoding="utf-8") == _fingerprint() and _python().exists()


def _make_ready() -> None:
    if not _works():
        print("Making .venv ...", flush=True)
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=sys.platform != "win32").create(VENV)
    STAMP.unlink(missing_ok=True)
    print(
        "Installing the packages of requirements.lock into .venv (a minute or two, the first time) ...",
        flush=True,
    )
    _pip("--require-hashes", "--only-binary=:all:", "-r", str(LOCK))
    _pip("--no-index", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(_fingerprint(), encoding="utf-8", newline="\n")


def _works() -> bool:
    """Tell whether a virtual environment with pip is there already; one broken half-way is made anew."""
    ask = (_python(), "-m", "pip", "--version")
    return _python().exists() and subprocess.run(ask, check=False, capture_output=True).returncode == 0


def _pip(*arguments: str) -> None:
    """Run pip with the person's own settings, and keep package addresses out of what it prints."""
    done = subprocess.run([_python(), *PIP, *arguments], check=False, capture_output=True, encoding="utf-8", cwd=ROOT)
    if done.returncode != 0:
        said = ADDRESS.sub("(address)", "\n".join(done.stderr.splitlines()[-3:]))
        raise Unready(f"{said}\n\nInstalling the packages failed. Is there a network? Run the same command again.")


def _fingerprint() -> str:
    """Return what the environment was made from: when any of it changes, it is brought up to date."""
    made_from = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), Path(__file__).read_bytes())
    inputs = b"\0".join((*made_from, str(ROOT).encode("utf-8")))
    return hashlib.sha256(inputs).hexdigest()


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
