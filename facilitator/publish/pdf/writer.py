"""An outline written as a PDF file: whole or not at all."""

from pathlib import Path

from facilitator.publish.files import write_whole
from facilitator.publish.outline import Outline
from facilitator.publish.pdf.about import information, write_colours, write_packet
from facilitator.publish.pdf.blocks import put_outline, steps
from facilitator.publish.pdf.bookmarks import write_bookmarks
from facilitator.publish.pdf.composing import Composer
from facilitator.publish.pdf.embedding import FontUses
from facilitator.publish.pdf.fonts import Fonts
from facilitator.publish.pdf.footers import put_footers
from facilitator.publish.pdf.lines import Typesetter
from facilitator.publish.pdf.looks import ON_PAPER, PAGE_HEIGHT, PAGE_WIDTH, YELLOW_ON_BLACK, Colours, Looks
from facilitator.publish.pdf.objects import Book, Entry, Name, Value
from facilitator.publish.pdf.painting import PaintedPage, Painter
from facilitator.publish.pdf.shaping import Shaper
from facilitator.publish.pdf.structure import StructureWriter
from facilitator.publish.pdf.words import Cutter
from facilitator.publish.progress import Watch

BODY_SIZE = 14.0
PASSES = 3


def write_pdf(
    outline: Outline,
    path: Path,
    *,
    size: float = BODY_SIZE,
    dark: bool = False,
    watch: Watch | None = None,
) -> None:
    """Write the outline to path with body text of `size` points, yellow on black where it is `dark`.

    The same outline gives the same bytes.

    Raises Cancelled, leaving no file, as soon as the watch is stopped; OSError if the file cannot be written.
    """
    data = pdf_bytes(outline, size=size, dark=dark, watch=watch)
    write_whole(path, data)


def pdf_bytes(outline: Outline, *, size: float = BODY_SIZE, dark: bool = False, watch: Watch | None = None) -> bytes:
    """Return the outline as the bytes of a PDF file."""
    watch = watch or Watch()
    watch.tell(0, PASSES * steps(outline))
    composer = _composed(outline, size, watch)
    put_footers(composer, outline)
    return page_bytes(outline, composer, YELLOW_ON_BLACK if dark else ON_PAPER)


def page_bytes(outline: Outline, composer: Composer, colours: Colours) -> bytes:
    """Return what was set as the bytes of a PDF file about an outline."""
    return _book(outline, composer, _painted(composer, colours), Book())


def new_composer(outline: Outline, size: float, watch: Watch) -> Composer:
    """Return what sets an outline with body text of `size` points."""
    setter = Typesetter(Cutter(Shaper(Fonts()), outline.language))
    return Composer(setter, Looks(size), watch, PASSES * steps(outline))


def _composed(outline: Outline, size: float, watch: Watch) -> Composer:
    """Set the document, and once more with a list of contents if it turns out to be long (R-A7)."""
    composer = new_composer(outline, size, watch)
    if not put_outline(composer, outline, contents=False):
        composer = Composer(composer.setter, composer.looks, watch, composer.steps, done=steps(outline))
        put_outline(composer, outline, contents=True)
    return composer


def _painted(composer: Composer, colours: Colours) -> tuple[list[PaintedPage], FontUses]:
    painter = Painter(FontUses(), colours)
    painted = []
    total, last = len(composer.flow.pages), composer.steps // PASSES
    for number, page in enumerate(composer.flow.pages):
        composer.watch.tell(composer.steps - last + last * number // total, composer.steps)
        painted.append(painter.paint(page, number))
    return painted, painter.fonts


def _book(outline: Outline, composer: Composer, result: tuple[list[PaintedPage], FontUses], book: Book) -> bytes:
    painted, fonts = result
    pages = [book.reserve() for _ in painted]
    tree = StructureWriter(book, pages)
    root = tree.write(composer.document, [page.owners for page in painted])
    whole = book.reserve()
    shared = book.add({"Font": fonts.resources(book)})
    for page, entry in zip(painted, pages, strict=True):
        annotations = tree.annotations[page.number]
        content = book.stream({}, "\n".join(page.content).encode("ascii"))
        entry.fill(_page(page.number, whole, content, shared) | ({"Annots": annotations} if annotations else {}))
    whole.fill({"Type": Name("Pages"), "Kids": [page.ref for page in pages], "Count": len(pages)})
    catalog: dict[str, Value] = {
        "Type": Name("Catalog"),
        "Pages": whole.ref,
        "StructTreeRoot": root,
        "MarkInfo": {"Marked": True},
        "Lang": outline.language,
        "ViewerPreferences": {"DisplayDocTitle": True},
        "PageLabels": {"Nums": [0, {"S": Name("D")}]},
        "PageMode": Name("UseOutlines"),
        "Outlines": write_bookmarks(book, composer.bookmarks, pages),
        "Metadata": write_packet(book, outline),
        "OutputIntents": [write_colours(book)],
    }
    composer.watch.tell(composer.steps, composer.steps)
    return book.bytes(catalog, information(outline))


def _page(number: int, whole: Entry, content: Value, shared: Value) -> dict[str, Value]:
    return {
        "Type": Name("Page"),
        "Parent": whole.ref,
        "MediaBox": [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
        "Resources": shared,
        "Contents": content,
        "StructParents": number,
        "Tabs": Name("S"),
    }
