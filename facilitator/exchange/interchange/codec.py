"""Rows to JSON objects and back, by the fields of their dataclass; what is empty is left out."""

from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, TypeVar, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
_Row = TypeVar("_Row", bound="DataclassInstance")


def to_json(value: object) -> Json:
    """Return a row, a tuple of rows, an id or a plain value as JSON; ids as hexadecimal digits."""
    if is_dataclass(value):
        pairs = ((name_in_file(spec), to_json(getattr(value, spec.name))) for spec in fields(value))
        return {name: part for name, part in pairs if part}
    if isinstance(value, tuple):
        return [to_json(part) for part in value]
    if isinstance(value, bytes):
        return value.hex()
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(value)


def from_json(kind: type[_Row], data: Mapping[str, Json]) -> _Row:
    """Return the row that `to_json` wrote, from an object whose shape the schema has already approved."""
    hints = _hints(kind)
    given = {
        spec.name: (hints[spec.name], data[name_in_file(spec)]) for spec in fields(kind) if name_in_file(spec) in data
    }
    return kind(**{name: _value(hint, value) for name, (hint, value) in given.items()})


def name_in_file(spec: "Field[object]") -> str:
    """Return what a file calls a field."""
    return str(spec.metadata.get("name", spec.name))


@cache
def _hints(kind: type) -> dict[str, object]:
    return get_type_hints(kind)


def _value(hint: object, value: Json) -> object:
    if isinstance(hint, UnionType):
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple and isinstance(value, list):
        return tuple(_value(get_args(hint)[0], part) for part in value)
    if isinstance(value, dict) and isinstance(hint, type) and is_dataclass(hint):
        return from_json(hint, value)
    if hint is bytes and isinstance(value, str):
        return bytes.fromhex(value)
    return value
