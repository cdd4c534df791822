"""The parts of the benchmark of the minutes: what is printed, the engines that print it, and how it is read back."""
