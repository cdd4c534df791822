"""The program for the day of a forum, without its window. No Qt."""
