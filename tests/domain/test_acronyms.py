"""Which capitals are acronyms, and where they are explained (R-N4)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.acronyms import Acronym, acronyms, meanings, spelt_by, unexplained
from tests.examples import examples

TEXTS = st.lists(st.text(st.sampled_from("AbCD &().,s1–\n"), max_size=40) | st.text(max_size=60), max_size=5)


def shorts(*texts: str) -> list[str]:
    """Return the acronyms that are found in texts."""
    return [each.short for each in acronyms(texts)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The CQC came.", ["CQC"]),
        ("Two GPs and the CQC’s letter", ["GP", "CQC"]),
        ("R&D at W3C, P2P and LGBTQ+ groups", ["R&D", "W3C", "P2P", "LGBTQ"]),
        ("an NHS-funded post", ["NHS"]),
        ("NHS, CQC, DHSC", ["NHS", "CQC", "DHSC"]),
        ("NHS", ["NHS"]),
    ],
)
def test_capitals_of_two_to_six_letters_are_acronyms(text: str, found: list[str]) -> None:
    assert shorts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Part II, then part XXXIX and part IV",
        "Meet at SW7 2AZ, or at W8 7NX",
        "In EC1V and in W1A",
        "The A4 and the M25, room B2",
        "PLEASE DO NOT PARK HERE",
        "She said: it is NOT GOOD ENOUGH and left.",
        "She wrote: GO AWAY. Nobody did.",
        "This is NOT what we said, EVER.",
        "Ring at 9 AM",
        "YS-2026/11-3 and www.RBKC.gov.uk, HTTP://x.example, ASC@example.org, team/ASC",
        "McDONALD, KENSINGTON and iPAD",
        "GOODBYE",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert shorts(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Adult social care (ASC) is late.", "Adult social care"),
        ("We asked adult social care (ASC) to ring.", "adult social care"),
        ("The ASC (adult social care) is late.", "adult social care"),
        ("the Care Quality Commission (CQC)", "Care Quality Commission"),
        ("the Department of Health and Social Care (DHSC)", "Department of Health and Social Care"),
        ("our general practitioners (GPs) say", "general practitioners"),
        ("a leaflet (CQC) came", ""),
        ("a leaflet (the CQC sent it)", ""),
        ("CQC (on Monday) said", ""),
    ],
)
def test_words_beside_an_acronym_explain_it_where_they_spell_it(text: str, words: str) -> None:
    assert [each.words for each in acronyms([text])] == [words]


def test_only_the_first_use_explains() -> None:
    assert acronyms(["ASC is late.", "Adult social care (ASC) is late."]) == (Acronym("ASC"),)
    assert acronyms(["Adult social care (ASC) is late.", "ASC is late."]) == (Acronym("ASC", "Adult social care"),)


def test_the_letters_of_an_acronym_are_found_from_the_last_on() -> None:
    assert spelt_by("BSL", "she asked for British Sign Language") == "British Sign Language"
    assert spelt_by("BSL", "she asked for sign language") == ""
    assert spelt_by("BSL", "about signs and letters") == ""


def test_what_the_team_knows_explains_whatever_its_capitals() -> None:
    known = {"asc": "adult social care", "cqc": " "}
    assert unexplained(["ASC, CQC and the Blue Badge Unit (BBU)"], known) == ("CQC",)
    assert meanings(["The CQC, the Blue Badge Unit (BBU) and ASC"], known) == (
        ("ASC", "adult social care"),
        ("BBU", "Blue Badge Unit"),
    )


@given(TEXTS, st.dictionaries(st.text(max_size=6), st.text(max_size=20), max_size=4))
@settings(max_examples=examples(200, 5_000))
def test_an_acronym_is_either_explained_or_not(texts: list[str], known: dict[str, str]) -> None:
    every = [each.short for each in acronyms(texts)]
    told = [short for short, _ in meanings(texts, known)]
    assert sorted((*told, *unexplained(texts, known))) == sorted(every)
    assert len(set(every)) == len(every)


@given(TEXTS)
@settings(max_examples=examples(200, 5_000))
def test_what_is_found_stands_in_the_text(texts: list[str]) -> None:
    whole = " ".join(" ".join(texts).split())
    for each in acronyms(texts):
        assert each.short in whole
        assert each.words in whole
        assert sum(letter.isupper() for letter in each.short) > 1


@given(st.from_regex(r"[A-Z]{2,5}", fullmatch=True), st.text(st.sampled_from("abc d"), max_size=20))
@settings(max_examples=examples(200, 5_000))
def test_initials_always_spell_their_words(short: str, before: str) -> None:
    words = " ".join(f"{letter.lower()}xx" for letter in short if letter != "X")
    if "X" not in short:
        assert spelt_by(short, f"{before}. {words}").endswith(words)
