"""The only writes: one small frozen class for each thing a person can do. No reading for screens."""
