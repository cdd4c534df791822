"""What a heading says of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.wording import gist, one_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("There is no bench.", "There is no bench"),
        ("Could there be a bench? We have none.", "Could there be a bench?"),
        ("Wait…\nThe bus is late.", "Wait…"),
        ("Wait… for the bus.", "Wait… for the bus"),
        ("St. Mary’s Road has no lights. It is dark.", "St. Mary’s Road has no lights"),
        ("Dr. Smith spoke about it.", "Dr. Smith spoke about it"),
        ("We heard (Cllr. J. R. Hill) of it. He left.", "We heard (Cllr. J. R. Hill) of it"),
        ("Shops, e.g. Boots, i.e. The Mall, etc. are far.", "Shops, e.g. Boots, i.e. The Mall, etc. are far"),
        ("The U.K. Government paid. We thank it.", "The U.K. Government paid"),
        ("No. 42 is late. Ring them.", "No. 42 is late"),
        ("Was it late? No. It came.", "Was it late?"),
        ("No. It came.", "No"),
        ("It is late. “Ring them”, they said.", "It is late"),
        ("It is late. 40 people wait.", "It is late"),
        ("We waited, and waited ...", "We waited, and waited ..."),
        (f"{'A bench, ' * 7}here or there", f"{'A bench, ' * 7}here…"),
        ("x" * 71, f"{'x' * 70}…"),
    ],
)
def test_it_is_the_first_sentence_or_as_much_as_fits(text: str, expected: str) -> None:
    assert gist(text) == expected


@given(st.text(max_size=200))
def test_it_fits_on_a_line_and_begins_as_the_text_does(text: str) -> None:
    said = gist(text)
    assert len(said) <= 71
    assert one_line(text).startswith(said.rstrip("…")[:30])
    assert bool(said) is bool(one_line(text))
