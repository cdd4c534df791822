"""The rows of the room's screen. A field that is added here is seen by everybody in the room."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WelcomeShown:
    """What stands on the screen while people come in; `forum` is the name of the group."""

    forum: str = ""
    title: str = ""
    subject: str = ""
    date: str = ""
    starts: str = ""
    ends: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemShown:
    """A part of the meeting, with its times."""

    id: bytes
    kind: str
    title: str
    question: str
    minutes: int
    extra: int
    spent: int
    started_at: str
    resumed_at: str
    ended_at: str
    back_at: str
    interrupts: bytes | None

    @property
    def since(self) -> str:
        """When it was taken up last."""
        return self.resumed_at or self.started_at


@dataclass(frozen=True, slots=True)
class ProgrammeShown:
    """Where the meeting is: what is running, if anything, and whether all of it is over."""

    now: ItemShown | None = None
    over: bool = False


@dataclass(frozen=True, slots=True)
class PointShown:
    """A point; `who` is who is told to have said it, in words, or nothing."""

    id: bytes
    kind: str
    text: str
    who: str
    said_at: str


@dataclass(frozen=True, slots=True)
class QueueShown:
    """Who speaks, and who waits, as they may be called."""

    speaking: str = ""
    waiting: tuple[str, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class OptionShown:
    """What can be voted for, and the point that it came from; how many did is None until the vote is closed."""

    text: str
    number: int | None
    point: bytes | None = None


@dataclass(frozen=True, slots=True)
class VoteShown:
    """A vote with its options in their order; until every laptop has its result, it has no numbers."""

    question: str
    method: str
    dots_each: int
    counted_from: str
    closed_at: str
    options: tuple[OptionShown, ...]
    settled: bool = True


@dataclass(frozen=True, slots=True)
class ReadBackShown:
    """A decision or an action that is read back; `said` is what the room said, `owners` as in the minutes."""

    id: bytes
    kind: str
    text: str
    owners: str
    due: str
    due_words: str
    said: str
