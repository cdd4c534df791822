"""The structure tree, its links and its way back from each mark, as PDF objects (ISO 32000-1 14.7)."""

from facilitator.publish.pdf.objects import Book, Entry, Name, Ref, Value, place_of, text_string
from facilitator.publish.pdf.tags import Annotation, Element, Mark, Place

PRINTED = 4


class StructureWriter:
    """Writes the tree of one document; pages have the ParentTree keys 0 and up, links those after."""

    def __init__(self, book: Book, pages: list[Entry]) -> None:
        self._book, self._pages = book, pages
        self._entries: dict[Element, Entry] = {}
        self._link_owners: list[str] = []
        self.annotations: list[list[Value]] = [[] for _ in pages]

    def write(self, document: Element, owners: list[list[Element]]) -> Ref:
        """Write the tree; owners are the elements of each page's marks by MCID. Return its root."""
        root = self._book.reserve()
        for element in document.walk():
            self._entries[element] = self._book.reserve()
        self._write(document, root.place)
        parents = self._parents(owners)
        root.spell(
            f"<</Type/StructTreeRoot/K[{self._entries[document].place}]/ParentTree {parents}"
            f"/ParentTreeNextKey {len(owners) + len(self._link_owners)}>>"
        )
        return root.ref

    def _parents(self, owners: list[list[Element]]) -> str:
        """Write the way back from each mark and link; return its place."""
        numbers = [
            f"{page}[{' '.join([self._entries[element].place for element in elements])}]"
            for page, elements in enumerate(owners)
        ]
        numbers += [f"{number} {owner}" for number, owner in enumerate(self._link_owners, len(owners))]
        tree = self._book.reserve()
        tree.spell(f"<</Nums[{' '.join(numbers)}]>>")
        return tree.place

    def _write(self, element: Element, parent: str) -> None:
        entry = self._entries[element]
        kids = " ".join([self._kid(kid, entry.place) for kid in element.kids])
        entry.spell(f"<</Type/StructElem/S/{element.role}/P {parent}/K[{kids}]{_told(element)}>>")

    def _kid(self, kid: "Element | Mark | Annotation", here: str) -> str:
        match kid:
            case Element():
                self._write(kid, here)
                return self._entries[kid].place
            case Mark(page, number):
                return f"<</Type/MCR/Pg {self._pages[page].place}/MCID {number}>>"
            case Annotation():
                return self._annotation(kid, here)

    def _annotation(self, link: Annotation, owner: str) -> str:
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
        return f"<</Type/OBJR/Obj {place_of(ref)}/Pg {self._pages[link.page].place}>>"

    def _target(self, target: str | Place) -> dict[str, Value]:
        if isinstance(target, Place):
            return {"Dest": destination(self._pages, target)}
        address = target.replace("\\", "%5C").replace("(", "%28").replace(")", "%29")
        return {"A": {"Type": Name("Action"), "S": Name("URI"), "URI": f"({address})".encode("ascii")}}


def _told(element: Element) -> str:
    """Return what else is told of an element: language, words in its place, attributes (ISO 32000-1 14.7.2, 14.8.5)."""
    texts = (("Lang", element.lang), ("ActualText", element.actual), ("Alt", element.alt))
    told = "".join([f"/{key}{text_string(text).decode('ascii')}" for key, text in texts if text is not None])
    if element.scope:
        return f"{told}/A<</O/Table/Scope/{element.scope}>>"
    if element.numbering:
        return f"{told}/A<</O/List/ListNumbering/{element.numbering}>>"
    if element.box:
        edges = " ".join(f"{edge:.2f}" for edge in element.box)
        return f"{told}/A<</O/Layout/Placement/Block/BBox[{edges}]>>"
    return told


def destination(pages: list[Entry], place: Place) -> Value:
    """Return the PDF destination of a place: that height at the top of the window, zoom as it is."""
    return [pages[place.page].ref, Name("XYZ"), 0, round(place.top, 2), 0]
