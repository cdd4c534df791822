"""Every paper for every kind of crowd: judged, and read back as its outline says it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from facilitator.domain.refused import Refused
from facilitator.exchange.registrations import read_registrations
from facilitator.publish.outline import Cards, Runs, joined
from facilitator.publish.paper import Paper, PaperKind, paper_name, paper_pdf
from facilitator.queries.sheets import sheets
from tests.publish.paper.crowd import EVERY, MADE_AT, Crowd, crowd
from tests.publish.samples import EMOJI, LOREM, MIXED, NAMES, UNKNOWN

LISTS = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "registrations"
LONG = ("Featherstonehaugh-Cholmondeley " * 14, "A" * 300, LOREM * 8, "محمد " * 60)
CROWDS: dict[str, Sequence[str]] = {
    "nobody": (),
    "one": ("Ann Lee",),
    "every script": (*NAMES, *MIXED, *UNKNOWN, *EMOJI),
    "long names": (*LONG, "Bo Xu"),
    "two hundred": tuple(f"{NAMES[n % 41]} {n}" for n in range(200)),
    "one name": ("Ann Lee",) * 30,
}
KINDS = pytest.mark.parametrize("paper", EVERY, ids=lambda paper: f"{paper.kind}-{paper.desks}-{paper.large}")


@pytest.fixture(params=CROWDS, scope="module")
def people(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crowd]:
    with crowd(tmp_path_factory.mktemp("crowd"), CROWDS[request.param]) as made:
        yield made


@KINDS
def test_every_paper_is_good_whoever_comes(people: Crowd, paper: Paper) -> None:
    read = people.printed(paper)

    assert all(text.strip() for _, text in read.entries)


def test_sign_in_sheets_show_everybody_once(people: Crowd) -> None:
    read = people.printed(Paper(PaperKind.SIGN_IN, desks=3))
    numbers = [text for role, text in read.entries if role == "TH" and text.isdigit()]

    assert len(numbers) == len(set(numbers))
    assert set(map(str, range(1, len(people.people) + 1))) <= set(numbers)


def test_badges_show_every_name_whole(people: Crowd) -> None:
    told = {joined(card) for card in _cards(people)}
    assert {one.row.name for one in sheets(people.reader, people.meeting).guests} == told


def _cards(people: Crowd) -> list[Runs]:
    blocks = people.outline(Paper(PaperKind.BADGES)).blocks
    return [card.large for block in blocks if isinstance(block, Cards) for card in block.cards]


@pytest.mark.skipif(not LISTS.is_dir(), reason="the real lists of ../shared/data are not here")
@pytest.mark.parametrize("name", sorted(path.name for path in LISTS.glob("*")) if LISTS.is_dir() else [])
def test_real_lists_become_good_papers(tmp_path: Path, name: str) -> None:
    read = read_registrations(LISTS / name)
    names = [booking.name for booking in read.bookings]
    assert names
    with crowd(tmp_path, names) as made:
        for paper in EVERY:
            made.printed(paper)


def test_a_meeting_that_is_not_there_has_no_papers(people: Crowd) -> None:
    with pytest.raises(Refused, match="not in the library"):
        paper_pdf(people.reader, b"x" * 16, Paper(PaperKind.TABLES), made_at=MADE_AT)


def test_a_paper_is_the_same_bytes_each_time(people: Crowd) -> None:
    first, second = (paper_pdf(people.reader, people.meeting, EVERY[0], made_at=MADE_AT) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        (Paper(PaperKind.SIGN_IN), "2026-11-05-peoples-forum-sign-in.pdf"),
        (Paper(PaperKind.SIGN_IN, 2, 0), "2026-11-05-peoples-forum-sign-in-a-b.pdf"),
        (Paper(PaperKind.SIGN_IN, 2, 1), "2026-11-05-peoples-forum-sign-in-z.pdf"),
        (Paper(PaperKind.TABLES), "2026-11-05-peoples-forum-tables.pdf"),
        (Paper(PaperKind.BADGES, large=True), "2026-11-05-peoples-forum-badges-large-internal.pdf"),
        (Paper(PaperKind.EVACUATION), "2026-11-05-peoples-forum-evacuation-internal.pdf"),
    ],
)
def test_a_file_is_called_what_it_is(tmp_path: Path, paper: Paper, name: str) -> None:
    with crowd(tmp_path, ("Ann Abel", "Cy Bell", "Di Zed", "Ed Zorn")) as made:
        assert paper_name(made.reader, made.meeting, paper) == name
