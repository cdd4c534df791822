"""Actions and answers: what was promised, and "You said, we did". Nothing of one meeting alone."""

from ui.panels.answers.panel import AnswersPanel

__all__ = ["AnswersPanel"]
