"""Tests of the directory; the folders mirror the package."""
