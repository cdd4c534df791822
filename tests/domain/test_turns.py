"""Whose turn it is to stand first as a name is typed."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.finding.turns import Turns

NAMES = st.lists(st.text("abc ", min_size=1, max_size=6).map(lambda text: " ".join(text.split())).filter(bool))


def turns(*names: str) -> Turns:
    made = Turns()
    for name in names:
        made.add((name, name.encode()))
    return made


def firsts(among: Turns, typed: str) -> list[str]:
    return [(among.first(typed[:end]) or b"").decode() for end in range(1, len(typed) + 1)]


def test_typing_on_says_no_to_whoever_stood_first() -> None:
    among = turns("mara poe", "maria fox", "mark miller", "mark s miller", "marta lee")
    assert firsts(among, "mar") == ["mara poe", "maria fox", "mark miller"]


def test_a_word_typed_whole_and_a_name_typed_whole_keep_their_place() -> None:
    among = turns("max fox", "maxine poe", "max")
    assert firsts(among, "max") == ["max", "max fox", "max"]
    assert firsts(turns("max fox", "maxine poe"), "max") == ["max fox", "maxine poe", "max fox"]
    assert firsts(turns("max fox"), "maxi") == ["max fox", "max fox", "max fox", ""]


def test_a_gap_alone_changes_nothing() -> None:
    among = turns("mark ash", "mark bell", "mark cole", "mark dunn", "mark eames")
    assert firsts(among, "mark e") == ["mark ash", "mark bell", "mark cole", "mark dunn", "mark dunn", "mark eames"]


def test_a_name_is_held_once_and_can_be_left_out() -> None:
    among = turns("ann lee", "ann lee", "ann poe")
    among.discard(("ann lee", b"ann lee"))
    among.discard(("nobody", b"nobody"))
    assert among.first("a") == b"ann poe"


@given(NAMES, st.text("abc ", max_size=6))
def test_the_same_letters_give_the_same_first_and_one_whose_name_begins_so(names: list[str], typed: str) -> None:
    typed = " ".join(typed.split())
    first = turns(*names).first(typed)
    assert first == turns(*reversed(names)).first(typed)
    assert (first is not None) == (typed != "" and any(name.startswith(typed) for name in names))
    assert first is None or first.decode().startswith(typed)


@given(st.sets(st.text("ab", min_size=1, max_size=5), min_size=1))
def test_everyone_stands_first_by_their_whole_name_at_the_latest(names: set[str]) -> None:
    assert all(turns(*names).first(name) == name.encode() for name in names)
