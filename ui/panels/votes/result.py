"""The stage on which the result of a vote is told."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.vote_words import result_lines, sentence
from facilitator.queries.votes import VoteRow
from ui.widgets.words import Words


class Result(QWidget):
    """The result in one sentence, then line by line, as others may read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence, self._lines = Words("", "heading", wrap=True), Words("", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.sentence)
        rows.addWidget(self._lines)

    def show_vote(self, row: VoteRow) -> None:
        """Tell what came of a vote."""
        ballot = row.told.ballot
        self.sentence.setText(sentence(ballot))
        self._lines.setText("\n".join(result_lines(ballot)))
