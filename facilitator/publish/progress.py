"""How a long piece of work tells how far it is, and how it is stopped."""

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int], None]
Asked = Callable[[], bool]


class Cancelled(Exception):
    """The person stopped the work; nothing was left behind."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Tells progress as (done, total) steps and asks between steps whether to stop."""

    progress: Progress | None = None
    cancelled: Asked | None = None

    def tell(self, done: int, total: int) -> None:
        """Report progress; raise Cancelled once the person has asked to stop."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled
        if self.progress is not None:
            self.progress(done, total)
