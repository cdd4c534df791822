"""The rows of a library. Every text is plain text; dates are ISO dates, times ISO local times to the second."""

from facilitator.storage.models.captured import Abbreviation, Decision, Point, PointTheme, Theme, UnlikePoints
from facilitator.storage.models.meetings import AgendaItem, Attendance, DiscussionTable, Meeting, Resource, TableSheet
from facilitator.storage.models.people import (
    Consent,
    ConsentWording,
    DifferentPeople,
    Group,
    Membership,
    NameForms,
    Organisation,
    Person,
)
from facilitator.storage.models.promises import (
    Action,
    ActionOwner,
    ActionUpdate,
    Circulation,
    Response,
    ResponseLink,
)
from facilitator.storage.models.publishing import Checking, Correction, Overruling, Publication, PublishedFile
from facilitator.storage.models.room import EvaluationComment, EvaluationCount, Turn, Vote, VoteCount, VoteOption
from facilitator.storage.row import Row

MODELS: dict[str, type[Row]] = {
    model.__tablename__: model
    for model in (
        Group, Organisation, Person, Membership, Meeting, AgendaItem, DiscussionTable, Attendance, Consent,
        ConsentWording, Theme, Point, PointTheme, Decision, Action, ActionOwner, ActionUpdate, Response,
        ResponseLink, Abbreviation, NameForms, DifferentPeople, TableSheet, UnlikePoints, Turn, Vote,
        VoteOption, VoteCount, EvaluationCount, EvaluationComment, Circulation, Resource,
        Checking, Publication, PublishedFile, Correction, Overruling,
    )
}  # fmt: skip

__all__ = [
    "MODELS",
    "Abbreviation",
    "Action",
    "ActionOwner",
    "ActionUpdate",
    "AgendaItem",
    "Attendance",
    "Checking",
    "Circulation",
    "Consent",
    "ConsentWording",
    "Correction",
    "Decision",
    "DifferentPeople",
    "DiscussionTable",
    "EvaluationComment",
    "EvaluationCount",
    "Group",
    "Meeting",
    "Membership",
    "NameForms",
    "Organisation",
    "Overruling",
    "Person",
    "Point",
    "PointTheme",
    "Publication",
    "PublishedFile",
    "Resource",
    "Response",
    "ResponseLink",
    "TableSheet",
    "Theme",
    "Turn",
    "UnlikePoints",
    "Vote",
    "VoteCount",
    "VoteOption",
]
