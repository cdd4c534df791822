"""Fonts, icons, words and samples: files that the program reads. No code."""
