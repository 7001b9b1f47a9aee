"""What every section of the card has: the entry's card, today, and how values are marked."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QObject

from directory_app.domain.card_views import EntryCard
from directory_app.domain.contact_points import ContactPoint, Visibility
from directory_app.domain.entries import Person
from directory_app.domain.identifiers import ItemUid, RecordRef, SourceUid
from directory_app.domain.items import Item
from directory_app.domain.problems import Problem
from directory_app.domain.views import RecordLabel
from directory_app.gui.card.dates import day_text, validity_text
from directory_app.gui.card.pen import CardPen
from directory_app.gui.card.targets import Fold, Toggle
from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.photos import ShownPhoto
from directory_app.gui.problem_messages import problem_label, problem_text


@dataclass(frozen=True, slots=True)
class CardContext:
    """What a section writes about.

    Attributes:
        today: the day that tells present from former.
        language: BCP 47 tag of the window's language, for names of countries and languages.
        unfolded: parts the user wants to see whole.
        problems: the problems of single values, by the value.
        photo: the picture of the entry, or None.
    """

    card: EntryCard
    today: date
    language: str
    unfolded: frozenset[Fold] = frozenset()
    problems: dict[ItemUid, list[Problem]] = field(default_factory=dict)
    photo: ShownPhoto | None = None

    @property
    def ref(self) -> RecordRef:
        """The entry shown."""
        return RecordRef(self.card.summary.kind, self.card.entry.uid)

    @property
    def is_binned(self) -> bool:
        """Whether the entry lies in the bin: nothing can be added to it."""
        return self.card.summary.binned or self.card.entry.binned_at is not None

    def is_former(self, point: ContactPoint) -> bool:
        """Tell whether a contact point, or the job it belongs to, has ended."""
        if point.validity.is_over(self.today):
            return True
        entry = self.card.entry
        if point.tenure is None or not isinstance(entry, Person):
            return False
        return any(
            tenure.uid == point.tenure and tenure.validity.is_over(self.today)
            for tenure in entry.tenures
        )


def context_of(
    card: EntryCard,
    today: date,
    language: str,
    unfolded: frozenset[Fold],
    photo: ShownPhoto | None,
) -> CardContext:
    """Return the context of a card; arguments as the attributes of ``CardContext``."""
    problems: dict[ItemUid, list[Problem]] = {}
    for problem in card.problems:
        if problem.item is not None:
            problems.setdefault(problem.item, []).append(problem)
    return CardContext(card, today, language, unfolded, problems, photo)


class CardSection(QObject):
    """Writes one part of the card; leaves nothing where there is nothing to say."""

    @abstractmethod
    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        raise NotImplementedError

    def write_marks(
        self, pen: CardPen, context: CardContext, item: Item, *, with_period: bool = True
    ) -> None:
        """Append what is to be said about a value: its problems, period and remark.

        Args:
            pen: writes.
            context: what is written about.
            item: the value.
            with_period: False where the period is told already.
        """
        for problem in context.problems.get(item.uid, ()):
            pen.gap()
            pen.warning(problem_label(problem), problem_text(problem))
        period = validity_text(item.validity, context.today)
        is_telling = item.validity.end is not None or item.validity.is_ahead(context.today)
        if with_period and period and is_telling:
            pen.gap()
            pen.muted(period)
        if item.note:
            pen.new_line()
            pen.muted(item.note)

    def write_point_marks(
        self, pen: CardPen, context: CardContext, point: ContactPoint, *, several: bool
    ) -> None:
        """Append the marks of a contact point.

        Args:
            pen: writes.
            context: what is written about.
            point: the contact point.
            several: whether there are others of its sort, so that the preferred one is marked.
        """
        if point.preferred and several:
            pen.gap()
            pen.icon(IconName.STAR, IconRole.WARNING, self.tr("Preferred"))
        if point.visibility is Visibility.INTERNAL:
            pen.gap()
            pen.icon(IconName.LOCK, IconRole.FAINT, self.tr("Internal: is not handed on"))
        if point.verified_on is not None:
            pen.gap()
            tip = self.tr("Verified on {date}").format(date=day_text(point.verified_on))
            pen.icon(IconName.VERIFIED, IconRole.SUCCESS, tip)
        self.write_marks(pen, context, point)

    def write_fold(self, pen: CardPen, context: CardContext, fold: Fold, text: str) -> bool:
        """Write the line that unfolds a part, and return whether it is unfolded."""
        is_open = fold in context.unfolded
        pen.paragraph()
        name = IconName.CHEVRON_DOWN if is_open else IconName.CHEVRON_RIGHT
        pen.icon(name, IconRole.FAINT, "")
        pen.text(" ")
        pen.link(text, Toggle(fold))
        return is_open

    def sources_tip(self, context: CardContext, uids: Sequence[SourceUid]) -> str:
        """Return where a value comes from, for a tool tip; empty when nobody said."""
        sources = context.card.sources
        titles = [sources[uid].title for uid in uids if uid in sources]
        return self.tr("Source: {titles}").format(titles="; ".join(titles)) if titles else ""

    def write_records(self, pen: CardPen, labels: Iterable[RecordLabel]) -> None:
        """Write one paragraph for each record, as links."""
        for position, label in enumerate(labels):
            pen.paragraph(tight=position > 0)
            self.write_record(pen, label)

    def write_record(self, pen: CardPen, label: RecordLabel) -> None:
        """Append a link to a record, marked where it lies in the bin."""
        pen.record(label)
        if label.binned:
            pen.gap()
            pen.icon(IconName.BIN, IconRole.FAINT, self.tr("In the bin"))
