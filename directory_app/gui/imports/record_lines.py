"""What two records say, field by field, to be read side by side."""

from dataclasses import dataclass
from typing import Final

from directory_app.domain.codec import STORE_KEPT_FIELDS, FieldShape, shapes
from directory_app.domain.records import Record
from directory_app.gui.dialogs.field_words import Labels, caption, field_words, value_words

_QUIET: Final = STORE_KEPT_FIELDS | {
    *("sources", "kept_properties", "binned_at", "warnings", "to_verify", "verified_on")
}
"""Fields that say nothing about who somebody is."""

_FIRST: Final = ("names", "tenures", "organisation", "emails", "phones", "addresses", "links")
"""What one looks at to tell two entries apart, in this order; the rest follows."""


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One field of two records.

    Attributes:
        caption: what the field is called, as it begins a line.
        left: what one record says in it, one value a line; may be empty.
        right: what the other says.
    """

    caption: str
    left: str
    right: str

    @property
    def is_same(self) -> bool:
        """Whether both say the same."""
        return self.left == self.right


def compared_lines(left: Record, right: Record, labels: Labels) -> list[ComparedLine]:
    """Return every field that one of two records says anything in.

    Args:
        left: a record.
        right: another one, usually of the same kind.
        labels: of the records they refer to.
    """
    both = {shape.name: shape for each in (left, right) for shape in shapes(type(each))}
    names = [*(name for name in _FIRST if name in both), *both]
    lines = [
        ComparedLine(
            caption(field_words(name)),
            _field_text(left, both[name], labels),
            _field_text(right, both[name], labels),
        )
        for name in dict.fromkeys(names)
        if name not in _QUIET
    ]
    return [line for line in lines if line.left or line.right]


def _field_text(record: Record, shape: FieldShape, labels: Labels) -> str:
    value = getattr(record, shape.name, shape.default)
    if isinstance(value, bool) and not value:
        return ""
    values = value if isinstance(value, tuple) else (value,)
    return "\n".join(dict.fromkeys(value_words(shape.name, each, labels) for each in values))
