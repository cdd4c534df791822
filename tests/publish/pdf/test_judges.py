"""The judges, the read-back and the rules notice what goes wrong: a good file is spoilt, and someone must object."""

from pathlib import Path

import pikepdf
import pytest

from facilitator.publish.outline import Grid, Heading, Listing, Outline, Paragraph, Run, plain, words
from facilitator.publish.pdf import write_pdf
from tests.publish.pdf.spoiling import ABOUT, STRUCTURE, Spoiler
from tests.publish.pdf.spoiling_looks import LOOKS
from tests.publish.readback import assert_good, judge, read_back
from tests.publish.rules import broken_rules
from tests.publish.samples import LOREM, NAMES, bars, outline

EVERY = (*STRUCTURE, *ABOUT, *LOOKS)


def sample() -> Outline:
    """Return two pages with something of everything."""
    return outline(
        Paragraph(words("What was said & done.")),
        Heading(2, "Actions"),
        Paragraph((Run("See "), Run("the page", href="https://example.org"), Run(f" by {NAMES[11]}."))),
        Heading(3, "More"),
        Paragraph(words(LOREM * 2)),
        Listing((words("one"), words("two"))),
        Grid("Table", (words("Name"), words("Due")), ((words("Ann"), words("Friday")),) * 25),
        bars(3, 1),
        Heading(2, "End"),
    )


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("good") / "good.pdf"
    write_pdf(sample(), path)
    assert len(assert_good(path, sample()).pages) == 2
    return path


def noticed(path: Path) -> list[str]:
    """Return what anyone says against a file; the validators are asked last, since they know least of its meaning."""
    read = read_back(path)
    found = read.faults + ([] if read.entries == plain(sample()) else ["it says something else"])
    with pikepdf.open(path) as pdf:
        return found or broken_rules(pdf, sample(), read.entries) or judge(path)


@pytest.mark.parametrize("spoil", EVERY, ids=[spoiler.__name__ for spoiler in EVERY])
def test_a_spoilt_file_is_noticed(good: Path, tmp_path: Path, spoil: Spoiler) -> None:
    with pikepdf.open(good) as pdf:
        spoil(pdf)
        pdf.save(tmp_path / "bad.pdf")
    assert judge(tmp_path / "bad.pdf") or noticed(tmp_path / "bad.pdf")


def test_a_locked_file_is_noticed(good: Path, tmp_path: Path) -> None:
    with pikepdf.open(good) as pdf:
        pdf.save(tmp_path / "bad.pdf", encryption=pikepdf.Encryption(owner="x", user=""))
    with pikepdf.open(tmp_path / "bad.pdf") as pdf:
        assert "R-A17: the file is locked" in broken_rules(pdf, sample(), plain(sample()))


def test_a_file_that_is_only_saved_again_is_good(good: Path, tmp_path: Path) -> None:
    with pikepdf.open(good) as pdf:
        pdf.save(tmp_path / "again.pdf")
    assert noticed(tmp_path / "again.pdf") == []
