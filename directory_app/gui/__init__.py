"""What the user sees: the window, its parts and its words."""
