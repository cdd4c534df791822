"""From draft to published: how far the notes of a meeting are, their versions, and what was put right in them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.history import Values
from facilitator.domain.references import family, next_number
from facilitator.domain.refused import Refused
from facilitator.domain.wording import number_of, short_day_in_words


class MinutesStatus(StrEnum):
    """How far the notes of a meeting are."""

    DRAFT = "draft"
    CHECKED = "checked"
    PUBLISHED = "published"

    @property
    def label(self) -> str:
        """The state in a word."""
        return self.value.capitalize()


class CorrectionState(StrEnum):
    """What became of something that somebody wants put right."""

    OPEN = "open"
    MADE = "made"
    NOT_MADE = "not_made"

    @property
    def label(self) -> str:
        """The state in words."""
        return {"open": "To be looked at", "made": "Put right", "not_made": "Not changed"}[self.value]


class FileState(StrEnum):
    """What was found of a published file when it was looked for."""

    SAME = "same"
    DAMAGED = "damaged"
    MISSING = "missing"

    @property
    def label(self) -> str:
        """What was found, in words."""
        told = {
            "same": "as it was published",
            "damaged": "damaged: no longer as it was published",
            "missing": "not kept in this library",
        }
        return told[self.value]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the notes of a meeting are. `version` and `on` (an ISO date) are those of the newest published version.

    `changed` says that the record says something else than when it was checked or published: it is a draft again.
    """

    status: MinutesStatus = MinutesStatus.DRAFT
    version: str = ""
    on: str = ""
    what_changed: str = ""
    changed: bool = False

    @property
    def published(self) -> bool:
        """Whether what the record says now is what was published."""
        return self.status is MinutesStatus.PUBLISHED and not self.changed

    @property
    def checked(self) -> bool:
        """Whether what the record says now is what was checked."""
        return self.status is MinutesStatus.CHECKED and not self.changed

    @property
    def draft_words(self) -> str:
        """The status word of a draft (R-N2); empty where it is published."""
        if self.published:
            return ""
        if self.changed:
            since = f"version {self.version} was published" if self._was_published else "it was checked"
            return f"Draft: changed since {since}"
        if not self.checked:
            return "Draft for checking"
        return f"Draft: checked, {f'to follow version {self.version}' if self.version else 'not yet published'}"

    @property
    def words(self) -> str:
        """How far the notes are, in words."""
        if not self.published:
            return self.draft_words
        version = f"version {self.version}" if self.version else ""
        return ", ".join(filter(None, ("Published", version, short_day_in_words(self.on))))

    @property
    def _was_published(self) -> bool:
        return self.status is MinutesStatus.PUBLISHED and bool(self.version)


def furthest(values: Values) -> Values:
    """Return the state that holds where laptops set it apart.

    What is published is out in the world; and of whoever checked and whoever went back, the one who went back saw
    something to put right.
    """
    held = {str(value) for value in values}
    for state in (MinutesStatus.PUBLISHED, MinutesStatus.DRAFT):
        if state in held:
            return (state.value,)
    return values


def version_claim(meeting: bytes, refs: Iterable[str]) -> str:
    """Return what the next version of a meeting claims: the number after the highest, withdrawn ones counted too."""
    return claim_of(meeting, next_number(refs, meeting.hex()))


def claim_of(meeting: bytes, number: int) -> str:
    """Return what a version of a meeting with this number claims."""
    return f"{meeting.hex()}-{number}"


def version_name(ref: str) -> str:
    """Return `2`, or `2b` for the later of two that were published apart, from the reference of a version."""
    return ref.rpartition("-")[2]


def version_order(ref: str) -> tuple[int, int, str]:
    """Return what puts versions in their order: 2, 2b, 3 and 10."""
    number = version_name(family(ref))
    return int(number) if number.isdecimal() else 0, len(ref), ref


def check_checkable(standing: Standing) -> None:
    """Refuse to mark notes as checked that are checked or published as they are."""
    if standing.checked:
        raise Refused("These notes are marked as checked already.")
    if standing.published:
        raise Refused("These notes are published as they are. Change something first, then have it checked.")


def check_goes_back(standing: Standing) -> None:
    """Refuse to make a draft of what is one."""
    if not (standing.checked or standing.published):
        raise Refused("These notes are a draft already.")


def check_publishable(standing: Standing, what_changed: str, files: int) -> None:
    """Refuse to publish what nobody has checked as it is now, or a later version that does not say why (R-N7)."""
    if standing.published:
        raise Refused("Nothing has changed since these notes were published. Change something first.")
    if not standing.checked:
        again = " again" if standing.changed else ""
        raise Refused(f"Mark these notes as checked{again} first: what is published was read by somebody before.")
    if standing.version and not what_changed:
        raise Refused(f"Say in a sentence what changed since version {standing.version}.")
    if not files:
        raise Refused("Choose at least one form in which the notes are published.")


def check_gate(in_the_way: Sequence[str]) -> None:
    """Refuse while something stands in the way that is neither put right nor overruled; these are its sentences."""
    if in_the_way:
        more = len(in_the_way) - 1
        rest = f" {number_of(more, 'more thing')} {'stands' if more == 1 else 'stand'} in the way too." if more else ""
        raise Refused(f"These notes cannot be published yet. {in_the_way[0]}{rest}")


def check_still(*, same: bool) -> None:
    """Refuse to publish files that were made from another record, or for another version."""
    if not same:
        raise Refused("The record was changed while the documents were made. Look at it, and publish again.")


def proposed_change(put_right: Sequence[str]) -> str:
    """Return a sentence to begin with for what changed: what was put right; nothing where only the team knows it.

    The names of steps are the program's words, and no reader's.
    """
    return f"Put right: {'; '.join(text.rstrip('.') for text in put_right)}." if put_right else ""


def steps_in_words(steps: Sequence[str]) -> str:
    """Return which steps were taken since, and how often, for whoever has to say what changed."""
    told = (f"“{label}”{f' ({number} times)' if number > 1 else ''}" for label, number in Counter(steps).items())
    return f"Since then: {', '.join(told)}." if steps else ""


def check_settled(state: CorrectionState, reason: str) -> None:
    """Refuse to leave a correction out without saying why."""
    if state is CorrectionState.NOT_MADE and not reason:
        raise Refused("Say why this is not changed: whoever asked for it will read that.")
