"""The language of the search box, shown by an example of each of its parts."""

from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class SearchExample(NamedTuple):
    """Something that can be typed into the search box.

    Attributes:
        words: translated, what it finds.
        typed: what is typed; fields have English and Russian names, so this is translated too.
    """

    words: str
    typed: str


# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_EXAMPLES: Final[tuple[tuple[object, object], ...]] = (
    (
        QT_TRANSLATE_NOOP("SearchHelp", "All words, in any order and script"),
        QT_TRANSLATE_NOOP("SearchHelp", "ivanov border"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Exactly these words"),
        QT_TRANSLATE_NOOP("SearchHelp", '"border service"'),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Without a word or condition"),
        QT_TRANSLATE_NOOP("SearchHelp", "-kind:media"),
    ),
    (QT_TRANSLATE_NOOP("SearchHelp", "Name"), QT_TRANSLATE_NOOP("SearchHelp", "name:mira")),
    (QT_TRANSLATE_NOOP("SearchHelp", "Post"), QT_TRANSLATE_NOOP("SearchHelp", "post:coordinator")),
    (QT_TRANSLATE_NOOP("SearchHelp", "Organisation"), QT_TRANSLATE_NOOP("SearchHelp", "org:icmpd")),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Phone, any part of it"),
        QT_TRANSLATE_NOOP("SearchHelp", "phone:661234"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "E-mail, any part of it"),
        QT_TRANSLATE_NOOP("SearchHelp", "email:example.org"),
    ),
    (QT_TRANSLATE_NOOP("SearchHelp", "Place"), QT_TRANSLATE_NOOP("SearchHelp", "place:osh")),
    (QT_TRANSLATE_NOOP("SearchHelp", "Note"), QT_TRANSLATE_NOOP("SearchHelp", "note:brussels")),
    (QT_TRANSLATE_NOOP("SearchHelp", "Link"), QT_TRANSLATE_NOOP("SearchHelp", "link:linkedin")),
    (QT_TRANSLATE_NOOP("SearchHelp", "Kind"), QT_TRANSLATE_NOOP("SearchHelp", "kind:ministry")),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Country, one of several"),
        QT_TRANSLATE_NOOP("SearchHelp", "country:kg,tj"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Programme"),
        QT_TRANSLATE_NOOP("SearchHelp", 'programme:"bomca 9"'),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Role in a programme"),
        QT_TRANSLATE_NOOP("SearchHelp", "role:partner"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Tag"),
        QT_TRANSLATE_NOOP("SearchHelp", 'tag:"press contact"'),
    ),
    (QT_TRANSLATE_NOOP("SearchHelp", "List"), QT_TRANSLATE_NOOP("SearchHelp", "list:press")),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Posts that nobody holds"),
        QT_TRANSLATE_NOOP("SearchHelp", "vacant:yes"),
    ),
    (QT_TRANSLATE_NOOP("SearchHelp", "To review"), QT_TRANSLATE_NOOP("SearchHelp", "review:yes")),
    (QT_TRANSLATE_NOOP("SearchHelp", "Has something"), QT_TRANSLATE_NOOP("SearchHelp", "has:fax")),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Lacks something"),
        QT_TRANSLATE_NOOP("SearchHelp", "no:email"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Verified before a year"),
        QT_TRANSLATE_NOOP("SearchHelp", "verified:<2025"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Never verified"),
        QT_TRANSLATE_NOOP("SearchHelp", "verified:never"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "Changed in the last 7 days"),
        QT_TRANSLATE_NOOP("SearchHelp", "changed:7d"),
    ),
)


def search_examples() -> tuple[SearchExample, ...]:
    """Return an example of everything that can be typed into the search box."""
    return tuple(
        SearchExample(_translated(words), _translated(typed)) for words, typed in _EXAMPLES
    )


def _translated(text: object) -> str:
    return QCoreApplication.translate("SearchHelp", str(text))
