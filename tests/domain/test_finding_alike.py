"""Who may be the same as somebody whose name was typed at the door."""

import pytest

from facilitator.domain.finding import Findable, Finder, alike
from facilitator.domain.sameness import read_nicknames

NICKNAMES = read_nicknames(["Daniel Dan Danny", "Margaret Peggy"])
NAMES = ("Amina Yusuf", "Daniel Price", "Łukasz Świątek", "Wei Li", "Ann Lee", "Ann Leigh")
FINDER = Finder((Findable(name.encode(), name) for name in NAMES), NICKNAMES)


@pytest.mark.parametrize(
    ("typed", "who", "reason"),
    [
        ("Amina Yusuf", "Amina Yusuf", "the name is the same"),
        ("Amina Yussuf", "Amina Yusuf", "one letter differs"),
        ("Yusuf Amina", "Amina Yusuf", "the other way round"),
        ("Dan Price", "Daniel Price", "short form"),
        ("Lukasz Swiatek", "Łukasz Świątek", "the name is the same"),
    ],
)
def test_whoever_is_like_the_name_is_offered_with_the_reason(typed: str, who: str, reason: str) -> None:
    best = alike(FINDER, typed, NICKNAMES)[0]
    assert best.id == who.encode()
    assert reason in best.reason


@pytest.mark.parametrize("typed", ["Grace Okafor", "Daniel Okafor", "Wu Lo", ""])
def test_nobody_is_offered_who_shares_only_a_part_or_nothing(typed: str) -> None:
    assert alike(FINDER, typed, NICKNAMES) == ()


def test_the_likest_come_first_and_no_more_than_are_wanted() -> None:
    assert [one.id for one in alike(FINDER, "Ann Lee", NICKNAMES)][:1] == [b"Ann Lee"]
    assert len(alike(FINDER, "Ann Lee", NICKNAMES, limit=1)) == 1
