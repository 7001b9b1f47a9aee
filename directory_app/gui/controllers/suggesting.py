"""Looking for records while somebody types into a field of an editor."""

from collections.abc import Callable, Sequence

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.views import RecordLabel
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.editor.editor_context import Suggest


def make_suggest(bench: Workbench) -> Suggest:
    """Return what looks for records in the directory that is open at that moment."""

    def suggest(
        text: str,
        kinds: frozenset[RecordKind],
        answer: Callable[[Sequence[RecordLabel]], None],
    ) -> None:
        browsing = bench.directory.browsing
        bench.tasks.run(lambda: browsing.suggest(text, kinds), on_success=answer)

    return suggest
