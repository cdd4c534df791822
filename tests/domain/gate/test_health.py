"""Finding what is told of somebody's health."""

import pytest

from facilitator.domain.gate.health import health


def found(text: str) -> list[tuple[str, bool]]:
    return [(each.words, each.plainly) for each in health(text)]


@pytest.mark.parametrize(
    "words",
    [
        "her epilepsy",
        "my depression",
        "his long-term kidney disease",
        "their learning disability",
        "My late husband’s dementia",
        "his Parkinson’s",
        "her mental health",
        "my heart attack",
    ],
)
def test_whose_condition_it_is_stands_in_the_way(words: str) -> None:
    assert found(f"She spoke of {words} at length.") == [(words, True)]


@pytest.mark.parametrize(
    "text", ["I have diabetes.", "He’s got bad asthma.", "She was diagnosed with autism.", "Born with cerebral palsy."]
)
def test_a_condition_that_somebody_has_warns(text: str) -> None:
    assert [plainly for _, plainly in found(text)] == [False]


@pytest.mark.parametrize("words", ["my wheelchair", "her mobility", "their disability"])
def test_words_that_tell_little_warn(words: str) -> None:
    assert found(f"The bus has no room for {words}.") == [(words, False)]


@pytest.mark.parametrize(
    "text",
    [
        "The mental health team moved its office.",
        "People with dementia need clear signs.",
        "Their mental health team never rings back.",
        "My bus is late.",
        "They have a learning disability nurse.",
        "The diabetes group meets on Mondays, and they have tea.",
        "My support worker is kind.",
        "Her sister works at the epilepsy clinic.",
    ],
)
def test_services_and_groups_are_nobodys_health(text: str) -> None:
    assert [words for words, plainly in found(text) if plainly] == []
