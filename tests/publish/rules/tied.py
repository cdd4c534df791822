"""Rules on how the structure is tied to what is drawn: languages, links, bookmarks, headers over pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf

from tests.publish.rules.sight import Seen, Sight
from tests.publish.rules.told import kids, role

SAYS_NOTHING = re.compile(r"\s*((click )?here|link|more|read more|this)?\s*", re.IGNORECASE)
SLACK = 1.0
LONGEST_REPEATED = 200
"""Letters of a header that is surely short enough to be said again on every page."""
Marks = dict[tuple[int, int], list[Seen]]


def marks_of(sight: Sight) -> Marks:
    """Return what is seen in each mark, by page and number."""
    found: Marks = defaultdict(list)
    for seen in sight.words:
        if seen.mark.number is not None:
            found[seen.page, seen.mark.number].append(seen)
    return found


class Ties:
    """The structure of a file beside what its pages show."""

    def __init__(self, pdf: Pdf, sight: Sight) -> None:
        self.root = pdf.Root.StructTreeRoot.K[0]
        self.marks = marks_of(sight)
        self.sight = sight
        self.pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def passages(self, element: Object, lang: str = "") -> Iterator[tuple[str, str]]:
        """Yield the texts under an element with the language that they are told in, "" for that of the document."""
        lang = str(element.get("/Lang", lang))
        if "/ActualText" in element:
            yield str(element.ActualText), lang
            return
        text = "".join(seen.meant for seen in self.seen(element))
        if text and all(seen.told is None for seen in self.seen(element)):
            yield text, lang
        yield from ((seen.told, lang) for seen in self.seen(element) if seen.told is not None)
        for kid in kids(element):
            yield from self.passages(kid, lang)

    def seen(self, element: Object) -> list[Seen]:
        """Return what is drawn in the marks of an element itself."""
        return [seen for page, number in self.numbers(element) for seen in self.marks[page, number]]

    def numbers(self, element: Object) -> Iterator[tuple[int, int]]:
        """Yield the page and the number of each mark of an element itself."""
        found = element.get("/K", Array())
        for kid in list(found) if isinstance(found, Array) else [found]:
            if isinstance(kid, Dictionary) and kid.get("/Type", None) == Name.MCR:
                yield self.pages.get(kid.Pg.objgen, -1), int(kid.MCID)

    def all_seen(self, element: Object) -> list[Seen]:
        """Return what is drawn in the marks of an element and of all below it."""
        return self.seen(element) + [seen for kid in kids(element) for seen in self.all_seen(kid)]


def links(ties: Ties, pdf: Pdf) -> Iterator[str]:
    """R-A16: every link is tied to words that make sense alone, told in it too, and lies over them."""
    tied: dict[tuple[int, int], Object] = {}
    for element in _all(ties.root):
        for kid in _objects(element):
            tied[kid.Obj.objgen] = element
    for number, page in enumerate(pdf.pages):
        for link in page.obj.get("/Annots", Array()):
            owner = tied.get(link.objgen)
            if link.get("/Subtype", None) != Name.Link or owner is None or role(owner) != "Link":
                yield "R-A16: a link outside the structure"
            elif SAYS_NOTHING.fullmatch(str(link.get("/Contents", ""))):
                yield "R-A16: a link that says nothing"
            elif not _over(link, [seen for seen in ties.all_seen(owner) if seen.page == number]):
                yield "R-A16: a link beside its words"


def underlines(ties: Ties) -> Iterator[str]:
    """R-A2: only links are underlined, so a line is a part of nothing else but of pictures."""
    allowed = {
        number
        for element in _all(ties.root)
        if role(element) in {"Link", "Figure"}
        for each in _all(element)
        for number in ties.numbers(each)
    }
    for box in ties.sight.boxes:
        if box.mark.tag != "Artifact" and (box.page, box.mark.number) not in allowed:
            yield f"R-A2: a line in {box.mark.tag or 'no mark'}"


def _over(link: Object, words: list[Seen]) -> bool:
    left, bottom, right, top = (float(edge) for edge in link.Rect)
    return any(
        left - SLACK <= seen.left and seen.right <= right + SLACK and bottom <= seen.base <= top for seen in words
    )


def _all(element: Object) -> Iterator[Object]:
    yield element
    for kid in kids(element):
        yield from _all(kid)


def _objects(element: Object) -> list[Object]:
    found = element.get("/K", Array())
    every = list(found) if isinstance(found, Array) else [found]
    return [kid for kid in every if isinstance(kid, Dictionary) and kid.get("/Type", None) == Name.OBJR]


def repeated(ties: Ties) -> Iterator[str]:
    """R-A8: a table that goes on says its header again on the page, as an artifact."""
    for table in (element for element in _all(ties.root) if role(element) == "Table"):
        rows = [row for row in _all(table) if role(row) == "TR"]
        names = Counter("".join(seen.meant for seen in ties.all_seen(rows[0])))
        begun = {page for cell in kids(rows[0]) for page, _ in _numbers(ties, cell)}
        cells = [seen for row in rows[1:] for seen in ties.all_seen(row)]
        for page in {seen.page for seen in cells} - begun:
            top = max(seen.base for seen in cells if seen.page == page)
            said = Counter("".join(seen.meant for seen in ties.sight.words if _stands_above(seen, page, top)))
            if names.total() < LONGEST_REPEATED and names - said:
                yield f"R-A8: page {page} goes on with a table without its header"


def _numbers(ties: Ties, element: Object) -> Iterator[tuple[int, int]]:
    for each in _all(element):
        yield from ties.numbers(each)


def _stands_above(seen: Seen, page: int, base: float) -> bool:
    return seen.page == page and seen.base > base and seen.mark.tag == "Artifact"


def bookmark_places(pdf: Pdf) -> list[tuple[int, str, int, float]]:
    """Return level, title, page and height of each bookmark, in order."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    found: list[tuple[int, str, int, float]] = []

    def read(item: Object | None, level: int) -> None:
        while item is not None:
            where = item.get("/Dest", Array())
            page, top = (pages.get(where[0].objgen, -1), float(where[3])) if len(where) > 3 else (-1, 0.0)
            found.append((level, str(item.get("/Title", "")), page, top))
            read(item.get("/First", None), level + 1)
            item = item.get("/Next", None)

    outlines = pdf.Root.get("/Outlines", None)
    read(outlines.get("/First", None) if outlines is not None else None, 1)
    return found


def bookmarks(ties: Ties, pdf: Pdf, entries: list[tuple[str, str]]) -> Iterator[str]:
    """R-A7: every heading has a bookmark that says the same, at its level, and leads to it."""
    heads = [element for element in _all(ties.root) if re.fullmatch("H[1-4]", role(element))]
    found = bookmark_places(pdf)
    told = [(int(name[1]), text) for name, text in entries if re.fullmatch("H[1-4]", name)]
    if [(level, title) for level, title, _, _ in found] != told:
        yield "R-A7: the bookmarks are not the headings"
    for (_, title, page, top), head in zip(found, heads, strict=False):
        seen = ties.all_seen(head)
        if seen and (page != seen[0].page or not seen[0].base < top < seen[0].base + 4 * seen[0].size):
            yield f"R-A7: the bookmark {title!r} leads elsewhere"
