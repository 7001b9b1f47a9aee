"""One entry whole, as a JSON document and as lines of text."""

from collections.abc import Iterator, Mapping
from typing import Any

from directory_app.domain.codec import encode
from directory_app.domain.entries import Entry, kind_of_entry
from directory_app.domain.names import display_name
from directory_app.domain.references import referred_uids
from directory_app.services.directory import Directory


def entry_document(directory: Directory, entry: Entry) -> dict[str, Any]:
    """Return an entry as one JSON document.

    It has every field that is not empty, ``type`` and ``name``, and in ``labels`` the shown names
    of all records it refers to, by UID.
    """
    labels = directory.browsing.labels(referred_uids(entry))
    fields = encode(entry)
    return {
        "uid": entry.uid,
        "type": kind_of_entry(entry).value,
        "name": display_name(entry.names),
        **(fields if isinstance(fields, dict) else {}),
        "labels": {uid: label.name for uid, label in labels.items()},
    }


def entry_lines(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines that show an entry's document in a terminal."""
    labels: Mapping[str, str] = document["labels"]
    for field, content in document.items():
        if field == "labels":
            continue
        if isinstance(content, list):
            yield f"{field}:"
            for item in content:
                yield f"  {_item_text(item, labels)}"
        else:
            yield f"{field}: {_value_text(content, labels)}"


def _item_text(item: object, labels: Mapping[str, str]) -> str:
    if not isinstance(item, Mapping):
        return _value_text(item, labels)
    parts = (
        f"{name}: {_value_text(value, labels)}" for name, value in item.items() if name != "uid"
    )
    return "; ".join(parts)


def _value_text(value: object, labels: Mapping[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join("…" if each is None else _value_text(each, labels) for each in value)
    text = str(value)
    return labels.get(text, text).replace("\n", " / ")
