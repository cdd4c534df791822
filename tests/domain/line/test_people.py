"""Whom a label fits."""

from dataclasses import replace

from facilitator.domain.line import Present, people_here
from facilitator.domain.line.people import fits
from facilitator.domain.names import initials
from tests.domain.line.room import ROOM, reading


def test_everybody_is_found_by_full_name_and_by_badge() -> None:
    for each in ROOM.here.present:
        assert each in fits(each.name, ROOM.here)
        assert fits(each.badge, ROOM.here) == (each,)


def test_names_in_twelve_scripts_are_found_in_full() -> None:
    names = (
        *("Siân Ó Briain", "Đặng Thị Lan", "Ọláyínká Adébáyọ̀", "Олена Коваль", "Γιώργος Παππάς", "नीता शर्मा"),
        *("ਹਰਪ੍ਰੀਤ ਕੌਰ", "রহিমা খাতুন", "மலர் குமார்", "فاطمة الزهراء", "דוד לוי", "ሰላም ተስፋዬ", "陳大文", "ՆԱՐԵ Պետրոսյան"),
    )
    here = people_here(Present(bytes([at]), name) for at, name in enumerate(names))
    for name in names:
        assert [person.name for person in fits(name, here)] == [name]
        assert [person.name for person in fits(name.split()[0], here)] == [name]


def test_a_badge_may_have_letters() -> None:
    here = people_here([Present(b"1", "Ann Lee", "C-07"), Present(b"2", "Tom Lee", "B")])
    assert [person.name for label in ("c-07", "b") for person in fits(label, here)] == ["Ann Lee", "Tom Lee"]


def test_nobody_is_meant_by_no_letters() -> None:
    assert [fits(label, ROOM.here) for label in ("", " ", "-", "…", "🚌")] == [()] * 5


def test_a_title_alone_means_nobody() -> None:
    assert fits("Mrs", ROOM.here) == ()


def test_initials_in_capitals_beat_a_name_that_begins_so() -> None:
    here = people_here([Present(b"1", "Mohammed Ali"), Present(b"2", "Maria Price")])
    assert initials("Mohammed Ali") == "ma"
    assert [person.name for person in fits("MA", here)] == ["Mohammed Ali"]
    assert len(fits("ma", here)) == 2


def test_each_part_typed_needs_a_part_of_its_own() -> None:
    here = people_here([Present(b"1", "Ann Annis")])
    assert fits("Ann An", here)
    assert not fits("Ann Ann Ann", here)
    assert not fits("Ann Lee", here)


def test_the_first_and_the_last_initial_will_do_where_nobody_has_them_alone() -> None:
    ben, bea = Present(b"1", "Ben L. Titchmarsh"), Present(b"2", "Bea Toms")
    assert fits("BT", people_here([ben])) == fits("BLT", people_here([ben, bea])) == (ben,)
    assert fits("BT", people_here([ben, bea])) == (bea,)


def test_a_name_with_brackets_is_typed_in_full() -> None:
    room = replace(ROOM, here=people_here([Present(b"1", "Alex (axe)"), Present(b"2", "Ann & Tom")]))
    assert reading("Alex (axe): six", room) == {"speaker": "Alex (axe)", "text": "six"}
    assert reading("Ann & Tom: six", room) == {"speaker": "Ann & Tom", "text": "six"}
    assert reading("(Alex): six", room) == {"text": "(Alex): six"}
    assert reading("Alex?: six", room) == {"text": "Alex?: six"}
