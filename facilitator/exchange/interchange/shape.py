"""Hold JSON against a schema, and say the first thing that is wrong in one sentence with its place."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from facilitator.domain.refused import Refused

_FORMATS = FormatChecker(formats=())
_FORMATS.checks("date", ValueError)(lambda value: bool(date.fromisoformat(str(value))))
_FORMATS.checks("moment", ValueError)(lambda value: bool(datetime.fromisoformat(str(value))))

_TYPES = {
    "object": "a group of named entries in curly brackets",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
}


def check_shape(tree: object, schema: str) -> None:
    """Refuse `tree` unless it has the shape that `resources/schemas/<schema>` describes."""
    error = next(_validator(schema).iter_errors(tree), None)
    if error:
        raise wrong(place(error.absolute_path), _complaint(error))


def wrong(where: str, complaint: str) -> Refused:
    """Return the refusal of a file for something wrong at one place in it."""
    return Refused(f"This meeting file cannot be used: {where} {complaint}. Nothing was changed.")


def place(path: Iterable[str | int]) -> str:
    """Return a path in words: `points, row 12, text`; rows are counted from 1."""
    words = [f"row {step + 1}" if isinstance(step, int) else quoted(step) for step in path]
    return ", ".join(words) or "the file as a whole"


def quoted(text: str) -> str:
    """Return words out of a file, short and fit to stand in a sentence."""
    seen = "".join(char if char.isprintable() else "�" for char in text[:40])
    return f"“{seen}…”" if len(text) > 40 else f"“{seen}”"  # noqa: PLR2004


@cache
def _validator(schema: str) -> Draft202012Validator:
    text = files("resources").joinpath("schemas", schema).read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text), format_checker=_FORMATS)


def _complaint(error: ValidationError) -> str:
    limit: Any = error.validator_value
    if error.validator in {"required", "anyOf"}:
        return _missing(limit, error.instance)
    if error.validator == "additionalProperties":
        return _unknown(error.schema, error.instance)
    if error.validator == "type":
        return f"must be {_TYPES[limit]}"
    if error.validator in {"maxLength", "maxItems", "maximum", "minimum"}:
        return f"is beyond the limit of {limit:,}"
    if error.validator in {"enum", "const"}:
        return "is none of the words that may stand there"
    return f"is not spelt as it must be ({_description(error.schema)})"


def _missing(limit: Any, instance: Any) -> str:  # noqa: ANN401 - JSON of any shape
    if isinstance(limit[0], dict):
        needed = [option["required"][0] for option in limit]
    else:
        needed = [next(name for name in limit if name not in instance)]
    return "lacks " + " or ".join(quoted(name) for name in needed)


def _unknown(schema: Any, instance: Any) -> str:  # noqa: ANN401 - JSON of any shape
    extra = next(name for name in instance if name not in schema["properties"])
    return f"has an entry {quoted(extra)} that this format does not have"


def _description(schema: Any) -> str:  # noqa: ANN401 - JSON of any shape
    return str(schema["description"]).rstrip(".")
