"""What stands in each document, in its order: one tree of sections, of which every layout takes its parts (R-N3)."""

from dataclasses import dataclass

from facilitator.domain.editions import Content
from facilitator.domain.sections import Section
from facilitator.publish.minutes import event, quality
from facilitator.publish.minutes.appendices import attendance, captured, resources, resources_alone
from facilitator.publish.minutes.easy import STATUS, easy_read
from facilitator.publish.minutes.ending import about_these_notes, groups, next_meeting, what_we_will_change
from facilitator.publish.minutes.evaluation import how_it_went
from facilitator.publish.minutes.opening import at_a_glance, title_block
from facilitator.publish.minutes.outcomes import actions, settled, still_to_answer
from facilitator.publish.minutes.phrasing import Tells
from facilitator.publish.minutes.practice import practice_example
from facilitator.publish.minutes.put_right import corrections, last_notes
from facilitator.publish.minutes.room import what_about, who_was_there
from facilitator.publish.minutes.sheets import actions_sheet, answers_sheet
from facilitator.publish.minutes.since import since_last_time
from facilitator.publish.minutes.spoke import who_spoke
from facilitator.publish.minutes.spread import in_numbers
from facilitator.publish.minutes.timing import time_taken
from facilitator.publish.minutes.told import presentations, what_people_said
from facilitator.publish.minutes.voted import what_mattered

Part = tuple[Section | None, Tells]
"""A part of a document, and the section with which a group leaves it out; None where it always stands."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands in a document, and what it is called before the name of the meeting.

    One with a status of its own has that, whatever the notes have. One that `explains` ends with the words it used.
    """

    called: str
    parts: tuple[Part, ...]
    status: str = ""
    explains: bool = False


_NOTES: tuple[Part, ...] = (
    (None, title_block),
    (Section.GLANCE, at_a_glance),
    (None, since_last_time),
    (None, last_notes),
    (Section.ROOM, who_was_there),
    (Section.ROOM, who_spoke),
    (Section.SUBJECT, what_about),
    (Section.PRESENTATIONS, presentations),
    (Section.SAID, what_people_said),
    (Section.SAID, in_numbers),
    (Section.MATTERED, what_mattered),
    (Section.SETTLED, settled),
    (Section.ACTIONS, actions),
    (Section.TO_ANSWER, still_to_answer),
    (Section.GROUPS, groups),
    (Section.WENT, how_it_went),
    (Section.WENT, what_we_will_change),
    (Section.WENT, time_taken),
    (Section.NEXT, next_meeting),
    (None, about_these_notes),
    (None, corrections),
    (Section.ATTENDANCE, attendance),
    (Section.CAPTURED, captured),
    (Section.RESOURCES, resources),
)
_EVENT: tuple[Part, ...] = (
    (None, title_block),
    (Section.GLANCE, at_a_glance),
    (Section.SUBJECT, event.setting_the_scene),
    (Section.ROOM, who_was_there),
    (Section.PRESENTATIONS, event.keynotes),
    (Section.SAID, event.talk),
    (Section.SAID, in_numbers),
    (Section.SAID, event.workshops),
    (Section.MATTERED, what_mattered),
    (Section.SETTLED, settled),
    (Section.ACTIONS, actions),
    (Section.TO_ANSWER, still_to_answer),
    (Section.WENT, how_it_went),
    (Section.RESOURCES, event.publications),
    (None, about_these_notes),
)
_QUALITY: tuple[Part, ...] = (
    (None, title_block),
    (None, quality.the_four),
    (None, quality.what_else),
    (Section.SETTLED, quality.decisions),
    (Section.ACTIONS, actions),
    (Section.RESOURCES, resources_alone),
    (None, about_these_notes),
)
_PRACTICE: tuple[Part, ...] = (
    (None, title_block),
    (None, practice_example),
    (Section.RESOURCES, resources_alone),
    (None, about_these_notes),
)
LAYOUTS = {
    Content.NOTES: Layout("Notes of", _NOTES, explains=True),
    Content.ANSWERS: Layout("You said, we did:", ((None, answers_sheet),)),
    Content.ACTIONS: Layout("Actions:", ((None, actions_sheet),)),
    Content.EASY_READ: Layout("A start for Easy Read:", ((None, easy_read),), STATUS),
    Content.EVENT_REPORT: Layout("Report of", _EVENT, explains=True),
    Content.QUALITY_BOARD: Layout("Quality report of", _QUALITY, explains=True),
    Content.PRACTICE_EXAMPLE: Layout("Practice example:", _PRACTICE, explains=True),
}
