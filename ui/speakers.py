"""What is to be forgotten is forgotten as a library is opened: who asked to speak at past meetings, and that is said.

What another laptop made of forgotten lines goes too, should a merge have been cut short.
"""

from facilitator.commands.forgetting_apart import ForgetElsewhere
from facilitator.commands.speakers import ForgetSpeakers
from facilitator.domain.closing import NAMES_STAY
from facilitator.storage.store import Changes
from ui.workspace import Workspace

FORGOTTEN = f"Who asked to speak at past meetings is forgotten; {NAMES_STAY}."


def forget_speakers(workspace: Workspace) -> None:
    """Forget who asked to speak at meetings that are closed, withdrawn, or a week past."""

    def tell(changes: Changes) -> None:
        if changes.rows:
            workspace.said.emit(FORGOTTEN)

    workspace.follow(ForgetSpeakers(workspace.today().isoformat()), tell, lambda _told: None)
    workspace.follow(ForgetElsewhere(), lambda _done: None, lambda _told: None)
