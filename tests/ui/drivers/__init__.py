"""Drivers: the hands and eyes of a person at the keyboard. They find controls by name and by Tab alone."""
