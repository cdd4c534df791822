"""Finds in the structure tree of an internal PDF what a meeting held; knows nothing of what wrote it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.publish.readback import read_back

ATTENDANCE, CAPTURED = "Appendix A: attendance", "Appendix B: points as captured"
SETTLED, ACTIONS = "Decisions, recommendations and challenges", "Actions"
Entry = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Printed:
    """The texts that were found, in order: names, points, decisions, and the words of actions."""

    attendees: tuple[str, ...]
    points: tuple[str, ...]
    decisions: tuple[str, ...]
    actions: tuple[str, ...]

    @property
    def counts(self) -> dict[str, int]:
        return {name: len(getattr(self, name)) for name in ("attendees", "points", "decisions", "actions")}


def count_minutes(path: Path) -> dict[str, int]:
    """Return how many attendees, points, decisions and actions an internal PDF holds."""
    return printed(path).counts


def printed(path: Path) -> Printed:
    """Return what an internal PDF holds."""
    entries = read_back(path).entries
    settled, title = section(entries, "H2", SETTLED), ("H3", "Decisions")
    decided = section(settled, *title) if title in settled else []
    return Printed(
        attendees=tuple(row[0] for row in rows(first_part(section(entries, "H2", ATTENDANCE)))),
        points=tuple(text.partition("\n")[2] for role, text in section(entries, "H2", CAPTURED) if role == "LBody"),
        decisions=tuple(text for role, text in decided if role == "LBody"),
        actions=tuple(promised(text) for role, text in section(entries, "H2", ACTIONS) if role == "LBody"),
    )


def promised(entry: str) -> str:
    """Return the words of an action, which stand between its reference and who will do it."""
    return entry.partition(": ")[2].rpartition("\nWho: ")[0]


def section(entries: list[Entry], level: str, title: str) -> list[Entry]:
    """Return what stands under a heading, up to the next of its level."""
    start = entries.index((level, title)) + 1
    end = next((at for at in range(start, len(entries)) if entries[at][0] == level), len(entries))
    return entries[start:end]


def first_part(entries: list[Entry]) -> list[Entry]:
    """Return what stands before the first heading of a section."""
    end = next((at for at, (role, _) in enumerate(entries) if role == "H3"), len(entries))
    return entries[:end]


def rows(entries: list[Entry]) -> Iterator[list[str]]:
    """Return the cells of each row under the header: a row begins with the one header cell that data cells follow."""
    row: list[str] = []
    for (role, text), (following, _) in zip(entries, [*entries[1:], ("", "")], strict=True):
        if role == "TH" and following == "TD":
            row = [text]
        elif role == "TD":
            row.append(text)
        if role == "TD" and following != "TD":
            yield row
