"""What is to be forgotten is forgotten as a library is opened: who spoke at meetings that are over, and that is said.

What another laptop made of forgotten lines goes too, should a merge have been cut short.
"""

from facilitator.commands.forgetting_apart import ForgetElsewhere
from facilitator.commands.speakers import ForgetSpeakers
from facilitator.storage.store import Changes
from ui.workspace import Workspace

FORGOTTEN = "Who spoke at meetings that are over is forgotten."


def forget_speakers(workspace: Workspace) -> None:
    """Forget who spoke at meetings that are closed, withdrawn, or a week past."""

    def tell(changes: Changes) -> None:
        if changes.rows:
            workspace.said.emit(FORGOTTEN)

    workspace.follow(ForgetSpeakers(workspace.today().isoformat()), tell, lambda _told: None)
    workspace.follow(ForgetElsewhere(), lambda _done: None, lambda _told: None)
