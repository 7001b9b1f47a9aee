"""The translations are whole, fit the texts of the program, and are what the window speaks."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import directory_app
from directory_app.domain.contact_points import Visibility
from directory_app.domain.receivers import Receiver, usual_terms
from directory_app.gui.application import install_translators
from directory_app.gui.dialogs.about_dialog import AboutDialog
from directory_app.gui.dialogs.draft_dialog import DraftDialog
from directory_app.gui.dialogs.export_dialog import ExportDialog, ExportOffer, ExportScope
from directory_app.gui.dialogs.licences_dialog import LicencesDialog
from directory_app.gui.dialogs.list_dialog import (
    AddToListDialog,
    ListNameDialog,
    SearchNameDialog,
)
from directory_app.gui.dialogs.passphrase_dialog import NewPassphraseDialog, PassphraseDialog
from directory_app.gui.dialogs.print_dialog import PrintDialog, PrintOffer, PrintScope
from directory_app.gui.dialogs.qr_dialog import QrDialog
from directory_app.gui.dialogs.settings_dialog import SettingsChoice, SettingsDialog
from directory_app.gui.dialogs.tag_dialog import TagDialog
from directory_app.gui.dialogs.whats_new_dialog import WhatsNewDialog
from directory_app.gui.imports.import_dialog import ImportDialog, ImportWork
from directory_app.gui.imports.waiting_dialog import WaitingDialog
from directory_app.gui.search.filter_menu import FilterMenu
from directory_app.gui.theme import ColourScheme, Theme
from directory_app.system.resources import resource_path
from tests.gui.window import WindowDriver

GUI = Path(directory_app.__file__).parent / "gui"
LANGUAGES = ("en", "ru")
PLURAL_FORMS = {"en": 2, "ru": 3}
PLACEHOLDER = re.compile(r"\{\w*\}|%L?[n\d]")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a translation file."""

    context: str
    source: str
    is_plural: bool
    translations: tuple[str, ...]
    is_finished: bool


def source_file(language: str) -> Path:
    return resource_path("translations", f"partner-directory_{language}.ts")


def read_texts(path: Path) -> list[Text]:
    texts = []
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            is_plural = message.get("numerus") == "yes"
            forms = translation.findall("numerusform") if is_plural else [translation]
            texts.append(
                Text(
                    context=context.findtext("name", ""),
                    source=message.findtext("source", ""),
                    is_plural=is_plural,
                    translations=tuple(form.text or "" for form in forms),
                    is_finished=translation.get("type") is None,
                )
            )
    return texts


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found is not None
    return found


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True, timeout=100)


@pytest.fixture(scope="module")
def texts_of_the_code(tmp_path_factory: pytest.TempPathFactory) -> list[Text]:
    path = tmp_path_factory.mktemp("texts") / "fresh_ru.ts"
    run(tool("pyside6-lupdate"), "-extensions", "py", GUI, "-ts", path)
    return read_texts(path)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compiled")
    for language in LANGUAGES:
        source = source_file(language)
        run(tool("pyside6-lrelease"), source, "-qm", folder / f"{source.stem}.qm")
    return folder


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[list[QTranslator]]:
    """Take out again the translators a test puts into this list, and restore the locale."""
    before = QLocale()
    translators: list[QTranslator] = []
    yield translators
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def keys(texts: list[Text]) -> set[tuple[str, str, bool]]:
    return {(text.context, text.source, text.is_plural) for text in texts}


def test_russian_has_every_text_of_the_program_and_no_other(
    texts_of_the_code: list[Text],
) -> None:
    assert keys(read_texts(source_file("ru"))) == keys(texts_of_the_code)


def test_english_has_every_text_with_a_number_and_no_other(
    texts_of_the_code: list[Text],
) -> None:
    plurals = [text for text in texts_of_the_code if text.is_plural]

    assert keys(read_texts(source_file("en"))) == keys(plurals)


