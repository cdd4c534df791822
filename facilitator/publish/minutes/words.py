"""Words we used: the short forms of a document that can be explained, as a list behind everything else (R-N4)."""

from collections.abc import Iterable, Mapping

from facilitator.domain.acronyms import meanings
from facilitator.domain.sections import Section
from facilitator.publish.minutes.phrasing import SECTION, bullets_of, heading, sentence, tagged
from facilitator.publish.outline import Block


def words_used(texts: Iterable[str], known: Mapping[str, str]) -> list[Block]:
    """Return each short form in these texts with what it stands for; `known` is what the team has written down."""
    told = [tagged(short, words) for short, words in meanings(texts, known)]
    listed = bullets_of(told) if told else sentence("No short forms are explained here.")
    return [heading(SECTION, Section.WORDS.label), listed]
