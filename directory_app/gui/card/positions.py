"""The card's sections on who holds what: a person's positions, a post's holders."""

from collections.abc import Sequence

from directory_app.domain.card_views import Holding
from directory_app.domain.entries import Person, Tenure
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.tenures import coming_tenures, current_tenures, former_tenures
from directory_app.domain.views import RecordLabel
from directory_app.gui.card.dates import partial_date_text, validity_text
from directory_app.gui.card.pen import CardPen, HeadingButton
from directory_app.gui.card.section import CardContext, CardSection
from directory_app.gui.card.targets import Ask, Fold, Wish
from directory_app.gui.icons import IconName

SHOWN_PEOPLE = 50


class PositionsSection(CardSection):
    """The posts and organisations of a person, now, soon and before."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        person = context.card.entry
        if not isinstance(person, Person):
            return
        pen.heading(self.tr("Positions"))
        today = context.today
        for tenure in (
            *coming_tenures(person, today),
            *current_tenures(person, today),
            *former_tenures(person, today),
        ):
            self._write_tenure(pen, context, tenure)

    def _write_tenure(self, pen: CardPen, context: CardContext, tenure: Tenure) -> None:
        period = validity_text(tenure.validity, context.today)
        seen = self._seen_text(tenure)
        pen.row(period or seen, self.sources_tip(context, tenure.sources))
        labels = context.card.labels
        post = labels.get(tenure.post) if tenure.post is not None else None
        organisation = labels.get(tenure.organisation) if tenure.organisation is not None else None
        title = tenure.title or (post.name if post is not None else "")
        self._write_title(pen, title, post)
        if organisation is not None:
            if title:
                pen.new_line()
            self.write_record(pen, organisation)
        if post is not None and post.detail and post.detail != getattr(organisation, "name", ""):
            if organisation is not None:
                pen.dot()
            else:
                pen.new_line()
            pen.muted(post.detail)
        if period and seen:
            pen.gap()
            pen.muted(seen)
        self.write_marks(pen, context, tenure, with_period=False)

    def _seen_text(self, tenure: Tenure) -> str:
        if tenure.as_of is None:
            return ""
        return self.tr("as of {date}").format(date=partial_date_text(tenure.as_of))

    def _write_title(self, pen: CardPen, title: str, post: RecordLabel | None) -> None:
        if post is None:
            pen.text(title)
            return
        shown = RecordLabel(post.ref, title or post.name, post.detail, post.binned)
        self.write_record(pen, shown)


class PeopleSection(CardSection):
    """Who holds a post, or who belongs to an organisation: present ones, former ones folded."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        kind = context.card.summary.kind
        if kind is RecordKind.PERSON:
            return
        holdings = context.card.holdings
        former = [held for held in holdings if held.tenure.validity.is_over(context.today)]
        present = [held for held in holdings if not held.tenure.validity.is_over(context.today)]
        is_post = kind is RecordKind.POST
        self._write_heading(pen, context, is_post=is_post)
        if is_post and not present:
            pen.paragraph()
            pen.warning(self.tr("Vacant"))
        shown = present
        if Fold.ALL_PEOPLE not in context.unfolded:
            shown = present[:SHOWN_PEOPLE]
        self._write_holdings(pen, context, shown, with_titles=not is_post)
        if len(shown) < len(present):
            title = self.tr("Show all %n people", "", len(present))
            self.write_fold(pen, context, Fold.ALL_PEOPLE, title)
        if former:
            title = self.tr("Former (%n)", "", len(former))
            if self.write_fold(pen, context, Fold.FORMER_PEOPLE, title):
                self._write_holdings(pen, context, former, with_titles=not is_post)
        missing = context.card.holdings_total - len(holdings)
        if missing > 0:
            pen.paragraph()
            pen.muted(self.tr("and %n more", "", missing))

    def _write_heading(self, pen: CardPen, context: CardContext, *, is_post: bool) -> None:
        title = self.tr("Held by") if is_post else self.tr("People")
        button = HeadingButton(IconName.ADD, self.tr("Add a person here"), Ask(Wish.NEW_PERSON))
        pen.heading(title, () if context.is_binned else (button,))

    def _write_holdings(
        self, pen: CardPen, context: CardContext, holdings: Sequence[Holding], *, with_titles: bool
    ) -> None:
        for held in holdings:
            pen.paragraph()
            self.write_record(pen, held.person)
            period = validity_text(held.tenure.validity, context.today)
            if not period and held.tenure.as_of is not None:
                as_of = partial_date_text(held.tenure.as_of)
                period = self.tr("as of {date}").format(date=as_of)
            title = held.title if with_titles else ""
            if title:
                pen.new_line()
                pen.muted(title)
            if period:
                pen.dot() if title else pen.gap()
                pen.muted(period)
