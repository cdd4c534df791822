"""What a screen with pages says: which document they are of, that they are ready, and that trouble is over."""

from abc import abstractmethod

from facilitator.domain.wording import number_of
from ui.panel import Panel
from ui.panels.publish.reading import begun
from ui.panels.publish.state import State
from ui.rows import Tone


class TellingPanel(Panel):
    """A screen that tells of its pages. `thing` is what they are of, unless a document is chosen on it."""

    thing = ""
    state: State

    @abstractmethod
    def show_state(self) -> None:
        """Show how it stands with the pages."""

    def document(self) -> str:
        """Return what is chosen as it is called in a sentence."""
        return f"the {self.thing}"

    def note(self) -> str:
        """Return what is to be known of the pages while they are looked at."""
        return ""

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something; what went wrong before is over once something goes well."""
        if tone is Tone.GOOD and self.state.troubled:
            self.state.let_go()
            self.show_state()
        super().say(text, tone)

    def tell_ready(self, pages: int) -> None:
        """Say that the pages of the document are there."""
        are = "are" if self.document() == f"the {self.thing}" else "is"
        only = ", with the words only" if self.note() else ""
        self.say(f"{begun(self.document())} {are} ready: {number_of(pages, 'page')}{only}.", Tone.GOOD)
