"""The team's abbreviations, one a line: a short form, an equals sign, and the words it stands for."""

from collections.abc import Iterator

from facilitator.commands.abbreviations import SaveAbbreviation, WithdrawAbbreviation
from facilitator.commands.together import Together
from facilitator.domain.refused import Refused
from facilitator.queries.abbreviations import abbreviations
from facilitator.storage.store import Reader
from facilitator.storage.work import Command
from ui.panels.saved_lines import Kept


def _written(reader: Reader) -> str:
    return "\n".join(f"{short} = {words}" for short, words in abbreviations(reader).items())


def _command(reader: Reader, text: str) -> Command | None:
    """Return what saves the lines; a short form that is no longer there stands for itself again."""
    steps = tuple(_steps(abbreviations(reader), dict(_typed(text))))
    return Together("Save abbreviations", steps) if steps else None


def _typed(text: str) -> Iterator[tuple[str, str]]:
    for line in filter(str.strip, text.splitlines()):
        short, sign, words = line.partition("=")
        if not (short.strip() and sign and words.strip()):
            raise Refused(f"“{line.strip()}” is no abbreviation. Write it as in asc = adult social care.")
        yield short.strip(), words.strip()


def _steps(held: dict[str, str], typed: dict[str, str]) -> Iterator[Command]:
    yield from (SaveAbbreviation(short, words) for short, words in typed.items() if held.get(short) != words)
    yield from (WithdrawAbbreviation(short) for short in held if short not in typed)


ABBREVIATIONS = Kept(
    name="Abbreviations",
    hint="They expand as you type in the Room. One a line, as in asc = adult social care.",
    entity="abbreviation",
    written=_written,
    command=_command,
)
