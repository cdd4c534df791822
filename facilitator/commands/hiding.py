"""Which lines a command takes off the room's screen, so that they go before it is saved."""

from collections.abc import Iterator

from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.together import Together
from facilitator.storage.work import Command


def taken_off(command: Command) -> Iterator[bytes]:
    """Yield the lines that nobody may see any more once the command is asked for."""
    match command:
        case MarkSensitive(sensitive=True) | ForgetEntry() | WithdrawEntry():
            yield command.id
        case Together():
            for each in command.commands:
                yield from taken_off(each)
        case _:
            return


def put_back(command: Command) -> Iterator[bytes]:
    """Yield the lines that may be seen again once the command is saved."""
    if isinstance(command, MarkSensitive) and not command.sensitive:
        yield command.id
