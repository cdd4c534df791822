"""The PDF edition: tagging, scripts and layout over ReportLab. No word of its own about a meeting."""
