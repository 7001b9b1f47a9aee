"""The whole program in a folder of its own."""

from tests.gui.conftest import driver, theme

__all__ = ["driver", "theme"]
