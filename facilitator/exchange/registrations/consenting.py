"""What a heading of a booking list asks people to agree to, and what a cell under it answers."""

import re
from dataclasses import dataclass

from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.names import fold


@dataclass(frozen=True, slots=True)
class Consented:
    """An answer under a heading that says to what; the heading, as it is written, is the wording that was shown."""

    purpose: Purpose
    answer: Answer
    wording: str

    @property
    def words(self) -> str:
        """The answer in words."""
        return f"{self.purpose.label.lower()}: {self.answer.label}"


_ASKED = (
    (Purpose.PHOTO, r"\b(photo\w*|pictures?|film(ed|ing)?|images?|droit a l image)\b"),
    (Purpose.PUBLISH_NAME, r"\b(names?|named) .*\b(minutes|notes|report|published|website|publication)\b"),
    (Purpose.SHOW_NAME, r"\bnames? .*\bscreen\b"),
    (Purpose.QUOTE, r"\b(quot(e|es|ed|ing)|(my|your|own) words)\b"),
    (
        Purpose.ACCESS,
        r"\b(keep|kept|hold|store|retain|remember)\b.*\b(access|dietary|adjustments?|support) (needs?|req\w*)",
    ),
    (Purpose.MAILING, r"\b(newsletters?|mailings?|updates?|opt in|marketing|contact(ed|ing)?)\b"),
    (Purpose.MAILING, r"\bkeep .*informed\b|\bkeep in touch\b|\bfuture (events|forums|meetings)\b"),
)
_ASKING = re.compile(
    r"\b(consent\w*|agree\w*|happy|permission|allow\w*|ok|okay|may we|can we|may i|can i|would you like|i would like|"
    r"do you want|keep|opt in|sign up|subscribe)\b"
)
_BARE = re.compile(r"(photos?|photographs?|photography|(e ?)?newsletters?|mailing list)( (ok|permission|yes no|y n))*")
_PLAIN = re.compile(
    r"(consents?|consent given|permission|gdpr|gdpr consent|data consent|data protection|data protection consent|"
    r"privacy|privacy (notice|policy|statement)|(i )?(agree|consent|accept)|terms( and conditions)?)"
)
_NOT_THESE = re.compile(
    r"\b(emergency|next of kin|invoice|billing|name of|number|date of|time of)\b|\bcontact (names?|details)\b"
)
_YES = {"yes", "y", "true", "1", "oui", "o", "ja", "si", "tak", "x", "✓", "✔", "ok", "okay"}
_NO = {"no", "n", "false", "0", "non", "nein", "nie", "✗", "✘"}
_SAYS_NO = re.compile(
    r"(no|non|nein|not|never|disagree|decline|don t|please do not|(i )?(do|would|am|prefer|(d )?rather) not)\b"
)
_SAYS_YES = re.compile(
    r"(yes|oui|ja|(i )?(agree|consent|accept)|agreed|happy|i am happy|opt in|opted in|subscribed?)\b"
)


def asks_consent(words: str) -> bool:
    """Return whether a heading, folded and without signs, asks people to agree to something."""
    if _NOT_THESE.search(words):
        return False
    return bool(_PLAIN.fullmatch(words) or _BARE.fullmatch(words) or (_ASKING.search(words) and purpose_of(words)))


def purpose_of(words: str) -> Purpose | None:
    """Return to what a heading asks people to agree; None where it does not say, so that nothing can be recorded."""
    if _NOT_THESE.search(words):
        return None
    return next((purpose for purpose, asked in _ASKED if re.search(asked, words)), None)


def answer_of(said: str) -> Answer | None:
    """Return what a cell answers; None where it is neither a yes nor a no."""
    words = " ".join(re.sub(r"[^\w✓✔✗✘]+", " ", fold(said)).split())
    if words in _NO or _SAYS_NO.match(words):
        return Answer.NO
    return Answer.YES if words in _YES or _SAYS_YES.match(words) else None


def both(first: tuple[Consented, ...], second: tuple[Consented, ...]) -> tuple[Consented, ...]:
    """Return the answers of two rows, or columns, that are one person's: where they disagree, the no counts."""
    told: dict[Purpose, Consented] = {}
    for each in (*first, *second):
        if each.purpose not in told or each.answer is Answer.NO:
            told[each.purpose] = each
    return tuple(told.values())
