"""Names as sheets that lie open show them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.sign_in import Signer, first_names, short_names
from tests.examples import examples

WORDS = st.text(st.sampled_from("aáBc कि王ع.-’"), max_size=6)


def ann(family: str, badge: str = "", organisation: str = "") -> Signer:
    return Signer(f"Ann {family}", "Ann", family, badge, organisation)


@pytest.mark.parametrize(
    ("signer", "short", "first"),
    [
        (ann("Lee"), "Ann L.", "Ann"),
        (Signer("Ann Lee", "", ""), "Ann L.", "Ann"),
        (Signer("Dr Ann Mary Lee", "Dr Ann Mary", "Lee"), "Ann L.", "Ann"),
        (Signer("Anna van der Berg", "", ""), "Anna V.", "Anna"),
        (Signer("Madonna", "", ""), "Madonna", "Madonna"),
        (Signer("王小明", "", ""), "王小明", "王小明"),
        (Signer("प्रिया कौर", "प्रिया", "कौर"), "प्रिया कौ.", "प्रिया"),
        (Signer("Dr", "Dr", ""), "Dr", "Dr"),
        (Signer("Lee", "", "Lee"), "Lee", "Lee"),
        (Signer("Li X", "Li", "X"), "Li X", "Li"),
    ],
)
def test_a_sheet_shows_the_first_name_and_one_letter(signer: Signer, short: str, first: str) -> None:
    assert (signer.short, signer.first) == (short, first)


def test_sheets_are_sorted_by_the_family_name_or_the_whole() -> None:
    assert [ann("Ólafs").key, Signer("Ann Lee", "", "").key, Signer("Zoë", "", "").key] == ["olafs", "lee", "zoe"]


@pytest.mark.parametrize(
    ("signers", "told"),
    [
        ((ann("Lee"), ann("Moss")), ("Ann L.", "Ann M.")),
        ((ann("Lee", "12"), ann("Lim", "40")), ("Ann L. (badge 12)", "Ann L. (badge 40)")),
        ((ann("Lee", "", "Age Well"), ann("Lim")), ("Ann L. (Age Well)", "Ann Li.")),
        ((ann("Lee", "", "Age Well"), ann("Lim", "", "age well")), ("Ann Le.", "Ann Li.")),
        ((ann("Lee"), ann("Leeming")), ("Ann Lee", "Ann Leem.")),
        ((ann("Lee"), ann("Lee")), ("Ann Lee", "Ann Lee")),
    ],
)
def test_two_of_one_short_name_are_told_apart(signers: tuple[Signer, ...], told: tuple[str, ...]) -> None:
    assert short_names(signers) == told


def test_first_names_are_enough_where_nobody_shares_them() -> None:
    assert first_names((ann("Lee"), ann("Moss"), Signer("Bo Xu", "Bo", "Xu"))) == ("Ann L.", "Ann M.", "Bo")


@settings(max_examples=examples(200, 3_000))
@given(st.lists(st.builds(Signer, WORDS.filter(str.strip), WORDS, WORDS, WORDS, WORDS), max_size=5))
def test_every_name_has_words_whatever_was_typed(signers: list[Signer]) -> None:
    assert all(told.strip() for told in (*short_names(signers), *first_names(signers)))
