"""People who are made up: given and family names of many cultures, put together by a seeded generator."""

from pathlib import Path
from random import Random

from facilitator.domain.finding import Findable

_HERE = Path(__file__).parent

GIVEN = (_HERE / "given.txt").read_text(encoding="utf-8").split()
FAMILY = (_HERE / "family.txt").read_text(encoding="utf-8").split()
ORGANISATIONS = (
    "Age Well",
    "Carers Together",
    "Community Transport",
    "County Council",
    "Deaf Voices",
    "Green Lane Hub",
    "Health Trust",
    "Library Friends",
    "Mind the Gap",
    "Riverside Housing",
)
MIDDLE, DOUBLE, PLACED = 0.12, 0.05, 0.3


def strangers(chance: Random, number: int, mark: bytes, *, booked: bool = False) -> tuple[Findable, ...]:
    """Return so many people; some have a middle name, a double family name, an organisation."""
    return tuple(
        Findable(mark + b"%06d" % place, _name(chance), _place(chance), booked=booked) for place in range(number)
    )


def _name(chance: Random) -> str:
    given, family = chance.choice(GIVEN), chance.choice(FAMILY)
    if chance.random() < MIDDLE:
        given = f"{given} {chance.choice(GIVEN)}"
    if chance.random() < DOUBLE:
        family = f"{family}-{chance.choice(FAMILY)}"
    return f"{given} {family}"


def _place(chance: Random) -> str:
    return chance.choice(ORGANISATIONS) if chance.random() < PLACED else ""
