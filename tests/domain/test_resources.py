"""Resources as lines, and what of them is a link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.domain.resources import Edits, Resource, address_of, edits, link_of, typed, written

LEAFLET = Resource("Leaflet about buses", "https://example.org/buses", "handout")
WALL = Resource("The wall of ideas", "", "picture 12")
WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"), max_size=12
).map(lambda text: " ".join(text.split()))
LISTS = st.lists(st.builds(Resource, WORDS.filter(bool), WORDS, WORDS), max_size=6)


def test_a_line_has_a_title_a_place_and_a_note() -> None:
    lines = "Leaflet about buses | https://example.org/buses|handout\n\n  The wall of ideas || picture 12\nA map"
    assert typed(lines) == (LEAFLET, WALL, Resource("A map"))
    assert [written(each) for each in typed(lines)] == [
        "Leaflet about buses | https://example.org/buses | handout",
        "The wall of ideas |  | picture 12",
        "A map",
    ]


def test_a_line_without_a_title_or_with_more_is_refused() -> None:
    with pytest.raises(Refused, match="no title"):
        typed("| https://example.org")
    with pytest.raises(Refused, match="more than a title"):
        typed("a | b | c | d")


@given(LISTS)
def test_what_is_written_is_typed_back(resources: list[Resource]) -> None:
    lines = [written(each) for each in resources]
    assert [written(each) for each in typed("\n".join(lines))] == lines


@given(LISTS, LISTS)
def test_after_the_edits_the_rows_read_as_they_were_typed(before: list[Resource], wanted: list[Resource]) -> None:
    held = {bytes([at]): each for at, each in enumerate(before)}
    done = edits(list(held.items()), wanted)
    held |= dict(done.changed)
    rows = [each for uid, each in held.items() if uid not in done.withdrawn] + list(done.added)
    assert [written(each) for each in rows] == [written(each) for each in wanted]


def test_what_reads_the_same_is_left_alone() -> None:
    rows = [(b"1", LEAFLET), (b"2", WALL)]
    assert edits(rows, [LEAFLET, WALL]) == Edits((), (), ())
    assert edits(rows, [LEAFLET]) == Edits((), (), (b"2",))


@pytest.mark.parametrize("place", ["https://example.org/buses", "http://example.org", "mailto:forum@example.org"])
def test_pages_and_e_mail_are_links(place: str) -> None:
    assert link_of(place) == place


@pytest.mark.parametrize(
    "place",
    [
        *("", "On the table by the door", "javascript:alert(1)", "file:///etc/passwd", "https://", "mailto:nobody"),
        *("https://example.org/a b", "https://exa\u200bmple.org", "data:text/html,x", "//example.org", "http://[x"),
    ],
)
def test_nothing_else_is_one(place: str) -> None:
    assert link_of(place) == ""


def test_an_address_is_read_out_without_its_beginning() -> None:
    assert address_of("https://example.org/buses/") == "example.org/buses"
    assert address_of("mailto:forum@example.org") == "forum@example.org"
