"""Giving a document out: how, in which forms, and whether an answer has reached those who asked (R-F5)."""

import re
from collections.abc import Iterable
from enum import StrEnum

from facilitator.domain.names import fold
from facilitator.domain.refused import Refused
from facilitator.domain.wording import listed

MOST_PEOPLE = 100_000
"""How many people one entry can count."""
_BETWEEN = re.compile(r"\s*(?:[,;+&]|\band\b)\s*", re.IGNORECASE)


class Channel(StrEnum):
    """How a document was given out."""

    FORUM = "forum"
    EMAIL = "email"
    POST = "post"
    TEXT = "text"
    PHONE = "phone"
    WEBSITE = "website"
    NOTICEBOARD = "noticeboard"
    GROUP = "group"
    NEWSLETTER = "newsletter"

    @property
    def label(self) -> str:
        """The way in words."""
        return _CHANNELS[self]


class Form(StrEnum):
    """A form in which people had a document, made here or elsewhere."""

    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    WEB = "web"
    PLAIN_TEXT = "plain-text"
    WORD = "word"
    EASY_READ = "easy-read"
    AUDIO = "audio"
    BRAILLE = "braille"
    BSL = "bsl"
    TRANSLATED = "translated"

    @property
    def label(self) -> str:
        """The form in words."""
        return _FORMS[self]


_CHANNELS = {
    Channel.FORUM: "At the forum",
    Channel.EMAIL: "E-mail",
    Channel.POST: "Post",
    Channel.TEXT: "Text message",
    Channel.PHONE: "Phone",
    Channel.WEBSITE: "Website",
    Channel.NOTICEBOARD: "Noticeboard",
    Channel.GROUP: "Group meeting",
    Channel.NEWSLETTER: "Newsletter",
}
_FORMS = {
    Form.STANDARD: "standard",
    Form.LARGE_PRINT: "large print",
    Form.WEB: "web page",
    Form.PLAIN_TEXT: "plain text",
    Form.WORD: "Word",
    Form.EASY_READ: "Easy Read",
    Form.AUDIO: "audio",
    Form.BRAILLE: "Braille",
    Form.BSL: "British Sign Language",
    Form.TRANSLATED: "another language",
}
_BESIDES = {"bsl": Form.BSL, "signed": Form.BSL, "text": Form.PLAIN_TEXT, "translated": Form.TRANSLATED}
"""What people call a form besides its label."""


def typed_forms(typed: str) -> tuple[Form, ...]:
    """Return the forms of `standard, large print and BSL`, each once; a beginning is enough. Refuse any other word."""
    found = [_form(part) for part in _BETWEEN.split(typed.strip()) if part]
    return tuple(form for form in Form if form in found)


def forms_in_words(forms: Iterable[str]) -> str:
    """Return `standard, large print and Braille`; a form of a newer program stands as it is called there."""
    return listed([Form(form).label if form in set(Form) else form for form in forms])


def reached(closed: bool, decided_on: str, given_out: Iterable[str]) -> bool:  # noqa: FBT001 - a state, not a switch
    """Return whether a loop is closed: the answer is final, and was given out on that day or later (R-F5)."""
    return closed and any(day >= decided_on for day in given_out)


def _form(typed: str) -> Form:
    wanted = fold(typed)
    named = [form for form in Form if fold(form.label).startswith(wanted)]
    named += [form for word, form in _BESIDES.items() if word.startswith(wanted) and form not in named]
    if not named:
        raise Refused(f"“{typed}” is no form. Type {listed([form.label for form in Form], 'or')}.")
    return named[0]
