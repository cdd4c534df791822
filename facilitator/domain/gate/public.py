"""The scan of what the document prints: names, contacts and health, so that a person decides on each (R-N1, R-D2)."""

from collections.abc import Container, Iterator, Sequence
from itertools import chain

from facilitator.domain.gate.contacts import contacts, same
from facilitator.domain.gate.facts import Facts, Told
from facilitator.domain.gate.health import health
from facilitator.domain.gate.naming import Known, Names, Piece, parts_of, pieces_of
from facilitator.domain.gate.ordinary import ORDINARY
from facilitator.domain.gate.problems import Problem

_WHERE = {
    "point": "a point",
    "decision": "a decision",
    "action": "an action",
    "response": "an answer",
    "meeting": "the heading of the notes",
    "agenda_item": "the programme",
    "vote": "a vote",
    "vote_option": "an option of a vote",
    "evaluation_comment": "a comment",
    "resource": "the resources",
    "correction": "a correction",
}
_PUT_RIGHT = "Put other words in its place, or say why it may stand."


def names(facts: Facts) -> Iterator[Problem]:
    """Yield the names of people who ran nothing at the meeting and did not agree to be named (R-N1).

    A part of the name of somebody who was there only warns, and so does who ran it and said no to being named.
    """
    looked = Names(facts.people)
    cut = [(line, pieces_of(line.text)) for line in (*facts.texts, *facts.venues)]
    running = set(_running(facts, looked))
    told = _telling_parts(facts, running) - _in_small_letters(cut)
    for line, pieces in cut:
        hits = {hit.words: hit for hit in looked.found(line.text, pieces)}
        for words, hit in hits.items():
            allowed = [person for person in hit.people if person.named or person in running]
            if len(allowed) < len(hit.people):
                yield _named(line, words, sure=not allowed and not _may_be_words(words))
            elif any(person.refused and not person.named for person in hit.people):
                yield _refused(line, words)
        whole = " ".join(hits)
        for words in dict.fromkeys(_parts(line.text, pieces, told)):
            if words not in whole:
                yield _in_part(line, words)


def contacts_told(facts: Facts) -> Iterator[Problem]:
    """Yield how or where somebody can be reached, but for the team's own contact and the venues (R-D2)."""
    own = same(facts.own_contacts)
    for line in facts.texts:
        for found in {each.words: each for each in contacts(line.text)}.values():
            if same(found.words) not in own:
                says = f"“{found.words}”, in {_where(line)}, is {found.what}. {_PUT_RIGHT}"
                yield Problem("contact", says, line.place, blocks=True, words=found.words, text=line.text)


def of_health(facts: Facts) -> Iterator[Problem]:
    """Yield what is told of the health of somebody (R-D2)."""
    for line in facts.texts:
        for found in {each.words: each for each in health(line.text)}.values():
            says = f"“{found.words}”, in {_where(line)}, tells of somebody’s health. {_PUT_RIGHT}"
            yield Problem("health", says, line.place, blocks=found.plainly, words=found.words, text=line.text)


def _where(line: Told) -> str:
    return _WHERE.get(line.place.entity, "the notes")


def _named(line: Told, words: str, *, sure: bool) -> Problem:
    why = "who did not agree to be named" if sure else "who may not have agreed to be named, or means nobody"
    says = f"“{words}”, in {_where(line)}, is somebody on file {why}. {_PUT_RIGHT}"
    return Problem("name", says, line.place, blocks=sure, words=words, text=line.text)


def _refused(line: Told, words: str) -> Problem:
    says = f"“{words}”, in {_where(line)}, had a part in running the meeting, but said no to being named. {_PUT_RIGHT}"
    return Problem("name", says, line.place, blocks=False, words=words, text=line.text)


def _in_part(line: Told, words: str) -> Problem:
    says = f"“{words}”, in {_where(line)}, may be somebody who was there. {_PUT_RIGHT}"
    return Problem("part_of_name", says, line.place, blocks=False, words=words, text=line.text)


def _running(facts: Facts, looked: Names) -> Iterator[Known]:
    """Yield those whom the record itself names as running the meeting, or presenting at it."""
    for text in facts.running:
        yield from chain.from_iterable(hit.people for hit in looked.found(text, pieces_of(text)))


def _may_be_words(words: str) -> bool:
    """Return whether a name stands in small letters and may be nothing but words, as `will green`."""
    small = words == words.lower() != words.upper()
    return small and all(folded in ORDINARY for folded, _, _ in pieces_of(words))


def _telling_parts(facts: Facts, running: Container[Known]) -> set[str]:
    """Return the parts of names by which nobody and nothing can be meant but those who may not be named."""
    hidden = {part for person in facts.people if person.here and not person.named for part in parts_of(person)}
    known = (person for person in facts.people if person.named or person in running)
    others = {part for person in known for part in parts_of(person)}
    called = {folded for name in (*facts.running, *facts.bodies) for folded, _, _ in pieces_of(name)}
    return hidden - others - called - ORDINARY


def _in_small_letters(cut: Sequence[tuple[Told, Sequence[Piece]]]) -> set[str]:
    """Return the words that the texts have with a small letter as well: they are words, and not only names."""
    return {folded for line, pieces in cut for folded, start, _ in pieces if line.text[start].islower()}


def _parts(text: str, pieces: Sequence[Piece], told: Container[str]) -> Iterator[str]:
    """Yield the parts of names in a text, as they stand there."""
    for folded, start, end in pieces:
        if folded in told:
            yield text[start:end]
