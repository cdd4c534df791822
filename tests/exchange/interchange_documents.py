"""Meeting documents of every shape, for the laws of the interchange format."""

from dataclasses import fields, replace
from typing import Any

from hypothesis import strategies as st

from facilitator.domain.access import Met
from facilitator.domain.agenda import ItemKind
from facilitator.domain.attendance import Status
from facilitator.domain.attribution import Attribution, ShownAs, Whose
from facilitator.domain.capacities import Capacity
from facilitator.domain.groups import GroupKind, MeetingStatus
from facilitator.domain.ids import uid_of
from facilitator.domain.kinds import POINT_KINDS
from facilitator.domain.progress import Progress
from facilitator.domain.read_back import Said
from facilitator.domain.votes import Method
from facilitator.exchange.interchange import document as doc
from facilitator.exchange.interchange import in_the_room, published

WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff", include_characters="\n\t"),
    max_size=30,
)
SOME_WORDS = WORDS.filter(bool)
IDS = st.binary(min_size=16, max_size=16)
DAYS = st.dates().map(str)
MOMENTS = st.datetimes().map(lambda when: when.isoformat(timespec="seconds"))
NUMBERS = st.integers(0, 999)
ORDERS = st.text("0123456789abcdefghijklmnopqrstuvwxyz", max_size=6)


def word(*words: str) -> st.SearchStrategy[str]:
    """Return one of these words."""
    return st.sampled_from([str(each) for each in words])


_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("date", "starts_on", "ends_on", "due", "given_on", "decided_on", "next_update_on"), DAYS),
    **dict.fromkeys(("said_at", "started_at", "ended_at", "arrived_at", "left_at", "back_at", "resumed_at"), MOMENTS),
    **dict.fromkeys(("joined_at", "called_at", "closed_at", "counted_from"), MOMENTS),
    "voters": NUMBERS,
    "by_table": st.booleans(),
    **dict.fromkeys(("minutes", "seats", "table_no", "spent", "question_no", "answer"), NUMBERS),
    "extra": st.integers(-60, 60),
    **dict.fromkeys(("queue_closed", "unplanned", "react", "first"), st.booleans()),
    **dict.fromkeys(("level_intended", "level_achieved"), word("", "basic", "intermediate", "transformative")),
    "attribution": word("", *Attribution),
    "whose": word("", *Whose),
    "shown_as": word("", *ShownAs),
    "mark": word("", "missed", "ask_again"),
    "read_back": word(*Said),
    "state": word("", "no_sheet"),
    "visibility": word("public", "internal"),
    "pile": IDS,
    "number": st.integers(1, 99),
    **dict.fromkeys(("booked", "sensitive"), st.booleans()),
    **dict.fromkeys(("capacity", "speaker_capacity"), st.sampled_from([str(one) for one in Capacity])),
    "position": ORDERS,
    "ahead": ORDERS,
    **dict.fromkeys(("at", "raised_at", "settled_at", "approved_at"), MOMENTS),
    **dict.fromkeys(("approved_in", "settled_in"), st.none() | IDS),
    "dark": st.booleans(),
    "size": NUMBERS,
    "length": NUMBERS,
    "sha256": st.text("0123456789abcdef", min_size=64, max_size=64),
}
_NEEDED = ("name", "title", "text", "said", "label", "instead")


