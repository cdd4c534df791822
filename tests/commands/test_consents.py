"""What people agreed to, with the wording they were shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.consents import RecordConsent, SaveConsentWording
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.refused import Refused
from facilitator.queries.consents import ConsentRow, consents
from tests.held import NOON, Held, held


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def photo(library: Held, person: bytes) -> ConsentRow:
    return next(row for row in library.ask(consents, person) if row.purpose is Purpose.PHOTO)


def test_everyone_is_asked_for_everything_apart_in_the_words_that_come_with_the_program(library: Held) -> None:
    asked = library.ask(consents, library.person("Amina Yusuf"))

    assert [row.purpose for row in asked] == list(Purpose)
    assert all(row.answer == "" and row.wording == row.purpose.wording for row in asked)


def test_an_answer_keeps_the_wording_that_was_shown(library: Held) -> None:
    amina = library.person("Amina Yusuf")
    library.do(SaveConsentWording(Purpose.PHOTO, "Photos for the newsletter?"))
    shown = photo(library, amina).wording
    library.do(RecordConsent(amina, Purpose.PHOTO, Answer.YES, shown, NOON, "Sam"))
    library.do(SaveConsentWording(Purpose.PHOTO, "Photos for anything?"))

    assert photo(library, amina) == ConsentRow(
        Purpose.PHOTO, "yes", "Photos for the newsletter?", NOON, "Sam", "spoken"
    )
    assert photo(library, library.person("Bea Lund")).wording == "Photos for anything?"


def test_a_consent_is_taken_back_as_it_was_given(library: Held) -> None:
    amina = library.person("Amina Yusuf")
    for answer in (Answer.YES, Answer.WITHDRAWN):
        library.do(RecordConsent(amina, Purpose.PHOTO, answer, "Photos?", NOON, "Sam"))
    assert photo(library, amina).answer == "withdrawn"


def test_without_the_wording_there_is_no_consent(library: Held) -> None:
    with pytest.raises(Refused, match="wording"):
        library.do(RecordConsent(library.person("Amina Yusuf"), Purpose.PHOTO, Answer.YES, " ", NOON, "Sam"))


def test_an_empty_wording_goes_back_to_the_one_that_comes_with_the_program(library: Held) -> None:
    library.do(SaveConsentWording(Purpose.QUOTE, "Your words?"), SaveConsentWording(Purpose.QUOTE, " "))
    amina = library.person("Amina Yusuf")
    assert next(row.wording for row in library.ask(consents, amina) if row.purpose is Purpose.QUOTE) == (
        Purpose.QUOTE.wording
    )
