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
_NAMED = "|".join(_CONDITIONS.split()).replace("_", "[ -]")
"""Patterns of conditions, as people write them."""
_BETWEEN = r"(?:[\w’'-]+ ){0,2}"
_WHOSE = re.compile(
    rf"\b(?:my|his|her|their)\s+{_BETWEEN}?(?P<word>{_NAMED})\b(?!\s+(?:team|service|support|group|card|nurse)s?\b)",
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
_GENERAL = frozenset(
    (
        "disability",
        "disabilities",
        "illness",
        "injury",
        "mobility",
        "operation",
        "wheelchair",
        "medication",
        "medicine",
        "medicines",
    )
)
"""What a forum about care speaks of in every other line, and which tells little of anybody."""


@dataclass(frozen=True, slots=True)
class OfHealth:
    """What a text tells of somebody's health; `plainly` where it says whose, and of what."""

    words: str
    plainly: bool


def health(text: str) -> Iterator[OfHealth]:
    """Yield each place where a text tells of somebody's health, once."""
    taken: list[tuple[int, int]] = []
    for pattern in (_WHOSE, _HAS, _SUFFERS):
        for found in pattern.finditer(text):
            start, end = found.span()
            if not any(start < other_end and other_start < end for other_start, other_end in taken):
                taken.append((start, end))
                yield OfHealth(found[0], pattern is _WHOSE and found["word"].casefold() not in _GENERAL)
