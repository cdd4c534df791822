"""What a key does, in a few plain words, where the words on its button do not say it: for the help of each screen."""

_ON_SCREENS: dict[str, dict[str, str]] = {
    "plan": {
        "Details": "what is said of the meeting as a whole: title, day, place, people",
        "Next meeting": "makes it from this one, with programme and tables",
        "Edit": "goes into the form of what is chosen",
        "Up": "moves the chosen item up",
        "Down": "moves the chosen item down",
        "Withdraw": "takes the chosen item out",
        "Set tables": "how many tables there are",
    },
    "door": {
        "Table": "says at which table they sit",
        "Badge": "says which number is on their badge",
        "As what": "as a citizen, a carer, an officer …",
        "Comes with": "says whom they support, or who brings them",
        "Left": "marks that they have gone, at this time",
        "Back": "marks that they came back",
        "Needs met": "whether what they need is there",
        "Consents": "what they agree to, asked in the words to read out",
        "First time": "marks that they have not been here before",
        "Off the list": "takes them off the list of this meeting",
        "Undo": "takes back what was done last at this door",
        "Rehearse": "practise with a crowd that is not real",
    },
    "room": {
        "Edit": "changes the words of the chosen line",
        "Who": "says who said it: a name, a badge number, or as what",
        "Table": "says from which table it came",
        "Themes": "says what it is about",
        "Sensitive": "off the room’s screen and out of every edition, or back",
        "Find": "shows only the lines that one looks for",
        "Missed a bit": "keeps a mark where something was not caught",
        "Any kind": "makes the chosen line any kind, typed by name or sign",
        "Item": "moves the line to another item of the programme",
        "Ask again or not": "marks the line to be asked about again",
        "Said before": "shows earlier meetings’ points like this one, and their answers",
        "Told as": "how the notes name whoever said this: name, initials, as what, table, or nobody",
        "Whose words": "whether these are their own words, a summary, or as a table wrote them",
        "Withdraw": "takes the line out; Ctrl+Z brings it back",
        "History of the line": "who changed it, when, and what it said before",
        "More keys": "shows the buttons of all keys; pressed again it hides all, then shows some",
        "Hide keys": "hides the buttons, so that more lines are in sight; the keys do the same",
        "Show keys": "shows the buttons again",
    },
    "together": {
        "Gather": "puts what is ticked under one point or one name",
        "Take in or out": "ticks a point of the group, or not",
        "Not alike": "never proposes these two together again",
        "Dissolve": "lets every point of the group stand by itself again",
    },
    "floor": {
        "Borrow from chosen": "takes minutes from the chosen item for the one that is on",
        "React now": "lets somebody answer the speaker at once",
        "Fair order": "puts the queue back into the order that is fair",
        "Take out": "takes the chosen person out of the queue",
        "Turns": "says how often people spoke, by what they are here as",
    },
    "tables": {
        "No sheet": "says that this table handed nothing in for the question",
        "Photo number": "which photograph shows the sheet",
        "As understood": "what is understood by the words of the table, beside them",
        "Question": "moves the point to another question",
        "Edit": "changes the words of the chosen point",
        "Kind": "makes the point another kind: idea, concern, question …",
        "Who": "says who said it",
        "Table": "moves the point to another table",
        "Themes": "says what it is about",
        "Sensitive": "off the room’s screen and out of every edition, or back",
        "Withdraw": "takes the point out; Ctrl+Z brings it back",
        "Headlines": "each table in turn has two minutes for what matters most to it",
        "At a glance": "what every table says, side by side",
    },
    "screen": {
        "Hold new points back": "new points wait until this is pressed again",
        "By itself": "shows what is on at the meeting, without being told",
    },
    "wrapup": {
        "Public or internal": "whether the next comments may be published",
        "Note why": "why this level was reached, or not",
        "Citizen co-lead": "which citizen led the meeting with the team",
        "Missing": "what is missing before people leave",
        "Levels": "how far people worked together, aimed for and reached",
        "Turns": "how often people spoke, by what they are here as",
    },
    "publish": {
        "Letter…": "a draft for your mail program, with the chosen edition attached",
        "Pages": "the pages as they will be",
        "Checks": "what stands in the way of publishing",
        "Versions": "how far the notes are, what was published, what is to be put right",
        "Mark as checked": "somebody has read the notes and found them right",
        "Publish": "makes the files of the next version, and keeps them as they are",
        "Are they as they were?": "reads all published files anew",
        "Back to draft": "what was checked or published is a draft again; what was published stays as it was",
        "Approve last notes": "the published notes of the meeting before, at this one; pressed again, not any more",
        "Put other words": "in the place of a name, a contact or words of health",
        "Let it stand": "gives the reason why something found may stand",
        "Answered at the meeting": "writes the answer that was given there, so that the notes tell it",
        "Let all of this kind stand": "one reason for all that is alike and not private; one undo takes all back",
        "Let it count again": "what was let stand counts again",
        "Given out": "what was given out, when, how and to whom",
        "Withdraw": "takes the chosen entry out; Ctrl+Z brings it back",
    },
    "answers": {
        "Answer what waits": "the points that asked for an answer and have none",
        "Answer from the action": "begins an answer with what the action came to",
        "Tie to points and actions": "says which points this answers, and by which actions",
    },
    "people": {
        "Same person twice": "people who stand here twice, side by side",
        "Join with…": "sets somebody beside the chosen person, to make them one",
        "Same person": "the row of the list is the person beside it",
        "Somebody else": "the row of the list is a new person",
    },
    "twice": {
        "Part again": "makes two people of one that were joined",
        "Not the same": "never proposes these two again",
    },
}
_EVERYWHERE = {
    "At a glance": "who is in the building, and who is still expected",
    "Access": "what to do for whom, and whether it was met",
    "Paper": "sign-in sheets, table sheets and badges to print",
    "Room": "what is said, kept line by line",
    "Draw together": "points that may say the same, from all tables",
    "Floor": "the running order, the time, and who speaks next",
    "Tables": "what each table says to each question",
    "Room’s screen": "what everybody sees on the second screen",
    "Wrap-up": "reading back, what is missing, the evaluation, closing",
    "Publish": "the minutes, as pages or text",
    "Actions and answers": "what was promised, and “You said, we did”",
    "Clashes": "what two laptops have differently, to be settled",
}


def meaning(words: str, screen: str = "") -> str:
    """Return the words of a button with what it does on a screen, or everywhere; they alone where they say it."""
    means = (_ON_SCREENS.get(screen, {}) if screen else _EVERYWHERE).get(words)
    return f"{words}: {means}" if means else words


def explained(screen: str) -> tuple[str, ...]:
    """Return the words that are explained on a screen, or everywhere."""
    return tuple(_ON_SCREENS.get(screen, {}) if screen else _EVERYWHERE)
