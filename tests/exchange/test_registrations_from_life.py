"""Real booking lists, where they lie beside the project."""

from pathlib import Path

import pytest

from facilitator.exchange.nicknames import shipped_nicknames
from facilitator.exchange.registrations import Known, Verdict, preview, read_registrations

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the real lists of ../shared/data are not here")

FIGURES = {
    "registrations/01-ticketing-export-tc39-2025-04.csv": (65, 1),
    "registrations/04-messy-bom-semicolon-wasm-2019-06.csv": (59, 8),
    "registrations/07-pasted-names-acd-178.txt": (58, None),
    "registrations/08-series-contacts-tc39.csv": (237, None),
    "registrations/09-made-up-people-access-needs.csv": (92, 1),
    "imports/1-teams-attendance-utf16be-bom.csv": (7, 0),
    "imports/3-zoom-participants.csv": (27, 0),
    "imports/5-plonemeeting-persons-fr.csv": (15, 0),
    "imports/7-eventbrite-attendee-report.csv": (3, 0),
}


@pytest.mark.parametrize("file", FIGURES)
def test_people_and_likenesses_are_counted_in(file: str) -> None:
    people, same = FIGURES[file]
    shown = preview(read_registrations(DATA / file), (), shipped_nicknames())
    offered = shown.count(Verdict.PROBABLY_SAME)
    assert len(shown.people) == people
    assert offered == (offered if same is None else same)


def test_variants_by_initials_are_offered_in_a_series() -> None:
    shown = preview(read_registrations(DATA / "registrations/08-series-contacts-tc39.csv"), (), shipped_nicknames())
    assert 1 <= shown.count(Verdict.PROBABLY_SAME) <= 20


def test_zoom_has_one_person_for_each_address_and_a_row_for_each_time_they_came() -> None:
    read = read_registrations(DATA / "imports/3-zoom-participants.csv")
    assert (len({each.email for each in read.bookings}), len(read.bookings)) == (27, 31)


@pytest.mark.parametrize("file", [file for file in FIGURES if "/04" not in file and "/07" not in file])
def test_a_list_brought_in_again_finds_the_people_it_brought(file: str) -> None:
    read = read_registrations(DATA / file)
    rows = [row.booking for row in preview(read, (), shipped_nicknames()).people if row.booking]
    known = [
        Known(str(each.row_number).encode(), each.name, each.organisation, each.email, each.phone) for each in rows
    ]
    again = preview(read, known, shipped_nicknames())
    assert again.count(Verdict.NEW) == 0
    assert again.count(Verdict.KNOWN) >= len(known) - 2
