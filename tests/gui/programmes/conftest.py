"""What the tests of programmes share: the demo directory and what an editor is given."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from directory_app.domain.card_views import ProgrammeCard
from directory_app.domain.identifiers import ProgrammeUid, RecordKind
from directory_app.domain.views import RecordLabel
from directory_app.gui.programmes.record_dialog import EditedRecord, EditorTools
from directory_app.services.directory import Directory


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    """Give the demo directory in a file of this test."""
    directory = Directory.create(tmp_path / "demo.pdir", user_name="mira")
    directory.demo.fill()
    yield directory
    directory.close()


@pytest.fixture
def card(directory: Directory) -> ProgrammeCard:
    """Give the programme with two phases and an event."""
    return directory.programmes.overview(ProgrammeUid(directory.programmes.all()[0].uid))


@pytest.fixture
def tools(directory: Directory, card: ProgrammeCard) -> EditorTools:
    """Let an editor search and save at once."""

    def suggest(
        text: str, kinds: frozenset[RecordKind], answer: Callable[[Sequence[RecordLabel]], None]
    ) -> None:
        answer(directory.browsing.suggest(text, kinds))

    def save(
        edited: EditedRecord,
        done: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        directory.entries.save([*edited.companions, edited.record])
        done()

    programme = directory.browsing.label(card.programme.uid)
    labels = {**card.labels, card.programme.uid: programme}
    return EditorTools(suggest, save, labels, directory.lists.sources())
