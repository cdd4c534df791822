"""The judges and the read-back notice what goes wrong: a good file is spoilt, and someone must object."""

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from facilitator.publish.outline import Grid, Heading, Listing, Outline, Paragraph, Run, plain, words
from facilitator.publish.pdf import write_pdf
from tests.publish.readback import judge, read_back
from tests.publish.samples import NAMES, outline


def sample() -> Outline:
    return outline(
        Heading(2, "Actions"),
        Paragraph((Run("See "), Run("the page", href="https://example.org"), Run(f" by {NAMES[11]}."))),
        Listing((words("one"), words("two"))),
        Grid("Table", (words("Name"), words("Due")), ((words("Ann"), words("Friday")),)),
    )


def document(pdf: Pdf) -> Dictionary:
    found = pdf.Root.StructTreeRoot.K[0]
    assert isinstance(found, Dictionary)
    return found


def replace_content(pdf: Pdf, old: bytes, new: bytes) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    changed = re.sub(old, new, content, count=1)
    assert changed != content
    pdf.pages[0].Contents.write(changed)


def untag_all(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def no_title_shown(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def heading_as_paragraph(pdf: Pdf) -> None:
    document(pdf).K[2].S = Name.P


def paragraph_lost(pdf: Pdf) -> None:
    del document(pdf).K[3]


def order_changed(pdf: Pdf) -> None:
    kids = list(document(pdf).K)
    document(pdf).K = Array([kids[0], kids[2], kids[1], *kids[3:]])


def parent_tree_crossed(pdf: Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


def mark_used_twice(pdf: Pdf) -> None:
    replace_content(pdf, rb"MCID 1>>", b"MCID 0>>")


def text_outside_marks(pdf: Pdf) -> None:
    replace_content(pdf, rb"/H1 <</MCID 0>> BDC", b"/Nothing BMC")


def text_as_artifact(pdf: Pdf) -> None:
    replace_content(pdf, rb"/H2 <</MCID \d+>> BDC", b"/Artifact BMC")


def missing_glyph(pdf: Pdf) -> None:
    replace_content(pdf, rb"<[0-9A-F]{4}", b"<0000")


def wrong_letters(pdf: Pdf) -> None:
    font = pdf.pages[0].obj.Resources.Font.F1
    font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<004E>", b"<0058>"))


def header_cells_as_data(pdf: Pdf) -> None:
    table = document(pdf).K[-1]
    for kid in table.K[1].K[0].K:
        kid.S = Name.TD


def link_without_words(pdf: Pdf) -> None:
    del pdf.pages[0].Annots[0].Contents


def arabic_hidden_behind_other_words(pdf: Pdf) -> None:
    for kid in document(pdf).K[3].K:
        if "/ActualText" in kid:
            kid.ActualText = pikepdf.String("someone else")


SPOILERS: list[Callable[[Pdf], None]] = [
    untag_all, no_title_shown, no_language, heading_as_paragraph, paragraph_lost, order_changed, parent_tree_crossed,
    mark_used_twice, text_outside_marks, text_as_artifact, missing_glyph, wrong_letters, header_cells_as_data,
    link_without_words, arabic_hidden_behind_other_words,
]  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILERS, ids=[spoiler.__name__ for spoiler in SPOILERS])
def test_a_spoilt_file_is_noticed(tmp_path: Path, spoil: Callable[[Pdf], None]) -> None:
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    write_pdf(sample(), good)
    assert judge(good) == []
    assert read_back(good).entries == plain(sample())
    with pikepdf.open(good) as pdf:
        spoil(pdf)
        pdf.save(bad)
    assert judge(bad) or read_back(bad).faults or read_back(bad).entries != plain(sample())
