"""Places in a list that always leave room for another between two of them."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_HEAD = 4


def between(before: str, after: str, salt: str) -> str:
    """Return a key that sorts after `before` and before `after`; an empty `after` means the end.

    `salt` (lower-case letters and digits, not ending in 0) makes keys that two laptops choose for one place differ.
    """
    return (_midpoint(before, after) if after else _after(before)) + salt


def key_salt(uid: bytes) -> str:
    """Return a salt for `between` from the last bytes of a row's id."""
    number, salt = int.from_bytes(uid[-4:], "big"), ""
    for _ in range(4):
        number, digit = divmod(number, _BASE)
        salt += _DIGITS[digit]
    return salt + "i"


def _after(before: str) -> str:
    """Return a key after another that stays as short: its first four digits counted on by one."""
    head = before[:_HEAD].ljust(_HEAD, _DIGITS[0])
    if head == _DIGITS[-1] * _HEAD:
        return _midpoint(before, "")
    number, counted = int(head, _BASE) + 1, ""
    for _ in range(_HEAD):
        number, digit = divmod(number, _BASE)
        counted = _DIGITS[digit] + counted
    return counted


def _midpoint(before: str, after: str) -> str:
    """Return a key with the longest shared beginning, then a digit strictly between the two."""
    key, at = "", 0
    while True:
        low = _DIGITS.index(before[at]) if at < len(before) else 0
        high = _DIGITS.index(after[at]) if at < len(after) else _BASE
        if high - low > 1:
            return key + _DIGITS[low + 1 if not after else (low + high) // 2]
        key += _DIGITS[low]
        if high > low:
            after = ""
        at += 1
