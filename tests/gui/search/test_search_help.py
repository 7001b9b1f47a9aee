from directory_app.domain.dates import today
from directory_app.domain.query import TextField, Words
from directory_app.domain.query_reading import read_query
from directory_app.gui.search.search_help import search_examples

PLAIN = 2
"""So many examples at the beginning are words without a field."""


def test_every_example_is_understood(qapp: object) -> None:
    for example in search_examples()[PLAIN:]:
        (part,) = read_query(example.typed, today=today()).parts

        assert not (isinstance(part, Words) and part.within is TextField.ANY), example
