"""What stands in the index, token by token."""

from tests.support.searched_directory import SearchedDirectory

Content = tuple[set[tuple[object, ...]], set[tuple[object, ...]]]


def content_of(searched: SearchedDirectory) -> Content:
    """Return every token of both indexes with its row and column."""
    found: list[set[tuple[object, ...]]] = []
    with searched.database.reading() as connection:
        for table in ("entry_search", "entry_search_phone"):
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE temp.tokens USING fts5vocab(main, {table}, instance)"
            )
            rows = connection.exec_driver_sql("SELECT term, doc, col FROM temp.tokens").all()
            connection.exec_driver_sql("DROP TABLE temp.tokens")
            found.append({tuple(row) for row in rows})
    return found[0], found[1]


def assert_index_is_true(searched: SearchedDirectory) -> None:
    """Compare the index with one that is built anew, but for what lies in the bin."""
    kept = content_of(searched)
    searched.rebuild()
    built = content_of(searched)
    assert built[0]
    with searched.database.reading() as connection:
        query = "SELECT id FROM entry WHERE binned_at IS NOT NULL"
        binned = set(connection.exec_driver_sql(query).scalars())
    for one, other in zip(kept, built, strict=True):
        differing = {token for token in one ^ other if token[1] not in binned}
        assert differing == set()
