"""Points: what is said or written at a meeting."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.commands.entries import place_at_end
from facilitator.commands.raising import may_tie
from facilitator.domain.ids import uid_of
from facilitator.domain.kinds import POINT_KINDS, Kind
from facilitator.domain.line.themes import theme_key
from facilitator.domain.refused import Refused
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Decision, Point, PointTheme, Theme
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class KeepPoint:
    """Keep what was said. `speaker` is a person's id, `speaker_label` the name of one whom nobody fits.

    `question_no` is the question of its item that a table's point speaks to; `whose` says whose words these are.
    `raised_before` is a point of an earlier meeting that said the same; where it may not be tied, the words are kept.
    """

    label: ClassVar[str] = "Keep a point"
    id: bytes
    meeting: bytes
    item: bytes | None
    text: str
    at: str
    kind: str = Kind.SAID
    speaker: bytes | None = None
    speaker_capacity: str = ""
    speaker_label: str = ""
    table: int = 0
    themes: tuple[str, ...] = ()
    sensitive: bool = False
    question_no: int = 0
    whose: str = ""
    raised_before: bytes | None = None

    def apply(self, work: Work) -> None:
        """Write the point with its themes; a theme nobody named before is added."""
        point = Point(uid=self.id, text=needed(self.text, "some words"), kind=_point_kind(self.kind), said_at=self.at)
        point.speaker, point.speaker_capacity = self.speaker, self.speaker_capacity
        point.speaker_label, point.table_no = kept(self.speaker_label), self.table
        point.sensitive = int(self.sensitive)
        point.question_no, point.whose = self.question_no, self.whose
        if self.raised_before is not None and may_tie(work, self.raised_before, self.meeting):
            point.raised_before = self.raised_before
        place_at_end(work, point, self.meeting, self.item)
        work.add(point)
        for theme in {_theme(work, name): None for name in self.themes}:
            work.add(_tied(self.id, theme))  # a new point has no ties to look for


@dataclass(frozen=True, slots=True)
class KeepDecision:
    """Keep what the meeting settled."""

    label: ClassVar[str] = "Keep a decision"
    id: bytes
    meeting: bytes
    item: bytes | None
    text: str
    at: str
    sensitive: bool = False

    def apply(self, work: Work) -> None:
        """Write the decision."""
        decision = Decision(uid=self.id, text=needed(self.text, "some words"), said_at=self.at)
        decision.sensitive = int(self.sensitive)
        place_at_end(work, decision, self.meeting, self.item)
        work.add(decision)


@dataclass(frozen=True, slots=True)
class SetSpeaker:
    """Say who said a point: a person, a capacity, or nobody."""

    label: ClassVar[str] = "Change who said it"
    id: bytes
    speaker: bytes | None = None
    capacity: str = ""

    def apply(self, work: Work) -> None:
        """Write the speaker."""
        point = work.get(Point, self.id)
        point.speaker, point.speaker_capacity, point.speaker_label = self.speaker, self.capacity, ""


@dataclass(frozen=True, slots=True)
class SetPointTable:
    """Say which table a point is from; 0 for the whole room."""

    label: ClassVar[str] = "Change the table of a point"
    id: bytes
    table: int

    def apply(self, work: Work) -> None:
        """Write the table."""
        work.get(Point, self.id).table_no = self.table


@dataclass(frozen=True, slots=True)
class SetGoesTo:
    """Say to whom a point is put, or where it is taken up: a body, an owner, the next forum."""

    label: ClassVar[str] = "Say where a point goes"
    id: bytes
    goes_to: str

    def apply(self, work: Work) -> None:
        """Write it."""
        work.get(Point, self.id).goes_to = kept(self.goes_to)


@dataclass(frozen=True, slots=True)
class SetThemes:
    """Tie a point to these themes and no others."""

    label: ClassVar[str] = "Change the themes of a point"
    id: bytes
    themes: tuple[str, ...]

    def apply(self, work: Work) -> None:
        """Withdraw the ties that went, tie what is new."""
        work.get(Point, self.id)
        kept_ties = {work.find_or_add(_tied(self.id, _theme(work, name))).uid for name in self.themes}
        ties = work.session.scalars(select(PointTheme).where(PointTheme.point == self.id, PointTheme.deleted == 0))
        for tie in ties:
            tie.deleted = int(tie.uid not in kept_ties)


@dataclass(frozen=True, slots=True)
class RenameTheme:
    """Change the name of a theme everywhere."""

    label: ClassVar[str] = "Rename a theme"
    id: bytes
    name: str

    def apply(self, work: Work) -> None:
        """Write the name."""
        work.get(Theme, self.id).name = needed(self.name, "the theme a name")


def theme_id(name: str) -> bytes:
    """Return the id of the theme of that name, the same on every laptop."""
    return uid_of("theme", theme_key(name))


def _theme(work: Work, name: str) -> bytes:
    """Return the id of the theme of that name, which is added or brought back."""
    theme = theme_id(needed(name, "the theme a name"))
    held = work.find(Theme, theme)
    if held is None:
        work.add(Theme(uid=theme, name=kept(name)))
    elif held.deleted:
        work.find_or_add(Theme(uid=theme))
    return theme


def _tied(point: bytes, theme: bytes) -> PointTheme:
    return PointTheme(uid=uid_of("point_theme", point, theme), point=point, theme=theme)


def _point_kind(kind: str) -> Kind:
    if kind not in POINT_KINDS:
        raise Refused(f"“{kind}” is not a kind of point.")
    return Kind(kind)
