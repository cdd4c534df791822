"""What the tags cost: the same document with and without marks, structure tree and the way back, in turns."""

from time import process_time
from unittest.mock import patch

from benchmarks.on_paper.task import Task
from facilitator.publish.pdf import painting, pdf_bytes, writer
from facilitator.publish.pdf.objects import Book, Entry, Ref, Value
from facilitator.publish.pdf.tags import Element

TURNS = 12


class NoStructure:
    """Stands where the structure is written and writes nothing but an empty root."""

    def __init__(self, book: Book, pages: list[Entry]) -> None:
        self._book = book
        self.annotations: list[list[Value]] = [[] for _ in pages]

    def write(self, _document: Element, _owners: list[list[Element]]) -> Ref:
        """Return an empty root."""
        return self._book.reserve().ref


def nothing(_page: painting.PaintedPage, _owner: Element | None = None) -> None:
    """Mark nothing."""


def share(task: Task) -> float:
    """Return which part of the processor's time for a build the tags take; the elements are made in both.

    The least of many turns is taken on either side: what else the computer does only ever adds.
    """
    pdf_bytes(task.outline)
    turns = [(_spent(task), _spent_without(task)) for _ in range(TURNS)]
    tagged, bare = (min(times) for times in zip(*turns, strict=True))
    return float(1 - bare / tagged)


def _spent_without(task: Task) -> float:
    with (
        patch.object(writer, "StructureWriter", NoStructure),
        patch.object(painting.PaintedPage, "open", nothing),
        patch.object(painting.PaintedPage, "close", nothing),
    ):
        return _spent(task)


def _spent(task: Task) -> float:
    began = process_time()
    pdf_bytes(task.outline)
    return process_time() - began
