"""Given and family names of the region, cities, bodies and posts, for invented entries."""

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MEN: Final = _words(
    """
    Азамат Айбек Акжол Алмаз Арслан Артур Асан Аскар Бакыт Бахтияр Баходыр Бек Бекзат Болот Даврон
    Данияр Дастан Дилшод Ермек Жаныбек Жахонгир Жениш Жомарт Замир Иброхим Илхом Исмоил Кайрат
    Канат Кубат Курбан Марат Мирлан Муроджон Мухаммад Нурбек Нурлан Рашид Рустам Салават Санжар
    Сапар Саид Тагай Таалай Темир Тимур Улан Улугбек Фаррух Фирдавс Хасан Чынгыз Шавкат Шерзод
    Эмиль Эрнис Юсуф Ырыс Андрис Янис Марис Александр Владимир Дмитрий Сергей Петр Виктор
    """
)

WOMEN: Final = _words(
    """
    Айгуль Айжан Айнура Акылай Алия Амина Асель Аида Бегимай Бермет Бурул Венера Гулнора Гульмира
    Гузаль Дилафруз Динара Дилбар Жамиля Жанара Жибек Жылдыз Зарина Зульфия Индира Камила Карлыгач
    Лола Мадина Майрам Малика Мехри Мээрим Назгуль Наргиза Нигора Нилуфар Нурзат Огулджан Парвина
    Роза Сайкал Салтанат Сезим Тахмина Толгонай Умида Фарангис Феруза Хуршида Чолпон Шахноза Шоира
    Элмира Элнура Юлдуз Ыргал Язгуль Илзе Лайма Инесе Анна Екатерина Марина Наталья Ольга Татьяна
    """
)

FAMILIES: Final = _words(
    """
    Абдыкадыров Абдрахманов Абдуллоев Азизов Айдаров Акматов Алиев Алимов Аманов Асанов Атаев
    Ахмедов Бабаев Байсалов Бакиров Балтабаев Бегалиев Бейшеналиев Бердыев Бобоев Болотов Бообеков
    Гафуров Давлатов Джумабаев Джураев Дуйшеев Ергешов Есенов Жакыпов Жапаров Жээнбеков Жолдошев
    Жумалиев Зарипов Ибраимов Исаев Искаков Исмаилов Кадыров Калмурзаев Каримов Касымов Кожомкулов
    Кулиев Курманов Кыдыралиев Мамытов Маматов Мырзаев Мусаев Назаров Нарбеков Ниязов Нурмаматов
    Оразов Орозов Осмонов Рахимов Рахмонов Розыев Рустамов Сабиров Садыков Саитов Салимов Сариев
    Сатаров Сейталиев Сулайманов Султанов Сыдыков Таджибаев Ташиев Темиров Тойчубеков Токтогулов
    Токомбаев Турдубаев Тургунов Тыналиев Умаров Усенов Усубалиев Хакимов Халилов Холматов
    Худайбердыев Чороев Чыныбаев Шаршенов Шарипов Шерматов Эгембердиев Эркебаев Эсенов Юлдашев
    Юсупов Ырысов Якубов Петров Сидоров Кузнецов Васильев Соколов Лебедев Новиков Морозов
    """
)

FAMILY_BEGINNINGS: Final = _words(
    """
    Абды Ай Акма Алым Аман Арзы Бай Бекмур Бердикул Болот Дады Дилмур Досма Ерка Жайло Жаман Жолчу
    Зулпу Илья Ишен Кадыр Калмат Койчу Кудай Кулжа Ма Мамбет Мирза Мурза Назар Нур Омур Орозал Ражап
    Сагын Сары Суванкул Тагай Таштем Тилек Токоч Тургунбай Уметал Хайдар Холик Чокоше Шамур Шерма
    """
)
FAMILY_MIDDLES: Final = _words("ба бер га гул да дил за ил ка кул ли ма мур на ра са та тур хо ша")
FAMILY_ENDINGS: Final = _words("ев ов лиев иев аков иков ыков баев беков илов уллаев алиев имов")
"""Families are composed of these as often as they are taken from the list, so that there are
thousands of different ones, as in a large directory."""

