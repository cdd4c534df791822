"""Ways to spoil a good PDF, and how its parts are found. Each function spoils one thing in an open file."""

import re
from collections.abc import Callable, Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

Spoiler = Callable[[Pdf], None]


def document(pdf: Pdf) -> Object:
    return pdf.Root.StructTreeRoot.K[0]


def elements(pdf: Pdf, role: str) -> list[Object]:
    """Return every element of a type, in reading order."""
    return [element for element in _walk(document(pdf)) if str(element.S) == f"/{role}"]


def replace_content(pdf: Pdf, old: bytes, new: bytes, page: int = 0) -> None:
    content = pdf.pages[page].Contents.read_bytes()
    changed = re.sub(old, new, content, count=1, flags=re.DOTALL)
    assert changed != content
    pdf.pages[page].Contents.write(changed)


def _walk(element: Object) -> Iterator[Object]:
    yield element
    for kid in element.get("/K", Array()):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from _walk(kid)


def untag_all(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def heading_as_paragraph(pdf: Pdf) -> None:
    elements(pdf, "H2")[0].S = Name.P


def paragraph_as_heading(pdf: Pdf) -> None:
    elements(pdf, "P")[1].S = Name.H2


def level_skipped(pdf: Pdf) -> None:
    for element in elements(pdf, "H3"):
        element.S = Name.H4
    replace_content(pdf, rb"/H3 <<", b"/H4 <<")


def heading_emptied(pdf: Pdf) -> None:
    elements(pdf, "H2")[0].K = Array()


def second_title(pdf: Pdf) -> None:
    elements(pdf, "H2")[1].S = Name.H1


def paragraph_lost(pdf: Pdf) -> None:
    del document(pdf).K[3]


def order_changed(pdf: Pdf) -> None:
    kids = list(document(pdf).K)
    document(pdf).K = Array([kids[0], kids[2], kids[1], *kids[3:]])


def parent_tree_crossed(pdf: Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


def parent_tree_gone(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


def parent_named_wrongly(pdf: Pdf) -> None:
    elements(pdf, "P")[1].P = elements(pdf, "L")[0]


def mark_used_twice(pdf: Pdf) -> None:
    replace_content(pdf, rb"MCID 1>>", b"MCID 0>>")


def mark_not_drawn(pdf: Pdf) -> None:
    elements(pdf, "P")[1].K[0].MCID = 4711


def page_not_tied(pdf: Pdf) -> None:
    del pdf.pages[0].obj.StructParents


def tabs_at_will(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def text_outside_marks(pdf: Pdf) -> None:
    replace_content(pdf, rb"/H1 <</MCID \d+>> BDC", b"/Nothing BMC")


def text_as_artifact(pdf: Pdf) -> None:
    replace_content(pdf, rb"/H2 <</MCID \d+>> BDC", b"/Artifact BMC")


def paragraph_as_artifact(pdf: Pdf) -> None:
    """Leave no trace: the tree does not know of it any more."""
    element = elements(pdf, "P")[1]
    number = int(element.K[0].MCID)
    kids = document(pdf).K
    document(pdf).K = Array([kid for kid in kids if kid.objgen != element.objgen])
    replace_content(pdf, rb"/P <</MCID %d>> BDC" % number, b"/Artifact BMC")


def header_told_again(pdf: Pdf) -> None:
    """Make the header on the second page a paragraph of its own, tied well."""
    owner = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=document(pdf)))
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = numbers[3]
    owner.K = Array([Dictionary(Type=Name.MCR, Pg=pdf.pages[1].obj, MCID=len(owners))])
    replace_content(pdf, rb"/Artifact <</Type /Pagination>> BDC", b"/P <</MCID %d>> BDC" % len(owners), page=1)
    owners.append(owner)
    document(pdf).K.append(owner)


def header_not_repeated(pdf: Pdf) -> None:
    replace_content(pdf, rb"/Artifact <</Type /Pagination>> BDC.*?EMC\n", b"", page=1)


def header_cells_as_data(pdf: Pdf) -> None:
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD
    for page in range(len(pdf.pages)):
        content = pdf.pages[page].Contents.read_bytes()
        pdf.pages[page].Contents.write(content.replace(b"/TH <<", b"/TD <<"))


def row_header_as_data(pdf: Pdf) -> None:
    cell = elements(pdf, "TH")[-1]
    cell.S = Name.TD


def scope_gone(pdf: Pdf) -> None:
    del elements(pdf, "TH")[1].A


def scope_turned(pdf: Pdf) -> None:
    elements(pdf, "TH")[1].A.Scope = Name.Row


def cell_lost(pdf: Pdf) -> None:
    del elements(pdf, "TR")[1].K[-1]


def items_without_bodies(pdf: Pdf) -> None:
    for body in elements(pdf, "LBody"):
        body.S = Name.P


def list_not_numbered(pdf: Pdf) -> None:
    del elements(pdf, "L")[0].A


def list_as_paragraphs(pdf: Pdf) -> None:
    for role in ("L", "LI"):
        for element in elements(pdf, role):
            element.S = Name.Sect


def types_mapped(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary({"/H2": Name.P})


def type_unknown(pdf: Pdf) -> None:
    elements(pdf, "P")[1].S = Name("/Words")


def not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def picture_by_its_file_name(pdf: Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("image001.png")


def picture_without_words(pdf: Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


def picture_as_artifact(pdf: Pdf) -> None:
    element = elements(pdf, "Figure")[0]
    document(pdf).K = Array([kid for kid in document(pdf).K if kid.objgen != element.objgen])
    for page in pdf.pages:
        page.Contents.write(re.sub(rb"/Figure <</MCID \d+>> BDC", b"/Artifact BMC", page.Contents.read_bytes()))


def link_without_words(pdf: Pdf) -> None:
    del pdf.pages[0].Annots[0].Contents


def link_says_here(pdf: Pdf) -> None:
    pdf.pages[0].Annots[0].Contents = String("click here")


def link_untied(pdf: Pdf) -> None:
    link = elements(pdf, "Link")[0]
    link.K = Array([kid for kid in link.K if kid.get("/Type") != Name.OBJR])


def link_beside_its_words(pdf: Pdf) -> None:
    pdf.pages[0].Annots[0].Rect = Array([400, 10, 500, 30])


def bookmarks_dropped(pdf: Pdf) -> None:
    del pdf.Root.Outlines


def bookmark_renamed(pdf: Pdf) -> None:
    pdf.Root.Outlines.First.First.Title = String("Another thing")


def bookmark_leads_elsewhere(pdf: Pdf) -> None:
    pdf.Root.Outlines.First.First.Dest[3] = 90


def page_labels_gone(pdf: Pdf) -> None:
    del pdf.Root.PageLabels


def pages_count_from_seven(pdf: Pdf) -> None:
    pdf.Root.PageLabels.Nums[1].St = 7


def no_title_shown(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def title_told_differently(pdf: Pdf) -> None:
    pdf.docinfo.Title = String("Untitled")


def no_claim(pdf: Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(packet.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


def no_packet(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def no_colour_space(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def another_language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("fr")


def passage_in_no_language(pdf: Pdf) -> None:
    for span in elements(pdf, "Span"):
        if "/Lang" in span:
            del span.Lang


def passage_in_a_wrong_language(pdf: Pdf) -> None:
    for span in elements(pdf, "Span"):
        span.Lang = String("fr")


def script_added(pdf: Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.OpenAction = pdf.make_indirect(script)


def file_enclosed(pdf: Pdf) -> None:
    pdf.attachments["names.csv"] = b"Ann,Lee"


def field_added(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array())


def page_doubled(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[0])


def page_lost(pdf: Pdf) -> None:
    del pdf.pages[-1]


def arabic_hidden_behind_other_words(pdf: Pdf) -> None:
    for span in elements(pdf, "Span"):
        if "/ActualText" in span:
            span.ActualText = String("someone else")


STRUCTURE: tuple[Spoiler, ...] = (
    untag_all, heading_as_paragraph, paragraph_as_heading, level_skipped, heading_emptied, second_title, paragraph_lost,
    order_changed, parent_tree_crossed, parent_tree_gone, parent_named_wrongly, mark_used_twice, mark_not_drawn,
    page_not_tied, tabs_at_will, text_outside_marks, text_as_artifact, paragraph_as_artifact, header_told_again,
    header_not_repeated, header_cells_as_data, row_header_as_data, scope_gone, scope_turned, cell_lost,
    items_without_bodies, list_not_numbered, list_as_paragraphs, types_mapped, type_unknown, not_marked,
    picture_by_its_file_name, picture_without_words, picture_as_artifact, link_without_words, link_says_here,
    link_untied, link_beside_its_words,
)  # fmt: skip
ABOUT: tuple[Spoiler, ...] = (
    bookmarks_dropped, bookmark_renamed, bookmark_leads_elsewhere, page_labels_gone, pages_count_from_seven,
    no_title_shown, title_told_differently, no_claim, no_packet, no_colour_space, no_language, another_language,
    passage_in_no_language, passage_in_a_wrong_language, script_added, file_enclosed, field_added, page_doubled,
    page_lost, arabic_hidden_behind_other_words,
)  # fmt: skip
