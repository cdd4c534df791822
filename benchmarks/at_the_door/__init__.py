"""What `benchmarks/door.py` is made of: lists, strangers, typing, slips, other tools, painting."""
