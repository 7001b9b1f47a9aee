"""The dialogs of the window: each takes values and callables, and gives back what was chosen."""
