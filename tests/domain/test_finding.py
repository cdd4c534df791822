"""The door's search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.finding import Findable, Finder, Hit, Rank, find
from facilitator.domain.sameness import read_nicknames

NICKNAMES = read_nicknames(["Robert Bob Bobby", "Margaret Peggy"])


def finder(*names: str, booked: str = "", here: str = "") -> Finder:
    people = [
        Findable(name.encode(), name, booked=name in booked.split("|"), here=name in here.split("|")) for name in names
    ]
    return Finder(people, NICKNAMES)


def found(among: Finder, typed: str, limit: int = 20) -> list[str]:
    return [hit.id.decode() for hit in find(among, typed, limit)]


def marked(name: str, typed: str) -> list[str]:
    hit = next(iter(find(finder(name), typed)))
    return [name[start:end] for start, end in hit.spans]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Ann Lee", "a"),
        ("Ann Lee", "l"),
        ("Ann Lee", "le an"),
        ("Ann Lee", "ANNLEE"),
        ("Ann Lee", "leea"),
        ("Ann Lee", "al"),
        ("Zoë Müller", "zoe mul"),
        ("Zoë Müller", "mueller"),
        ("Seán O’Brien", "sean o brien"),
        ("Seán O’Brien", "brien"),
        ("Jean-Luc Noir", "luc"),
        ("Jean-Luc Noir", "jean luc"),
        ("Dr Uma Rao", "dr uma"),
        ("Фёдор Иванов", "fedor iv"),
        ("Фёдор Иванов", "фе"),
        ("Robert Roy", "bob r"),
        ("Margaret Hill", "peggy"),
        ("Олена Коваль", "olena k"),
        ("陳水扁", "chen"),
        ("陳水扁", "shuibian"),
        ("陳水扁", "陳永扁"),
        ("김민수", "min su"),
        ("김민수", "ㄱ"),
        ("김민수", "김민주"),
        ("이영희", "이희영"),
        ("محمد علي", "mohammed ali"),
        ("محمد علي", "mhm"),
        ("Mohammed Nour", "muhamad nur"),
        ("Kathryn Bell", "catherine"),
        ("Łukasz Bøe", "lukasz boe"),
        ("Hans Groß", "gross"),
        ("Ben Newman", "en newman"),
        ("Ed Coyne", "d coyne"),
        ("Jane Lê", "jane el"),
        ("Sundaram Rao", "sundarm"),
        ("Sundaram Rao", "usndaram rao"),
        ("Sundaram Rao", "sundsramrao"),
        ("Dr", "dr"),
        ("*", "*"),
    ],
)
def test_a_person_is_found_as_their_name_is_said(name: str, typed: str) -> None:
    among = finder("Kira Poe", name)
    assert found(among, typed)[:1] == ([name] if name != "*" else [])


@pytest.mark.parametrize("typed", ["", "  ", "-", "qx", "ann ann", "a b c d e f", "zzzzzzzzz"])
def test_what_means_nobody_finds_nobody(typed: str) -> None:
    assert found(finder("Ann Lee"), typed) == []


@pytest.mark.parametrize(
    ("name", "typed", "letters"),
    [
        ("Ann Lee", "le a", ["A", "Le"]),
        ("Seán O’Brien", "obr", ["O’Br"]),
        ("Seán O’Brien", "o", ["O"]),
        ("Ann Lee", "annl", ["Ann", "L"]),
        ("Ann Lee", "leea", ["A", "Lee"]),
        ("Ann Lee", "al", ["A", "L"]),
        ("Robert Roy", "bob", ["Robert"]),
        ("Zoë Müller", "mueller", ["Müller"]),
        ("Sundaram Rao", "sundsramrao", []),
        ("Ann Bea Cox", "annc", ["Ann"]),
        ("प्रिया सिंह", "प्रि", ["प्रि"]),
        ("प्रिया सिंह", "प", ["प्"]),
    ],
)
def test_the_letters_that_were_meant_are_marked(name: str, typed: str, letters: list[str]) -> None:
    assert (marked(name, typed) if find(finder(name), typed) else []) == letters


def test_exact_beginnings_stand_before_short_forms_and_those_before_misspellings() -> None:
    among = finder("Bobb Old", "Robert Roy", "Bab Fox")
    ranks = [hit.rank for hit in find(among, "bob")]
    assert found(among, "bob") == ["Bobb Old", "Robert Roy", "Bab Fox"]
    assert ranks == [Rank.BEGINNING, Rank.NICKNAME, Rank.MISSPELT]


def test_where_somebody_expected_is_called_so_nobody_is_guessed() -> None:
    among = finder("Bobb Old", "Robert Roy", "Bab Fox", booked="Bab Fox|Robert Roy|Bobb Old")
    assert found(among, "bob") == ["Bobb Old", "Robert Roy"]
    among.mark(b"Bobb Old", here=True)
    assert "Bab Fox" in found(among, "bob")


def test_the_nearer_of_two_misspelt_names_stands_first() -> None:
    assert found(finder("Paula Parithosh", "Zia Paritosh"), "parittosh") == ["Zia Paritosh", "Paula Parithosh"]
    assert found(finder("Marcello Fox", "Zia Marcin"), "marcn") == ["Zia Marcin", "Marcello Fox"]
    assert found(finder("James M Snell", "James Snell"), "jamees snell") == ["James Snell", "James M Snell"]


def test_who_is_booked_and_all_but_named_stands_before_those_not_booked() -> None:
    among = finder("John Devi", "Bobby Doe", "John Doe", "Robert Roy", booked="John Doe|Robert Roy")
    assert found(among, "john de") == ["John Doe", "John Devi"]
    assert found(among, "bob") == ["Robert Roy", "Bobby Doe"]


def test_a_slip_in_a_long_name_run_together_is_forgiven_twice() -> None:
    among = finder("Maximilian Featherstone", "Ann Poe")
    assert found(among, "maximiilanfeatherstome") == ["Maximilian Featherstone"]


def test_typing_on_brings_those_who_have_not_stood_first_yet() -> None:
    names = ["Mark Ash", "Mark Bell", "Mark Cole", "Mara Poe"]
    among = finder(*names, "Mark Ames", booked="|".join(names))
    firsts = [found(among, "mark b"[:end])[0] for end in range(1, 7)]
    assert firsts == ["Mara Poe", "Mark Ash", "Mark Bell", "Mark Cole", "Mark Cole", "Mark Bell"]
    assert found(among, "mark")[:4] == ["Mark Cole", "Mark Ash", "Mark Bell", "Mark Ames"]
    among.mark(b"Mara Poe", here=True)
    assert found(among, "m")[0] == "Mark Ash"


def test_booked_stand_before_known_and_those_in_stand_last() -> None:
    among = finder("Ann In", "Ann Known", "Ann Booked", booked="Ann In|Ann Booked", here="Ann In")
    assert found(among, "ann") == ["Ann Booked", "Ann Known", "Ann In"]


def test_who_was_withdrawn_stands_behind_those_known() -> None:
    people = [Findable(name.encode(), name, withdrawn=name == "Ann Ash") for name in ("Ann Ash", "Ann Bell")]
    among = Finder(people, {})
    assert [hit.id for hit in find(among, "ann")] == [b"Ann Bell", b"Ann Ash"]
    among.put(Findable(b"Ann Ash", "Ann Ash", booked=True))
    assert [hit.id for hit in find(among, "ann")] == [b"Ann Ash", b"Ann Bell"]


def test_a_full_name_stands_first_even_of_one_who_is_in() -> None:
    among = finder("Ann Lee", "Ann Leeson", "Cher", "Cher Poe", booked="Ann Leeson|Cher Poe", here="Ann Lee|Cher")
    assert found(among, "ann lee") == ["Ann Lee", "Ann Leeson"]
    assert found(among, "cher") == ["Cher Poe", "Cher"]


def test_badge_and_organisation_find_people_too() -> None:
    people = [
        Findable(b"1", "Ann Lee", "Green Lane Hub", "A-17"),
        Findable(b"2", "Bea Hubert"),
        Findable(b"3", "Ann Poe"),
    ]
    among = Finder(people, NICKNAMES)
    assert [hit.id for hit in find(among, "a17")] == [b"1"]
    assert [hit.id for hit in find(among, "hub")] == [b"2", b"1"]
    assert find(among, "ann lane") == (Hit(b"1", Rank.BESIDE, ((0, 3),), ((6, 10),)),)
    assert find(among, "A-17") == (Hit(b"1", Rank.BESIDE, (), badge=True),)
    assert [hit.id for hit in find(among, "h")] == [b"2"]


def test_marking_dropping_and_putting_change_one_person_at_once() -> None:
    among = finder("Ann Lee", "Ann Poe")
    among.mark(b"Ann Poe", booked=True)
    assert found(among, "ann")[0] == "Ann Poe"
    among.mark(b"Ann Poe", here=True)
    assert found(among, "ann")[0] == "Ann Lee"
    among.put(Findable(b"Ann Lee", "Zia Khan"))
    assert found(among, "ann") == ["Ann Poe"]
    assert found(among, "zi") == ["Ann Lee"]
    among.drop(b"Ann Poe")
    among.drop(b"nobody")
    assert found(among, "ann") == []


def test_of_a_crowd_only_so_many_are_given_the_likeliest_first() -> None:
    names = [f"Ada {chr(97 + number % 26)}{number} Moss" for number in range(90)]
    among = finder(*names, "Mia Adams", "Zed A", booked="Mia Adams")
    assert found(among, "a", 3) == ["Mia Adams", "Zed A", names[0]]
    assert len(found(among, "ada", 200)) == 91
    assert len(found(among, "ada m", 200)) == 91


PARTS = st.sampled_from(["Ann", "Lee", "O’Brien", "Ann-Marie", "Zoë", "王", "محمد", "김민수", "van", "17", "-", "Dr"])


@given(st.lists(st.lists(PARTS, min_size=1, max_size=4).map(" ".join), max_size=8, unique=True), st.text(max_size=12))
def test_searching_never_fails_and_marks_only_letters_of_the_name(names: list[str], typed: str) -> None:
    among = finder(*names)
    for said in (typed, *names):
        for hit in find(among, said):
            name = hit.id.decode()
            assert all(0 <= start < end <= len(name) for start, end in hit.spans)


@given(st.lists(PARTS.filter(lambda part: part != "-"), min_size=1, max_size=4).map(" ".join))
def test_everyone_is_found_by_their_full_name(name: str) -> None:
    assert name in found(finder(name, "Ann Poe"), name)


def test_of_a_crowd_that_a_slip_may_mean_the_nearest_are_enough() -> None:
    names = [f"Smith{letter} {other}oe" for letter in "abcdefghijklmnopqrstuvwxyz" for other in "BDJKLM"]
    hits = found(finder(*names), "smjth")
    assert len(hits) == 20
    assert all(name.startswith("Smith") for name in hits)
