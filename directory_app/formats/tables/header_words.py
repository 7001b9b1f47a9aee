"""The words with which tables head their columns, in English and Russian.

The first English and the first Russian spelling of each line are those our own tables are written
with. Keys are written as ``header_key`` gives them: small letters, no signs.
"""

import re
from collections.abc import Mapping
from typing import Final

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.tables.model import ColumnField, ColumnTarget

F = ColumnField

OWN_HEADERS: Final[Mapping[ColumnField | PhoneKind, tuple[str, str]]] = {
    F.UID: ("UID", "UID"),
    F.KIND: ("Kind", "Вид"),
    F.FULL_NAME: ("Name", "ФИО или название"),
    F.HONORIFIC: ("Honorific", "Обращение"),
    F.GIVEN: ("First name", "Имя"),
    F.ADDITIONAL: ("Middle name", "Отчество"),
    F.FAMILY: ("Last name", "Фамилия"),
    F.SUFFIX: ("Name suffix", "Суффикс имени"),
    F.NAME_TYPE: ("Name type", "Тип имени"),
    F.SHORT_NAME: ("Short name", "Краткое имя"),
    F.ACRONYM: ("Acronym", "Аббревиатура"),
    F.SORT_AS: ("Sort as", "Сортировать как"),
    F.ORGANISATION: ("Organisation", "Организация"),
    F.DEPARTMENT: ("Department", "Подразделение"),
    F.TITLE: ("Job title", "Должность"),
    F.ROLE: ("Role", "Функция"),
    PhoneKind.VOICE: ("Phone", "Телефон"),
    PhoneKind.MOBILE: ("Mobile", "Мобильный"),
    PhoneKind.FAX: ("Fax", "Факс"),
    PhoneKind.VOICE_FAX: ("Phone/fax", "Тел./факс"),
    F.EMAIL: ("E-mail", "Эл. почта"),
    F.ADDRESS: ("Address", "Адрес"),
    F.CARE_OF: ("Care of", "Кому (на адресе)"),
    F.STREET: ("Street", "Улица"),
    F.PO_BOX: ("PO box", "А/я"),
    F.DISTRICT: ("District", "Район"),
    F.LOCALITY: ("City", "Город"),
    F.REGION: ("Region", "Область"),
    F.POSTAL_CODE: ("Postal code", "Индекс"),
    F.COUNTRY: ("Country", "Страна"),
    F.LINK: ("Website", "Сайт"),
    F.LANGUAGES: ("Languages", "Языки"),
    F.TAGS: ("Tags", "Метки"),
    F.LISTS: ("Lists", "Списки"),
    F.MEMBERS: ("Members", "Участники"),
    F.BIRTHDAY: ("Birthday", "День рождения"),
    F.ANNIVERSARY: ("Anniversary", "Годовщина"),
    F.NOTE: ("Note", "Примечание"),
    F.REVISION: ("Changed", "Изменено"),
    F.KEPT_LINES: ("Further properties", "Прочие свойства"),
}
"""How our own tables name what they hold; phones by what answers."""

TYPE_WORDS: Final = ("type", "вид")
"""What a column of types is called after that of its values: "Phone 2 type", "Телефон 2 вид"."""

