"""Ways to spoil what a good PDF shows, while its structure says what it said."""

import re

from pikepdf import Name, Pdf

from tests.publish.pdf.spoiling import Spoiler, replace_content


def missing_glyph(pdf: Pdf) -> None:
    replace_content(pdf, rb"<[0-9A-F]{4}", b"<0000")


def wrong_letters(pdf: Pdf) -> None:
    for font in pdf.pages[0].obj.Resources.Font.values():
        told = font.ToUnicode.read_bytes()
        font.ToUnicode.write(told.replace(b"<004E>", b"<0058>"))


def letters_unknown(pdf: Pdf) -> None:
    for font in pdf.pages[0].obj.Resources.Font.values():
        del font.ToUnicode


def other_letters_seen(pdf: Pdf) -> None:
    """Let glyphs change places with what they mean: all that is told stays, and something else is seen."""
    for font in pdf.pages[0].obj.Resources.Font.values():
        told = font.ToUnicode.read_bytes()
        codes = dict(re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", told))
        of = {meaning: code for code, meaning in codes.items()}
        if b"0065" not in of or b"006F" not in of:
            continue
        e, o = of[b"0065"], of[b"006F"]
        swapped = told.replace(b"<%s> <0065>" % e, b"<%s> <006F>" % e)
        font.ToUnicode.write(swapped.replace(b"<%s> <006F>" % o, b"<%s> <0065>" % o))
        for page in pdf.pages:
            page.Contents.write(_swapped(page.Contents.read_bytes(), e, o))


def _swapped(content: bytes, one: bytes, other: bytes) -> bytes:
    """Return content with two glyphs in the place of one another, in every font: the others have none of them."""
    turned = {one: other, other: one}

    def turn(found: re.Match[bytes]) -> bytes:
        codes = [found[1][at : at + 4] for at in range(0, len(found[1]), 4)]
        return b"<" + b"".join(turned.get(code, code) for code in codes) + b">"

    return re.sub(rb"<((?:[0-9A-F]{4})+)>", turn, content)


def told_over_others(pdf: Pdf) -> None:
    """Tell one letter over the glyphs of the title."""
    content = pdf.pages[0].Contents.read_bytes()
    found = re.search(rb"/P <</MCID \d+>> BDC\n.*?(\[[^]]*\] TJ)", content, re.DOTALL)
    assert found
    h1 = re.search(rb"/H1 <</MCID \d+>> BDC\n.*?(\[[^]]*\] TJ)", content, re.DOTALL)
    assert h1
    told = b"/Span <</ActualText <FEFF0078>>> BDC " + h1[1] + b" EMC"
    pdf.pages[0].Contents.write(content.replace(found[1], told, 1))


def font_not_enclosed(pdf: Pdf) -> None:
    for font in pdf.pages[0].obj.Resources.Font.values():
        del font.DescendantFonts[0].FontDescriptor.FontFile2


def font_of_another_name(pdf: Pdf) -> None:
    for font in pdf.pages[0].obj.Resources.Font.values():
        font.BaseFont = Name("/ABCDEF+ComicSans")


def widths_wrong(pdf: Pdf) -> None:
    for font in pdf.pages[0].obj.Resources.Font.values():
        for run in list(font.DescendantFonts[0].W)[1::2]:
            run[0] = 1000


def words_too_small(pdf: Pdf) -> None:
    replace_content(pdf, rb"(/P <</MCID \d+>> BDC\n.*?) 14 Tf", rb"\1 9 Tf")


def white_on_white(pdf: Pdf) -> None:
    replace_content(pdf, rb"(/P <</MCID \d+>> BDC\nBT) [0-9. ]+ rg", rb"\1 1 1 1 rg")


def grey_on_white(pdf: Pdf) -> None:
    replace_content(pdf, rb"(/P <</MCID \d+>> BDC\nBT) [0-9. ]+ rg", rb"\1 .5 .5 .5 rg")


def box_over_words(pdf: Pdf) -> None:
    """Lay black under black words."""
    content = pdf.pages[0].Contents.read_bytes()
    box = b"/Artifact <</Type /Layout>> BDC 0 0 0 rg 60 500 400 300 re f EMC\n"
    pdf.pages[0].Contents.write(box + content)


def lines_hardly_seen(pdf: Pdf) -> None:
    replace_content(pdf, rb"0\.45 0\.54 0\.60 rg", b"0.9 0.9 0.9 rg")


def words_off_the_page(pdf: Pdf) -> None:
    replace_content(pdf, rb"(/P <</MCID \d+>> BDC\nBT [0-9. ]+ rg 1 0 0 1) 62\.00", rb"\1 562.00")


def words_over_others(pdf: Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    places = re.findall(rb"1 0 0 1 (62\.00 [0-9.]+) Tm", content)
    pdf.pages[0].Contents.write(content.replace(places[2], places[1], 1))


def words_turned(pdf: Pdf) -> None:
    replace_content(pdf, rb"1 0 0 1 62\.00", b"0 1 -1 0 62.00")


def paragraph_underlined(pdf: Pdf) -> None:
    replace_content(pdf, rb"(/P <</MCID \d+>> BDC\nBT.*?ET)", rb"\1 62 700 100 1 re f")


def something_drawn(pdf: Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents.write(b"/Artifact BMC 10 10 m 500 500 l S EMC\n" + content)


def words_stretched_to_the_edge(pdf: Pdf) -> None:
    replace_content(pdf, rb"(/P <</MCID \d+>> BDC\nBT)", rb"\1 5 Tw")


def page_number_wrong(pdf: Pdf) -> None:
    """Put the foot of the first page on the second too."""
    first, second = (page.Contents.read_bytes() for page in list(pdf.pages)[:2])
    foot = first[first.rindex(b"/Artifact <</Type /Pagination>>") :]
    pdf.pages[1].Contents.write(second[: second.rindex(b"/Artifact <</Type /Pagination>>")] + foot)


def foot_gone(pdf: Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents.write(content[: content.rindex(b"/Artifact <</Type /Pagination>>")])


LOOKS: tuple[Spoiler, ...] = (
    missing_glyph, wrong_letters, letters_unknown, other_letters_seen, told_over_others, font_not_enclosed,
    font_of_another_name, widths_wrong, words_too_small, white_on_white, grey_on_white, box_over_words,
    lines_hardly_seen, words_off_the_page, words_over_others, words_turned, paragraph_underlined, something_drawn,
    words_stretched_to_the_edge, page_number_wrong, foot_gone,
)  # fmt: skip
