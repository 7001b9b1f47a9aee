"""The language of the search box, loaded when the first letter is typed."""

from directory_app.domain.dates import today
from directory_app.domain.query import AnyPart, Query, TextField


def read(text: str) -> Query:
    """Return what a text means as a search today."""
    # Late: the first rows come without any of it.
    from directory_app.domain.query_reading import read_query

    return read_query(text, today=today())


def name(part: AnyPart) -> str:
    """Return what a part of a search is called on its chip."""
    # Late: it brings the names of countries along.
    from directory_app.gui.search.part_words import chip_words

    return chip_words(part)


def warm_up() -> None:
    """Load what the first letter and the first chip need; takes a while, called on any thread."""
    from directory_app.domain.matching import Marker

    query = read("kind:person country:kg warm")
    Marker(query).spans("warm")
    for part in query.parts:
        name(part)


def plain_words(text: str) -> str:
    """Return the words of a search that could be somebody's name, as a name is written."""
    words = [part.text for part in read(text).words if part.within is TextField.ANY]
    joined = " ".join(words)
    if joined != joined.lower():
        return joined
    return " ".join(word[:1].upper() + word[1:] for word in joined.split())
