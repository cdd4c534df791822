"""How alike two names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.lookalikes import Lookalikes
from facilitator.domain.sameness import ALIKE, likeness, read_nicknames, skeleton

NICKNAMES = read_nicknames(["# short forms", "Robert Bob Bobby", "Alexander Alex", "Alexandra Alex  # again", ""])
NAMES = st.sampled_from(["Bob", "Robert", "Lee", "Li", "Mohammed", "محمد", "A", "van", "Dr", "Iyer-Rao", "Zoë"])


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ann Lee", "ann lée", "the name is the same"),
        ("Ann Lee", "Lee Ann", "the name is the same, the other way round"),
        ("Ann-Marie Lee", "Ann Marie Lee", "the name is the same but for the gaps"),
        ("Yan Bin", "阎斌", "the name is the same but for the gaps"),
        ("Fyodor Ivanov", "Фёдор Иванов", "in the name, it is written in another script"),
        ("Иван Петров", "Ivan Petrov", "the name is the same in another script or with accents"),
        ("Bob Roy", "Robert Roy", "in the name, one is a short form of the other"),
        ("Deepa Sundaram", "Deepa Sundarm", "in the name, one letter differs"),
        ("Deepa Subramaniam", "Deepa Subramanyan", "in the name, two letters differ"),
        ("Ada Basu", "Ada Busa", "in the name, letters have changed places"),
        ("A. Basu", "Ada Basu", "in the name, one has only an initial"),
        ("Ada Basu", "Ada M. Basu", "in the name, one has a further name or initial"),
        ("Jan van der Berg", "Jan Berg", "in the name, one has a further name or initial"),
        ("Mohammed Aziz", "Muhamad Aziz", "in the name, it may be another spelling"),
        ("Dr Uma Rao", "Uma Rao", "the name is the same"),
        ("Parithoshi", "Paritoshi", "in the name, one letter differs"),
    ],
)
def test_what_may_be_one_person_is_offered_with_its_reason(one: str, other: str, reason: str) -> None:
    alike = likeness(one, other, NICKNAMES)
    assert (alike.score >= ALIKE, alike.reason) == (True, reason)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mark Hill", "Mary Hill"),
        ("Roy Patel", "Ray Patel"),
        ("Jo Hill", "Hill"),
        ("Ada Cali Basu", "Zia Cali Basu"),
        ("Mr Lee", "Mrs Lee"),
        ("A B", "Ann Bee"),
        ("Ann", ""),
        ("!", "?"),
        ("Kara Moss", "Kira Ross"),
    ],
)
def test_what_are_likely_two_people_is_not_offered(one: str, other: str) -> None:
    assert likeness(one, other, NICKNAMES).score < ALIKE


@given(st.lists(NAMES, max_size=4).map(" ".join), st.lists(NAMES, max_size=4).map(" ".join))
def test_likeness_is_the_same_from_either_side_and_within_bounds(one: str, other: str) -> None:
    forth, back = likeness(one, other, NICKNAMES), likeness(other, one, NICKNAMES)
    assert forth.score == back.score
    assert 0 <= forth.score <= 100


@given(st.lists(NAMES, min_size=1, max_size=4).map(" ".join))
def test_every_name_is_like_itself(name: str) -> None:
    assert likeness(name, name, NICKNAMES).score == 100


def test_a_skeleton_is_what_stays_across_spellings() -> None:
    assert skeleton("mohammed") == skeleton("muhamad")
    assert skeleton("philip") == skeleton("filip")


def test_like_names_are_found_among_many_the_likest_first() -> None:
    crowd: Lookalikes[int] = Lookalikes(NICKNAMES)
    for number, name in enumerate(["Ann Lee", "Robert Roy", "Anna Leigh", "Bob Roy", "Lee Ann", "X Y", "Roy Bob Moss"]):
        crowd.add(number, name)
    assert [found.key for found in crowd.find("Bobby Roy")] == [1, 3, 6]
    assert [found.key for found in crowd.find("Ann Lee", limit=2)] == [0, 4]
    assert crowd.find("Zia Khan") == ()


def test_of_many_with_one_name_the_first_are_found() -> None:
    crowd: Lookalikes[int] = Lookalikes(NICKNAMES)
    for number in range(3_000):
        crowd.add(number, "Ann Lee")
    assert [found.key for found in crowd.find("Ann Lee")] == [0, 1, 2]


def test_in_a_crowd_that_shares_its_words_the_likest_is_found() -> None:
    crowd: Lookalikes[int] = Lookalikes(NICKNAMES)
    for number in range(1_000):
        crowd.add(number, f"Ann Lee {chr(97 + number % 26)}{chr(97 + number // 26)}qqqqqqqqq")
    crowd.add(1_000, "Ann Lee Rowntree")
    assert [found.key for found in crowd.find("Anne Lee Rowntree")] == [1_000]
