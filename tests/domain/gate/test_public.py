"""The scan of what everybody will read."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.gate import Facts, Known, Place, Problem, Told, check
from facilitator.domain.gate.public import contacts_told, names, of_health
from facilitator.domain.gate.wordings import long_sentences, unexplained_acronyms

TODAY = "2026-11-06"
POINT = Place("point", b"p" * 16)
AMINA = Known("Amina Hassan", "Amina", "Hassan", here=True)
GRACE = Known("Grace Lead", "Grace", "Lead", named=True, here=True)
WILL = Known("Will Green", "Will", "Green", here=True)


def facts(text: str, *people: Known) -> Facts:
    return Facts(TODAY, texts=(Told(POINT, "text", text),), people=people or (AMINA, GRACE))


def told(found: Iterable[Problem]) -> list[tuple[str, str, bool]]:
    return [(each.check, each.words, each.blocks) for each in found]


def test_the_name_of_somebody_who_did_not_agree_stands_in_the_way() -> None:
    (problem,) = names(facts("Then AMINA HASSAN spoke."))
    assert (problem.check, problem.words, problem.blocks, problem.place) == ("name", "AMINA HASSAN", True, POINT)
    assert "did not agree to be named" in problem.sentence


def test_who_may_be_named_may_be_named() -> None:
    assert not list(names(facts("Grace Lead and Grace spoke.")))


@pytest.mark.parametrize("field", ["Amina Hassan, Transport for All", "With Amina Hassan and others"])
def test_who_runs_the_meeting_or_presents_may_be_named_in_all_of_the_notes(field: str) -> None:
    assert not list(
        names(replace(facts("Amina Hassan said that Hassan rings back. Thank you, Amina."), running=(field,)))
    )


def test_who_runs_the_meeting_and_said_no_to_being_named_warns_wherever_they_are_named() -> None:
    heading, said = (Told(POINT, "text", text) for text in ("Amina Hassan", "We thank Amina Hassan."))
    held = Facts("", texts=(heading, said), people=(replace(AMINA, refused=True),), running=("Amina Hassan",))
    assert told(names(held)) == [("name", "Amina Hassan", False)] * 2
    assert "said no to being named" in next(names(held)).sentence
    assert not list(names(replace(held, people=(replace(AMINA, refused=True, named=True),))))


def test_a_venue_is_searched_for_names_and_its_address_is_no_secret() -> None:
    venue = Told(POINT, "text", "The home of Amina Hassan, 12 Elm Road, B1 1AA")
    held = Facts("", people=(AMINA,), venues=(venue,), own_contacts=venue.text)
    assert told(names(held)) == [("name", "Amina Hassan", True)]
    assert not list(contacts_told(held))


def test_a_name_that_somebody_who_may_be_named_has_as_well_only_warns() -> None:
    both = (AMINA, replace(AMINA, named=True))
    assert told(names(facts("Amina Hassan spoke.", *both))) == [("name", "Amina Hassan", False)]


def test_a_part_of_the_name_of_somebody_who_was_there_warns() -> None:
    assert told(names(facts("Ask Amina, or Mr Hassan. Amina knows."))) == [
        ("part_of_name", "Amina", False),
        ("part_of_name", "Hassan", False),
    ]


def test_a_part_of_the_name_of_somebody_who_was_not_there_is_nothing() -> None:
    assert not list(names(facts("Ask Amina.", replace(AMINA, here=False))))


def test_words_that_are_names_too_are_nothing_by_themselves() -> None:
    assert not list(names(facts("Will the bus be green? Green is better. Will they?", WILL)))
    assert told(names(facts("the council will green the roofs", WILL))) == [("name", "will green", False)]
    assert told(names(facts("Will Green said so.", WILL))) == [("name", "Will Green", True)]


def test_a_word_that_stands_in_small_letters_elsewhere_is_no_name() -> None:
    person = Known("Ann Kerb", "Ann", "Kerb", here=True)
    assert not list(names(facts("Mend the kerb. Kerb stones are loose.", person)))


def test_a_part_that_an_organisation_or_a_place_has_is_no_name() -> None:
    assert not list(names(replace(facts("We met at Hassan Hall."), bodies=("Hassan Hall",))))


def test_contacts_stand_in_the_way_but_not_the_teams_own() -> None:
    text = "Ring 0121 496 0000 or 07700 900123."
    assert told(contacts_told(replace(facts(text), own_contacts="Forum team, (0121) 496-0000"))) == [
        ("contact", "07700 900123", True)
    ]


def test_health_stands_in_the_way_where_it_is_said_whose() -> None:
    assert told(of_health(facts("It was her epilepsy. I have asthma."))) == [
        ("health", "her epilepsy", True),
        ("health", "I have asthma", False),
    ]


def test_acronyms_are_one_problem_until_each_is_explained_or_listed() -> None:
    text = "The DWP was there, and the DWP left."
    (one,) = unexplained_acronyms(facts(text))
    assert one.blocks
    assert one.sentence == "Nothing says what DWP means. List it in Settings, or write it out at first use."
    assert not list(
        unexplained_acronyms(replace(facts(text), abbreviations={"dwp": "Department for Work and Pensions"}))
    )
    assert not list(unexplained_acronyms(facts("The Department for Work and Pensions (DWP). The DWP left.")))
    two = (Told(POINT, "text", "ASC and DWP"), Told(POINT, "meaning", "DWP and PIP"))
    (three,) = unexplained_acronyms(replace(facts(""), texts=two))
    assert three.sentence.startswith("Nothing says what ASC, DWP and PIP mean. List them")


def test_acronyms_that_may_stand_come_back_with_another_one() -> None:
    (found,) = check(facts("The DWP was there."), {})
    stands = {(found.overruling(b""), found.state): "Everybody here knows."}
    assert not check(facts("The DWP was there."), stands)[0].in_the_way
    assert check(facts("The DWP and the CAB were there."), stands)[0].in_the_way


def test_a_long_sentence_of_the_teams_own_warns_and_what_people_said_is_theirs() -> None:
    text = f"Short one. {'word ' * 25}word."
    own = Told(POINT, "outcome", text, own=True)
    (problem,) = long_sentences(replace(facts(""), texts=(own, replace(own, own=False))))
    assert "has 26 words" in problem.sentence
    assert not problem.blocks


PLAIN = (
    "The 17 is late on Sundays, and it does not stop at the hospital.",
    "What helps you to get about?",
    "We asked for a bench at each stop in Green Lane.",
    "Carers wait 40 minutes on the phone and then it rings off.",
    "May we have large print, please? Mark it clearly.",
    "People with dementia need clear signs, and so do the rest of us.",
    "The council will write to everybody by Friday 4 December 2026.",
    "Nobody from health came. We will ask again.",
    "“Wait till we sit down,” said a driver.",
)


@given(st.lists(st.sampled_from(PLAIN), max_size=6))
def test_ordinary_sentences_are_no_problem(said: list[str]) -> None:
    assert check(facts("\n".join(said), AMINA, GRACE, WILL), {}) == ()


@given(st.lists(st.sampled_from(PLAIN), max_size=4), st.sampled_from(["Amina Hassan", "HASSAN, Amina", "amina hassan"]))
def test_a_name_planted_among_them_is_found(said: list[str], name: str) -> None:
    found = check(facts(f"{' '.join(said)} {name} agreed.", AMINA, GRACE, WILL), {})
    assert [each.words for each in found if each.check == "name"] == [name]
