"""The replay notices what is missing, what is twice, and what is other than it was typed."""

import pytest

from tests.journeys.found import Found
from tests.journeys.replay import all_equal, compared
from tests.journeys.structure import Printed
from tests.journeys.typist import Typed

NAMES, POINTS = ("Ann Lee",), ("the bus is late", "it is cold")


def typed() -> Typed:
    return Typed(attendees=[*NAMES], points=[*POINTS], attributed=1)


def found(points: tuple[str, ...] = POINTS, attributed: int = 1) -> Found:
    return Found(NAMES, points, (), (), attributed, 0)


def page(points: tuple[str, ...] = POINTS) -> Printed:
    return Printed(NAMES, points, (), ())


def test_what_is_all_there_is_equal() -> None:
    told = compared(typed(), found(), page())

    assert all_equal(told)
    assert told["points"] == {"typed": 2, "library": 2, "pdf": 2}


@pytest.mark.parametrize("points", [POINTS[:1], (*POINTS, POINTS[0]), ("the bus is late", "it is old")])
def test_other_points_are_noticed_in_the_library_and_on_paper(points: tuple[str, ...]) -> None:
    assert not all_equal(compared(typed(), found(points), page()))
    assert not all_equal(compared(typed(), found(), page(points)))


def test_a_speaker_who_was_lost_is_noticed() -> None:
    assert not all_equal(compared(typed(), found(attributed=0), page()))
