"""The screens of an open library, in the order of the navigation. A new screen is one more line here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from facilitator.domain.views import View
from ui.panel import Panel, Screen
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

PanelT = TypeVar("PanelT", bound=Panel)


@dataclass(frozen=True)
class Given:
    """What the program gives its screens.

    `apply_look` is called once the settings say another look, `see_as` changes the view, `sound` has one heard,
    `rehearse` begins a rehearsal of the door; `panel` returns a screen by its name.
    """

    prompts: Prompts
    settings: SettingsFile
    apply_look: Callable[[], None]
    see_as: Callable[[View], None]
    sound: Callable[[Sound], None]
    rehearse: Callable[[], None]
    panel: Callable[[str], Panel | None]


def screens(workspace: Workspace, given: Given) -> tuple[Screen, ...]:
    """Return the screens."""
    prompts = given.prompts

    return (
        Screen(HomePanel, lambda: _home(workspace, given)),
        Screen(PlanPanel, lambda: PlanPanel(workspace)),
        Screen(DoorPanel, lambda: _door(workspace, given)),
        Screen(GlancePanel, lambda: GlancePanel(workspace, prompts)),
        Screen(AccessPanel, lambda: AccessPanel(workspace)),
        Screen(PaperPanel, lambda: PaperPanel(workspace, prompts)),
        Screen(RoomPanel, lambda: RoomPanel(workspace)),
        Screen(TogetherPanel, lambda: TogetherPanel(workspace)),
        Screen(VotesPanel, lambda: VotesPanel(workspace)),
        Screen(FloorPanel, lambda: FloorPanel(workspace)),
        Screen(TablesPanel, lambda: TablesPanel(workspace)),
        Screen(ScreenPanel, lambda: ScreenPanel(workspace), at_once=True),
        Screen(WrapupPanel, lambda: _wrapup(workspace, given)),
        Screen(PublishPanel, lambda: _publish(workspace, given)),
        Screen(AnswersPanel, lambda: AnswersPanel(workspace)),
        Screen(PeoplePanel, lambda: _people(workspace, given)),
        Screen(SettingsPanel, lambda: _settings(workspace, given)),
        Screen(ClashesPanel, lambda: ClashesPanel(workspace)),
        Screen(HistoryPanel, lambda: HistoryPanel(workspace)),
        Screen(PaperListPanel, lambda: PaperListPanel(workspace)),
        Screen(TwicePanel, lambda: TwicePanel(workspace)),
    )


def _home(workspace: Workspace, given: Given) -> HomePanel:
    panel = HomePanel(workspace, given.prompts)
    panel.planning.connect(lambda: _the(PlanPanel, given).plan_new())
    return panel


def _door(workspace: Workspace, given: Given) -> DoorPanel:
    panel = DoorPanel(workspace, given.sound)
    panel.rehearsing.connect(given.rehearse)
    return panel


def _people(workspace: Workspace, given: Given) -> PeoplePanel:
    panel = PeoplePanel(workspace, given.prompts)
    panel.joining.connect(lambda *chosen: _the(TwicePanel, given).join_with(*chosen))
    return panel


def _wrapup(workspace: Workspace, given: Given) -> WrapupPanel:
    wrapup = WrapupPanel(workspace)
    wrapup.sought.connect(partial(_seek, given))
    return wrapup


def _publish(workspace: Workspace, given: Given) -> PublishPanel:
    publish = PublishPanel(workspace, given.prompts)
    publish.sought.connect(partial(_seek, given))
    return publish


def _seek(given: Given, name: str, what: object) -> None:
    """Stand on something on the screen that was gone to."""
    if (panel := given.panel(name)) is not None:
        panel.seek(what)


def _the(kind: type[PanelT], given: Given) -> PanelT:
    """Return the one panel of a kind."""
    panel = given.panel(kind.name)
    assert isinstance(panel, kind)  # noqa: S101 - each screen above is of the kind that it says
    return panel


def _settings(workspace: Workspace, given: Given) -> SettingsPanel:
    panel = SettingsPanel(workspace, given.prompts, given.settings, given.apply_look, given.see_as)
    for lines, words, key in (
        (ABBREVIATIONS, "Save abbreviations", "Ctrl+S"),
        (NICKNAMES, "Save nicknames", "Ctrl+Shift+S"),
        (CONSENT_WORDINGS, "Save questions", "Ctrl+Alt+S"),
    ):
        saved = SavedLines(workspace, lines)
        panel.add(saved, words, key, saved.save)
    return panel
