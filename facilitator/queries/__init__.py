"""The only reads: one frozen row and one function for each thing a screen or document shows. No writing."""
