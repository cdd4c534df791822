"""What was given out, when, how, to whom and in which forms; and the line in which a new entry is typed."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from facilitator.commands.circulation import RecordCirculation, WithdrawCirculation
from facilitator.domain.circulation import MOST_PEOPLE, Channel, Form, forms_in_words, typed_forms
from facilitator.domain.editions import Content
from facilitator.domain.typed import typed_day, typed_number
from facilitator.domain.wording import one_line, short_day_in_words
from facilitator.queries.circulation import CirculationRow, circulations
from facilitator.queries.publishing import standing
from facilitator.queries.responses import responses
from facilitator.storage.work import Command
from ui.drafts import Drafts
from ui.keeping import NEW, Keeping
from ui.panel import KeyHelp
from ui.panels.publish.choices import CONTENTS
from ui.panels.publish.part import Hands, Part
from ui.rows import Column, RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.sheet import Sheet, choice_of
from ui.widgets.table import WordyRows
from ui.widgets.words import Words

_EMPTY = (
    "Nothing yet. Record here what people were given: on paper at the forum, by e-mail, on the website. An answer "
    "counts as heard once it was given out after it was settled."
)
_LONGEST = 50  # characters of what was said, in the list of answers
_CHANNELS = [(each.value, each.label) for each in Channel]


def _what(row: CirculationRow) -> str:
    version = f", version {row.version}" if row.version else ""
    document = CONTENTS[Content(row.document)] if row.document in set(Content) else row.document
    return f"Answer {row.response_ref}" if row.response else f"{document}{version}"


def _how(row: CirculationRow) -> str:
    return Channel(row.channel).label if row.channel in set(Channel) else row.channel


def _to(row: CirculationRow) -> str:
    return f"{one_line(row.to_whom)} ({row.people})" if row.people else one_line(row.to_whom)


def _said(row: CirculationRow) -> str:
    forms = f", {forms_in_words(row.forms)}" if row.forms else ""
    note = f". {one_line(row.note)}" if row.note else ""
    return f"{short_day_in_words(row.day)}: {_what(row)}, {_how(row)}, to {_to(row)}{forms}{note}"


COLUMNS: tuple[Column[CirculationRow], ...] = (
    Column("When", lambda row: short_day_in_words(row.day), _said, width=17),
    Column("What", _what),
    Column("How", _how, width=13),
    Column("To whom", _to),
    Column("Forms", lambda row: forms_in_words(row.forms)),
)


class GivenPart(Part):
    """The list, and the line."""

    words = "Given out"
    key = "F9"

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self._space, self._meeting = hands.workspace, b""
        self._last: Mapping[str, str] = {"channel": Channel.FORUM.value}
        self._next: list[dict[str, str]] = []
        self._proposed, self._same = "", dict[str, str]()
        self._drafts = Drafts(hands.workspace, "given out")
        self._model = RowsModel(COLUMNS)
        self._view, self._empty = (
            WordyRows("What was given out", self._model),
            Words(_EMPTY, "muted", wrap=True),
        )
        self._sheet, self._what = Sheet(), choice_of(())
        self._to_whom = TextField("To whom", "Everyone who came")
        self._lay_out()
        self._keeping = Keeping(self._space, self._sheet, self._save)
        self._keeping.keep_in_a_row()
        self._keeping.said.connect(lambda text, tone: hands.say(text, Tone(tone)))
        self._keeping.kept.connect(self._go_on)
        self._view.entered_row.connect(self._edit)

    def show_meeting(self, meeting: bytes) -> None:
        """Show what was given out of a meeting."""
        if meeting != self._meeting:
            self.leave()
        rows = self._space.read(circulations, meeting)
        self._model.show(rows)
        self._view.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if meeting != self._meeting:
            self._meeting = meeting
            self._drop_next()
            self._drafts.meeting = meeting
            self._sheet.bring_back(self._drafts.of())
            self._begin()

    def first_focus(self) -> QWidget:
        """Return where it is typed to whom it went: the rest stands there."""
        return self._to_whom

    def leave(self) -> None:
        """Keep what is half typed."""
        self._drafts.save(self._sheet.draft())

    def helps(self) -> tuple[KeyHelp, ...]:
        """Say what Enter does."""
        return (
            KeyHelp("Enter", "In the line: record what was given out. In the list: put that entry right"),
            KeyHelp("Forms", "Typed with commas, a beginning is enough: standard, large, BSL"),
        )

    def propose(self, channel: Channel, documents: Mapping[Content, Sequence[Form]]) -> None:
        """Put into the line what was just made, so that to whom is all that is left to type; each document in turn."""
        if self._sheet.about.startswith(NEW) and not self._sheet.touched().get("to_whom"):
            self._begin()
            self._sheet.clear_typing()
            self._drop_next()
            self._next = [
                {"what": content.value, "channel": channel.value, "forms": forms_in_words(forms)}
                for content, forms in documents.items()
            ]
            self._put_next()

    def forms(self) -> tuple[Form, ...]:
        """Return the forms that are typed in the line; refuse what is none."""
        return typed_forms(self._sheet.values()["forms"])

    def _lay_out(self) -> None:
        channel, forms = choice_of(_CHANNELS), TextField("In which forms", "standard, large print")
        self._sheet.fields_beside(
            ("what", "What", 4, self._what), ("day", "When", 3, TextField("When")), ("channel", "How", 3, channel)
        )
        self._sheet.fields_beside(
            ("to_whom", "To whom", 6, self._to_whom), ("people", "How many", 2, TextField("How many"))
        )
        self._sheet.fields_beside(("forms", "In which forms", 4, forms), ("note", "Note", 4, TextField("Note")))
        record = self.hands.act("Record it", "Ctrl+Return", self._sheet.entered.emit)
        drop = self.hands.act("Withdraw", "Del", self._withdraw)
        self.acts, buttons = (record, drop), FlowLayout()
        buttons.addWidget(ActionButton(record, primary=True))
        buttons.addWidget(ActionButton(drop))
        for widget, stretch in ((self._empty, 0), (self._view, 1), (self._sheet, 0)):
            self.rows.addWidget(widget, 3 * stretch)
        self.rows.addLayout(buttons)
        self.rows.addStretch(1)

    def _go_on(self, about: str) -> None:
        """Have the line ready for the next entry: the next document of a letter, once the one before it is kept.

        It went to the same people as that one. Nobody knows to whom once another entry was typed instead; an old one
        that is put right between the two changes nothing.
        """
        self._begin()
        if not about.startswith(NEW):
            return
        if self._next and self._same:
            self._put_next()
            self.hands.say(
                "Saved. The next document of the letter stands in the line: Enter records it too.", Tone.GOOD
            )
        else:
            self._drop_next()

    def _put_next(self) -> None:
        """Put the next document of a letter into the line, with the people who had the one before."""
        document = self._next.pop(0)
        self._sheet.give_back(self._sheet.about, document | self._same)
        self._proposed, self._same = document["what"], {}

    def _drop_next(self) -> None:
        """Propose no document of a letter any more."""
        self._next, self._proposed, self._same = [], "", {}

    def _begin(self) -> None:
        """Have the line ready for a new entry."""
        today = short_day_in_words(self._space.today().isoformat())
        self._offer_documents()
        blank = dict.fromkeys(("to_whom", "people", "forms", "note"), "")
        first = {"what": next(iter(CONTENTS)), "day": today, "channel": self._last["channel"]}
        self._sheet.open(f"{NEW} {self._meeting.hex()}", blank | first)

    def _offer_documents(self) -> None:
        """Offer the documents of the meeting, and each of its answers by itself."""
        answers = [row for row in self._space.read(responses) if row.meeting == self._meeting]
        told = [(row.id.hex(), f"{row.ref}: {one_line(row.said)[:_LONGEST]}") for row in answers]
        _fill(self._what, [*((each.value, words) for each, words in CONTENTS.items()), *told])

    def _save(self, typed: Mapping[str, str]) -> Command:
        about, today, self._last = self._sheet.about, self._space.today(), dict(typed)
        if about.startswith(NEW):
            same = ("to_whom", "people", "day") if typed["what"] == self._proposed else ()
            self._same = {key: typed[key] for key in same}
        row = None if about.startswith(NEW) else self._model.find(bytes.fromhex(about))
        answer = None if typed["what"] in set(Content) else bytes.fromhex(typed["what"])
        return RecordCirculation(
            row.id if row else self._space.new_id(),
            self._meeting,
            typed_day(typed["day"], today, past=True) or today.isoformat(),
            typed["channel"],
            typed["to_whom"],
            typed_number(typed["people"], "number of people", MOST_PEOPLE),
            typed_forms(typed["forms"]),
            typed["note"],
            document=Content.NOTES if answer else typed["what"],
            version=row.version if row else self._version(),
            response=answer,
        )

    def _version(self) -> str:
        """Return the version that people are given now; none of a draft."""
        now = self._space.read(standing, self._meeting)
        return now.version if now.published else ""

    def _edit(self, row_id: bytes) -> None:
        """Put an entry into the line."""
        if (row := self._model.find(row_id)) is not None:
            words = {"day": short_day_in_words(row.day), "channel": row.channel, "to_whom": row.to_whom}
            what = {"what": row.response.hex() if row.response else row.document, "people": str(row.people or "")}
            self._sheet.open(row_id.hex(), words | what | {"forms": forms_in_words(row.forms), "note": row.note})
            self._to_whom.setFocus()

    def _withdraw(self) -> None:
        row = self._model.find(self._view.current_id())
        if row is None or not self._view.hasFocus():
            self.hands.say("Choose an entry in the list first.", Tone.CARE)
            return
        told = f"{_what(row)}, {_how(row)}: withdrawn. Ctrl+Z brings it back."
        self._space.do(WithdrawCirculation(row.id), lambda _done: self.hands.say(told))


def _fill(field: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Offer these choices, the one that is chosen staying so."""
    if [(field.itemData(at), field.itemText(at)) for at in range(field.count())] != list(choices):
        chosen = field.currentData()
        field.clear()
        for value, words in choices:
            field.addItem(words, value)
        field.setCurrentIndex(max(0, field.findData(chosen)))
