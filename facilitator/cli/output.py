"""What the command line prints: sentences for people, or one JSON value for programs."""

import json
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """Where a command says what it did."""

    as_json: bool

    def answer(self, value: object, *sentences: str) -> None:
        """Print a value as JSON, or the sentences that say the same."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False))
        else:
            print(*sentences, sep="\n")

    def wrong(self, sentence: str) -> None:
        """Say what stood in the way: on the error stream, or as a JSON value."""
        if self.as_json:
            print(json.dumps({"error": sentence}, ensure_ascii=False))
        print(sentence, file=sys.stderr)
