"""Several things done as one step, undone as one."""

from dataclasses import dataclass

from facilitator.storage.work import Command, Work


@dataclass(frozen=True, slots=True)
class Together:
    """Do commands in order as one step; if one is refused, none is done."""

    label: str
    commands: tuple[Command, ...]

    def apply(self, work: Work) -> None:
        """Do each in turn, each seeing what those before it did."""
        for command in self.commands:
            command.apply(work)
            work.session.flush()
