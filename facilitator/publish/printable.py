"""Which text a document can hold at all."""

import unicodedata

from facilitator.domain.refused import Refused


def check_text(text: str) -> None:
    """Raise Refused if the text holds a character that PDF and XML cannot keep."""
    if text.isprintable():  # most text is, and this looks at it far sooner than letter by letter
        return
    for character in text:
        if _unprintable(character):
            message = (
                f"The text has a hidden control character (U+{ord(character):04X}) that cannot be printed. "
                "Please take it out and try again."
            )
            raise Refused(message)


def _unprintable(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Cs" or character in "\ufffe\uffff" or (category == "Cc" and character not in "\n\t")
