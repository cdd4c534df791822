"""Reading the line, as at every key press, and what Enter takes in the real window until saved and painted.

80 people present, lines typed letter by letter; then 75 present, 2,000 points and the room's screen open.
"""

import os
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.timing import timed
from facilitator.domain.line import Context, Present, people_here, read_line

GIVEN = ("Amina", "Daniel", "Siobhán", "Łukasz", "Nguyễn", "Priya", "Олена", "Mary-Ann")
FAMILY = ("Okafor", "Price", "O’Brien", "Świątek", "Hoa", "Nair", "Коваль", "Lee", "Turner", "Adeyemi")
LINES = (
    "the bus stops at six",
    "t4 Amina Okafor: ! the ramp is steep #access",
    "@Daniel Price ring the depot by 30 Nov",
    "decision: the timetable goes on the notice board in large print #transport #information",
)
ROUNDS = 20


def main() -> None:
    """Print how long one reading takes."""
    names = [f"{given} {family}" for given in GIVEN for family in FAMILY]
    present = [Present(bytes([number]), name, str(number), None) for number, name in enumerate(names)]
    room = Context(today=date(2026, 11, 5), here=people_here(present, ("Council transport team",)))
    keys = [line[:end] for line in LINES for end in range(1, len(line) + 1)] * ROUNDS
    print(f"line: one reading, {len(present)} people present:", timed(lambda typed: read_line(typed, room), keys))
    _in_the_room()


def _in_the_room() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks.in_the_room.saving import committed, repainted, room, saved, typed_meanwhile

    with tempfile.TemporaryDirectory() as name, room(Path(name)) as here:
        enter, commit, repaint = saved(here), committed(Path(name)), repainted(here)
        print("line: Enter to saved and painted:", enter)
        print("line: one bare commit:", commit)
        print("line: one repaint of the list:", repaint)
        print(f"line: p95 is {enter.p95 / (commit.p95 + repaint.p95):.2f} times commit and repaint together")
        print("line: a key to painted while a commit takes five seconds:", typed_meanwhile(here))
