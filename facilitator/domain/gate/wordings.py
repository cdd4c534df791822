"""The checks of how the notes are written: acronyms that nobody explains (R-N4), and long sentences (R-A5)."""

import re
from collections.abc import Iterator

from facilitator.domain.acronyms import unexplained
from facilitator.domain.gate.facts import Facts
from facilitator.domain.gate.problems import Place, Problem, quoted
from facilitator.domain.wording import listed

LONGEST_SENTENCE = 25
"""Words (R-A5)."""
_CAPITALS = re.compile(r"[A-Z][\d&]*[A-Z]")
_END = re.compile(r"(?<=[.!?…])[”’\")]*\s+|\n+")


def unexplained_acronyms(facts: Facts) -> Iterator[Problem]:
    """Yield the acronyms that are neither explained where they are first used nor listed by the team (R-N4).

    They are one problem: a technical meeting has a hundred of them, and nobody would read a hundred problems.
    """
    texts = [line.text for line in facts.texts if _CAPITALS.search(line.text)]
    open_ = unexplained(texts, facts.abbreviations)
    if open_:
        mean, them, each = ("means", "it", "it") if len(open_) == 1 else ("mean", "them", "each")
        says = f"Nothing says what {listed(open_)} {mean}. List {them} in Settings, or write {each} out at first use."
        place = Place("meeting", facts.meeting)
        yield Problem("acronym", says, place, blocks=True, text="\x1f".join(open_))


def long_sentences(facts: Facts) -> Iterator[Problem]:
    """Yield sentences of the team's own that are too long to be read easily; what people said is theirs (R-A5)."""
    for line in facts.texts:
        for sentence in _END.split(line.text) if line.own else ():
            if (number := len(sentence.split())) > LONGEST_SENTENCE:
                says = f"{quoted(sentence)} has {number} words. Make two sentences of it."
                yield Problem("sentence", says, line.place, blocks=False, words=sentence, text=line.text)
