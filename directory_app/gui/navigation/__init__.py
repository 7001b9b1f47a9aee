"""The left pane: the places of a directory with their live counts."""
