"""The backslash first: everything after it is what was said, sign or not."""


def escape(text: str) -> str:
    r"""Return what to type so that a text is read as itself, alone or after `Name:` or a kind.

    `read_line(escape(text), context).text` is the text without the space round it, and nothing else is read from it.
    """
    return f"\\{text}" if text.strip() else ""


def read_literal(text: str) -> str | None:
    """Return what follows a backslash at the start; a backslash alone is itself."""
    if not text.startswith("\\"):
        return None
    return text[1:].strip() or text
