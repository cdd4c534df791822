"""The forms of a person, an organisation and a group: their fields, and the commands that save them."""

from collections.abc import Mapping, Sequence

from facilitator.commands.groups import SaveGroup
from facilitator.commands.people import RenameOrganisation, SavePerson
from facilitator.domain.attribution import Attribution
from facilitator.domain.capacities import Capacity
from facilitator.domain.groups import GroupKind
from facilitator.domain.refused import Refused
from facilitator.domain.sections import Section
from facilitator.domain.views import Private, View, may_see
from facilitator.domain.walk_ins import written_name
from facilitator.queries.groups import GroupRow
from facilitator.queries.people import OrganisationRow, PersonRow
from ui.widgets.sheet import Sheet, complete, tell_words

Values = Mapping[str, str]
_ACCESS_HINT = "What to do, never why: “seat near the door”, “large print”."
_NAMED = Attribution.UNATTRIBUTED.value
_SECTIONS = [(section.value, section.label) for section in Section]
_SECTIONS_HINT = "Space leaves one out or puts it back. “You said, we did” and “About these notes” always stand."
_NOT_SAID = ("", "not said")


class PersonSheet(Sheet):
    """What is known of a person, as far as the view may see it."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.line("name", "Name", example="As they say it: Amina Yusuf")
        self.lines_beside(("given", "Given name", 1), ("family", "Family name", 1))
        place = self.line("organisation", "Organisation", example="Only where they come from one")
        self._places = complete(place)
        self.choice("capacity", "Comes as", [_NOT_SAID, *((each.value, each.label) for each in Capacity)])
        if may_see(view, Private.CONTACT):
            self.lines_beside(("email", "E-mail", 3), ("phone", "Phone", 2))
        if may_see(view, Private.ACCESS):
            self.area("access", "Access: what to do", hint=_ACCESS_HINT)
            self.line("leaving_help", "To leave the building", example="Help down the stairs")

    def know(self, organisations: Sequence[str]) -> None:
        """Complete the names of these organisations."""
        tell_words(self._places, organisations)

    def values_of(self, row: PersonRow | None) -> dict[str, str]:
        """Return what the fields show of a person, or of nobody yet."""
        return {key: getattr(row, key) if row else "" for key in self.values()}


class OrganisationSheet(Sheet):
    """The name of an organisation."""

    def __init__(self) -> None:
        super().__init__()
        self.line("name", "Name of the organisation")

    def values_of(self, row: OrganisationRow | None) -> dict[str, str]:
        """Return what the fields show."""
        return {"name": row.name if row else ""}


class GroupSheet(Sheet):
    """What is said of a group."""

    def __init__(self) -> None:
        super().__init__()
        self.line("name", "Name of the group", example="People’s Forum")
        self.choice("kind", "Kind", [(kind.value, kind.label) for kind in GroupKind])
        self.area("purpose", "What it is for")
        self.line("contact", "Contact", example="Who to ask, as the minutes print it")
        self.choice("attribution", "How people are named", [(mode.value, mode.label) for mode in Attribution])
        self.area("ground_rules", "Ground rules", lines=4, hint="One a line, for all its meetings.")
        self.ticks("sections_off", "Sections of the minutes", _SECTIONS, _SECTIONS_HINT)

    def values_of(self, row: GroupRow | None) -> dict[str, str]:
        """Return what the fields show."""
        if row is None:
            return dict.fromkeys(self.values(), "") | {"kind": GroupKind.FORUM.value, "attribution": _NAMED}
        return {key: getattr(row, key) for key in self.values()} | {"attribution": row.attribution or _NAMED}


def saving_person(person: bytes, before: PersonRow | None, typed: Values) -> SavePerson:
    """Return the command that saves a person; what the view may not see stays as it is.

    The parts of a name follow the name, unless somebody has typed them.
    """
    given, family = typed["given"].strip(), typed["family"].strip()
    split = written_name(before.name) if before else None
    untyped = not (given or family) or (split is not None and (given, family) == (split.given, split.family))
    named = written_name(typed["name"])
    name = named.name if before is None else typed["name"]
    return SavePerson(
        person,
        name,
        given=named.given if untyped else given,
        family=named.family if untyped else family,
        organisation=typed["organisation"],
        capacity=typed["capacity"],
        email=typed.get("email"),
        phone=typed.get("phone"),
        access=typed.get("access"),
        leaving_help=typed.get("leaving_help"),
    )


def saving_organisation(place: bytes, before: OrganisationRow | None, typed: Values) -> RenameOrganisation:
    """Return the command that renames an organisation."""
    if before is None:
        raise Refused("An organisation is added by naming it where somebody comes from.")
    return RenameOrganisation(place, typed["name"])


def saving_group(group: bytes, _before: GroupRow | None, typed: Values) -> SaveGroup:
    """Return the command that saves a group."""
    more = {key: typed[key] for key in ("purpose", "contact", "attribution", "ground_rules", "sections_off")}
    return SaveGroup(group, typed["name"], typed["kind"], **more)
