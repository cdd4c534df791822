"""The screens of an open library, in the order of the navigation. A new screen is one more line here."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.views import View
from ui.panel import Panel
from ui.panels.abbreviations import ABBREVIATIONS
from ui.panels.access import AccessPanel
from ui.panels.answers import AnswersPanel
from ui.panels.clashes import ClashesPanel
from ui.panels.consent_wordings import CONSENT_WORDINGS
from ui.panels.door import DoorPanel
from ui.panels.floor import FloorPanel
from ui.panels.glance import GlancePanel
from ui.panels.history import HistoryPanel
from ui.panels.home import HomePanel
from ui.panels.nicknames import NICKNAMES
from ui.panels.paper import PaperListPanel, PaperPanel
from ui.panels.people import PeoplePanel
from ui.panels.plan import PlanPanel
from ui.panels.publish import PublishPanel
from ui.panels.room import RoomPanel
from ui.panels.saved_lines import SavedLines
from ui.panels.screen import ScreenPanel
from ui.panels.settings import SettingsPanel
from ui.panels.tables import TablesPanel
from ui.panels.together import TogetherPanel
from ui.panels.twice import TwicePanel
from ui.panels.votes import VotesPanel
from ui.panels.wrapup import WrapupPanel
from ui.prompts import Prompts
from ui.settings import SettingsFile
from ui.sounds import Sound
from ui.workspace import Workspace


@dataclass(frozen=True)
class Given:
    """What the program gives its screens.

    `apply_look` is called once the settings say another look, `see_as` changes the view, `sound` has one heard,
    `rehearse` begins a rehearsal of the door.
    """

    prompts: Prompts
    settings: SettingsFile
    apply_look: Callable[[], None]
    see_as: Callable[[View], None]
    sound: Callable[[Sound], None]
    rehearse: Callable[[], None]


def screens(workspace: Workspace, given: Given) -> tuple[Panel, ...]:
    """Return the screens."""
    home, plan = HomePanel(workspace, given.prompts), PlanPanel(workspace)
    home.planning.connect(plan.plan_new)
    door = DoorPanel(workspace, given.sound)
    door.rehearsing.connect(given.rehearse)
    chosen = SettingsPanel(workspace, given.prompts, given.settings, given.apply_look, given.see_as)
    people, twice = PeoplePanel(workspace, given.prompts), TwicePanel(workspace)
    people.joining.connect(twice.join_with)
    short, called = SavedLines(workspace, ABBREVIATIONS), SavedLines(workspace, NICKNAMES)
    chosen.add(short, "Save abbreviations", "Ctrl+S", short.save)
    chosen.add(called, "Save nicknames", "Ctrl+Shift+S", called.save)
    asked = SavedLines(workspace, CONSENT_WORDINGS)
    chosen.add(asked, "Save questions", "Ctrl+Alt+S", asked.save)
    return (
        home,
        plan,
        door,
        GlancePanel(workspace, given.prompts),
        AccessPanel(workspace),
        PaperPanel(workspace, given.prompts),
        RoomPanel(workspace),
        TogetherPanel(workspace),
        VotesPanel(workspace),
        FloorPanel(workspace),
        TablesPanel(workspace),
        ScreenPanel(workspace),
        WrapupPanel(workspace),
        PublishPanel(workspace, given.prompts),
        AnswersPanel(workspace),
        people,
        chosen,
        ClashesPanel(workspace),
        HistoryPanel(workspace),
        PaperListPanel(workspace),
        twice,
    )
