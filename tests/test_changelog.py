"""The changelog keeps to Keep a Changelog, so that a person finds what is new for them."""

import re
import tomllib
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
VERSIONS = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\S+)$", TEXT, re.MULTILINE)
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_what_is_not_yet_released_stands_first() -> None:
    assert re.findall(r"^## (.+)$", TEXT, re.MULTILINE)[0] == "[Unreleased]"


def test_every_heading_under_a_version_is_one_of_the_six_kinds() -> None:
    assert set(re.findall(r"^### (.+)$", TEXT, re.MULTILINE)) <= KINDS


def test_every_second_heading_is_a_version_with_its_day() -> None:
    assert len(re.findall(r"^## ", TEXT, re.MULTILINE)) == len(VERSIONS) + 1


def test_versions_are_dated_and_the_newest_stands_first() -> None:
    days = [date.fromisoformat(day) for _, day in VERSIONS]
    assert days == sorted(days, reverse=True)


def test_the_newest_version_released_is_not_newer_than_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    now = tuple(int(part) for part in project["version"].split("."))
    assert all(tuple(int(part) for part in version.split(".")) <= now for version, _ in VERSIONS)