COUNTRIES: Final = {
    "KG": ("Kyrgyz Republic", "Кыргызской Республики", "Bishkek", "Бишкек", "7200"),
    "KZ": ("Republic of Kazakhstan", "Республики Казахстан", "Astana", "Астана", "0100"),
    "TJ": ("Republic of Tajikistan", "Республики Таджикистан", "Dushanbe", "Душанбе", "7340"),
    "UZ": ("Republic of Uzbekistan", "Республики Узбекистан", "Tashkent", "Ташкент", "1000"),
    "TM": ("Turkmenistan", "Туркменистана", "Ashgabat", "Ашхабад", "7440"),
    "LV": ("Republic of Latvia", "Латвийской Республики", "Riga", "Рига", "LV-10"),
}
"""For each code: its name as "of the …" in English and Russian, a city in both, a postal prefix."""

PHONES: Final = {
    "KG": ("996", "0", (("312", 6), ("3222", 5)), (("555", 6), ("700", 6), ("770", 6))),
    "KZ": ("7", "8", (("7172", 6), ("7272", 6)), (("701", 7), ("777", 7))),
    "TJ": ("992", "", (("372", 6), ("3422", 5)), (("92", 7), ("93", 7))),
    "UZ": ("998", "", (("71", 7), ("66", 7)), (("90", 7), ("93", 7))),
    "TM": ("993", "8", (("12", 6), ("422", 5)), (("65", 6), ("62", 6))),
    "LV": ("371", "", (("67", 6), ("63", 6)), (("29", 6), ("26", 6))),
}
"""Calling code, national prefix, area codes and mobile codes with how many digits follow."""

STREETS: Final = (
    ("Invented Street", "улица Выдуманная"),
    ("Sample Avenue", "проспект Образцовый"),
    ("Juniper Lane", "переулок Арчовый"),
    ("Caravan Road", "Караванная улица"),
    ("Eagle Square", "площадь Беркута"),
    ("Apricot Street", "Абрикосовая улица"),
)

MATTERS: Final = (
    ("Border Examples", "примеров на границе", "agency"),
    ("Invented Customs", "выдуманной таможни", "agency"),
    ("Sample Migration", "образцовой миграции", "agency"),
    ("Imaginary Health", "воображаемого здравоохранения", "ministry"),
    ("Model Justice", "примерной юстиции", "ministry"),
    ("Plant Quarantine Samples", "образцов карантина растений", "agency"),
    ("Fictional Transport", "вымышленного транспорта", "ministry"),
    ("Trial Emergencies", "учебных чрезвычайных ситуаций", "ministry"),
)

UNITS: Final = (
    ("International Cooperation", "международного сотрудничества"),
    ("Human Resources", "кадров"),
    ("Legal Affairs", "правовых вопросов"),
    ("Training", "обучения"),
    ("Operations", "оперативной работы"),
    ("Information Technology", "информационных технологий"),
    ("Finance", "финансов"),
    ("Risk Analysis", "анализа рисков"),
    ("Public Relations", "общественных связей"),
    ("Veterinary Control", "ветеринарного контроля"),
    ("Document Security", "защиты документов"),
)

TITLES: Final = (
    ("Head", "Начальник"),
    ("Deputy Head", "Заместитель начальника"),
    ("Chief Specialist", "Главный специалист"),
    ("Desk Officer", "Референт"),
    ("Legal Adviser", "Юрисконсульт"),
    ("Press Secretary", "Пресс-секретарь"),
    ("Training Coordinator", "Координатор обучения"),
    ("Liaison Officer", "Офицер связи"),
    ("Assistant", "Помощник"),
)

HONORIFICS: Final = ("", "", "", "", "Dr", "Col.", "Prof.")

TAGS: Final = ("border", "customs", "training", "health", "press", "donor", "expert", "archive")

_LETTERS: Final = dict(
    pair.split(":")
    for pair in _words(
        """
        а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f
        х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya
        """
    )
)
_OTHER_LETTERS: Final = _LETTERS | {"ж": "j", "х": "h", "й": "i", "ы": "i", "ю": "iu", "я": "ia"}

ROMANISATIONS: Final = tuple(
    str.maketrans(
        letters | {letter.upper(): latin.capitalize() for letter, latin in letters.items()}
    )
    for letters in (_LETTERS, _OTHER_LETTERS)
)
"""Two ways in which passports of the region have written Cyrillic names."""
