"""The grammar of the line, for the help of the room: what is typed, and what it means."""

LINE_KEYS: tuple[tuple[str, str], ...] = (
    ("the bus stops at six", "A point, nobody’s name"),
    ("Amina: the bus stops at six", "Who said it: part of a name, initials, a badge number, or a capacity (carer: …)"),
    ("... and not on Sundays", "Goes on with your last point"),
    ('*  !  +  ?  !!  "  =>  ~  ;', "Idea, concern, works well, question, challenge, quote, recommend, park, note"),
    ("idea:  concern:  works:  question: …", "The same in words; info: for information"),
    ("= or decision:", "A decision"),
    ("@Sam ring the depot by Friday", "An action, its owner, its date; action: … @Sam by 30 Nov says the same"),
    ("#transport anywhere", "A theme; the word stays in the line"),
    ("t4 …", "From table 4, and so are the next lines until t0"),
    ("/next   /item 3   /topic words   /break", "Moves the meeting on"),
    ("/break 15   /break until 14:20", "A break of so many minutes, or until then"),
    ("q+ Amina   q+ 14   q+ carer about fares", "In the queue, and what they want to say"),
    (
        "/ack   /react Amina   q- Amina   q-",
        "Next speaker; answers the speaker; leaves the queue; the newest does",
    ),
    ("present+ Ann Lee   left Ann   apologies+ Ann", "Lets somebody in, marks them as gone, or as absent"),
    ("s/old/new/   s/old/new/g", "Puts the newest line right that has it; every line of the meeting"),
    ("xx   xx!", "Withdraws the last line; forgets it for good"),
    ("/missed   /ask", "Marks that a bit was missed; marks the last line to ask again, or takes that back"),
    ("% first, or alone", "Sensitive: off the room’s screen and out of every edition"),
    ("\\ first, or before a sign", "What follows is kept as it is typed"),
    ("Tab", "Completes a name, an owner, a day after “by”, a theme; again for the next one"),
    ("Up in the empty box", "Edits the last line"),
    (
        'Ctrl+L, then a sign:  * ! + ? " = @ ~ ;',
        "In the list, makes the chosen line that kind; other letters go to the line",
    ),
    (
        "Ctrl+F, then words or signs",
        "Shows only those lines: buses  !  t4  #transport  by:Kit  /missed  /ask; Escape shows all",
    ),
    ("Ctrl+P, then Enter on a point", "Ties the line to what was said before, or unties it"),
    ("Escape", "Puts the line away (Ctrl+Z brings it back), or gives up a question"),
)
