"""What is said at a meeting that is made up: every point another, with lengths as people write them down."""

_OPENINGS = (
    "The bus",
    "Our lift",
    "The form for the pass",
    "Crossing the road by the school",
    "The map in the shelter",
    "Somebody who uses a wheelchair said that getting in",
    "The night service",
    "Parking outside the surgery",
    "What the driver says",
    "The letter about the changes",
    "The ramp at the library",
    "Ringing the office",
    "The timetable on the wall",
)
_MIDDLES = (
    "is often late",
    "takes longer than people were told it would",
    "works well since the spring",
    "was never explained to those who do not read English",
    "costs £4.20 each way",
    "is hard to see after dark, and harder when it rains",
    "stops at six",
    "needs two hands, which not everybody has",
    "was promised for March",
    "depends on who is on duty that day",
    "is too far from where people live",
    "could be shared with the next village, as it was until the contract was changed",
    "feels unsafe",
    "is better than it was",
    "has no seat and no light",
    "is not on the website",
    "means asking a neighbour",
)
_REASONS = (
    "so people stay at home.",
    "and nobody has answered the letters that were sent about it in May and again in September.",
    "– ask the depot.",
    "because the kerb is 14 cm high.",
    "and a carer has to come too, who is not paid for the time that it takes to go there and back.",
    "which is why the group asked for a trial of three months, with figures at the end of it.",
    "at least on Tuesdays.",
    "said three tables.",
    "and that was said last year as well.",
    (
        "although the council’s own plan says that every stop will have a seat, a light and a timetable in large print "
        "by the end of the year, and that those who cannot read it will be told by telephone, in their language "
        "without having to wait; six people had tried that and one had got through, after forty minutes."
    ),
    "but it can be put right cheaply.",
    "so young people walk home along the main road.",
    "and the person who knew about it has left.",
    "unless somebody is there to help.",
    "for want of a key.",
    "according to the people who live there.",
    "which would help everybody, not only those who asked for it.",
    "and it is the only way to the hospital without a car.",
    "or so it seems.",
)
_ACTIONS = (
    "Ring the depot about {}",
    "Ask for the figures on {} and send them to the group",
    "Put {} on the agenda of the transport committee, with what was said at the tables",
    "Walk the way with two members and write down {}",
    "Tell people about {} in large print",
)
_MATTERS = (
    "the last bus",
    "the seat at the stop",
    "the ramp",
    "the form",
    "night-time lighting",
    "the letter",
    "carers’ passes",
)
SAYINGS = len(_OPENINGS) * len(_MIDDLES) * len(_REASONS)
THEMES = ("Buses", "Pavements and crossings", "Information", "Cost", "Safety", "Help from people", "Buildings")


def said(number: int) -> str:
    """Return the words of a point; no two numbers under `SAYINGS` have the same."""
    return f"{_of(_OPENINGS, number)} {_of(_MIDDLES, number)}, {_of(_REASONS, number)}"


def promised(number: int) -> str:
    """Return the words of an action."""
    return _of(_ACTIONS, number).format(_of(_MATTERS, number)) + "."


def _of(choices: tuple[str, ...], number: int) -> str:
    return choices[number % len(choices)]
