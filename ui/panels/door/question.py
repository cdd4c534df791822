"""What the desk can be asked or ask: a digit answers it, or words in the box, or somebody in the list."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.panels.door.asking import NewName, Option
from ui.panels.door.row import DoorRow


@dataclass(frozen=True, slots=True)
class Question:
    """A question under the box.

    `answer` is given the digit of one of the `options` or, where `text` is not None, what is typed in the box, which
    holds that text at first. `meant` is given somebody chosen in the list: one of `rows`, whom Down chooses, or with
    `finds` whoever the words in the box find. `name` shows the parts of a new name.
    """

    words: str
    answer: Callable[[str], None]
    hint: str = ""
    options: tuple[Option, ...] = ()
    text: str | None = None
    finds: bool = False
    rows: tuple[DoorRow, ...] = ()
    meant: Callable[[DoorRow], None] | None = None
    name: NewName | None = None

    def meant_by(self, typed: str) -> Callable[[DoorRow], None] | None:
        """Return what is given whoever is chosen when Enter is pressed; None where Enter means nobody in the list."""
        return self.meant if self.rows or (self.finds and typed.strip()) else None
