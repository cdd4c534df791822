"""The notes of a meeting in the simple form, as somebody at the keyboard has them before them."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

MEETINGS = Path(__file__).resolve().parents[3] / "shared" / "data" / "meetings"


@dataclass(frozen=True, slots=True)
class Said:
    """A point, and who said it as the notes write it, or nobody."""

    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class ToDo:
    """An action with its owners; `due` is an ISO date, or empty."""

    text: str
    owners: tuple[str, ...]
    due: str


@dataclass(frozen=True, slots=True)
class Part:
    """An item of the programme and what came of it."""

    title: str
    points: tuple[Said, ...]
    conclusions: tuple[str, ...]
    actions: tuple[ToDo, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """A meeting. `attendees` is the list as it stands, names that stand twice included."""

    title: str
    series: str
    day: date
    venue: str
    attendees: tuple[str, ...]
    parts: tuple[Part, ...]


def read_notes(path: Path) -> Notes:
    """Return the notes in a file."""
    tree = json.loads(path.read_text(encoding="utf-8"))
    return Notes(
        title=tree["title"],
        series=tree.get("series") or "",
        day=date.fromisoformat(tree["date"]),
        venue=tree.get("venue") or "",
        attendees=tuple(row["name"].strip() for row in tree["attendees"]),
        parts=tuple(_part(row) for row in tree["agenda"]),
    )


def _part(row: dict[str, Any]) -> Part:
    return Part(
        title=row["title"].strip(),
        points=tuple(Said((each.get("speaker") or "").strip(), each["text"].strip()) for each in row["points"]),
        conclusions=tuple(text.strip() for text in row["conclusions"]),
        actions=tuple(_to_do(each) for each in row["actions"]),
    )


def _to_do(row: dict[str, str | None]) -> ToDo:
    owners = (name.strip() for name in (row.get("owner") or "").split(";"))
    return ToDo((row["text"] or "").strip(), tuple(filter(None, owners)), row.get("due") or "")