_ALIASES: Final[Mapping[ColumnField | PhoneKind, str]] = {
    F.IGNORE: "no|n п п|п п|пп|n пп|номер п п|номер по порядку|порядковый номер|n|nr",
    F.UID: "id|contact id|entry id|идентификатор",
    F.KIND: "type of entry|тип записи|вид записи",
    F.FULL_NAME: """
        full name|contact name|contact|contact person|person|display name|name and surname
        |фио|ф и о|фио полностью|ф и о полностью|полное имя|имя и фамилия|фамилия и имя
        |фамилия имя|имя фамилия|фамилия имя отчество|фамилия и о|фамилия и инициалы
        |сотрудник|работник|руководитель|ответственный|контактное лицо|контакт
        |отображаемое имя|фио сотрудника|ф и о сотрудника|фио руководителя|name in another script
        |фио лат|фио англ|name latin|name english|name russian
        """,
    F.HONORIFIC: """
        name prefix|prefix|salutation|honorific prefix|mr ms|form of address
        |приветствие|титул|префикс
        """,
    F.GIVEN: "given name|first|forename|имена",
    F.ADDITIONAL: "additional name|middle|patronymic|второе имя",
    F.FAMILY: "family name|surname|last",
    F.SUFFIX: "suffix|generation|суффикс",
    F.SHORT_NAME: """
        nickname|nick name|short title|псевдоним|краткое название|сокращенное название
        |сокращенное наименование|краткое наименование
        """,
    F.ACRONYM: "abbreviation|сокращение",
    F.ORGANISATION: """
        organization|company|company name|organisation name|organization name|institution|agency
        |employer|firm|affiliation|ministry|название организации|наименование организации
        |место работы|компания|учреждение|предприятие|фирма|ведомство|министерство|работодатель
        |организация учреждение|наименование|название|наименование учреждения
        |наименование органа|орган
        """,
    F.DEPARTMENT: """
        departments|unit|division|section|directorate
        |organization department|organisation department
        |отдел|управление|департамент|структурное подразделение|сектор|служба|кафедра
        |наименование подразделения|отделение
        """,
    F.TITLE: """
        position|post|occupation|organization title|organisation title|designation|function title
        |занимаемая должность|наименование должности|позиция|пост
        """,
    F.ROLE: "profession|function|responsibility|обязанности|роль|профессия",
    PhoneKind.VOICE: """
        telephone|tel|phone number|telephone number|phones|contact phone|contact number|landline
        |primary phone|main phone|company main phone|office|phone value|telephones|direct line
        |тел|телефоны|номер телефона|контактный телефон|контактные телефоны|городской телефон
        |гор телефон|телефон факс не указан|номера телефонов|стационарный телефон|раб тел
        |контактные данные телефон|основной телефон|тел номер|телефонный номер
        """,
    PhoneKind.MOBILE: """
        mobile phone|mobile number|cell|cell phone|cellular|cellphone|gsm|handy
        |моб|моб тел|моб телефон|мобильный телефон|мобильный тел|сотовый|сотовый телефон|сот
        |сот тел|мобильный номер|номер мобильного|мобильные телефоны
        """,
    PhoneKind.FAX: "fax number|faxes|telefax|facsimile|факсы|номер факса|телефакс",
    PhoneKind.VOICE_FAX: """
        tel fax|phone and fax|telephone fax|telephone and fax|тел факс|телефон факс|телефон и факс
        |телефоны факсы|тел и факс|т ф
        """,
    F.EMAIL: """
        email|mail|e mails|emails|email address|e mail address|e mail addresses|email addresses
        |electronic mail|primary email|secondary email|e mail value
        |электронная почта|эл адрес|электронный адрес|электронной почты|почта|имейл|мейл
        |адрес электронной почты|адрес эл почты|адреса электронной почты|электр почта|эл п
        """,
    F.ADDRESS: """
        postal address|mailing address|full address|address formatted|location|addresses
        |почтовый адрес|юридический адрес|фактический адрес|местонахождение|полный адрес
        |место нахождения|адрес места нахождения|адрес организации
        """,
    F.STREET: "street address|address street|улица дом|address line",
    F.PO_BOX: """
        address po box|post office box|p o box|pobox|абонентский ящик|почтовый ящик|аб ящик
        """,
    F.DISTRICT: "suburb|neighbourhood|neighborhood|микрорайон|address extended address",
    F.LOCALITY: "town|locality|village|address city|населенный пункт|нас пункт|местность",
    F.REGION: """
        state|province|oblast|state province|county|address region|state region
        |регион|край|республика|область край|провинция
        """,
    F.POSTAL_CODE: """
        zip|zip code|zipcode|postcode|post code|address postal code|postal code zip
        |почтовый индекс
        """,
    F.COUNTRY: "country region|address country|country name|nation|страна регион|государство",
    F.LINK: """
        web page|webpage|web|url|home page|homepage|site|web site|link|links|website value|www
        |internet|веб сайт|веб страница|страница|интернет сайт|адрес сайта|официальный сайт
        |интернет|ссылка|ссылки
        """,
    F.LANGUAGES: "language|язык|язык общения",
    F.TAGS: """
        tag|category|categories|keywords|labels|group membership|groups|group
        |категория|категории|теги|тег|метка|группа|группы|ключевые слова
        """,
    F.LISTS: "list|mailing list|mailing lists|distribution list|список|список рассылки|рассылка",
    F.MEMBERS: "member|члены",
    F.BIRTHDAY: "date of birth|birth date|birthdate|bday|дата рождения|др|д р",
    F.NOTE: """
        notes|comment|comments|remark|remarks|description|primary description
        |примечания|заметки|заметка|комментарий|комментарии|описание|прим|дополнительно
        """,
    F.REVISION: "last modified|modified|дата изменения",
}

