"""Reading the line, as at every key press: 80 people present, and lines typed letter by letter."""

from datetime import date

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
