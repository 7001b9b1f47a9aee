; What the set-up program says beyond what NSIS says in every language.

LangString WELCOME ${LANG_ENGLISH} "${NAME} ${VERSION} will be installed on this computer. A version that is there already is renewed; your directories and settings stay as they are.$\r$\n$\r$\n$_CLICK"
LangString WELCOME ${LANG_RUSSIAN} "На этот компьютер будет установлена программа ${NAME} ${VERSION}. Уже установленная версия будет обновлена; ваши справочники и настройки не изменятся.$\r$\n$\r$\n$_CLICK"

LangString IS_RUNNING ${LANG_ENGLISH} "${NAME} is running. Please close it, then try again."
LangString IS_RUNNING ${LANG_RUSSIAN} "Программа ${NAME} запущена. Закройте её и повторите попытку."

LangString OLD_WINDOWS ${LANG_ENGLISH} "${NAME} needs Windows 10, version 1809, or newer."
LangString OLD_WINDOWS ${LANG_RUSSIAN} "Для ${NAME} нужна Windows 10 версии 1809 или новее."

LangString NEEDS_ADMINISTRATOR ${LANG_ENGLISH} "What is installed for all users can be changed only by an administrator."
LangString NEEDS_ADMINISTRATOR ${LANG_RUSSIAN} "То, что установлено для всех пользователей, может изменить только администратор."

LangString FOREIGN_FOLDER ${LANG_ENGLISH} "There is something else in this folder. Please choose an empty or a new one:$\r$\n$INSTDIR"
LangString FOREIGN_FOLDER ${LANG_RUSSIAN} "В этой папке уже есть другие файлы. Выберите пустую или новую:$\r$\n$INSTDIR"

LangString DATA_STAYS ${LANG_ENGLISH} "${NAME} will be removed from this computer. Your directories and settings stay where they are: $APPDATA\${DATA_FOLDER}"
LangString DATA_STAYS ${LANG_RUSSIAN} "Программа ${NAME} будет удалена с этого компьютера. Ваши справочники и настройки останутся на месте: $APPDATA\${DATA_FOLDER}"

LangString DATA_STAYED ${LANG_ENGLISH} "${NAME} was removed. Your directories and settings are still there:$\r$\n$\r$\n$APPDATA\${DATA_FOLDER}$\r$\n$\r$\nYou may delete that folder yourself if you need them no more."
LangString DATA_STAYED ${LANG_RUSSIAN} "Программа ${NAME} удалена. Ваши справочники и настройки остались здесь:$\r$\n$\r$\n$APPDATA\${DATA_FOLDER}$\r$\n$\r$\nЕсли они вам больше не нужны, удалите эту папку сами."

LangString CARD_FILE ${LANG_ENGLISH} "vCard"
LangString CARD_FILE ${LANG_RUSSIAN} "Визитная карточка vCard"

LangString DIRECTORY_FILE ${LANG_ENGLISH} "Directory of partners"
LangString DIRECTORY_FILE ${LANG_RUSSIAN} "Справочник партнёров"

LangString SUMMARY ${LANG_ENGLISH} "Partners, their posts and how to reach them"
LangString SUMMARY ${LANG_RUSSIAN} "Партнёры, их должности и контакты"
