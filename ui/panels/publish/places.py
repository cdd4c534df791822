"""Where in the program a problem of the notes is put right."""

from facilitator.domain.gate import Problem
from facilitator.queries.entries import entries
from ui.workspace import Workspace

_CAPTURED = frozenset({"point", "decision", "action"})
_OF_CHECKS = {
    "apart": "clashes",
    "sheet": "tables",
    "acronym": "settings",
    "unanswered": "answers",
    "parked": "answers",
}
_SCREENS = {
    "response": "answers",
    "action": "answers",
    "vote": "votes",
    "vote_option": "votes",
    "vote_count": "votes",
    "evaluation_comment": "wrapup",
    "evaluation_count": "wrapup",
    "attendance": "door",
    "correction": "publish",
    "person": "people",
    "group_": "people",
}
_CALLED = {
    "answers": "Actions and answers",
    "clashes": "Clashes",
    "door": "Door",
    "people": "People and groups",
    "plan": "Plan",
    "publish": "Publish, under Versions",
    "room": "Room",
    "settings": "Settings",
    "tables": "Tables",
    "votes": "Votes",
    "wrapup": "Wrap-up",
}


def screen_for(space: Workspace, meeting: bytes, problem: Problem) -> str:
    """Return the name of the screen: what waits for an answer is answered in its list, a line put right in the Room."""
    entity, row = problem.place.entity, problem.place.id
    if problem.check in _OF_CHECKS:
        return _OF_CHECKS[problem.check]
    if entity in _CAPTURED and space.read(entries, meeting, [(entity, row)]):
        return "room"
    return _SCREENS.get(entity, "plan")


def where(screen: str) -> str:
    """Return how people call a screen."""
    return _CALLED[screen]
