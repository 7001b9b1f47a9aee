"""Partner Directory: who works with us, in which body and post, and how to reach them."""

__version__ = "0.1.0"

APP_ID = "io.github.partner_directory.PartnerDirectory"
"""The name the desktop knows the program by: of its desktop entry without ending, and its icon."""
