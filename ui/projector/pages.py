"""The pages of the room's screen: each state laid out for a size. Pure: the same is seen for the same rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize

from facilitator.domain.kinds import Kind
from facilitator.domain.on_screen import WHY_TYPING, Showing
from facilitator.domain.wording import day_in_words, number_of, span_in_words
from facilitator.queries.on_screen import VoteShown
from ui.projector.colours import ACCENT, DEEP, HAIR, INK, NIGHT, ON_ACCENT, ON_NIGHT, QUIET, SOFT
from ui.projector.lists import options, read_out
from ui.projector.pieces import Page
from ui.projector.seen import Seen
from ui.projector.sheet import ALL, Hand, Sheet
from ui.projector.text import Writing, fitted, plain

_BODY, _RULES = Hand(), "How we work together"
_CHECKED = "Two counts differ. The result is shown once it is settled."
_BAR = 0.14
_SCALES = (1.5, 1.25, 1.0)


def laid_out(seen: Seen, size: QSize) -> Page:
    """Return the page that shows a state on a screen of a size, in pixels."""
    return _PAGES[seen.showing](seen, size)


def _blank(seen: Seen, size: QSize) -> Page:
    sheet = Sheet(size, NIGHT)
    hand = Hand(words=ON_NIGHT, ground=NIGHT)
    sheet.top = sheet.height - sheet.line(hand) - 2 * sheet.gap
    sheet.write(plain(seen.welcome.forum or seen.welcome.title), hand, lines=1)
    return sheet.page()


def _welcome(seen: Seen, size: QSize) -> Page:
    """Return the first page, with the rules where they have room, or the rules by themselves."""
    first = _first_page(seen, size)
    if _put_rules(first, seen.welcome.rules):
        return first.page()
    if seen.turned <= 0:
        return _first_page(seen, size).page(0, leaves=2)
    for scale in _SCALES:
        sheet, hand = Sheet(size), Hand(scale)
        sheet.head(_RULES)
        for rule in seen.welcome.rules:
            sheet.write(plain(rule), hand, lines=2)
            sheet.top += sheet.gap / 2
        if plain(seen.welcome.rules[-1]) in sheet.page().words:
            break
    return sheet.page(1, leaves=2)


def _first_page(seen: Seen, size: QSize) -> Sheet:
    sheet, told = Sheet(size), seen.welcome
    sheet.foot(WHY_TYPING, ACCENT, ON_ACCENT, lines=4)
    forum = "" if told.forum and told.forum in told.title else told.forum
    sheet.write(plain(forum), Hand(bold=True, words=DEEP), lines=1)
    sheet.write(plain(told.title), Hand(1.55, bold=True), lines=2)
    sheet.write(plain(told.subject), Hand(1.1, words=QUIET), lines=2)
    when = ", ".join(filter(None, (day_in_words(told.date), span_in_words(told.starts, told.ends))))
    sheet.write(plain(when), Hand(words=QUIET), lines=1)
    return sheet


def _put_rules(sheet: Sheet, rules: Sequence[str]) -> bool:
    """Write the rules in two columns; return whether all of them have room."""
    sheet.top += sheet.gap * 2
    sheet.write(_RULES, Hand(bold=True, words=DEEP), lines=1)
    sheet.top += sheet.gap / 2
    half = (len(rules) + 1) // 2
    width = (sheet.across - 2 * sheet.gap) / 2
    for one, other in zip(rules[:half], [*rules[half:], ""][:half], strict=True):
        told = [fitted(sheet.words(plain(rule), _BODY), width, sheet.height, ALL) for rule in (one, other)]
        high = max(height for _, height in told)
        if high > sheet.left:
            return False
        for column, (rule, _) in enumerate(told):
            left = sheet.margin + column * (width + 2 * sheet.gap)
            sheet.put(rule, _BODY, QRectF(left, sheet.top, width, high))
        sheet.top += high + sheet.gap / 3
    return True


def _now(seen: Seen, size: QSize) -> Page:
    sheet = Sheet(size)
    sheet.head(plain(seen.head), seen.aside)
    if waiting := _waiting_words(seen):
        sheet.foot(waiting)
    question = Hand(1.15, bold=True, words=DEEP)
    if not seen.points:
        sheet.top += sheet.gap * 2
        for asked in seen.question.splitlines():
            sheet.write(plain(asked), Hand(1.6, bold=True, words=DEEP))
        return sheet.page()
    if seen.question:
        for asked in seen.question.splitlines():
            sheet.write(plain(asked), question, lines=3)
        sheet.top += sheet.gap
        sheet.fill(QRectF(sheet.margin, sheet.top, sheet.across, 3), HAIR)
        sheet.top += sheet.gap
    turned = max(0, min(seen.turned, len(seen.points) - 1))
    _put_points(sheet, seen, len(seen.points) - turned)
    return sheet.page(turned)


def _put_points(sheet: Sheet, seen: Seen, end: int) -> None:
    """Write the points up to one, as many as have room: the newest is always there, the oldest go first."""
    indent = sheet.body * 0.6
    width, room = sheet.across - indent, sheet.left
    chosen: list[tuple[Writing, float]] = []
    for point in reversed(seen.points[:end]):
        lead, text = _point_words(point.kind, point.text, point.who)
        told, high = fitted(sheet.words(text, _BODY, lead), width, sheet.left, ALL)
        if high > room and chosen:
            break
        chosen.append((told, high))
        room -= high + sheet.gap
    for number, (told, high) in enumerate(reversed(chosen), 1):
        newest = number == len(chosen)
        bar = QRectF(sheet.margin, sheet.top + sheet.gap / 2, sheet.body * _BAR, high - sheet.gap)
        sheet.fill(bar, ACCENT if newest else HAIR, sheet.body * _BAR / 2)
        sheet.put(told, _BODY, QRectF(sheet.margin + indent, sheet.top, width, high))
        sheet.top += high + sheet.gap


def _point_words(kind: str, text: str, who: str) -> tuple[int, str]:
    """Return a point as the room reads it, and how many letters of that are its kind."""
    said = plain(text)
    if kind == Kind.QUOTE:
        said = said if said[:1] in {"“", '"', "‘"} else f"“{said}”"
    first = "" if kind in {Kind.SAID, Kind.QUOTE} or kind not in set(Kind) else f"{Kind(kind).label}: "
    return len(first), f"{first}{said} ({plain(who)})" if who else f"{first}{said}"


def _waiting_words(seen: Seen) -> str:
    if seen.queue is None:
        return ""
    speaking, waiting = seen.queue.speaking, seen.queue.waiting
    now = f"Speaking: {plain(speaking)}" if speaking else ""
    return "   ".join(filter(None, (now, f"Next: {plain(waiting[0])}" if waiting else "")))


def _queue(seen: Seen, size: QSize) -> Page:
    sheet, queue = Sheet(size), seen.queue
    speaking, waiting = (queue.speaking, queue.waiting) if queue else ("", ())
    sheet.head("Who speaks", "The list is closed" if queue and queue.closed else "")
    if speaking:
        sheet.write("Speaking now", Hand(bold=True, words=DEEP))
        sheet.write(plain(speaking), Hand(2.0, bold=True), lines=1)
        sheet.top += sheet.gap
    if not waiting:
        sheet.write("Nobody is waiting to speak.", Hand(1.25, words=QUIET))
        return sheet.page()
    sheet.write("Next", Hand(bold=True, words=DEEP))
    turned = max(0, min(seen.turned, len(waiting) - 1))
    name = Hand(1.2)
    for place, who in enumerate(waiting[turned:], turned + 1):
        rest = len(waiting) - place + 1
        if rest > 1 and sheet.left < 2 * sheet.line(name):
            sheet.write(f"and {number_of(rest, 'more', 'more')}", Hand(words=QUIET), lines=1)
            break
        sheet.write(f"{place}  {plain(who)}", name, lines=1)
    return sheet.page(turned)


def _vote(seen: Seen, size: QSize) -> Page:
    vote, turned, sheet = seen.vote, 0, Sheet(size)
    if vote is None:
        sheet.head(plain(seen.head))
        sheet.write("There is no vote.", Hand(words=QUIET))
        return sheet.page()
    for scale in _SCALES:
        sheet = Sheet(size)
        _ask(sheet, vote)
        turned, whole = options(sheet, vote, seen.turned, scale)
        if whole:
            break
    return sheet.page(turned)


def _ask(sheet: Sheet, vote: VoteShown) -> None:
    sheet.head("Vote", "" if not vote.closed_at else "Result" if vote.settled else "Not settled yet")
    sheet.write(plain(vote.question), Hand(1.25, bold=True, words=DEEP), lines=3)
    if not vote.closed_at:
        each = f"Each person has {number_of(vote.dots_each, 'dot')}." if vote.dots_each else ""
        sheet.write(each if vote.method == "dots" else "By show of hands.", Hand(words=QUIET), lines=1)
    elif not vote.settled:
        sheet.write(_CHECKED, Hand(words=QUIET), lines=2)
    sheet.top += sheet.gap


def _read_back(seen: Seen, size: QSize) -> Page:
    sheet, done = Sheet(size), sum(1 for entry in seen.entries if entry.said)
    sheet.head("Decisions and actions", f"{done} of {len(seen.entries)} read back" if seen.entries else "")
    if not seen.entries:
        sheet.write("Nothing was settled yet.", Hand(words=QUIET))
        return sheet.page()
    return sheet.page(read_out(sheet, seen.entries, seen.turned, seen.reading))


def _break(seen: Seen, size: QSize) -> Page:
    sheet = Sheet(size, SOFT)
    sheet.top = sheet.height * 0.25
    sheet.write(plain(seen.head) or "Break", Hand(1.8, words=INK, ground=SOFT), lines=2)
    sheet.top += sheet.gap
    sheet.write(f"Back at {seen.aside}" if seen.aside else "", Hand(3.2, bold=True, words=DEEP, ground=SOFT), lines=2)
    return sheet.page()


_PAGES: dict[Showing, Callable[[Seen, QSize], Page]] = {
    Showing.WELCOME: _welcome,
    Showing.NOW: _now,
    Showing.QUEUE: _queue,
    Showing.VOTE: _vote,
    Showing.READ_BACK: _read_back,
    Showing.BREAK: _break,
    Showing.BLANK: _blank,
}
