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
        "my husband is diabetic",
        "her autistic",
    ],
)
def test_whose_condition_it_is_stands_in_the_way(words: str) -> None:
    assert found(f"She spoke of {words} at length.") == [(words, True)]


@pytest.mark.parametrize(
    "text", ["I have diabetes.", "He’s got bad asthma.", "She was diagnosed with autism.", "Born with cerebral palsy."]
)
def test_a_condition_that_somebody_has_warns(text: str) -> None:
    assert [plainly for _, plainly in found(text)] == [False]


@pytest.mark.parametrize(
    "words",
    [
        "Mrs Smith has dementia",
        "Mr. O’Neill had a stroke",
        "Ms Jane Doe is diabetic",
        "Dr Khan’s got cancer",
        "Miss Lee was diagnosed with autism",
        "Mrs Smith has Parkinson's",
        "Mrs Jones has Alzheimer’s",
        "Mrs Jones has MS",
        "Mrs Jones has Dementia",
        "Mr O’Neill has Crohn's",
        "Mr Khan is HIV positive",
        "Mr Khan is HIV-positive",
        "Mrs Éluard is Deaf",
    ],
)
def test_a_condition_of_somebody_with_a_title_and_a_name_stands_in_the_way(words: str) -> None:
    assert found(f"We heard that {words} and cannot come.") == [(words, True)]


@pytest.mark.parametrize(
    "words",
    [
        "he is diabetic",
        "I’m autistic",
        "She was very epileptic",
        "Eileen has dementia",
        "Éilis has dementia",
        "Amina has Down’s syndrome",
        "Amina has Down's syndrome",
        "Tom has ADHD",
        "Tom Hill is deaf",
    ],
)
def test_what_somebody_is_and_what_a_first_name_has_warns(words: str) -> None:
    assert found(f"{words}, and waits.") == [(words, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Everybody has anxiety about the buses.",
        "Who has diabetes here?",
        "Mrs Smith has epilepsy leaflets for all.",
        "Aston has dementia friendly shops.",
        "Aston has Dementia Friendly shops.",
        "Mrs Khan was Ms Hill before.",
        "Mrs Khan has MS leaflets for all.",
        "Our ward has ADHD leaflets.",
        "The council has disabled parking in Elm Road.",
        "He is kind to disabled people.",
        "What disabled people need was said.",
        "My disabled parking was moved.",
    ],
)
def test_what_is_nobodys_health_does_not_even_warn(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("words", ["my wheelchair", "her mobility", "their disability", "my deaf", "her blind"])
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
