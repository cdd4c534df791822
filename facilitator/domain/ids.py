"""Ids of rows: unique from birth (UUIDv7), or made from what a row is (UUIDv5), so that two laptops agree."""

import uuid

_SPACE = uuid.UUID("6f1f3c53-3a0e-5d0c-9d6b-6a3f0e2c7a11")


def uuid7(now_ms: int, chance: bytes) -> bytes:
    """Return a UUIDv7 of 16 bytes (RFC 9562 5.7) from a time in milliseconds and 10 random bytes."""
    number = (now_ms & (1 << 48) - 1) << 80 | int.from_bytes(chance[:10], "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    return number.to_bytes(16, "big")


def is_made_of(uid: bytes) -> bool:
    """Return whether an id may be one that `uid_of` made, and not one from birth."""
    return uid[6] >> 4 == 5  # noqa: PLR2004 - the version of RFC 9562


def uid_of(entity: str, *parts: bytes | str | int) -> bytes:
    """Return the id of a row that is what it is made of: the same parts give the same id on every laptop."""
    spelt = [part.hex() if isinstance(part, bytes) else str(part) for part in parts]
    return uuid.uuid5(_SPACE, "\x1f".join([entity, *spelt])).bytes
