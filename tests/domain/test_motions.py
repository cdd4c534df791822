"""A vote by hands for or against: told as what it is."""

from dataclasses import replace

import pytest

from facilitator.domain.motions import motion
from facilitator.domain.vote_options import MOTION
from facilitator.domain.vote_words import impossible, sentence
from facilitator.domain.votes import COUNT, Ballot, Counted, Method, Option


def hands(*numbers: int, names: tuple[str, ...] = MOTION, voters: int = 0) -> Ballot:
    options = tuple(Option(bytes([at]) * 16, name) for at, name in enumerate(names[: len(numbers)]))
    counts = tuple(Counted(option.id, 0, COUNT, number) for option, number in zip(options, numbers, strict=True))
    return Ballot(Method.HANDS, 1, voters, False, options, counts, {})


@pytest.mark.parametrize(
    ("ballot", "words"),
    [
        (hands(40, 12, 3), "40 were for and 12 against; 3 abstained."),
        (hands(1, 12, 0), "1 was for and 12 against; nobody abstained."),
        (hands(2, 5, 30), "2 were for and 5 against; 30 abstained."),
        (hands(12, 12, 1), "For and against tied with 12 each; 1 abstained."),
        (hands(12, 11), "12 were for and 11 against."),
        (hands(3, 12, names=("against!", " FOR ")), "12 were for and 3 against."),
        (hands(0, 0, 4), "For and against tied with 0 each; 4 abstained."),
        (hands(0, 0, 0), "No hands were counted."),
    ],
)
def test_a_motion_is_told_with_all_its_hands(ballot: Ballot, words: str) -> None:
    assert sentence(ballot) == words


@pytest.mark.parametrize(
    "ballot",
    [
        hands(4, 3, names=("For", "Later")),
        hands(4, 3, 2, 1, names=("For", "Against", "Abstain", "Later")),
        hands(4, 3, 2, names=("For", "Against", "for")),
        replace(hands(4, 3, 2), method=Method.DOTS),
    ],
)
def test_any_other_vote_is_no_motion(ballot: Ballot) -> None:
    assert motion(ballot) is None
    assert "came first" in sentence(ballot) or "tied" in sentence(ballot)


def test_everybody_has_one_hand_for_a_motion() -> None:
    assert impossible(hands(20, 19, 2, voters=40)) == ("41 hands are more than the 40 who may vote, each with one.",)
    assert impossible(hands(41, 1, 0, voters=40)) == ("“For”: 41 hands are more than the 40 who may vote.",)
    assert not impossible(hands(20, 18, 2, voters=40))
    assert not impossible(hands(20, 19, 2))
    assert not impossible(hands(20, 19, names=("At six", "At seven"), voters=20))
