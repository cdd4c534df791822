"""The reader's list of bookmarks: every heading under the heading above it (R-A7)."""

from dataclasses import dataclass, field

from facilitator.publish.pdf.composing import Bookmark
from facilitator.publish.pdf.objects import Book, Entry, Ref, Value
from facilitator.publish.pdf.structure import destination


@dataclass(slots=True)
class _Node:
    entry: Entry
    level: int
    bookmark: Bookmark | None = None
    under: "list[_Node]" = field(default_factory=list)


def write_bookmarks(book: Book, bookmarks: list[Bookmark], pages: list[Entry]) -> Ref:
    """Write the tree of bookmarks and return its root."""
    root = _Node(book.reserve(), 0)
    path = [root]
    for bookmark in bookmarks:
        node = _Node(book.reserve(), bookmark.level, bookmark)
        while path[-1].level >= bookmark.level:
            path.pop()
        path[-1].under.append(node)
        path.append(node)
    root.entry.fill(_children(root))
    _write_under(root, pages)
    return root.entry.ref


def _write_under(parent: _Node, pages: list[Entry]) -> None:
    for index, node in enumerate(parent.under):
        content: dict[str, Value] = {"Parent": parent.entry.ref, **_children(node)}
        if node.bookmark:
            content |= {"Title": node.bookmark.text, "Dest": destination(pages, node.bookmark.place)}
        if index:
            content["Prev"] = parent.under[index - 1].entry.ref
        if index + 1 < len(parent.under):
            content["Next"] = parent.under[index + 1].entry.ref
        node.entry.fill(content)
        _write_under(node, pages)


def _children(node: _Node) -> dict[str, Value]:
    if not node.under:
        return {}
    return {"First": node.under[0].entry.ref, "Last": node.under[-1].entry.ref, "Count": _open(node)}


def _open(node: _Node) -> int:
    return sum(1 + _open(child) for child in node.under)
