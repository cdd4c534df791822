"""What the practice crowd says, the tips, and what should be so once they were served.

To change what somebody says or a tip, change the words between the quotation marks. The levels go from easy to hard;
the order within a level is drawn anew for each rehearsal, but arrivals in one pair of brackets stay together, in
that order. The people are in `guests.py` beside this file.
"""

from dataclasses import dataclass

from facilitator.domain.access import Met
from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.rehearsal.judging import ANY, Want


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody at the door: what they say, a tip, in a few words what it teaches, and what is wanted."""

    says: str
    tip: str
    teaches: str
    wants: tuple[Want, ...]


def _person(name: str, place: str = "", status: Status = Status.PRESENT, **facts: str) -> Want:
    """Want somebody of the list to stand like this."""
    return Want(name, (("status", status), *facts.items()), place)


def _new(name: str, capacity: Capacity, place: str = "") -> Want:
    """Want somebody to be in who is on no list; no name is somebody who gives none."""
    where = (("place", place),) if place else ()
    return Want(name, (("status", Status.PRESENT), ("capacity", capacity), *where), new=True)


_EASY = (
    (
        Arrival(
            "Hello, I’m Siobhán O’Neill. I booked.",
            "Type sio and press Enter. No accents, no apostrophe, no capitals are needed.",
            "A few letters, then Enter",
            (_person("Siobhán O’Neill"),),
        ),
    ),
    (
        Arrival(
            "Good afternoon. Mohammed Rahman.",
            "Type rah, the beginning of his family name, and press Enter. Any part of a name will do.",
            "Any part of a name",
            (_person("Mohammed Rahman"),),
        ),
    ),
    (
        Arrival(
            "Dan Price. I think I’m on your list.",
            "Type dan pr and press Enter. He is on the list as Daniel.",
            "Short forms of names",
            (_person("Daniel Price"),),
        ),
    ),
    (
        Arrival(
            "Catherine Hughes. My daughter booked for me; I hope she could spell.",
            "Type the name as you hear it: catherine hughes. The list says Kathryn Hughs. Press Enter.",
            "A name that is misspelt on the list",
            (_person("Kathryn Hughs"),),
        ),
    ),
    (
        Arrival(
            "I’m Hoa. Nguyễn Thị Hoa.",
            "Type hoa and press Enter. The parts of a name may come in any order, without accents.",
            "Names in any order, without accents",
            (_person("Nguyễn Thị Hoa"),),
        ),
    ),
    (
        Arrival(
            "I’m from Northfield Library. They booked a place for one of us.",
            "Type northf and press Enter. An organisation finds its people.",
            "Finding by organisation",
            (_person("Olu Adeyemi"),),
        ),
    ),
)

_ANSWERS = (
    (
        Arrival(
            "Kofi Mensah. I was in before, I only fetched my glasses from the car park.",
            "Type kofi and press Enter. The desk says since when he is in, and changes nothing: he may go through.",
            "Somebody who is in already",
            (Want("Kofi Mensah", (("status", Status.PRESENT),), said="Kofi Mensah: Already in since"),),
        ),
    ),
    (
        Arrival(
            "Priya Nair. I’m quite sure that I booked.",
            "Type priya and press Enter. She booked for next month; the desk says so and lets her in all the same.",
            "Booked for another meeting",
            (_person("Priya Nair"),),
        ),
    ),
    (
        Arrival(
            "Tom Weaver. I had cancelled, but now I could come after all.",
            "Type weaver and press Enter. The list says that his booking was withdrawn; he is in again.",
            "A booking that was withdrawn",
            (_person("Tom Weaver"),),
        ),
    ),
    (
        Arrival(
            "I’m Zofia Kowalska. I look after my mother. No, I haven’t booked.",
            "Type zofia kowalska and press Enter. She is new: press 2, for carer.",
            "Somebody new",
            (_new("Zofia Kowalska", Capacity.CARER),),
        ),
    ),
    (
        Arrival(
            "I would rather not give my name. I just live here.",
            "Type +1 citizen, or only +1 c, and press Enter. They are counted without a name.",
            "Somebody who gives no name",
            (_new("", Capacity.CITIZEN),),
        ),
    ),
    (
        Arrival(
            "Lopez. Maria, I think you understood?",
            "Type maria and press Enter. Look at the name: there is a Mario Lopez, too.",
            "Names that are nearly the same",
            (_person("Maria Lopez"),),
        ),
        Arrival(
            "No, no: Mario! Mario Lopez. Maria is my sister, she is still on the bus.",
            "Press F9: that takes back that Maria came. Then type mario and press Enter.",
            "Taking something back",
            (_person("Maria Lopez", status=Status.BOOKED), _person("Mario Lopez")),
        ),
    ),
    (
        Arrival(
            "Mohammed Rahman. I have to go now, my shift begins.",
            "Type rah and press F6. The time he left is kept.",
            "Somebody who goes",
            (_person("Mohammed Rahman", status=Status.LEFT),),
        ),
    ),
)

_DESK = (
    (
        Arrival(
            "John Smith, from Age Well.",
            "Type smith age and press Enter. Or type smith, choose with Down, and press Enter: there are two of them.",
            "Two people of one name",
            (_person("John Smith", "Age Well"),),
        ),
    ),
    (
        Arrival(
            "Grace Okafor. May I have a badge, please?",
            "Type grace and press Enter. Then press F2: the next free number stands there. Enter gives it.",
            "A badge",
            (_person("Grace Okafor", badge=ANY),),
        ),
    ),
    (
        Arrival(
            "Siobhán O’Neill again. Where do I sit?",
            "Type sio and press F8. A good table stands there already. Enter takes it.",
            "A table",
            (_person("Siobhán O’Neill", table=ANY),),
        ),
    ),
    (
        Arrival(
            "I’m back! Mohammed Rahman. They didn’t need me after all.",
            "Type rah and press F7.",
            "Somebody who comes back",
            (_person("Mohammed Rahman", back=ANY),),
        ),
    ),
    (
        Arrival(
            "I’m only here to tell you: Lena Fischer is ill. She sends her apologies.",
            "Type lena and press F4. Not Enter: she is not here.",
            "Apologies",
            (_person("Lena Fischer", status=Status.APOLOGIES),),
        ),
    ),
    (
        Arrival(
            "Amina Yusuf. And this is Bea, she helps me. We booked together.",
            "Type amina and press Enter once. Bea comes in with her, and the desk says what to do for Amina.",
            "Two who come together",
            (_person("Amina Yusuf"), _person("Bea Lund")),
        ),
    ),
    (
        Arrival(
            "Walter Grant. I asked for large print. Ah, here it is. Thank you!",
            "Type walter and press Enter. Then press F11 and 1: what he needs is there.",
            "Whether what somebody needs is there",
            (_person("Walter Grant", met=Met.YES),),
        ),
    ),
)

_HARD = (
    (
        Arrival(
            "Dan Price. About the photographs: yes, you may take mine.",
            "Type dan pr and press Shift+F11, then 1 for photographs, then 1 for yes. Escape twice when done.",
            "A consent",
            (_person("Daniel Price", photo="yes"),),
        ),
    ),
    (
        Arrival(
            "Yusuf Demir, from Bright Futures. We are a community group. Nobody has booked for me.",
            "Type yusuf demir and press Ctrl+Return. Tab to Organisation, type bright futures, press Enter, then 3.",
            "Somebody new, from an organisation",
            (_new("Yusuf Demir", Capacity.COMMUNITY_ORGANISATION, "Bright Futures"),),
        ),
    ),
    (
        Arrival(
            "Harold Finch. She is my supporter today; she would rather not give her name.",
            "Type harold and press Enter. Then press F10, and Enter alone for a supporter without a name.",
            "A supporter who gives no name",
            (
                _person("Harold Finch"),
                Want(
                    "",
                    (("status", Status.PRESENT), ("capacity", Capacity.SUPPORTER), ("beside", "Harold Finch")),
                    new=True,
                ),
            ),
        ),
    ),
    (
        Arrival(
            "Ruth Adler. You have me as a citizen, but I was elected in May: councillor.",
            "Type ruth and press Enter. Then press F3 and 7, for councillor.",
            "As what somebody is here",
            (_person("Ruth Adler", capacity=Capacity.COUNCILLOR),),
        ),
    ),
)

CROWD = (_EASY, _ANSWERS, _DESK, _HARD)
"""The levels, from easy to hard; each has scenes, and a scene has arrivals that stay together."""
