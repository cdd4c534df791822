"""A library in which every text that people write is a word of its own, so that each can be found in a document."""

from facilitator.domain.ids import uid_of
from facilitator.storage.models import (
    MODELS,
    Abbreviation,
    Action,
    ActionOwner,
    ActionUpdate,
    AgendaItem,
    Attendance,
    Circulation,
    Consent,
    ConsentWording,
    Correction,
    Decision,
    DiscussionTable,
    EvaluationComment,
    EvaluationCount,
    Group,
    Meeting,
    Membership,
    NameForms,
    Organisation,
    Overruling,
    Person,
    Point,
    PointTheme,
    Publication,
    PublishedFile,
    Resource,
    Response,
    ResponseLink,
    TableSheet,
    Theme,
    Turn,
    Vote,
    VoteCount,
    VoteOption,
)
from facilitator.storage.row import Row
from tests.private_forum import Put, Spec, put

PUBLIC: dict[type[Row], str] = {
    Group: "name contact purpose",
    Meeting: "title subject purpose venue facilitator hosts level_note co_lead brought_by can_change cannot_change"
    " groups_note will_change",
    AgendaItem: "title presenters question outcome",
    Theme: "name",
    Point: "text meaning goes_to",
    Decision: "text read_back_note",
    Action: "text due_words outcome read_back_note",
    ActionOwner: "label",
    ActionUpdate: "text",
    Response: "said did reason decided_by passed_to next_step",
    Vote: "question",
    VoteOption: "text",
    EvaluationComment: "text",
    Resource: "title place note",
    Abbreviation: "short words",
    Publication: "what_changed",
    Correction: "said instead reason",
}
"""Texts that a published edition may tell, where their rows are told."""
PRIVATE: dict[type[Row], str] = {
    Group: "ground_rules",
    Organisation: "name",
    Person: "name given family email phone access leaving_help",
    Membership: "role",
    Meeting: "note_taker ground_rules",
    DiscussionTable: "name",
    Attendance: "label badge access_note",
    Consent: "purpose wording method taken_by",
    ConsentWording: "purpose text",
    Point: "speaker_label",
    NameForms: "names",
    TableSheet: "photo",
    Turn: "label about",
    Circulation: "document channel to_whom forms note version",
    Overruling: "problem reason",
    Correction: "raised_by",
}
"""Texts of which a published edition tells nothing."""
PLAIN = frozenset(
    (
        *("kind", "attribution", "sections_off", "capacity", "starts_on", "ends_on", "code", "date", "starts", "ends"),
        *("status", "minutes_status", "level_intended", "level_achieved", "closed_at", "approved_at", "position"),
        *("started_at", "ended_at", "resumed_at", "back_at", "arrived_at", "left_at", "access_met", "first_time"),
        *("answer", "given_at", "speaker_capacity", "said_at", "whose", "shown_as", "mark", "read_back", "ref", "due"),
        *("given_on", "decided_on", "next_update_on", "state", "joined_at", "called_at", "ahead", "method", "known"),
        *("counted_from", "visibility", "day", "at", "raised_at", "settled_at", "sha256", "format", "content"),
    )
)
"""Days, times, places in an order, and words that the program chose: nobody writes them."""
CHOSEN: dict[type[Row], str] = {EvaluationCount: "question", EvaluationComment: "question", PublishedFile: "name"}
"""More of those, whose names mean something else in other rows."""
HERE, GROUP, ITEM, SAYING = (uid_of("forum", name) for name in ("here", "our group", "our item", "who says"))
OURS, ELSEWHERE, BEFORE, AFTER = (uid_of("forum", name) for name in ("ours", "elsewhere", "before", "after"))


def word(tag: str, column: str) -> str:
    """Return the word that stands in a column of a row: letters and digits, which no file name spells otherwise."""
    return f"zq{tag}{column.replace('_', '')}qz"


def columns(model: type[Row], of: dict[type[Row], str]) -> list[str]:
    """Return the columns of a model that are named in a list."""
    return of.get(model, "").split()


def texts(model: type[Row]) -> list[str]:
    """Return all columns of a model that hold text."""
    return [column.name for column in model.__table__.columns if column.type.python_type is str]


def unsorted() -> list[str]:
    """Return the columns of which nobody has said whether they are private, and those of which two things are said."""
    found = []
    for model in MODELS.values():
        for column in texts(model):
            said = sum(column in columns(model, of) for of in (PUBLIC, PRIVATE, CHOSEN))
            found += [] if said == 1 or (not said and column in PLAIN) else [f"{model.__name__}.{column}"]
    return found


