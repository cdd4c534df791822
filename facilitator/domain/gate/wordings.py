"""The checks of how the notes are written: acronyms that nobody explains (R-N4), and long sentences (R-A5)."""

import re
from collections.abc import Iterator

from facilitator.domain.acronyms import acronyms, unexplained
from facilitator.domain.gate.facts import Facts
from facilitator.domain.gate.problems import Problem, quoted

LONGEST_SENTENCE = 25
"""Words (R-A5)."""
_CAPITALS = re.compile(r"[A-Z][\d&]*[A-Z]")
_END = re.compile(r"(?<=[.!?…])[”’\")]*\s+|\n+")


def unexplained_acronyms(facts: Facts) -> Iterator[Problem]:
    """Yield acronyms that are neither explained where they are first used nor listed by the team, each once (R-N4)."""
    lines = [line for line in facts.texts if _CAPITALS.search(line.text)]
    open_ = set(unexplained([line.text for line in lines], facts.abbreviations))
    for line in lines if open_ else ():
        for each in acronyms([line.text]):
            if each.short in open_:
                open_.discard(each.short)
                says = (
                    f"Nothing says what {each.short} means. Write it out where it comes first, or list it in Settings."
                )
                yield Problem("acronym", says, line.place, blocks=True, words=each.short, text=each.short)


def long_sentences(facts: Facts) -> Iterator[Problem]:
    """Yield sentences of the team's own that are too long to be read easily; what people said is theirs (R-A5)."""
    for line in facts.texts:
        for sentence in _END.split(line.text) if line.own else ():
            if (number := len(sentence.split())) > LONGEST_SENTENCE:
                says = f"{quoted(sentence)} has {number} words. Make two sentences of it."
                yield Problem("sentence", says, line.place, blocks=False, words=sentence, text=line.text)
