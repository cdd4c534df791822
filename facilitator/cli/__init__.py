"""The same commands without a window. No Qt, and no rule of its own."""
