"""Who spoke at a meeting that nobody closed is forgotten as a library is opened, and that is said."""

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
