"""Entries on paper, and in PDF files that look like it."""
