"""Kinds of line and capacities of people, in words."""

from facilitator.domain.capacities import CAPACITY_WORDS, Capacity
from facilitator.domain.kinds import POINT_KINDS, Kind


def test_every_kind_has_a_label_and_no_word_or_sign_says_two() -> None:
    words = [word for kind in Kind for word in kind.words]
    signs = [kind.sign for kind in Kind if kind.sign]
    assert all(kind.label for kind in Kind)
    assert len(words) == len(set(words))
    assert len(signs) == len(set(signs))


def test_a_kind_gives_its_usual_word() -> None:
    assert (Kind.IDEA.word, Kind.IDEA.sign, Kind.SAID.word) == ("idea", "*", "")


def test_a_point_is_no_decision_no_action_and_no_command() -> None:
    assert set(Kind) - set(POINT_KINDS) == {Kind.DECISION, Kind.ACTION, Kind.COMMAND}


def test_every_capacity_is_typed_by_its_label() -> None:
    assert all(CAPACITY_WORDS[capacity.label.casefold()] is capacity for capacity in Capacity)
    assert len(CAPACITY_WORDS) == sum(len(set(capacity.aliases)) for capacity in Capacity)


def test_no_capacity_is_typed_as_a_kind_is() -> None:
    assert not set(CAPACITY_WORDS) & {word for kind in Kind for word in kind.words}


def test_supporters_and_interpreters_are_counted_apart() -> None:
    assert [capacity for capacity in Capacity if capacity.counted_apart] == [Capacity.SUPPORTER, Capacity.INTERPRETER]
