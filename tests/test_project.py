"""The project as files: a lock that fits, no address of a package index, no path of one machine."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
ROOMS = (".ci", "benchmarks", "docs", "facilitator", "resources", "tests", "tools", "ui")
WORDS = {"", ".cfg", ".csv", ".in", ".json", ".lock", ".md", ".py", ".sh", ".toml", ".txt", ".yml"}
INDEX = re.compile("|".join(("py" + r"pi\.org", "python" + "hosted", r"--(extra-)?index" + "-url", "simple" + "/?#")))
MACHINE = re.compile(r"(?<![\w.~<])/(?:work|root|home|opt|Users)/[A-Za-z]")
LOCKED = re.compile(r"^([\w.-]+)==(\S+)(?: ;[^\\]*)? \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)", re.MULTILINE)


def texts() -> Iterator[tuple[str, str]]:
    loose = [path for path in ROOT.iterdir() if path.is_file() and not path.name.startswith((".coverage", ".git"))]
    rooms = [path for room in ROOMS for path in (ROOT / room).rglob("*") if "__pycache__" not in path.parts]
    for path in (*loose, *rooms):
        if path.is_file() and path.suffix in WORDS:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [f"{name}: {line}" for name, text in texts() for line in text.splitlines() if pattern.search(line)]


def locked() -> dict[str, str]:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {str(canonicalize_name(name)): version for name, version, _ in LOCKED.findall(text)}


def asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(text) for text in (*project["dependencies"], *project["optional-dependencies"]["dev"])]


def test_no_file_names_a_package_index() -> None:
    assert not lines_with(INDEX)


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert not lines_with(MACHINE)


def test_every_package_in_the_lock_has_hashes() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert len(LOCKED.findall(text)) == len(re.findall(r"^[A-Za-z]", text, re.MULTILINE))


def test_the_lock_has_every_package_that_the_project_asks_for() -> None:
    pins = locked()
    unmet = [str(want) for want in asked() if not want.specifier.contains(pins.get(canonicalize_name(want.name), "0"))]
    assert not unmet, f"run `make lock`: {unmet}"


def test_ci_runs_what_people_run() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == "make check"
