"""The web edition."""
