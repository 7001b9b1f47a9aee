"""One window for one data folder: later starts hand over what they were asked to open."""
