"""Who is to speak, and on what: `q+ Amina`, `q+ carer to ask about fares`, `/react Sam`."""

from facilitator.domain.kinds import Kind
from facilitator.domain.line.context import Context
from facilitator.domain.line.parts import Line
from facilitator.domain.line.people import fits, nobody_or_several
from facilitator.domain.line.speakers import speaker_of

QUEUED = frozenset({"q+", "q-", "react"})
_TO = " to "


def read_queued(name: str, argument: str, context: Context) -> Line:
    """Return what a command on the queue says: somebody, and after `to` what they want to say.

    A whole name beats that: “Kim To Lee” is one person. Who leaves the queue leaves with whatever they had to say.
    """
    speaker, about = speaker_of(argument, context), ""
    label, found, words = argument.partition(_TO)
    if speaker is None and found and words.strip():
        speaker, about = speaker_of(label, context), words.strip()
    asked = label if about else argument
    notices = () if speaker else (nobody_or_several(asked, fits(asked, context.here)),)
    return Line(Kind.COMMAND, command=name, argument=argument, speaker=speaker, about=about, notices=notices)
