"""The structure tree: what each part of the document is, in reading order, beside how it is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of drawn content: the number of its page (from 0) and its MCID there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class Annotation:
    """A link's place on a page: (left, bottom, right, top) in points and where it leads."""

    page: int
    box: tuple[float, float, float, float]
    target: "str | Place"
    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """A point that a link or bookmark leads to: page from 0, and points from its lower edge."""

    page: int
    top: float


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; kids in reading order, `actual` the words where the glyphs stand in another order.

    A picture has words in its place (`alt`) and a `box` on its page: left, bottom, right and top in points.
    """

    role: str
    lang: str | None = None
    actual: str | None = None
    scope: str | None = None
    numbering: str | None = None
    alt: str | None = None
    box: tuple[float, float, float, float] | None = None
    kids: "list[Element | Mark | Annotation]" = field(default_factory=list)

    def add(
        self, role: str, *, lang: str | None = None, scope: str | None = None, actual: str | None = None
    ) -> "Element":
        """Append a new element of this role and return it."""
        child = Element(role, lang=lang, scope=scope, actual=actual)
        self.kids.append(child)
        return child

    def walk(self) -> "Iterator[Element]":
        """Yield this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()
