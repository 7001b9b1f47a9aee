"""The card's sections on how bodies hang together: parents, departments and posts."""

from directory_app.domain.entries import Organisation
from directory_app.domain.identifiers import RecordKind
from directory_app.gui.card.dates import validity_text
from directory_app.gui.card.pen import CardPen, HeadingButton
from directory_app.gui.card.section import CardContext, CardSection
from directory_app.gui.card.targets import Ask, Wish
from directory_app.gui.icons import IconName


class ParentsSection(CardSection):
    """What an organisation is, was or will be part of."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        entry = context.card.entry
        if not isinstance(entry, Organisation):
            return
        pen.heading(self.tr("Part of"))
        for link in entry.parents:
            label = context.card.labels.get(link.organisation)
            if label is None:
                continue
            period = validity_text(link.validity, context.today)
            tip = self.sources_tip(context, link.sources)
            if period:
                pen.row(period, tip)
            else:
                pen.paragraph()
            self.write_record(pen, label)
            if link.note:
                pen.new_line()
                pen.muted(link.note)


class DepartmentsSection(CardSection):
    """The organisations below this one."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        tip = self.tr("Add a department here")
        button = HeadingButton(IconName.ADD, tip, Ask(Wish.NEW_DEPARTMENT))
        pen.heading(self.tr("Departments"), () if context.is_binned else (button,))
        self.write_records(pen, context.card.departments)


class PostsSection(CardSection):
    """The posts of an organisation with those who hold them."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        button = HeadingButton(IconName.ADD, self.tr("Add a post here"), Ask(Wish.NEW_POST))
        pen.heading(self.tr("Posts"), () if context.is_binned else (button,))
        for line in context.card.posts:
            pen.paragraph()
            self.write_record(pen, line.post)
            if not line.holders:
                pen.gap()
                pen.warning(self.tr("vacant"))
                continue
            pen.new_line()
            for position, holder in enumerate(line.holders):
                if position:
                    pen.dot()
                pen.record(holder)


class AdditionsSection(CardSection):
    """Buttons for what an organisation has none of yet; what it has brings its own button."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        card = context.card
        if card.summary.kind is not RecordKind.ORGANISATION or context.is_binned:
            return
        additions = (
            (card.holdings, self.tr("+ Person"), Wish.NEW_PERSON),
            (card.departments, self.tr("+ Department"), Wish.NEW_DEPARTMENT),
            (card.posts, self.tr("+ Post"), Wish.NEW_POST),
        )
        wanted = [(text, wish) for present, text, wish in additions if not present]
        if not wanted:
            return
        pen.heading(self.tr("Add here"))
        pen.paragraph()
        for text, wish in wanted:
            pen.button(text, Ask(wish))
            pen.gap()
