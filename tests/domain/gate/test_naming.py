"""Finding the names of people, however they are written."""

import unicodedata
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.gate.naming import Known, Names, parts_of, pieces_of
from tests.examples import examples

PEOPLE = (
    "Ann Lee",
    "Mary-Ann O’Brien",
    "José Núñez",
    "Łukasz Wójcik",
    "Nguyễn Thị Minh",
    "Adébáyọ̀ Ọlátúnjí",
    "أمينة حسن",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "王小明",
    "דנה לוי",
    "Dr Priya van der Berg",
)
HELD = Names(Known(name) for name in PEOPLE)


def found(text: str, names: Names = HELD) -> list[tuple[str, list[str]]]:
    return [(hit.words, [person.name for person in hit.people]) for hit in names.found(text, pieces_of(text))]


def without_accents(name: str) -> str:
    spread = unicodedata.normalize("NFD", name.replace("Ł", "L"))
    return "".join(char for char in spread if not unicodedata.combining(char))


MADE = st.sampled_from([str.upper, str.lower, str.title, lambda name: name.replace("-", " "), without_accents])
AROUND = st.text(alphabet="bcdfgh .,;:!?()“”\n", max_size=20)


@settings(max_examples=examples(200, 5_000))
@given(st.sampled_from(PEOPLE[:6]), MADE, AROUND, AROUND)
def test_a_full_name_is_found_whatever_stands_around_it_and_however_it_is_cased(
    name: str, made: Callable[[str], str], before: str, after: str
) -> None:
    assert any(name in people for _, people in found(f"{before} {made(name)} {after}"))


@given(st.sampled_from(PEOPLE))
def test_every_script_is_found_between_plain_words(name: str) -> None:
    (only,) = found(f"We heard from {name}, who left.")
    assert only[1] == [name]


@given(st.sampled_from(PEOPLE), st.integers(0, 5))
def test_a_name_over_two_lines_or_with_unseen_marks_is_found(name: str, at: int) -> None:
    broken = name.replace(" ", "\n", 1)
    hidden = f"{name[:at]}\u200b{name[at:]}"
    assert found(broken)
    assert found(hidden)


def test_the_words_are_those_of_the_text_as_they_stand_there() -> None:
    assert found("ANN LEE’s bus; Lee, Ann; ann-lee") == [
        ("ANN LEE", ["Ann Lee"]),
        ("Lee, Ann", ["Ann Lee"]),
        ("ann-lee", ["Ann Lee"]),
    ]


def test_an_apostrophe_or_hyphen_may_be_missing() -> None:
    assert [people for _, people in found("mary ann obrien and Maryann O'Brien")] == [["Mary-Ann O’Brien"]] * 2


def test_small_words_that_arabic_and_hebrew_join_to_a_name_hide_it_not() -> None:
    assert found("وأمينة حسن") == [("وأمينة حسن", ["أمينة حسن"])]
    assert found("לדנה לוי") == [("לדנה לוי", ["דנה לוי"])]


def test_a_name_without_spaces_is_found_in_a_text_without_spaces() -> None:
    assert found("昨天王小明說公車太晚") == [("王小明", ["王小明"])]


def test_titles_belong_to_no_name_and_middle_names_may_be_left_out() -> None:
    names = Names([Known("Dr Ann Marie Lee OBE", "Ann Marie", "Lee")])
    assert found("Ann Lee", names)
    assert found("Lee Ann Marie", names)
    assert found("Dr Ann Marie Lee", names)


def test_a_family_name_of_two_words_may_come_first() -> None:
    names = Names([Known("Priya van der Berg", "Priya", "van der Berg")])
    assert found("Van der Berg, Priya", names)


def test_the_longest_name_at_a_place_counts() -> None:
    names = Names([Known("Ann Lee"), Known("Ann Lee Jones")])
    assert found("Ann Lee Jones spoke.", names) == [("Ann Lee Jones", ["Ann Lee Jones"])]


def test_people_of_one_name_are_all_meant() -> None:
    names = Names([Known("Ann Lee", named=True), Known("Ann Lee")])
    assert found("Ann Lee", names) == [("Ann Lee", ["Ann Lee", "Ann Lee"])]


def test_a_name_does_not_go_on_in_the_next_sentence_but_an_initial_has_a_stop() -> None:
    names = Names([Known("Ann Lee"), Known("J. Smith")])
    assert found("We met Ann. Lee was not there.", names) == []
    assert found("We met J. Smith there, and J Smith.", names) == [
        ("J. Smith", ["J. Smith"]),
        ("J Smith", ["J. Smith"]),
    ]


def test_a_piece_of_a_longer_word_is_no_name() -> None:
    assert found("Annlees, Joann Leeson and the annual levy") == []


def test_somebody_known_by_one_word_is_not_looked_for_as_a_full_name() -> None:
    assert found("Amina spoke", Names([Known("Amina"), Known("Dr")])) == []


def test_the_parts_of_a_name_leave_out_titles_small_words_and_initials() -> None:
    assert parts_of(Known("Dr A. Priya van der Berg", family="van der Berg")) == {"priya", "berg"}


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    assert all(words in text for words, _ in found(text))
