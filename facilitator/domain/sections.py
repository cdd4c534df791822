"""The sections of the notes that a group may leave out; the others always stand (R-N3)."""

from collections.abc import Iterable
from enum import StrEnum

from facilitator.domain.refused import Refused


class Section(StrEnum):
    """A section that may be left out, in the order in which they stand."""

    GLANCE = "glance"
    ROOM = "room"
    SUBJECT = "subject"
    PRESENTATIONS = "presentations"
    SAID = "said"
    MATTERED = "mattered"
    SETTLED = "settled"
    ACTIONS = "actions"
    TO_ANSWER = "to_answer"
    GROUPS = "groups"
    WENT = "went"
    NEXT = "next"
    ATTENDANCE = "attendance"
    CAPTURED = "captured"
    RESOURCES = "resources"
    WORDS = "words"

    @property
    def label(self) -> str:
        """How the section is headed."""
        return _LABELS[self]


_LABELS = {
    Section.GLANCE: "At a glance",
    Section.ROOM: "Who was in the room",
    Section.SUBJECT: "What we came to talk about",
    Section.PRESENTATIONS: "Presentations",
    Section.SAID: "What people told us",
    Section.MATTERED: "What mattered most",
    Section.SETTLED: "Decisions, recommendations and challenges",
    Section.ACTIONS: "Actions",
    Section.TO_ANSWER: "Still to answer",
    Section.GROUPS: "Groups",
    Section.WENT: "How the meeting went",
    Section.NEXT: "Next meeting",
    Section.ATTENDANCE: "Appendix A: attendance",
    Section.CAPTURED: "Appendix B: points as captured",
    Section.RESOURCES: "Appendix C: resources",
    Section.WORDS: "Words we used",
}


def left_out(sections_off: str) -> frozenset[str]:
    """Return the sections that are left out, as they are kept: in one text, with a space between."""
    return frozenset(sections_off.split())


def kept_off(sections: Iterable[str]) -> str:
    """Return sections as they are kept, in their order; those of a newer version last."""
    wanted = set(sections)
    known = [section.value for section in Section if section in wanted]
    return " ".join((*known, *sorted(wanted.difference(known))))


def chosen_off(sections_off: str) -> str:
    """Return what was chosen as it is kept; refuse what is no word for a section."""
    chosen = left_out(sections_off)
    for word in sorted(chosen):
        if not (word.isascii() and word.isidentifier()):
            raise Refused(f"“{word}” is no section of the minutes.")
    return kept_off(chosen)
