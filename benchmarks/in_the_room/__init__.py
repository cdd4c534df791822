"""Measuring the line in the real window: a library of 2,000 points, and what a key costs there."""
