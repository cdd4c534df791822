"""What people may be asked to agree to, and how they are asked (UK GDPR article 7, `domain.md` 6.2)."""

from enum import StrEnum


class Purpose(StrEnum):
    """What a consent is for; each is asked for by itself."""

    PHOTO = "photo"
    MAILING = "mailing"
    SHOW_NAME = "show_name"
    PUBLISH_NAME = "publish_name"
    QUOTE = "quote"
    ACCESS = "access"

    @property
    def label(self) -> str:
        """The purpose in a few words."""
        return _LABELS[self]

    @property
    def wording(self) -> str:
        """How people are asked, where the team has no wording of its own."""
        return _WORDINGS[self]


class Answer(StrEnum):
    """What somebody said; a yes can be taken back as easily as it was given."""

    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The answer in words."""
        return {Answer.YES: "agreed", Answer.NO: "said no", Answer.WITHDRAWN: "took it back"}[self]


BY_LIST = "booking list"
"""The method of an answer that a booking list brought."""


def list_counts(held: str, method: str, said: Answer, *, renewed: bool) -> bool:
    """Return whether what a list says is written: never over an answer given to a person, and a new yes not unasked."""
    if not held:
        return True
    if method != BY_LIST or held == said:
        return False
    return renewed or said is Answer.NO


_LABELS = {
    Purpose.PHOTO: "Photographs",
    Purpose.MAILING: "News by post or e-mail",
    Purpose.SHOW_NAME: "Name on the room’s screen",
    Purpose.PUBLISH_NAME: "Name in the published notes",
    Purpose.QUOTE: "Own words with own name",
    Purpose.ACCESS: "Keeping access needs",
}
_WORDINGS = {
    Purpose.PHOTO: "May we take photographs of you today and use them to tell people about the forum?",
    Purpose.MAILING: "May we keep your address to send you the notes and invitations to later meetings?",
    Purpose.SHOW_NAME: "May your name stand beside your words on the screen in the room?",
    Purpose.PUBLISH_NAME: "May your name stand in the notes that everybody can read?",
    Purpose.QUOTE: "May we print your own words with your name?",
    Purpose.ACCESS: "May we keep what you need to take part, so that it is ready next time too?",
}