def row(kind: type, /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return rows of a kind; fields not given have words, days, times or numbers by their name."""
    usual = {spec.name: _BY_NAME.get(spec.name, SOME_WORDS if spec.name in _NEEDED else WORDS) for spec in fields(kind)}
    ids = IDS.map(lambda chance: uid_of(kind.__name__, chance))  # rows of two kinds never share one
    return st.builds(kind, **usual | ({"uid": ids} if "uid" in usual else {}) | given)


def one_of(rows: list[Any]) -> st.SearchStrategy[bytes | None]:
    """Return the id of one of the rows, or none."""
    return st.sampled_from([None, *(held.uid for held in rows)])


def some(rows: st.SearchStrategy[Any], most: int = 3, key: str = "uid") -> st.SearchStrategy[list[Any]]:
    """Return a few rows of which no two have the same key."""
    return st.lists(rows, max_size=most, unique_by=lambda held: getattr(held, key))


STATUS = st.sampled_from([str(one) for one in Progress])


@st.composite
def documents(draw: st.DrawFn) -> doc.MeetingDocument:
    """Return a whole document in which every row that is named is held."""
    organisations = draw(some(row(doc.Organisation)))
    people = draw(some(row(doc.Person, organisation=one_of(organisations)), most=5))
    items, themes = draw(some(_items())), draw(some(row(doc.Theme)))
    points = gathered(draw(some(_points(people, items, themes), most=5)))
    status = st.sampled_from([str(one) for one in MeetingStatus])
    minutes = st.sampled_from(["draft", "checked", "published"])
    meeting = draw(row(doc.Meeting, status=status, minutes_status=minutes))
    earlier = draw(some(row(doc.EarlierMeeting, status=status)))
    return doc.MeetingDocument(
        group=draw(row(doc.Group, kind=st.sampled_from([str(one) for one in GroupKind]))),
        meeting=meeting,
        earlier=tuple(earlier),
        organisations=tuple(organisations),
        people=tuple(people),
        memberships=tuple(draw(row(doc.Membership, person=st.just(person.uid))) for person in people[:2]),
        items=tuple(replace(item, interrupts=items[0].uid if at == 1 else None) for at, item in enumerate(items)),
        tables=tuple(draw(some(row(doc.Table, host=one_of(people), scribe=one_of(people)), key="number"))),
        attendance=tuple(draw(_attendance(person, people)) for person in people),
        themes=tuple(themes),
        points=tuple(points),
        decisions=tuple(draw(some(row(doc.Decision, item=one_of(items))))),
        actions=tuple(draw(some(_actions(people, items)))),
        responses=tuple(draw(some(_responses([meeting, *earlier])))),
        sheets=tuple(draw(some(row(in_the_room.Sheet, item=one_of(items)), key="photo"))),
        turns=tuple(draw(some(row(in_the_room.Turn, item=one_of(items), person=one_of(people))))),
        votes=tuple(draw(some(_votes(items, points), most=2))),
        evaluation=tuple(draw(some(row(in_the_room.Answer, question=SOME_WORDS), key="pile"))),
        comments=tuple(draw(some(row(in_the_room.Comment)))),
        resources=tuple(draw(some(row(in_the_room.Resource)))),
        versions=tuple(draw(some(_versions(), key="number"))),
        corrections=tuple(draw(some(row(published.Correction, state=word("open", "made", "not_made"))))),
    )


def _versions() -> st.SearchStrategy[Any]:
    names = st.from_regex(r"[a-zé0-9-]{1,20}\.pdf", fullmatch=True)
    return row(published.Version, files=some(row(published.PublishedFile, name=names), key="name").map(tuple))


def _items() -> st.SearchStrategy[Any]:
    return row(doc.AgendaItem, interrupts=st.none(), kind=st.sampled_from([str(one) for one in ItemKind]))


def _attendance(person: doc.Person, people: list[Any]) -> st.SearchStrategy[Any]:
    told = {
        "status": st.sampled_from([str(one) for one in Status]),
        "with_person": one_of(people),
        "access_met": st.sampled_from(["", *(str(one) for one in Met)]),
        "first_time": st.sampled_from(["", "yes", "no"]),
    }
    named = row(doc.Attendance, uid=st.none(), person=st.just(person.uid), **told)
    return named | row(doc.Attendance, person=st.none(), **told)


def _points(people: list[Any], items: list[Any], themes: list[Any]) -> st.SearchStrategy[Any]:
    about = st.lists(st.sampled_from([held.uid for held in themes]), unique=True) if themes else st.just([])
    kind = st.sampled_from([str(one) for one in POINT_KINDS])
    told = {"themes": about.map(tuple), "gathered_in": st.none(), "raised_before": st.none() | IDS}
    return row(doc.Point, kind=kind, item=one_of(items), speaker=one_of(people), **told)


def gathered(points: list[doc.Point]) -> list[doc.Point]:
    """Return points of which the second is told under the first."""
    return [replace(point, gathered_in=points[0].uid if at == 1 else None) for at, point in enumerate(points)]


def _actions(people: list[Any], items: list[Any]) -> st.SearchStrategy[Any]:
    owners = st.lists(row(doc.Owner, person=one_of(people)), max_size=2).map(tuple)
    updates = some(row(doc.Update, status=STATUS), most=2).map(tuple)
    return row(doc.Action, item=one_of(items), owners=owners, updates=updates, status=STATUS)


@st.composite
def _votes(draw: st.DrawFn, items: list[Any], points: list[Any]) -> in_the_room.Vote:
    options = draw(some(row(in_the_room.VoteOption, point=one_of(points))))
    cells = st.tuples(st.sampled_from([option.uid for option in options]), st.integers(0, 3), st.integers(1, 2))
    counted = draw(st.dictionaries(cells, NUMBERS, max_size=4)) if options else {}
    counts = tuple(in_the_room.VoteCount(*cell, number) for cell, number in counted.items())
    told = {"method": word(*Method), "options": st.just(tuple(options)), "counts": st.just(counts)}
    vote: in_the_room.Vote = draw(
        row(in_the_room.Vote, item=one_of(items), question=SOME_WORDS, dots_each=st.integers(1, 100), **told)
    )
    return vote


def _responses(meetings: list[Any]) -> st.SearchStrategy[Any]:
    ties = st.lists(IDS, max_size=2).map(tuple)
    return row(doc.Response, meeting=one_of(meetings), points=ties, actions=ties, status=STATUS)


def ids_once(document: doc.MeetingDocument) -> bool:
    """Return whether no two rows have one id, as chance may have it."""
    rows: list[Any] = [
        document.group, document.meeting, *document.earlier, *document.organisations, *document.people, *document.items,
        *document.themes, *document.points, *document.decisions, *document.actions, *document.responses,
        *document.turns, *document.comments, *document.votes,
        *document.versions, *document.corrections,
        *(option for vote in document.votes for option in vote.options),
        *(update for action in document.actions for update in action.updates),
        *(here for here in document.attendance if here.uid),
    ]  # fmt: skip
    return len({held.uid for held in rows}) == len(rows)