def test_texts_with_a_number_have_plurals(texts_of_the_code: list[Text]) -> None:
    """Python texts get them from ``tr`` only, see the tool's parser; ``translate`` loses them."""
    assert [text for text in texts_of_the_code if "%n" in text.source and not text.is_plural] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_in_all_its_forms(language: str) -> None:
    texts = read_texts(source_file(language))

    assert [text for text in texts if not text.is_finished or "" in text.translations] == []
    counts = {len(text.translations) for text in texts if text.is_plural}
    assert counts == {PLURAL_FORMS[language]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_placeholders_of_their_source(language: str) -> None:
    wrong = [
        (text.source, translation)
        for text in read_texts(source_file(language))
        for translation in text.translations
        if sorted(PLACEHOLDER.findall(translation)) != sorted(PLACEHOLDER.findall(text.source))
    ]

    assert wrong == []


def test_translated_menus_and_buttons_keep_their_mnemonics() -> None:
    wrong = [
        (text.source, translation)
        for text in read_texts(source_file("ru"))
        for translation in text.translations
        if translation.count("&") != text.source.count("&")
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("system", "one", "two"),
    [
        ("en_GB", "1 entry", "2 entries"),
        ("en_US", "1 entry", "2 entries"),
        ("C", "1 entry", "2 entries"),
        ("lv_LV", "1 entry", "2 entries"),
        ("ru_RU", "1 запись", "2 записи"),
        ("ru_KG", "1 запись", "2 записи"),
    ],
)
def test_program_speaks_the_language_of_the_system_or_english(
    qapp: QApplication,
    speaking: list[QTranslator],
    compiled: Path,
    system: str,
    one: str,
    two: str,
) -> None:
    speaking += install_translators(qapp, QLocale(system), compiled)

    words = [QCoreApplication.translate("StatusLine", "%n entries", "", n) for n in (1, 2)]

    assert words == [one, two]


@pytest.mark.parametrize(
    ("system", "month", "cancel"),
    [("lv_LV", "September", "Cancel"), ("ru_KG", "сентября", "Отмена")],
)
def test_dates_and_the_words_of_qt_are_in_the_language_of_the_texts(
    qapp: QApplication,
    speaking: list[QTranslator],
    compiled: Path,
    system: str,
    month: str,
    cancel: str,
) -> None:
    speaking += install_translators(qapp, QLocale(system), compiled)

    assert QLocale().toString(QDate(2017, 9, 13), "d MMMM") == f"13 {month}"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel


def test_program_runs_untranslated_where_nothing_is_compiled(
    qapp: QApplication, speaking: list[QTranslator], tmp_path: Path
) -> None:
    speaking += install_translators(qapp, QLocale("ru_RU"), tmp_path)

    assert speaking == []


def test_russian_window_has_russian_menus(
    qapp: QApplication, speaking: list[QTranslator], compiled: Path, driver: WindowDriver
) -> None:
    speaking += install_translators(qapp, QLocale("ru_RU"), compiled)

    window = driver.window()

    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["Файл", "Правка", "Запись", "Вид", "Сервис", "Справка"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mnemonic_is_used_twice_in_a_menu(
    qapp: QApplication,
    speaking: list[QTranslator],
    compiled: Path,
    driver: WindowDriver,
    language: str,
) -> None:
    speaking += install_translators(qapp, QLocale(language), compiled)
    window = driver.window()

    for menu in [window.menuBar(), *window.menuBar().findChildren(QMenu), FilterMenu(window)]:
        # What restores from the bin is there only where the rest of the entry's menu is not.
        actions = [each for each in menu.actions() if each.isVisible()]
        letters = [
            text[text.index("&") + 1].lower()
            for text in (action.text() for action in actions)
            if "&" in text
        ]
        assert len(letters) == len(set(letters)), letters


class DoublingTranslator(QTranslator):
    """Makes every text twice as long."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return ``text`` twice."""
        return f"{text} {text}"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def wordy(qapp: QApplication, speaking: list[QTranslator]) -> None:
    translator = DoublingTranslator()
    qapp.installTranslator(translator)
    speaking.append(translator)


def clipped_buttons(root: QWidget) -> list[str]:
    """Return the words of the buttons that are too narrow for them or not wholly inside."""
    return [
        button.text()
        for button in root.findChildren(QPushButton)
        if button.isVisibleTo(root)
        and (
            button.width() < button.minimumSizeHint().width()
            or not root.rect().contains(button.mapTo(root, button.rect().bottomRight()))
        )
    ]


def not_now() -> None:
    """Stop work that never began."""


def dialogs(theme: Theme) -> list[QWidget]:
    return [
        AboutDialog(store_versions={}, data_folder=Path("data"), is_portable=True),
        AddToListDialog(lists=[], count=2),
        DraftDialog(drafts=[]),
        ExportDialog(
            ExportOffer(
                dict.fromkeys(ExportScope, 2),
                Path("all.vcf"),
                ExportScope.LIST,
                Receiver.PHONE,
                usual_terms,
            ),
            preview=lambda *_: not_now,
            carry_out=lambda *_: not_now,
        ),
        ImportDialog(
            theme=theme,
            work=ImportWork(
                look_at=lambda *_: not_now,
                map_table=lambda *_: None,
                make_plan=lambda *_: not_now,
                load_detail=lambda *_: None,
                drop_detail=not_now,
            ),
            choose=lambda _parent: [],
        ),
        LicencesDialog([]),
        ListNameDialog(),
        NewPassphraseDialog(),
        PassphraseDialog(path=Path("office.pdir")),
        PrintDialog(
            PrintOffer(
                dict.fromkeys(PrintScope, 2),
                PrintScope.CARD,
                "Aigul Example",
                Visibility.PUBLIC,
                Path("aigul.pdf"),
            ),
            carry_out=lambda *_: not_now,
        ),
        QrDialog(
            name="Aigul Example",
            proposed=Path("code.png"),
            level=Visibility.PUBLIC,
            make=lambda *_: not_now,
            save=lambda *_: not_now,
        ),
        SearchNameDialog(name="Kyrgyzstan"),
        SettingsDialog(
            choice=SettingsChoice(ColourScheme.LIGHT),
            login_name="mira",
            forget=lambda _done, _failed: None,
        ),
        WaitingDialog(files=[Path("cards.vcf")], has_text=True),
        WhatsNewDialog([], theme=theme),
        TagDialog(tags=[], count=2),
    ]


def test_buttons_of_dialogs_have_room_for_words_twice_as_long(
    qtbot: QtBot, theme: Theme, wordy: None
) -> None:
    clipped = {}
    for dialog in dialogs(theme):
        qtbot.addWidget(dialog)
        dialog.show()
        clipped[type(dialog).__name__] = clipped_buttons(dialog)

    assert {name: words for name, words in clipped.items() if words} == {}


def test_small_window_has_room_for_words_twice_as_long(driver: WindowDriver, wordy: None) -> None:
    window = driver.open(driver.make_file([]))

    window.resize(900, 600)

    driver.wait(lambda: window.height() == 600)
    assert window.width() == 900
    assert clipped_buttons(window.tool_bar) == []
