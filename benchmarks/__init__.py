"""What is measured against what, runnable by anyone. No test: nothing here passes or fails."""
