"""The screens of an open library, in the order of the navigation. A new screen is one more line here."""

from collections.abc import Callable

from facilitator.domain.views import View
from ui.panel import Panel
from ui.panels.abbreviations import Abbreviations
from ui.panels.answers import AnswersPanel
from ui.panels.clashes import ClashesPanel
from ui.panels.door import DoorPanel
from ui.panels.history import HistoryPanel
from ui.panels.home import HomePanel
from ui.panels.people import PeoplePanel
from ui.panels.plan import PlanPanel
from ui.panels.publish import PublishPanel
from ui.panels.room import RoomPanel
from ui.panels.settings import SettingsPanel
from ui.prompts import Prompts
from ui.settings import SettingsFile
from ui.workspace import Workspace


def screens(
    workspace: Workspace,
    prompts: Prompts,
    settings: SettingsFile,
    apply_look: Callable[[], None],
    see_as: Callable[[View], None],
) -> tuple[Panel, ...]:
    """Return the screens; `apply_look` is called once the settings say another look, `see_as` to change the view."""
    home, plan = HomePanel(workspace, prompts), PlanPanel(workspace)
    home.planning.connect(plan.plan_new)
    chosen, short = SettingsPanel(workspace, prompts, settings, apply_look, see_as), Abbreviations(workspace)
    chosen.add(short, "Save abbreviations", "Ctrl+S", short.save)
    return (
        home,
        plan,
        DoorPanel(workspace),
        RoomPanel(workspace),
        PublishPanel(workspace, prompts),
        AnswersPanel(workspace),
        PeoplePanel(workspace, prompts),
        chosen,
        ClashesPanel(workspace),
        HistoryPanel(workspace),
    )
