"""Finding what a text tells of somebody's health, where it says whose (UK GDPR article 9, R-D2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CONDITIONS = """
addictions? adhd aids alcoholism alzheimer[’']?s amputation anaemia aneurysm angina anorexia anxiety aphasia arthritis
asperger[’']?s asthma autism bipolar blindness brain_(?:injury|tumour) bronchitis bulimia cancers? cataracts?
cerebral_palsy chemo(?:therapy)? cholesterol colostomy copd coma concussion crohn[’']?s deafness dementia depression
diabetes diagnos[ei]s dialysis disabilit(?:y|ies) disease disorder down[’']?s_syndrome dyslexia dyspraxia
eating_disorder eczema epilepsy fibromyalgia fits gout haemophilia heart_(?:attack|condition|failure|problems?)
hepatitis hernia hip_replacement hiv hypertension hysterectomy ibs illness impairment incontinence infection infertility
injur(?:y|ies) insulin kidney_(?:disease|failure) learning_(?:difficult(?:y|ies)|disabilit(?:y|ies)) leukaemia
long_covid lupus medication medicines? mental_(?:health|illness) migraines? miscarriage mobility multiple_sclerosis
muscular_dystrophy neuropathy nervous_breakdown obesity ocd operation osteoporosis overdose pacemaker panic_attacks?
paralysis paranoia parkinson[’']?s pneumonia pregnancy prognosis psoriasis psychosis ptsd rehab schizophrenia sclerosis
seizures? self_harm(?:ing)? sepsis sickle_cell sight_loss hearing_loss stammer stoma stroke surgery symptoms? tinnitus
transplant trauma tumours? ulcers? vertigo wheelchair
"""
_ADJECTIVES = """
alcoholic anorexic asthmatic autistic bedbound bedridden blind deaf demented diabetic disabled dyslexic dyspraxic
epileptic hiv_positive housebound incontinent paralysed partially_sighted pregnant schizophrenic suicidal
terminally_ill
"""
_NAMED, _SUCH = ("|".join(words.split()).replace("_", "[ -]") for words in (_CONDITIONS, _ADJECTIVES))
"""Patterns of conditions, as people write them, and of what people are who have one."""
_NO_SERVICE = (
    r"(?!\s+(?:awareness|cafe|café|clinic|friendly|forum|team|service|support|group|card|lead|leaflet|nurse|register|"
    r"training|ward|worker|parking|people|residents|toilet)s?\b)"
)
_BETWEEN = r"(?:[\w’'-]+ ){0,2}"
_WHOSE = re.compile(
    rf"\b(?:my|his|her|their)\s+{_BETWEEN}?(?P<word>{_NAMED}|{_SUCH})\b{_NO_SERVICE}",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"\b(?:i|he|she|they)(?:\s+(?:have|has|had|got|am|is|was)|[’'](?:ve|s|m|d))(?:\s+(?:got|been|also))?\s+"
    rf"(?:diagnosed\s+with\s+|suffering\s+from\s+|living\s+with\s+|an?\s+)?{_BETWEEN}?(?P<word>{_NAMED})\b",
    re.IGNORECASE,
)
_SUFFERS = re.compile(
    rf"\b(?:diagnosed\s+with|suffer(?:s|ed|ing)?\s+from|living\s+with|born\s+with)\s+{_BETWEEN}?(?P<word>{_NAMED})\b",
    re.IGNORECASE,
)
_VERB = r"(?:\s+(?:has|have|had|got|is|am|are|was|were)|[’'](?:ve|s|m|re|d))(?:\s+(?:got|also|always|now|quite|very))*"
_OF_NAME = (
    rf"(?i:{_VERB}\s+(?:(?:an?|been|diagnosed with|living with|suffering from)\s+)*(?:{_SUCH}|{_NAMED})\b{_NO_SERVICE})"
)
_CAPITAL = f"[{''.join(letter for letter in map(chr, range(0x250)) if letter.isupper())}]"
_WITH = rf"{_VERB}\s+(?:(?:an?|been|diagnosed with|living with|suffering from)\s+)*"
_OF_NAME = rf"(?i:{_WITH}(?:{_SUCH}|{_NAMED})\b{_NO_SERVICE})"
_OF_TITLED = rf"(?:{_OF_NAME}|(?i:{_WITH})MS\b(?i:{_NO_SERVICE}))"  # as “Ms” it would be the next title
_TITLED = re.compile(rf"\b(?i:mrs?|ms|miss|mx|dr|sir|lady|cllr|rev)\b\.?(?:\s+{_CAPITAL}[\w’'-]*){{1,3}}?{_OF_TITLED}")
_CALLED = re.compile(rf"\b(?P<who>{_CAPITAL}[\w-]+)(?:\s+{_CAPITAL}[\w’'-]+)?{_OF_NAME}")
_IS = re.compile(rf"\b(?:i|he|she){_VERB}\s+(?:an?\s+)?(?:{_SUCH})\b{_NO_SERVICE}", re.IGNORECASE)
_FIRST_WORDS = """
a an and anybody anyone but everybody everyone if it many mental nobody one people so some somebody someone that the
there these they this what when where which who
"""
_NOBODY = frozenset(_FIRST_WORDS.split())
"""What begins a sentence with a capital letter and is nobody’s name."""
_OFTEN = """
blind deaf disability disabilities disabled illness injury medication medicine medicines mobility operation wheelchair
"""
_GENERAL = frozenset(_OFTEN.split())
"""What a forum about care speaks of in every other line, and which tells little of anybody."""


@dataclass(frozen=True, slots=True)
class OfHealth:
    """What a text tells of somebody's health; `plainly` where it says whose, and of what."""

    words: str
    plainly: bool


def health(text: str) -> Iterator[OfHealth]:
    """Yield each place where a text tells of somebody's health, once."""
    taken: list[tuple[int, int]] = []
    for pattern in (_WHOSE, _TITLED, _HAS, _IS, _SUFFERS, _CALLED):
        for found in pattern.finditer(text):
            start, end = found.span()
            free = not any(start < other_end and other_start < end for other_start, other_end in taken)
            if free and not _is_nobody(found):
                taken.append((start, end))
                yield OfHealth(found[0], _says_whose(found))


def _is_nobody(found: re.Match[str]) -> bool:
    return found.re is _CALLED and found["who"].casefold() in _NOBODY


def _says_whose(found: re.Match[str]) -> bool:
    return found.re is _TITLED or (found.re is _WHOSE and found["word"].casefold() not in _GENERAL)
