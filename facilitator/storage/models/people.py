"""Who exists: groups, organisations, people, and what is known of them."""

from sqlalchemy.orm import Mapped

from facilitator.storage.row import Row, a_ref, a_text


class Group(Row):
    """A body that meets.

    How it names people (`attribution`) and its ground rules, a line each, hold for its meetings too. `sections_off`
    names, with a space between, the sections that its minutes leave out.
    """

    __tablename__ = "group_"
    name: Mapped[str] = a_text()
    kind: Mapped[str] = a_text()
    purpose: Mapped[str] = a_text()
    contact: Mapped[str] = a_text()
    attribution: Mapped[str] = a_text()
    ground_rules: Mapped[str] = a_text()
    sections_off: Mapped[str] = a_text()


class Organisation(Row):
    """An organisation that people come from."""

    __tablename__ = "organisation"
    name: Mapped[str] = a_text()


class Person(Row):
    """A person known to the team. `access` says what to do, never why; `leaving_help` what helps them to get out."""

    __tablename__ = "person"
    name: Mapped[str] = a_text()
    given: Mapped[str] = a_text()
    family: Mapped[str] = a_text()
    organisation: Mapped[bytes | None] = a_ref()
    capacity: Mapped[str] = a_text()
    email: Mapped[str] = a_text()
    phone: Mapped[str] = a_text()
    access: Mapped[str] = a_text()
    leaving_help: Mapped[str] = a_text()
    merged_into: Mapped[bytes | None] = a_ref()


class Membership(Row):
    """A person in a group; its uid comes from both."""

    __tablename__ = "membership"
    group: Mapped[bytes | None] = a_ref()
    person: Mapped[bytes | None] = a_ref()
    role: Mapped[str] = a_text()
    starts_on: Mapped[str] = a_text()
    ends_on: Mapped[str] = a_text()


class Consent(Row):
    """What a person agreed to or not, with the wording that they were shown; its uid comes from person and purpose."""

    __tablename__ = "consent"
    person: Mapped[bytes | None] = a_ref()
    purpose: Mapped[str] = a_text()
    answer: Mapped[str] = a_text()
    wording: Mapped[str] = a_text()
    method: Mapped[str] = a_text()
    given_at: Mapped[str] = a_text()
    taken_by: Mapped[str] = a_text()


class ConsentWording(Row):
    """How the team asks for a consent; its uid comes from the purpose."""

    __tablename__ = "consent_wording"
    purpose: Mapped[str] = a_text()
    text: Mapped[str] = a_text()


class NameForms(Row):
    """Names that are used for one another, in one line; its uid comes from the set that it was first.

    One with the uid of a set that comes with the program stands in its place; without names, in place of nothing.
    """

    __tablename__ = "name_forms"
    names: Mapped[str] = a_text()


class DifferentPeople(Row):
    """Two people who look alike and are not the same; its uid comes from both."""

    __tablename__ = "different_people"
    one: Mapped[bytes | None] = a_ref()
    other: Mapped[bytes | None] = a_ref()
