"""Pictures of bars in a PDF: whole on one page, true to their numbers, and told in words."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf

from facilitator.publish.figures import LONGEST_LABEL, MOST_BARS, Figure
from facilitator.publish.outline import Heading, Outline, Paragraph, plain, words
from facilitator.publish.pdf import write_pdf
from tests.examples import examples
from tests.publish.conftest import Written
from tests.publish.readback import Picture, judge, read_back
from tests.publish.samples import EMOJI, LOREM, MIXED, NAMES, UNKNOWN, bars, outline

SIZES = (12, 14, 18, 24, 48)
LABELS = (
    *(NAMES[first : first + MOST_BARS] for first in (9, 21, 29)),
    (*MIXED, *UNKNOWN, EMOJI[3]),
    *([letter * (LONGEST_LABEL // len(letter))] * MOST_BARS for letter in ("x", "ﷺ", "王", "حافلة ", "bus ", "👩‍👩‍👧")),
)
COUNTS = st.lists(st.integers(0, 500) | st.just(-4), min_size=1, max_size=MOST_BARS)


def lengths(picture: Picture, numbers: list[int]) -> list[float]:
    """Return how long each bar is: a box, or four for one that is an outline; behind each stands its foot."""
    boxes, found = iter(picture.boxes), []
    for number in numbers:
        found.append(next(boxes)[2])
        for _ in range(4 if number < 0 else 1):
            next(boxes)
    assert list(boxes) == []
    return found


def read(figure: Figure, size: float = 14) -> Picture:
    """Return a picture as it is read back from a file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.pdf"
        write_pdf(outline(figure), path, size=size)
        found = read_back(path)
    assert found.faults == []
    return found.figures[0]


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_is_told_in_words_and_the_judges_are_silent(written: Written, size: float) -> None:
    read = written(outline(Heading(2, "Room"), bars(31, 12, 0, -4), Paragraph(words(LOREM))), size=size)

    assert ("Figure", "Bar chart: Points by theme. Its numbers follow in words.") in read.entries
    assert [picture.text for picture in read.figures] == [
        f"Points by theme{NAMES[0]}31{NAMES[1]}12{NAMES[2]}0{NAMES[3]}fewer than 5"
    ]


@pytest.mark.parametrize("size", [14, 24, 48])
@pytest.mark.parametrize("labels", LABELS, ids=range(len(LABELS)))
def test_labels_of_every_script_and_length_stay_on_one_page(
    written: Written, size: float, labels: Sequence[str]
) -> None:
    chart = bars(*range(MOST_BARS), labels=labels, title=labels[-1])
    written(outline(Paragraph(words(LOREM * 8)), Heading(2, LOREM * 3), chart), size=size)


def test_a_picture_goes_whole_to_the_next_page_with_its_heading(written: Written) -> None:
    for lines in range(10, 30, 4):
        filler = Paragraph(words("\n".join("line" for _ in range(lines))))
        read = written(outline(filler, Heading(2, "Room"), bars(*range(10))))
        assert [page for page, texts in enumerate(read.pages) if "Room" in texts] == [
            page for page, texts in enumerate(read.pages) if any("Points by theme" in text for text in texts)
        ]


@settings(max_examples=examples(30, 400), deadline=None)
@given(COUNTS, st.sampled_from(SIZES))
def test_bars_are_as_long_as_their_numbers(numbers: list[int], size: float) -> None:
    told = [abs(number) for number in numbers]
    found = lengths(read(bars(*numbers), size), numbers)
    full = max(found)
    assert all(abs(length - full * number / max(*told, 1)) < 0.02 for length, number in zip(found, told, strict=True))


def test_a_number_that_is_not_told_has_an_outline_that_says_no_more_than_its_words() -> None:
    one, other = (read(bars(20, -4, 8)) for _ in range(2))
    filled, hollow, _ = lengths(one, [20, -4, 8])
    assert abs(hollow - filled * 4 / 20) < 0.02
    assert one == other
    assert "fewer than 5" in one.text


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in "ab":
        write_pdf(outline(bars(3, 2, -4)), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def sample() -> Outline:
    return outline(Heading(2, "Room"), bars(31, 12, -4, labels=NAMES[9:]), Paragraph(words("Thank you.")))


def figure_of(pdf: Pdf) -> Dictionary:
    kid = pdf.Root.StructTreeRoot.K[0].K[3]
    assert isinstance(kid, Dictionary)
    assert Name.Figure == kid.S
    return kid


def without_words(pdf: Pdf) -> None:
    del figure_of(pdf).Alt


def told_by_nothing(pdf: Pdf) -> None:
    figure_of(pdf).Alt = pikepdf.String("")


def told_by_a_file_name(pdf: Pdf) -> None:
    figure_of(pdf).Alt = pikepdf.String("chart-01.png")


def without_box(pdf: Pdf) -> None:
    del figure_of(pdf).A


def box_outside_the_page(pdf: Pdf) -> None:
    figure_of(pdf).A.BBox = Array([62, -900, 533, -700])


def box_elsewhere_on_the_page(pdf: Pdf) -> None:
    figure_of(pdf).A.BBox = Array([62, 20, 533, 40])


def as_a_paragraph(pdf: Pdf) -> None:
    figure_of(pdf).S = Name.P


def bars_as_decoration(pdf: Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents.write(content.replace(b"/Figure <</MCID 0>> BDC", b"/Artifact BMC", 1))


SPOILERS: list[Callable[[Pdf], None]] = [
    without_words, told_by_nothing, told_by_a_file_name, without_box, box_outside_the_page, box_elsewhere_on_the_page,
    as_a_paragraph, bars_as_decoration,
]  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILERS, ids=[spoiler.__name__ for spoiler in SPOILERS])
def test_a_spoilt_picture_is_noticed(tmp_path: Path, spoil: Callable[[Pdf], None]) -> None:
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    write_pdf(sample(), good)
    assert judge(good) == []
    assert read_back(good).faults == []
    with pikepdf.open(good) as pdf:
        spoil(pdf)
        pdf.save(bad)
    assert judge(bad) or read_back(bad).faults or read_back(bad).entries != plain(sample())
