"""The names that are used for one another, one set a line: those that come with the program, as the team has them."""

from facilitator.commands.nicknames import SaveNicknames
from facilitator.domain.nicknames import changed_sets, typed_sets
from facilitator.exchange.nicknames import shipped_sets
from facilitator.queries.nicknames import name_sets
from facilitator.storage.store import Reader
from facilitator.storage.work import Command
from ui.panels.saved_lines import Kept


def _written(reader: Reader) -> str:
    return "\n".join(each.names for each in name_sets(reader, shipped_sets()))


def _command(reader: Reader, text: str) -> Command | None:
    """Return what saves the lines; a set that is no longer there is one no longer."""
    sets = changed_sets(name_sets(reader, shipped_sets()), typed_sets(text))
    return SaveNicknames(sets) if sets else None


NICKNAMES = Kept(
    name="Nicknames",
    hint="The Door and booking lists take these names for one another. One set a line, as in Robert Bob Bobby.",
    entity="name_forms",
    written=_written,
    command=_command,
)
