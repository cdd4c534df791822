"""How alike points are, by their words alone."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.likeness import Worded, likenesses
from tests.examples import examples

TEXTS = (
    "The bus stops at six and not at all on Sundays",
    "There is no bus on a Sunday",
    "The ramp at the library is too steep",
    "I cannot get my wheelchair up the ramp of the library",
    "Letters come in tiny print",
)
MADE_UP = st.lists(
    st.text(max_size=40) | st.sampled_from((*TEXTS, "Yes.", "", "司法改革會議", "बस सेवा", "و")), max_size=8
)


def worded(*texts: str, themes: tuple[str, ...] = ()) -> list[Worded]:
    return [Worded(bytes([number]), text, themes) for number, text in enumerate(texts)]


def test_points_about_the_same_are_the_likest() -> None:
    likest = {(pair.one[0], pair.other[0]) for pair in likenesses(worded(*TEXTS))[:2]}
    assert likest == {(0, 1), (2, 3)}


def test_short_phrases_that_say_nothing_are_like_nothing() -> None:
    assert likenesses(worded("Yes.", "Yes.", "I do not.", "")) == ()
    assert likenesses([]) == ()


def test_few_words_in_common_are_sure_of_less_than_many() -> None:
    short, long = worded("Ramps!", "Ramps!"), worded(TEXTS[3], TEXTS[3])
    assert likenesses(short)[0].score < likenesses(long)[0].score


def test_a_shared_theme_makes_points_more_alike() -> None:
    plain, themed = likenesses(worded(*TEXTS[:2])), likenesses(worded(*TEXTS[:2], themes=("transport",)))
    assert themed[0].score > plain[0].score


def test_all_saying_the_same_is_no_fault() -> None:
    assert len(likenesses(worded(*["the ramp is steep"] * 25))) == 25 * 24 / 2


def test_more_points_than_are_compared_at_once_give_each_pair_once() -> None:
    pairs = likenesses([Worded(number.to_bytes(2), f"{TEXTS[number % 5]} {number}") for number in range(520)], 0.2)
    assert len({(pair.one, pair.other) for pair in pairs}) == len(pairs)
    assert all(pair.one < pair.other for pair in pairs)
    assert pairs[-1].score >= 0.2


@settings(max_examples=examples(50, 1_000), deadline=None)
@given(MADE_UP, st.randoms(use_true_random=False))
def test_any_texts_in_any_order_give_the_same_pairs(texts: list[str], random: Random) -> None:
    points = worded(*texts, themes=("a", "b"))
    assert likenesses(random.sample(points, len(points))) == likenesses(points)
