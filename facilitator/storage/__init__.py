"""The library file: open, lock, encrypt, journal, undo, merge, search and back up. No rule of a forum and no Qt."""
