"""What make runs: set-up, lock and proofs. Nothing here is part of the program."""
