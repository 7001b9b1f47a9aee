"""Partner Directory: who works with us, in which body and post, and how to reach them."""

__version__ = "0.1.0"
