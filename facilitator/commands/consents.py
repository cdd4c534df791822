"""What people agreed to, and the wording in which the team asks."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.people import kept_person
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.ids import uid_of
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Consent, ConsentWording, Person
from facilitator.storage.work import Work


def consent_id(person: bytes, purpose: str) -> bytes:
    """Return the id of what a person answers for a purpose, the same on every laptop."""
    return uid_of("consent", person, purpose)


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """Write down what somebody answered, with the wording they were shown, how they said it, when, and to whom."""

    label: ClassVar[str] = "Record a consent"
    person: bytes
    purpose: str
    answer: str
    wording: str
    at: str
    taken_by: str
    method: str = "spoken"

    def apply(self, work: Work) -> None:
        """Write the answer; what was answered before stays in the history of the row."""
        person, purpose = work.get(Person, kept_person(work, self.person)).uid, Purpose(self.purpose)
        row = work.find_or_add(Consent(uid=consent_id(person, purpose), person=person, purpose=purpose))
        row.answer, row.wording = Answer(self.answer), needed(self.wording, "the wording that was shown")
        row.given_at, row.taken_by, row.method = self.at, kept(self.taken_by), kept(self.method)


@dataclass(frozen=True, slots=True)
class SaveConsentWording:
    """Change how the team asks for a consent; an empty text goes back to the wording that comes with the program."""

    label: ClassVar[str] = "Save the wording of a consent"
    purpose: str
    text: str

    def apply(self, work: Work) -> None:
        """Write the wording; consents given before keep theirs."""
        purpose = Purpose(self.purpose)
        row = work.find_or_add(ConsentWording(uid=uid_of("consent_wording", purpose), purpose=purpose))
        row.text = kept(self.text)