PLACE_WORDS: Final[Mapping[str, Place]] = {
    **dict.fromkeys(
        (
            "business",
            "work",
            "office",
            "рабочий",
            "рабочая",
            "рабочие",
            "раб",
            "служебный",
            "служебная",
            "служебные",
            "служ",
        ),
        Place.WORK,
    ),
    **dict.fromkeys(
        (
            "home",
            "private",
            "personal",
            "домашний",
            "домашняя",
            "домашние",
            "дом",
            "личный",
            "личная",
            "личные",
        ),
        Place.HOME,
    ),
    **dict.fromkeys(("other", "другой", "другая", "прочий"), Place.OTHER),
}
"""Words that say where a contact point belongs, in a header or beside a value."""

_TYPE_ALIASES: Final[Mapping[str, ColumnField]] = {
    "e mail label": F.EMAIL_TYPE,
    "phone label": F.PHONE_TYPE,
    "address label": F.ADDRESS_TYPE,
    "website label": F.LINK_TYPE,
}

_SIGNS: Final = re.compile(r"[\W_]+")

TYPE_FIELDS: Final[Mapping[ColumnField, ColumnField]] = {
    F.FULL_NAME: F.NAME_TYPE,
    F.EMAIL: F.EMAIL_TYPE,
    F.PHONE: F.PHONE_TYPE,
    F.ADDRESS: F.ADDRESS_TYPE,
    F.LINK: F.LINK_TYPE,
}
"""The column that says of what type the value of a column of that field is."""


def header_key(text: str) -> str:
    """Return a header in small letters, signs as blanks, so that spellings can be compared."""
    plain = text.casefold().replace("ё", "е").replace("№", "n")
    return _SIGNS.sub(" ", plain).strip()


def _known_headers() -> dict[str, ColumnTarget]:
    """Return the target of every header that is known as a whole."""
    known: dict[str, ColumnTarget] = {}
    for field in (*OWN_HEADERS, F.IGNORE):
        own = OWN_HEADERS.get(field, ())
        value = F.PHONE if isinstance(field, PhoneKind) else field
        phone = field if isinstance(field, PhoneKind) else PhoneKind.VOICE
        for spelling in (*own, *_ALIASES.get(field, "").split("|")):
            known.setdefault(header_key(spelling), ColumnTarget(value, phone=phone))
        if value in TYPE_FIELDS:
            for name, word in zip(own, TYPE_WORDS, strict=True):
                target = ColumnTarget(TYPE_FIELDS[value], phone=phone)
                known[header_key(f"{name} {word}")] = target
    for spelling, field in _TYPE_ALIASES.items():
        known[spelling] = ColumnTarget(field)
    known.pop("", None)
    return known


KNOWN_HEADERS: Final[Mapping[str, ColumnTarget]] = _known_headers()
"""The target of every header that is known as a whole, by its key."""
