"""Private fields are read through `seen` and nowhere else, so that a view never reads what it may not see."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import queries
from facilitator.queries.reading import PRIVATE
from facilitator.storage.models import MODELS

ROOM = Path(queries.__file__).parent
KINDS = {field: private for (_, field), private in PRIVATE.items()}
NAMES = {MODELS[entity].__name__ for entity, _ in PRIVATE}
OPENLY = {
    "a column": "select(Person.email)",
    "a column under another name": "person = aliased(Person)\nselect(person.leaving_help)",
    "a column of another kind": "select(seen(reader, Private.CONTACT, Person.access))",
    "a whole row": "select(Attendance)",
    "a whole row under another name": "select(aliased(Person))",
    "a column by its name": "getattr(Person, 'phone')",
    "a statement": "text('SELECT access_note FROM attendance')",
    "every column": "text('SELECT * FROM person')",
}


def read_openly(source: str) -> Iterator[str]:
    """Yield what a query reads of private fields without asking whether the view may see them."""
    tree = ast.parse(source)
    asked = {id(call.args[2]) for call in _calls(tree, "seen") if _is_asked_rightly(call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in KINDS and id(node) not in asked:
            yield ast.unparse(node)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _names_a_field(node.value):
            yield ast.unparse(node)
    yield from (ast.unparse(call) for call in _calls(tree, "select") if any(_is_whole(arg) for arg in call.args))


def _calls(tree: ast.AST, name: str) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == name]


def _is_asked_rightly(call: ast.Call) -> bool:
    kind, column = call.args[1:]
    return isinstance(column, ast.Attribute) and ast.unparse(kind) == f"Private.{KINDS[column.attr].name}"


def _is_whole(arg: ast.expr) -> bool:
    """Return whether all columns of a row with private fields are asked for."""
    called = isinstance(arg, ast.Call) and ast.unparse(arg.func) == "aliased"
    return called or (isinstance(arg, ast.Name) and arg.id in NAMES)


def _names_a_field(text: str) -> bool:
    """Return whether a text is the name of a private field, or a statement that reads one."""
    words = text.replace(",", " ").replace(".", " ").split()
    statement = words[:1] == ["SELECT"]
    return text in KINDS or (statement and ("*" in words or any(word in KINDS for word in words)))


def test_every_query_asks_whether_the_view_may_see_a_private_field() -> None:
    files = [path for path in ROOM.rglob("*.py") if path.name != "reading.py"]
    found = [f"{path.name}: {what}" for path in files for what in read_openly(path.read_text(encoding="utf-8"))]

    assert files
    assert found == []


@pytest.mark.parametrize("source", OPENLY.values(), ids=OPENLY.keys())
def test_a_query_that_does_not_ask_is_noticed(source: str) -> None:
    assert list(read_openly(source))


def test_a_query_that_asks_is_left_alone() -> None:
    assert not list(read_openly("select(seen(reader, Private.ACCESS, Person.access), Person.name)"))


def test_every_private_field_is_a_field_of_its_row() -> None:
    assert not [field for entity, field in PRIVATE if not hasattr(MODELS[entity], field)]
