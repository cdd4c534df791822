"""An outline as a Word document with real styles, lists and table headers. No sections belong here."""

from facilitator.publish.word.document import word_document

__all__ = ["word_document"]
