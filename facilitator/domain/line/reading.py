"""Reading a typed line: what it begins with, then its words. What is not understood is plain text, never an error."""

from facilitator.domain.kinds import Kind
from facilitator.domain.line.actions import Action, read_action
from facilitator.domain.line.commands import command_notices, left_notices, read_command
from facilitator.domain.line.context import Context
from facilitator.domain.line.head import Head, read_head
from facilitator.domain.line.owners import STARTS_WITH_OWNER
from facilitator.domain.line.parts import Line
from facilitator.domain.line.signs import read_kind
from facilitator.domain.line.speakers import speaker_notices
from facilitator.domain.line.themes import read_themes
from facilitator.domain.words import LONGEST


def read_line(text: str, context: Context) -> Line:
    """Return what a typed line means. It never raises, and loses no character of what was said.

    What is longer than can be kept is not looked into.
    """
    said = text.strip()
    if len(said) > LONGEST:
        return Line(Kind.SAID, said, notices=(f"Too long to keep in one piece: {LONGEST:,} characters at most",))
    return read_command(said, context) or _read_said(said, context)


def _read_said(said: str, context: Context) -> Line:
    head = read_head(said, context)
    if head.kind is Kind.ACTION or (head.kind is None and not head.literal and STARTS_WITH_OWNER.match(head.body)):
        return _action(head, context)
    text, themes = (head.body, ()) if head.literal else read_themes(head.body)
    return Line(
        kind=head.kind or Kind.SAID,
        text=text,
        speaker=head.speaker,
        table=_table(head, context),
        themes=themes,
        sensitive=head.sensitive,
        notices=_notices(head, said, context),
    )


def _action(head: Head, context: Context) -> Line:
    action = Action(head.body, literal=True) if head.literal else read_action(head.body, context)
    text, themes = (action.text, ()) if action.literal else read_themes(action.text)
    return Line(
        kind=Kind.ACTION,
        text=text,
        speaker=head.speaker,
        table=_table(head, context),
        themes=themes,
        owners=action.owners,
        due=action.due,
        due_words=action.due_words,
        sensitive=head.sensitive,
        notices=action.notices,
    )


def _table(head: Head, context: Context) -> int | None:
    """Return the table named here, or the one that goes on; 0 is plenary, which is none."""
    return (context.table if head.table is None else head.table) or None


def _notices(head: Head, said: str, context: Context) -> tuple[str, ...]:
    if head.literal:
        return ()
    unfit = () if head.speaker or read_kind(head.body) else speaker_notices(head.body, context)
    return unfit + command_notices(said) + left_notices(said, context)
