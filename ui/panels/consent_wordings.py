"""How the team asks for each consent, one a line: what it is for, an equals sign, and the question that is read out."""

from collections.abc import Iterator

from facilitator.commands.consents import SaveConsentWording
from facilitator.commands.together import Together
from facilitator.domain.consents import Purpose
from facilitator.domain.names import fold
from facilitator.domain.refused import Refused
from facilitator.queries.consents import consent_wordings
from facilitator.storage.store import Reader
from facilitator.storage.work import Command
from ui.panels.saved_lines import Kept

_PURPOSES = {fold(purpose.label): purpose for purpose in Purpose}


def _written(reader: Reader) -> str:
    return "\n".join(f"{purpose.label} = {text}" for purpose, text in consent_wordings(reader).items())


def _command(reader: Reader, text: str) -> Command | None:
    """Return what saves the lines; a purpose that is no longer there is asked for as the program does."""
    held, typed = consent_wordings(reader), dict(_typed(text))
    asked = {purpose: typed.get(purpose, purpose.wording) for purpose in Purpose}
    steps = tuple(SaveConsentWording(purpose, asked[purpose]) for purpose in Purpose if asked[purpose] != held[purpose])
    return Together("Save how consents are asked for", steps) if steps else None


def _typed(text: str) -> Iterator[tuple[Purpose, str]]:
    for line in filter(str.strip, text.splitlines()):
        label, _, words = line.partition("=")
        purpose = _PURPOSES.get(fold(label))
        if purpose is None or not words.strip():
            known = ", ".join(each.label for each in Purpose)
            raise Refused(f"“{line.strip()}” is no question for a consent. Begin the line with one of: {known}.")
        yield purpose, words.strip()


CONSENT_WORDINGS = Kept(
    name="Questions for consents",
    hint="Read out at the Door, and kept with each answer. One a line; one left out is asked as the program does.",
    entity="consent_wording",
    written=_written,
    command=_command,
)