def _row(model: type[Row], tag: str, **fixed: object) -> Spec:
    """Return a row with a word of its own in every text, save those that are given."""
    written = [*columns(model, PUBLIC), *columns(model, PRIVATE)]
    uid = fixed.pop("uid", tag)
    assert isinstance(uid, bytes | str)
    return put(model, uid, **{column: word(tag, column) for column in written} | fixed)


def stuffed() -> tuple[Put, ...]:
    """Return what fills a library so; rows whose tag begins with `no` are in no published edition at all."""
    return Put((*_earlier_words(), *_group(), *_people())), Put(
        (*_group(), *_people(), *_said(), *_settled(), *_room())
    )


def _earlier_words() -> tuple[Spec, ...]:
    """Return rows as they were before somebody wrote them anew."""
    return (
        _row(Point, "noearlierpoint", uid="point", meeting=HERE, item=ITEM, kind="said", position="a"),
        _row(Decision, "noearlierdecision", uid="decision", meeting=HERE, position="a"),
        _row(Action, "noearlieraction", uid="action", meeting=HERE, position="a"),
    )


def _group() -> tuple[Spec, ...]:
    plan = {"starts": "12:30", "ends": "15:30", "status": "closed", "group": GROUP}
    return (
        _row(Group, "group", uid=GROUP, attribution="open"),
        _row(Group, "nogroup", uid=ELSEWHERE, attribution="open"),
        _row(Meeting, "meeting", uid=HERE, date="2026-11-05", code="2026/11", level_achieved="basic", **plan),
        _row(Meeting, "nomeeting", uid=OURS, date="2026-10-20", code="2026/10b", **plan | {"group": ELSEWHERE}),
        _row(Meeting, "nobefore", uid=BEFORE, date="2026-10-01", code="2026/10", **plan),
        _row(Meeting, "noafter", uid=AFTER, date="2026-12-03", code="2026/12", title="", subject="", venue="", **plan),
        _row(AgendaItem, "item", uid=ITEM, meeting=HERE, kind="discussion", position="a", minutes=30),
        _row(AgendaItem, "nowithdrawnitem", meeting=HERE, kind="discussion", position="b", deleted=1),
        _row(AgendaItem, "noitem", meeting=OURS, kind="discussion", position="a"),
        _row(DiscussionTable, "table", meeting=HERE, number=4, host=SAYING, scribe=SAYING),
        _row(TableSheet, "sheet", meeting=HERE, item=ITEM, table_no=4),
        _row(Resource, "resource", meeting=HERE, position="a"),
        _row(Resource, "noresource", meeting=OURS, position="a"),
        _row(Resource, "nowithdrawnresource", meeting=HERE, position="b", deleted=1),
        _row(Correction, "correction", meeting=HERE, visibility="public", state="open"),
        _row(Correction, "nocorrection", meeting=HERE, visibility="internal", state="open"),
        _row(Overruling, "overruling", meeting=HERE, about=ITEM),
        _row(Circulation, "circulated", meeting=HERE, day="2026-11-09"),
        _row(Abbreviation, "noabbreviation"),
        _row(NameForms, "forms"),
    )


def _people() -> tuple[Spec, ...]:
    people = [SAYING, *(uid_of("forum", f"person {number}") for number in range(8))]
    rows = [_row(Organisation, "organisation"), _row(ConsentWording, "wording")]
    for number, person in enumerate(people):
        tag = f"person{number}"
        rows += [
            _row(Person, tag, uid=person, organisation=uid_of("forum", "organisation"), capacity="carer"),
            _row(Attendance, f"at{number}", meeting=HERE, person=person, capacity="carer", status="present"),
            _row(Consent, f"consent{number}", person=person, purpose="publish_name", answer="no"),
            _row(Membership, f"member{number}", group=GROUP, person=person),
        ]
    more = {"meeting": HERE, "capacity": "citizen"}
    return (
        *rows,
        _row(Attendance, "apology", person=uid_of("forum", "person 7"), status="apologies", **more),
        _row(Attendance, "unnamed", status="present", with_person=SAYING, **more),
        _row(Attendance, "companion", status="present", with_person=SAYING, **more),
        _row(Person, "noperson", capacity="citizen"),
    )


def _point(tag: str, position: str, **more: object) -> Spec:
    usual = {"meeting": HERE, "item": ITEM, "kind": "said", "said_at": "2026-11-05T12:45:00", "speaker": SAYING}
    return _row(Point, tag, position=position, **usual | more)


