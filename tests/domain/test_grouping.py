"""Points that are alike as groups."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.grouping import LEAST, Group, clusters, proposed
from facilitator.domain.likeness import Pair
from tests.examples import examples

A, B, C, D, E = (bytes([letter]) for letter in b"abcde")
POINTS = (A, B, C, D, E)
PAIRS = st.lists(
    st.builds(
        lambda two, score: Pair(min(two), max(two), score),
        st.lists(st.sampled_from(POINTS), min_size=2, max_size=2, unique=True),
        st.sampled_from([0.1, 0.2, 0.25, 0.5, 0.75]),
    ),
    unique_by=lambda pair: (pair.one, pair.other),
)
APART = st.sets(st.frozensets(st.sampled_from(POINTS), min_size=2, max_size=2))


def test_the_most_alike_come_first_and_the_most_telling_point_leads_its_group() -> None:
    pairs = (Pair(A, B, 0.3), Pair(A, C, 0.1), Pair(B, C, 0.2), Pair(D, E, 0.5))
    assert proposed(POINTS, pairs) == (Group((D, E), 0.5), Group((B, A, C), (0.3 + 0.1 + 0.2) / 3))


def test_a_point_that_is_like_one_but_not_like_the_rest_stays_out() -> None:
    pairs = (Pair(A, B, 0.5), Pair(B, C, 0.2))
    assert clusters((A, B, C), pairs, 0.2) == ((A, B), (C,))


def test_what_was_said_to_be_unlike_does_not_come_up_together_again() -> None:
    pairs = (Pair(A, B, 0.5), Pair(A, C, 0.4), Pair(B, C, 0.3))
    assert clusters((A, B, C), pairs, 0.1, [frozenset((A, B)), frozenset((D, E))]) == ((A, C), (B,))
    assert clusters((A, B, C), pairs, 0.1, [frozenset((B, C))]) == ((A, B), (C,))


def test_points_hardly_alike_and_points_that_are_gone_are_not_proposed() -> None:
    assert proposed((A, B), [Pair(A, B, LEAST / 2), Pair(A, C, 0.9)]) == ()
    assert proposed((), ()) == ()


@settings(max_examples=examples(200, 5_000))
@given(PAIRS, APART, st.randoms(use_true_random=False))
def test_clusters_part_the_points_and_their_order_does_not_matter(
    pairs: list[Pair], apart: set[frozenset[bytes]], random: Random
) -> None:
    found = clusters(POINTS, pairs, 0.2, apart)
    assert sorted(point for each in found for point in each) == list(POINTS)
    assert not [each for each in found for pair in apart if pair <= set(each)]
    mixed = random.sample(pairs, len(pairs))
    assert clusters(random.sample(POINTS, len(POINTS)), mixed, 0.2, apart) == found
    assert proposed(reversed(POINTS), mixed, apart) == proposed(POINTS, pairs, apart)


@given(PAIRS, APART)
def test_each_point_is_proposed_once_at_most(pairs: list[Pair], apart: set[frozenset[bytes]]) -> None:
    points = [point for group in proposed(POINTS, pairs, apart) for point in group.points]
    assert len(points) == len(set(points))
