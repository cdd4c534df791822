"""How large a function, a class and a file may grow. A ceiling is raised only with a reason beside the number."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("facilitator", "ui", "resources", "tools", "benchmarks", "tests")
FUNCTION, CLASS, FILE, TEST_FILE = 40, 199, 300, 400
WINDOW, MAIN_WINDOW = "ui/window.py", 249

# "path" or "path:name" -> (ceiling, why). For example "ui/window.py:Window": (260, "…").
RAISED: dict[str, tuple[int, str]] = {}


class Size(NamedTuple):
    """A part of the code, its lines, and how many it may have."""

    name: str
    lines: int
    ceiling: int


def sizes() -> Iterator[Size]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield from sizes_in(path)


def sizes_in(path: Path) -> Iterator[Size]:
    name, text = path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
    yield sized(name, len(text.splitlines()), file_ceiling(name))
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield sized(f"{name}:{node.name}", height(node), FUNCTION)
        if isinstance(node, ast.ClassDef):
            yield sized(f"{name}:{node.name}", height(node), CLASS)


def height(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def file_ceiling(name: str) -> int:
    if name == WINDOW:
        return MAIN_WINDOW
    return TEST_FILE if name.startswith("tests/") else FILE


def sized(name: str, lines: int, ceiling: int) -> Size:
    return Size(name, lines, RAISED.get(name, (ceiling, ""))[0])


def test_nothing_has_outgrown_its_ceiling() -> None:
    tall = [f"{name}: {lines} lines, {ceiling} allowed" for name, lines, ceiling in sizes() if lines > ceiling]
    assert not tall, "\n".join(tall)


def test_every_raised_ceiling_has_a_reason_and_is_still_there() -> None:
    names = {size.name for size in sizes()}
    assert not [name for name, (_, reason) in RAISED.items() if name not in names or not reason]
