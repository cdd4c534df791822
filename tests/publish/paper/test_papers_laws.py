"""Whatever was typed, a paper says all of it, leaves nothing empty, and is a good file."""

import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.sign_in import Signer
from facilitator.publish.outline import plain
from facilitator.publish.paper.kinds import Paper
from facilitator.publish.paper.writing import paper_outline
from facilitator.publish.pdf import write_pdf
from facilitator.queries.agenda import ItemRow, TableRow
from facilitator.queries.attendance import AttendanceRow
from facilitator.queries.meetings import MeetingRow
from facilitator.queries.sheets import Guest, Sheets
from tests.examples import examples
from tests.publish.paper.crowd import EVERY, MADE_AT
from tests.publish.readback import assert_good

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=12).map(str.strip)
NAMES = WORDS.filter(bool)
PLACES = st.integers(0, 3)
CAPACITIES = st.sampled_from([*Capacity, ""])


@st.composite
def guests(draw: st.DrawFn) -> list[Guest]:
    return [draw(guest(bytes([number]) * 16)) for number in range(draw(st.integers(0, 5)))]


@st.composite
def guest(draw: st.DrawFn, id_: bytes) -> Guest:
    name, family, place, badge, needs = draw(NAMES), draw(WORDS), draw(WORDS), draw(WORDS), draw(WORDS)
    row = AttendanceRow(
        id=id_, person=id_, name=name, family=family, organisation=place, capacity=draw(CAPACITIES),
        status=draw(st.sampled_from([*Status])), booked=draw(st.integers(0, 1)), arrived_at="2026-11-05T12:31:00",
        left_at="", back_at="", table_no=draw(PLACES), badge=badge, with_person=None, first_time="", access=needs,
        leaving_help=draw(WORDS), access_met="", access_note="",
    )  # fmt: skip
    return Guest(row, Signer(name, draw(WORDS), family, badge, place))


@st.composite
def forums(draw: st.DrawFn) -> Sheets:
    text = [draw(WORDS) for _ in range(5)]
    held = sorted(draw(guests()), key=lambda one: (one.signer.key, one.signer.name, one.row.id))
    tables = tuple(TableRow(b"t%d" % n, n, draw(WORDS), 4, None, draw(WORDS), None, "") for n in range(1, 3))
    items = tuple(ItemRow(b"i%d" % n, n, "discussion", text[3], 5, "", draw(WORDS), "", "") for n in range(1, 3))
    rows = tuple(one.row for one in held)
    plan = (text[1], text[4], "", "2026-11-05", "13:00", "", text[2], "", "", "", "live", "draft", 0, 0)
    here = MeetingRow(b"m", "2026/11", b"g", text[0], "", *plan)
    return Sheets(here, rows, tuple(held), tables, items, sees_access=True)


@given(forums(), st.sampled_from(EVERY))
@settings(max_examples=examples(150, 3_000))
def test_headings_never_skip_a_level_and_nothing_is_empty(forum: Sheets, paper: Paper) -> None:
    entries = plain(paper_outline(forum, paper, MADE_AT))
    levels = [int(role[1]) for role, _ in entries if role in {"H1", "H2", "H3", "H4"}]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert all(text.strip() for _, text in entries)


@given(forums(), st.sampled_from(EVERY))
@settings(max_examples=examples(25, 1_000))
def test_whatever_was_typed_the_file_is_good(forum: Sheets, paper: Paper) -> None:
    made = paper_outline(forum, paper, MADE_AT)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        write_pdf(made, path)
        assert_good(path, made)
