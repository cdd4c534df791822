"""The notes of real meetings, typed as lines: every point can be typed as itself, and nearly all need no backslash."""

import json
from pathlib import Path

import pytest

from facilitator.domain.kinds import Kind
from facilitator.domain.line import Context, Line, Present, escape, people_here, read_line
from tests.domain.line.room import THURSDAY

MEETINGS = Path(__file__).resolve().parents[4] / "shared" / "data" / "meetings"

pytestmark = pytest.mark.skipif(not MEETINGS.is_dir(), reason="the real meetings of ../shared/data are not here")


def meetings() -> list[tuple[Context, list[str], list[str]]]:
    return [_meeting(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(MEETINGS.glob("*.json"))]


def _meeting(notes: dict[str, list[dict[str, list[dict[str, str]]]]]) -> tuple[Context, list[str], list[str]]:
    names = [str(each["name"]) for each in notes["attendees"]]
    here = people_here(Present(str(at).encode(), name, str(at)) for at, name in enumerate(names, 1))
    said = [point["text"] for item in notes["agenda"] for point in item["points"]]
    to_do = [action["text"] for item in notes["agenda"] for action in item["actions"]]
    return Context(THURSDAY, here), said, to_do


def test_every_point_and_action_can_be_typed_as_itself() -> None:
    for room, said, to_do in meetings():
        assert all(read_line(escape(text), room) == Line(text=text.strip()) for text in said)
        assert all(read_line("action: " + escape(text), room) == Line(Kind.ACTION, text.strip()) for text in to_do)


def test_of_a_hundred_points_ninety_nine_are_read_as_plain_text() -> None:
    plain = [
        without_notices(read_line(text, room)) == Line(text=text.strip())
        for room, said, _ in meetings()
        for text in said
    ]
    assert sum(plain) >= 0.99 * len(plain)


def without_notices(line: Line) -> Line:
    return Line(
        line.kind, line.text, line.speaker, line.table, line.themes, line.owners, line.due, command=line.command
    )
