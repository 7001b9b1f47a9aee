"""What of the program's surroundings is packed, and what stays out.

PyInstaller follows every import and every library that is linked; much of that is never used here.
Its spec file, packaging/linux/directory-app.spec, asks this module.
"""

import re
from pathlib import PurePosixPath
from typing import Final

LEFT_OUT: Final = (
    "_distutils_hack",
    "alembic.testing",
    "curses",
    "distutils",
    "dns",
    "doctest",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "pdb",
    "phonenumbers.carrier",
    "phonenumbers.carrierdata",
    "phonenumbers.geocoder",
    "phonenumbers.geodata",
    "phonenumbers.timezone",
    "phonenumbers.tzdata",
    "pip",
    "pydantic.v1",
    "pydoc",
    "pydoc_data",
    "readline",
    "setuptools",
    "sqlalchemy.ext.asyncio",
    "sqlalchemy.testing",
    "sqlite3",
    "tkinter",
    "unittest",
    "wheel",
)
"""Modules that something names and nothing here calls.

``sqlite3`` is Python's own: this program carries the SQLite of ``sqlcipher3``. Of ``phonenumbers``
only the numbering plans are read, not the places, carriers and time zones of numbers. ``dns`` would
ask whether an e-mail address can be delivered to; nothing is asked of a network.
"""

LOADED_BY_NAME: Final = (
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "anyascii._data",
    "keyring.backends",
    "sqlalchemy.dialects.sqlite",
)
"""Modules that are loaded late or by a name in a text; those that are not installed are skipped."""

BROUGHT_LIBRARIES: Final = (
    "libbz2.so",
    "libffi.so",
    "libxcb-cursor.so",
    "libxcb-icccm.so",
    "libxcb-image.so",
    "libxcb-keysyms.so",
    "libxcb-render-util.so",
    "libxcb-util.so",
    "libxkbcommon-x11.so",
)
"""Libraries of the system that are packed: desktops may lack them, or have another version.

All others (the C and C++ run-time, X11, GLib, D-Bus, fontconfig, OpenSSL, Kerberos, CUPS) are on
every desktop with this C library and are kept secure there by the system; packages state that
they need them. Copies of the C++ run-time and of X11 are known to break graphics drivers of newer
systems (https://github.com/AppImageCommunity/pkg2appimage/blob/master/excludelist).
"""

SPOKEN: Final = ("en", "ru", "ky", "lv", "de", "fr")
"""Languages whose names of countries, dates and sums are used (directory_app/domain/locales.py)."""

_WHEEL_LIBRARIES: Final = re.compile(r"lib(Qt6|icu|pyside6|shiboken6|python3|sqlcipher)")

_UNUSED: Final = re.compile(
    r"""
    (^|/)(
        libQt6(Egl[Ff][Ss]|OpenGL|Pdf|Qml|Quick|VirtualKeyboard)[^/]*
      | PySide6/Qt/plugins/(
            egldeviceintegrations | generic | networkinformation | qmltooling | sqldrivers | tls
          | vectorimageformats | virtualkeyboard | wayland-graphics-integration-client
          | xcbglintegrations | platforminputcontexts/libqtvirtualkeyboard[^/]*
          | platforms/lib(qeglfs|qlinuxfb|qminimal|qminimalegl|qvkkhrdisplay|qvnc)\.so
          | platformthemes/libqgtk3\.so
          | imageformats/lib(qpdf|qlottie)\.so
        )(/.*)?
      | PySide6/Qt/translations/(?!qtbase_(en|ru)\.)[^/]*
      | directory_app/resources/(screenshots/.* | translations/[^/]*\.ts)
      | alembic/templates/.*
      | pygments/lexers/(?!__init__|_mapping)[^/]*
      | rapidfuzz/(fuzz_cpp[^/]*|.*_avx2\.[^/]*)
      | [^/]+\.dist-info/.*
      | [^/]+\.(c|cpp|h|hpp|pyi|pyx|pxd|typed|qrc)
      | (tests?|testing|__pycache__)/.*
    )$
    """,
    re.VERBOSE,
)
"""Files that Qt's and Python's packages bring and this program has no use for.

The keyboard on the screen, Qt Quick, embedded screens without a window system; GTK's look, which
would pull in a second toolkit (the desktop portal's plug-in stays, which gives its file dialog);
secured connections and drawing by OpenGL, since the program does neither; languages of Qt that the
program does not speak; the grammars of programming languages; a second copy of the same functions
for newer processors. What packages say about themselves is copied afterwards (``parts.py``),
without what their installation wrote.
"""

_LOCALE_FILE: Final = re.compile(r"(^|/)babel/locale-data/(?P<locale>[A-Za-z0-9_]+)\.dat$")


def is_packed(destination: str) -> bool:
    """Tell whether a file is to be packed.

    Args:
        destination: its path in the folder of the program, with slashes.
    """
    locale = _LOCALE_FILE.search(destination)
    if locale is not None:
        return _is_spoken(locale["locale"])
    if _UNUSED.search(destination):
        return False
    return not _is_library_of_system(destination) or destination.startswith(BROUGHT_LIBRARIES)


def _is_spoken(locale: str) -> bool:
    """Tell whether a file of babel is of a language in use; all of them build on ``root``."""
    return locale == "root" or locale.partition("_")[0] in SPOKEN


def _is_library_of_system(destination: str) -> bool:
    """Tell whether a file is a shared library that neither a wheel nor Python itself brings."""
    path = PurePosixPath(destination)
    # What a wheel brings lies in the wheel's folder; PyInstaller puts only its links beside.
    is_at_top = len(path.parts) == 1
    return (
        is_at_top
        and path.name.startswith("lib")
        and ".so" in path.suffixes
        and not _WHEEL_LIBRARIES.match(path.name)
    )
