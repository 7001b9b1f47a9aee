"""The card's sections on the entry itself: other names, notes, tags, and how it is known."""

from datetime import timedelta

from directory_app.domain.entries import Name, Person
from directory_app.domain.links import is_safe_to_open
from directory_app.domain.locales import language_name
from directory_app.domain.names import full_name_text, names_in_scripts
from directory_app.domain.problems import ProblemCode
from directory_app.gui.card.dates import day_text, partial_date_text, validity_text
from directory_app.gui.card.pen import CardPen, HeadingButton
from directory_app.gui.card.section import CardContext, CardSection
from directory_app.gui.card.targets import Ask, OpenUrl, ShowRecord, Wish
from directory_app.gui.card.words import field_word, name_word
from directory_app.gui.icons import IconName
from directory_app.gui.problem_messages import problem_text

FRESH_FOR = timedelta(days=365)


class NamesSection(CardSection):
    """The names that the header does not show, and the languages a person uses."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        entry = context.card.entry
        in_header = {name.uid for name in names_in_scripts(entry.names, context.today)}
        is_person = isinstance(entry, Person)
        pen.heading(self.tr("Names and languages") if is_person else self.tr("Names"))
        for name in entry.names[1:]:
            if name.uid not in in_header:
                self._write_name(pen, context, name)
        if isinstance(entry, Person) and entry.languages:
            pen.row(self.tr("Languages"))
            names = [language_name(tag, context.language) for tag in entry.languages]
            pen.text(", ".join(names))

    def _write_name(self, pen: CardPen, context: CardContext, name: Name) -> None:
        pen.row(name_word(name.kind), self.sources_tip(context, name.sources))
        pen.text(full_name_text(name))
        period = validity_text(name.validity, context.today)
        if period:
            pen.gap()
            pen.muted(period)


class NotesSection(CardSection):
    """Tags, lists and notes."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        card = context.card
        button = HeadingButton(IconName.TAG, self.tr("Add a tag"), Ask(Wish.TAG))
        pen.heading(self.tr("Notes and tags"), () if context.is_binned else (button,))
        if card.tags:
            pen.paragraph()
            for tag in card.tags:
                pen.chip(tag.name, ShowRecord(tag.ref), tag.colour)
        if card.entry.note:
            pen.paragraph()
            pen.text(card.entry.note)
        if card.lists:
            pen.row(self.tr("On lists"))
            for position, label in enumerate(card.lists):
                if position:
                    pen.dot()
                pen.record(label)


class OriginSection(CardSection):
    """Sources, verification, warnings and the last change."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        pen.heading(self.tr("Where this comes from"))
        self._write_sources(pen, context)
        self._write_verified(pen, context)
        self._write_warnings(pen, context)
        self._write_change(pen, context)

    def _write_sources(self, pen: CardPen, context: CardContext) -> None:
        entry = context.card.entry
        # The entry's own sources lead; those of single values follow.
        known = context.card.sources
        uids = dict.fromkeys([*(uid for uid in entry.sources if uid in known), *known])
        sources = [known[uid] for uid in uids]
        if not sources:
            return
        pen.row(self.tr("Source") if len(sources) == 1 else self.tr("Sources"))
        for position, source in enumerate(sources):
            if position:
                pen.new_line()
            if is_safe_to_open(source.location):
                pen.link(source.title, OpenUrl(source.location), source.location)
            else:
                pen.text(source.title)
            if source.as_of is not None:
                pen.gap()
                pen.muted(partial_date_text(source.as_of))

    def _write_verified(self, pen: CardPen, context: CardContext) -> None:
        entry = context.card.entry
        pen.row(self.tr("Verified"))
        if entry.verified_on is not None:
            pen.text(day_text(entry.verified_on))
            pen.gap()
        if entry.to_verify or entry.verified_on is None:
            pen.warning(self.tr("to verify"))
        elif context.today - entry.verified_on <= FRESH_FOR:
            pen.success(self.tr("fresh"))
        else:
            pen.warning(self.tr("over a year ago"))
        is_done = entry.verified_on == context.today and not entry.to_verify
        if not is_done and not context.is_binned:
            pen.gap()
            pen.button(
                self.tr("Verified today"),
                Ask(Wish.VERIFY),
                self.tr("Everything on this card was checked today and is right"),
            )

    def _write_warnings(self, pen: CardPen, context: CardContext) -> None:
        for problem in context.card.problems:
            if problem.item is None and problem.code is not ProblemCode.SOURCE_WARNING:
                pen.row()
                pen.warning(problem_text(problem))
        for warning in context.card.entry.warnings:
            pen.row()
            pen.warning(warning)

    def _write_change(self, pen: CardPen, context: CardContext) -> None:
        change = context.card.last_change
        pen.row(self.tr("Changed"))
        if change is not None:
            fields = [word for field in change.fields if (word := field_word(field))]
            pen.text(", ".join([day_text(change.at.astimezone().date()), *fields]))
            if change.user_name:
                pen.dot()
                pen.muted(change.user_name)
            pen.dot()
        pen.link(self.tr("History"), Ask(Wish.HISTORY))
