"""The room's screen reaches the library through its whitelist and by no other way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui import projector

FOLDER = Path(projector.__file__).parent
OPEN = ("facilitator.domain.", "facilitator.queries.on_screen", "ui.projector")
OUR_OWN = ("facilitator", "ui")
SMALL = {"ui.fonts", "ui.workspace"}
"""What draws letters, and what is asked: `workspace.read` runs only queries that it is handed."""


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def outside(source: str) -> list[str]:
    ours = (name for name in imported(source) if name.split(".")[0] in OUR_OWN)
    return [name for name in ours if not name.startswith(OPEN) and not any(name.startswith(each) for each in SMALL)]


def test_the_projector_imports_of_the_program_only_rules_and_its_whitelist() -> None:
    found = {path.name: outside(path.read_text(encoding="utf-8")) for path in FOLDER.rglob("*.py")}

    assert found
    assert {name: names for name, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "line",
    [
        "from facilitator.queries.people import people",
        "from facilitator.queries import people",
        "import facilitator.storage.models",
        "from facilitator.commands.points import KeepPoint",
        "from ui.panels.room import RoomPanel",
    ],
)
def test_another_way_in_is_noticed(line: str) -> None:
    assert outside(line)
