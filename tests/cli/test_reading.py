"""The commands search, show, stats, check and self-check."""

import json
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.cli.conftest import Run


def test_the_coordinator_is_found_by_a_few_letters(demo: Run) -> None:
    (first, *_) = demo("search", "tash", "--json").document

    assert first["uid"]
    assert {key: first[key] for key in ("type", "name", "country", "matched")} == {
        "type": "person",
        "name": "Janna Tashieva",
        "country": "KG",
        "matched": "name",
    }
    assert "National Coordinator for Kyrgyzstan" in first["detail"]


def test_results_are_limited_from_the_best(demo: Run) -> None:
    every = demo("search", "ministry", "--json").document
    some = demo("search", "ministry", "--json", "--limit", "2").document

    assert len(every) > 2
    assert some == every[:2]


def test_results_are_lines_for_people(demo: Run) -> None:
    assert demo("search", "janna").out.startswith("Janna Tashieva\t")


@pytest.mark.parametrize(
    ("query", "matched"),
    [("janna", "name"), ("coordinator janna", "name"), ("icmpd", "email")],
)
def test_a_hit_tells_where_it_matched(demo: Run, query: str, matched: str) -> None:
    hits = demo("search", query, "--json").document

    assert matched in {hit["matched"] for hit in hits if hit["name"] == "Janna Tashieva"}


def test_a_hit_that_nothing_but_conditions_found_matched_nothing(demo: Run) -> None:
    hits = demo("search", "kind:person country:kg", "--json").document

    assert [(hit["name"], hit["matched"]) for hit in hits] == [("Janna Tashieva", "")]


def test_what_a_slip_was_meant_for_comes_below_the_hits(demo: Run) -> None:
    hits = demo("search", "tashieba", "--json").document

    assert [(hit["name"], hit["matched"]) for hit in hits][:1] == [("Janna Tashieva", "similar")]


def test_hits_and_what_is_similar_to_them_are_limited_together(demo: Run) -> None:
    every = demo("search", "postt", "--json").document

    for limit in range(1, len(every) + 1):
        some = demo("search", "postt", "--json", "--limit", str(limit)).document
        assert some == every[:limit]
        assert len({hit["uid"] for hit in some}) == len(some)


def test_a_broken_query_is_searched_as_text(demo: Run) -> None:
    for query in ('"', "kind:", "country:nowhere", "(", "NEAR(", "verified:<", "-", "ъ"):
        assert demo("search", query, "--json").code == 0


def test_each_query_of_a_file_gives_one_list_a_line(demo: Run, tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("janna\n\nqqqzzz\nлатвия\n", encoding="utf-8")

    lists = [json.loads(line) for line in demo("search", "--from", queries).out.splitlines()]

    assert [len(hits) for hits in lists[:3]] == [1, 0, 0]
    assert len(lists) == 4


def test_a_file_of_queries_that_is_no_text_is_told(demo: Run, tmp_path: Path) -> None:
    queries = tmp_path / "queries.bin"
    queries.write_bytes(b"\xff\xfe\x00")

    outcome = demo("search", "--from", queries)

    assert (outcome.code, outcome.err) == (1, f"{queries} is not a text file.\n")


def test_an_entry_is_shown_whole(demo: Run) -> None:
    uid = demo("search", "janna", "--json").document[0]["uid"]

    document = demo("show", uid, "--json").document
    words = demo("show", uid).out

    assert (document["uid"], document["type"], document["name"]) == (
        uid,
        "person",
        "Janna Tashieva",
    )
    post = document["tenures"][0]["post"]
    assert document["labels"][post] == "National Coordinator for Kyrgyzstan"
    assert "post: National Coordinator for Kyrgyzstan" in words


def test_an_unknown_entry_is_told(demo: Run) -> None:
    outcome = demo("show", "nobody", "--json")

    assert (outcome.code, outcome.out, outcome.err) == (1, "", "There is no entry nobody.\n")


def test_the_figures_of_the_demo(demo: Run) -> None:
    figures = demo("stats", "--json").document

    assert set(figures) == {
        *("entries", "people", "organisations", "posts", "by_kind"),
        *("programmes", "events", "lists", "bytes", "schema"),
    }
    assert (figures["organisations"], figures["people"]) == (37, 1)
    assert sum(figures["by_kind"].values()) == 37
    assert "organisations: 37" in demo("stats").out


def test_a_sound_directory(demo: Run) -> None:
    assert demo("check", "--json").document == {"sound": True, "findings": []}
    assert demo("check").out.endswith("is sound.\n")


def test_an_unsound_directory(demo: Run, data_dir: Path) -> None:
    connection = dbapi2.connect(str(data_dir / "directory.pdir"))
    connection.execute("DELETE FROM entry_search")
    connection.commit()
    connection.close()

    outcome = demo("check", "--json")

    assert outcome.code == 1
    assert [found["code"] for found in outcome.document["findings"]] == ["index_missing"]
    assert outcome.document["findings"][0]["count"] == 39
    assert "not sound" in outcome.err


def test_an_index_that_is_built_anew_is_sound(demo: Run, data_dir: Path) -> None:
    connection = dbapi2.connect(str(data_dir / "directory.pdir"))
    connection.execute("DELETE FROM entry_search")
    connection.commit()
    connection.close()
    assert demo("search", "janna", "--json").document == []

    outcome = demo("check", "--rebuild-index", "--json")

    assert outcome.code == 0
    assert outcome.document == {"sound": True, "findings": []}
    assert [hit["name"] for hit in demo("search", "janna", "--json").document] == ["Janna Tashieva"]


def test_the_self_check_passes_without_a_directory(run_command: Run, data_dir: Path) -> None:
    outcome = run_command("self-check")

    assert outcome.code == 0
    assert "FAILED" not in outcome.out
    assert not data_dir.exists()
