"""Rules in plain Python. No Qt, no SQLAlchemy, no files, no clock and no chance: those arrive as arguments."""
