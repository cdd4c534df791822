"""What the checks of the gate are given: plain rows of what a published record tells and of what is known beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.answering import PrintedAnswer
from facilitator.domain.gate.naming import Known
from facilitator.domain.gate.problems import Place
from facilitator.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class Told:
    """A text that the document prints, with the row and the field where it stands; `own` where the team wrote it."""

    place: Place
    field: str
    text: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """A decision or an action, with what the room said when it was read back."""

    place: Place
    text: str
    read_back: str


@dataclass(frozen=True, slots=True)
class Promised:
    """An action of the meeting; `word` is the newest that was said of it."""

    place: Place
    ref: str
    text: str
    owned: bool
    dated: bool
    status: str = Progress.NOT_STARTED
    word: str = ""


@dataclass(frozen=True, slots=True)
class PutRight:
    """A correction that is told to be made: what the notes said, and what they should say."""

    place: Place
    said: str
    instead: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the checks ask about; `today` is an ISO date.

    `texts` are printed; `own_contacts` tells how to reach the team and where it meets, `running` who ran the meeting
    and presented, `bodies` what groups, organisations and places are called. `asked` and `parked` wait for an answer.
    `marked` tells in words what a line was marked as, `sheets` of which table and question nothing came, `apart` what
    two laptops set differently, and `laptops` which of them wrote at the meeting before and nothing at this one.
    `put_right` are corrections that the document tells as made, `wanted` those that nobody settled: what was said to be
    wrong, or where that is empty what should stand. `venues` are printed as well, and their addresses are no secret.
    """

    today: str
    meeting: bytes = b""
    texts: tuple[Told, ...] = ()
    venues: tuple[Told, ...] = ()
    people: tuple[Known, ...] = ()
    running: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    own_contacts: str = ""
    asked: tuple[Told, ...] = ()
    parked: tuple[Told, ...] = ()
    answers: tuple[PrintedAnswer, ...] = ()
    actions: tuple[Promised, ...] = ()
    settled: tuple[Settled, ...] = ()
    marked: tuple[Told, ...] = ()
    sheets: tuple[Told, ...] = ()
    apart: tuple[Told, ...] = ()
    laptops: tuple[str, ...] = ()
    put_right: tuple[PutRight, ...] = ()
    wanted: tuple[Told, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
