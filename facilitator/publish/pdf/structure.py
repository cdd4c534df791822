"""The structure tree, its links and its way back from each mark, as PDF objects (ISO 32000-1 14.7)."""

from facilitator.publish.pdf.objects import Book, Entry, Name, Ref, Value
from facilitator.publish.pdf.tags import Annotation, Element, Mark, Place

PRINTED = 4


class StructureWriter:
    """Writes the tree of one document; pages have the ParentTree keys 0 and up, links those after."""

    def __init__(self, book: Book, pages: list[Entry]) -> None:
        self._book, self._pages = book, pages
        self._entries: dict[Element, Entry] = {}
        self._link_owners: list[Ref] = []
        self.annotations: list[list[Value]] = [[] for _ in pages]

    def write(self, document: Element, owners: list[list[Element]]) -> Ref:
        """Write the tree; owners are the elements of each page's marks by MCID. Return its root."""
        root = self._book.reserve()
        for element in document.walk():
            self._entries[element] = self._book.reserve()
        self._write(document, root.ref)
        numbers: list[Value] = []
        for page, elements in enumerate(owners):
            numbers += [page, [self._entries[element].ref for element in elements]]
        for index, owner in enumerate(self._link_owners):
            numbers += [len(owners) + index, owner]
        root.fill(
            {
                "Type": Name("StructTreeRoot"),
                "K": [self._entries[document].ref],
                "ParentTree": self._book.add({"Nums": numbers}),
                "ParentTreeNextKey": len(owners) + len(self._link_owners),
            }
        )
        return root.ref

    def _write(self, element: Element, parent: Ref) -> None:
        entry = self._entries[element]
        content: dict[str, Value] = {
            "Type": Name("StructElem"),
            "S": Name(element.role),
            "P": parent,
            "K": [self._kid(kid, entry.ref) for kid in element.kids],
        }
        if element.lang:
            content["Lang"] = element.lang
        if element.actual is not None:
            content["ActualText"] = element.actual
        if element.alt is not None:
            content["Alt"] = element.alt
        entry.fill(content | _attributes(element))

    def _kid(self, kid: "Element | Mark | Annotation", here: Ref) -> Value:
        match kid:
            case Element():
                self._write(kid, here)
                return self._entries[kid].ref
            case Mark(page, number):
                return {"Type": Name("MCR"), "Pg": self._pages[page].ref, "MCID": number}
            case Annotation():
                return self._annotation(kid, here)

    def _annotation(self, link: Annotation, owner: Ref) -> Value:
        content: dict[str, Value] = {
            "Type": Name("Annot"),
            "Subtype": Name("Link"),
            "Rect": [round(edge, 2) for edge in link.box],
            "Border": [0, 0, 0],
            "F": PRINTED,
            "Contents": link.words,
            "StructParent": len(self._pages) + len(self._link_owners),
            **self._target(link.target),
        }
        self._link_owners.append(owner)
        ref = self._book.add(content)
        self.annotations[link.page].append(ref)
        return {"Type": Name("OBJR"), "Obj": ref, "Pg": self._pages[link.page].ref}

    def _target(self, target: str | Place) -> dict[str, Value]:
        if isinstance(target, Place):
            return {"Dest": destination(self._pages, target)}
        address = target.replace("\\", "%5C").replace("(", "%28").replace(")", "%29")
        return {"A": {"Type": Name("Action"), "S": Name("URI"), "URI": f"({address})".encode("ascii")}}


def _attributes(element: Element) -> dict[str, Value]:
    """Return what else is told of an element (ISO 32000-1 14.8.5)."""
    if element.scope:
        return {"A": {"O": Name("Table"), "Scope": Name(element.scope)}}
    if element.numbering:
        return {"A": {"O": Name("List"), "ListNumbering": Name(element.numbering)}}
    if element.box:
        box: list[Value] = [round(edge, 2) for edge in element.box]
        return {"A": {"O": Name("Layout"), "Placement": Name("Block"), "BBox": box}}
    return {}


def destination(pages: list[Entry], place: Place) -> Value:
    """Return the PDF destination of a place: that height at the top of the window, zoom as it is."""
    return [pages[place.page].ref, Name("XYZ"), 0, round(place.top, 2), 0]
