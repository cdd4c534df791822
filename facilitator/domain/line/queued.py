"""Who is to speak, and on what: `q+ Amina`, `q+ carer to ask about fares`, `q+ Sam about lifts`, `/react Sam`."""

from collections.abc import Iterator

from facilitator.domain.kinds import Kind
from facilitator.domain.line.context import Context
from facilitator.domain.line.parts import Line
from facilitator.domain.line.people import fits, nobody_or_several
from facilitator.domain.line.speakers import speaker_of

QUEUED = frozenset({"q+", "q-", "react"})
_LEADS = ((" to ", ""), (" about ", "talk about "))
"""What stands between somebody and what they want to say, and what that begins with where it is told with `to`."""


def read_queued(name: str, argument: str, context: Context) -> Line:
    """Return what a command on the queue says: somebody, and after `to` or `about` what they want to say.

    A whole name beats that: “Kim To Lee” is one person. Who leaves the queue leaves with whatever they had to say.
    """
    ways = [(argument, ""), *_ways(argument)]
    asked, about = next((way for way in ways if speaker_of(way[0], context)), ways[:2][-1])
    speaker = speaker_of(asked, context)
    notices = () if speaker else (nobody_or_several(asked, fits(asked, context.here)),)
    return Line(Kind.COMMAND, command=name, argument=argument, speaker=speaker, about=about, notices=notices)


def _ways(argument: str) -> Iterator[tuple[str, str]]:
    """Yield who is meant, and what they want to say, where the argument can be read so."""
    for between, lead in _LEADS:
        who, found, words = argument.partition(between)
        if found and words.strip():
            yield who, lead + words.strip()