def _said() -> tuple[Spec, ...]:
    kinds = ("question", "challenge", "quote", "recommendation", "parked", "proposed_standard")
    return (
        _row(Theme, "theme"),
        _row(Theme, "nosensitivetheme"),
        _point("point", "a"),
        *(_point(kind.replace("_", ""), f"b{place}", kind=kind) for place, kind in enumerate(kinds)),
        _point("nonote", "c", kind="note"),
        _point("nosensitive", "d", sensitive=1),
        _point("nowithdrawn", "e", deleted=1),
        _point("nomark", "f", mark="missed", kind="question"),
        _point("noelsewhere", "g", meeting=OURS, item=None),
        _point("nobeforehand", "h", meeting=BEFORE, item=None),
        put(PointTheme, "tie", point=uid_of("forum", "point"), theme=uid_of("forum", "theme")),
        put(PointTheme, "untold", point=uid_of("forum", "nosensitive"), theme=uid_of("forum", "nosensitivetheme")),
    )


def _settled() -> tuple[Spec, ...]:
    action = uid_of("forum", "action")
    return (
        _row(Decision, "decision", meeting=HERE, position="a", read_back="not_agreed"),
        _row(Decision, "nosensitivedecision", meeting=HERE, position="b", sensitive=1),
        _row(Decision, "nowithdrawndecision", meeting=HERE, position="c", deleted=1),
        _row(Decision, "noelsewheredecision", meeting=OURS, position="a"),
        _row(Action, "action", meeting=HERE, position="a", status="done", read_back="not_agreed"),
        _row(Action, "nosensitiveaction", meeting=HERE, position="b", sensitive=1),
        _row(Action, "nowithdrawnaction", meeting=HERE, position="c", deleted=1),
        _row(Action, "noelsewhereaction", meeting=OURS, position="a"),
        _row(Action, "lastaction", meeting=BEFORE, position="a"),
        _row(ActionOwner, "owner", action=action),
        _row(ActionOwner, "noowner", action=action, person=SAYING),
        _row(ActionOwner, "nonamed", action=action, label=word("person3", "name")),
        _row(ActionOwner, "nowithdrawnowner", action=action, deleted=1),
        _row(ActionUpdate, "update", action=uid_of("forum", "lastaction"), given_on="2026-10-15"),
        _row(ActionUpdate, "nowithdrawnupdate", action=uid_of("forum", "lastaction"), deleted=1),
        _row(Response, "response", meeting=HERE, status="cannot_do", decided_on="2026-11-05"),
        _row(Response, "noresponse", meeting=OURS),
        _row(Response, "nowithdrawnresponse", meeting=HERE, deleted=1),
        put(ResponseLink, "link", response=uid_of("forum", "response"), action=action),
    )


def _room() -> tuple[Spec, ...]:
    vote, open_, counted = uid_of("forum", "vote"), uid_of("forum", "noopenvote"), "2026-11-05T12:55:00"
    closed = {"method": "dots", "dots_each": 3, "counted_from": counted, "closed_at": counted}
    return (
        *(_row(Turn, f"turn{n}", meeting=HERE, item=ITEM, person=SAYING, called_at=counted) for n in range(3)),
        _row(Turn, "waiting", meeting=HERE, item=ITEM, joined_at=counted),
        _row(Vote, "vote", meeting=HERE, position="a", **closed),
        _row(Vote, "noopenvote", meeting=HERE, position="b", method="dots", dots_each=3, counted_from=counted),
        _row(Vote, "noelsewherevote", meeting=OURS, position="a", **closed),
        _row(VoteOption, "option", vote=vote, position="a"),
        _row(VoteOption, "nowithdrawnoption", vote=vote, position="b", deleted=1),
        _row(VoteOption, "nosensitiveoption", vote=vote, position="c", point=uid_of("forum", "nosensitive")),
        _row(VoteOption, "noopenoption", vote=open_, position="a"),
        *(_count(vote, name) for name in ("option", "nosensitiveoption")),
        put(EvaluationCount, "forms", meeting=HERE, question="forms", number=7),
        _row(EvaluationComment, "comment", meeting=HERE, question="rose", visibility="public"),
        _row(EvaluationComment, "nocomment", meeting=HERE, question="rose", visibility="internal"),
        _row(EvaluationComment, "nowithdrawncomment", meeting=HERE, question="rose", visibility="public", deleted=1),
    )


def _count(vote: bytes, option: str) -> Spec:
    return put(VoteCount, f"count {option}", vote=vote, option=uid_of("forum", option), table_no=0, round=1, number=20)


def words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that no published edition may hold, and those that one may."""
    inside, outside = set[str](), set[str]()
    for model, _, fields in (spec for put_there in stuffed() for spec in put_there.rows):
        for column, value in fields.items():
            if isinstance(value, str) and value.startswith("zq"):
                kept = value.startswith("zqno") or column in columns(model, PRIVATE)
                (inside if kept else outside).add(value)
    return tuple(sorted(inside)), tuple(sorted(outside - inside))
