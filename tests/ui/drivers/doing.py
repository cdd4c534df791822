"""Commands done in an open library before somebody comes to the keyboard."""

from facilitator.storage.work import Command
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace


def do(driver: Driver, workspace: Workspace, *commands: Command) -> None:
    """Do commands and wait until they are done."""
    for command in commands:
        workspace.do(command)
    driver.wait(lambda: not workspace.pending)


def done_in(program: Program, driver: Driver, *commands: Command) -> Workspace:
    """Do commands in the library that is open; return it."""
    workspace = program.workspace
    assert workspace is not None
    do(driver, workspace, *commands)
    return workspace


def reopened(driver: Driver, program: Program) -> Workspace:
    """Leave the library that is open, and open it again."""
    left = program.workspace
    assert left is not None
    driver.wait(lambda: not left.pending)
    others = len(list(left.path.parent.glob("*.forum")))
    program.create(left.path.with_name(f"other {others}.forum"))
    driver.wait(lambda: program.workspace is not None and program.workspace.path != left.path)
    program.open(left.path)
    driver.wait(lambda: program.workspace is not None and program.workspace.path == left.path)
    again = program.workspace
    assert again is not None
    return again
