"""The window, and the only place that knows Qt. No rule and no SQL."""
