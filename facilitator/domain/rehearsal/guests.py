"""The made-up people of the practice library: who has booked, who is in already, who is known besides.

Anybody may change or add to the list; those whom the crowd speaks of must stay.
"""

from dataclasses import dataclass
from enum import Enum, auto

from facilitator.domain.capacities import Capacity
from facilitator.domain.ids import uid_of


class Coming(Enum):
    """How somebody stands with the practice meeting before its first arrival."""

    BOOKED = auto()
    IN = auto()
    NEXT_MONTH = auto()
    CANCELLED = auto()


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody in the practice library; `brought_by` is the name of whom they come with, `before` whether they came."""

    name: str
    place: str = ""
    capacity: Capacity = Capacity.CITIZEN
    coming: Coming = Coming.BOOKED
    needs: str = ""
    badge: str = ""
    brought_by: str = ""
    before: bool = True

    @property
    def id(self) -> bytes:
        """The id of the person."""
        return uid_of("rehearsal", self.name, self.place)


_CARER, _OFFICER, _GROUP = Capacity.CARER, Capacity.COUNCIL_OFFICER, Capacity.COMMUNITY_ORGANISATION

GUESTS = (
    Guest("Siobhán O’Neill", capacity=_CARER),
    Guest("Mohammed Rahman"),
    Guest("Daniel Price"),
    Guest("Kathryn Hughs"),
    Guest("Nguyễn Thị Hoa", before=False),
    Guest("Olu Adeyemi", "Northfield Library", _GROUP),
    Guest("Kofi Mensah", coming=Coming.IN, badge="1"),
    Guest("Priya Nair", coming=Coming.NEXT_MONTH),
    Guest("Tom Weaver", coming=Coming.CANCELLED),
    Guest("Maria Lopez"),
    Guest("Mario Lopez"),
    Guest("John Smith", "Age Well", _GROUP),
    Guest("John Smith", "Riverside Tenants", _GROUP),
    Guest("Grace Okafor"),
    Guest("Lena Fischer", capacity=_CARER),
    Guest("Amina Yusuf", needs="Wheelchair space at the table"),
    Guest("Bea Lund", capacity=Capacity.SUPPORTER, brought_by="Amina Yusuf"),
    Guest("Walter Grant", needs="Papers in large print"),
    Guest("Harold Finch", needs="A seat near the door"),
    Guest("Ruth Adler"),
    # Nobody speaks of those below; they are here so that there is somebody to find wrongly.
    Guest("Anwar Hussain", coming=Coming.IN, badge="2"),
    Guest("Beatrice Cole", capacity=_CARER, coming=Coming.IN, badge="3"),
    Guest("Chidi Eze", "City Council", _OFFICER, Coming.IN, badge="4"),
    Guest("Doreen Walsh", coming=Coming.IN, badge="5"),
    Guest("Emre Kaya"),
    Guest("Fiona Gallagher", capacity=_CARER),
    Guest("Gurpreet Dhillon"),
    Guest("Hannah Weiss", "Quiet Places", _GROUP),
    Guest("Ivan Petrov"),
    Guest("Jasmine Clarke"),
    Guest("Joan Smithson", before=False),
    Guest("Kwame Boateng"),
    Guest("Leah Rosen", "Age Well", _GROUP),
    Guest("Mei-Ling Chan"),
    Guest("Moira O’Hara", capacity=_CARER),
    Guest("Nadia Haddad", before=False),
    Guest("Owen Pritchard"),
    Guest("Peter Danso"),
    Guest("Rosa Almeida"),
    Guest("Sanjay Rao", "NHS Trust", Capacity.PARTNER_OFFICER),
    Guest("Tomasz Weber"),
    Guest("Una McBride"),
)
"""Everyone, those first of whom the crowd speaks."""
