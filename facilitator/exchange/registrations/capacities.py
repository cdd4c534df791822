"""Words of tickets and forms become the capacity in which someone comes."""

import re

from facilitator.domain.capacities import CAPACITY_WORDS, Capacity
from facilitator.domain.names import fold

_MORE = {
    Capacity.CITIZEN: """member of the public | public | service user | service users | expert by experience |
        experts by experience | lived experience | person with care and support needs | disabled person | patient |
        local person | tenant | citoyen | citoyenne | habitant | usager""",
    Capacity.CARER: "parent carer | young carer | family member | looks after someone | aidant | aidante",
    Capacity.COMMUNITY_ORGANISATION: """community organisation | community organization | voluntary | voluntary sector |
        third sector | vcse | vcfse | faith group | charity or community group | advocacy | volunteer | bénévole""",
    Capacity.PROVIDER: """care home | home care | domiciliary care | housing association | housing provider |
        supported living | fournisseur | prestataire""",
    Capacity.COUNCIL_OFFICER: """city council | county council | borough council | district council | local authority |
        council staff | council employee | social worker | adult social care | commissioner""",
    Capacity.PARTNER_OFFICER: """nhs trust | icb | integrated care board | hospital | hospital trust | health service |
        gp | primary care | police | fire service | partner organisation | statutory partner""",
    Capacity.COUNCILLOR: "elected member | lead member | cabinet member",
    Capacity.OTHER: "other | student | academic | researcher | university | press | journalist | observer | autre",
    Capacity.SUPPORTER: "companion | accompanying | coming with someone | accompagnant | accompagnateur",
    Capacity.INTERPRETER: "interprète | sign language interpreter",
}
_PLAIN_WORDS = {fold(word): capacity for word, capacity in CAPACITY_WORDS.items()}
_KNOWN = _PLAIN_WORDS | {fold(word.strip()): capacity for capacity, words in _MORE.items() for word in words.split("|")}
_LONGEST_FIRST = sorted(_KNOWN, key=lambda word: (-len(word), word))
_OF_A_PLACE = (Capacity.COUNCIL_OFFICER, Capacity.PARTNER_OFFICER)


def capacity_of(words: str) -> Capacity | None:
    """Return the capacity that a ticket or an answer names, the longest wording first; None where it names none."""
    said = f" {_plain(words)} "
    return next((_KNOWN[word] for word in _LONGEST_FIRST if f" {word} " in said), None)


def capacity_at(organisation: str) -> Capacity | None:
    """Return the capacity that an organisation's name makes plain: a council, the NHS, or a capacity where none is."""
    if is_capacity(organisation):
        return _KNOWN[_plain(organisation)]
    named = capacity_of(organisation)
    return named if named in _OF_A_PLACE else None


def is_capacity(organisation: str) -> bool:
    """Return whether what stands as organisation is but a capacity (`Citizen`), so that there is no organisation."""
    return _plain(organisation) in _PLAIN_WORDS


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", fold(words)).split())
