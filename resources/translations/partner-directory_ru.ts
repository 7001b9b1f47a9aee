<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Partner Directory</source>
        <translation>Partner Directory</translation>
    </message>
    <message>
        <source>Who works with us, in which body and post, and how to reach them.</source>
        <translation>Кто с нами работает, в какой организации и должности и как с ними связаться.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Parts and licences…</source>
        <translation>Компоненты и лицензии…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Значки</translation>
    </message>
    <message>
        <source>Lucide (ISC licence)</source>
        <translation>Lucide (лицензия ISC)</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Папка данных</translation>
    </message>
    <message>
        <source>This copy is portable: its data lies beside the program.</source>
        <translation>Эта копия переносная: её данные лежат рядом с программой.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New directory…</source>
        <translation>&amp;Создать справочник…</translation>
    </message>
    <message>
        <source>&amp;Open directory…</source>
        <translation>&amp;Открыть справочник…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Импорт…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Нас&amp;тройки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Пои&amp;ск</translation>
    </message>
    <message>
        <source>Sa&amp;ve search…</source>
        <translation>Сохранить по&amp;иск…</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>&amp;Быстрый переход…</translation>
    </message>
    <message>
        <source>Select &amp;all entries</source>
        <translation>Выделить &amp;все записи</translation>
    </message>
    <message>
        <source>&amp;Copy as vCard</source>
        <translation>&amp;Копировать как vCard</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Копировать как т&amp;екст</translation>
    </message>
    <message>
        <source>Show as &amp;QR code…</source>
        <translation>Показать &amp;QR-код…</translation>
    </message>
    <message>
        <source>&amp;Paste vCards…</source>
        <translation>Вст&amp;авить визитки vCard…</translation>
    </message>
    <message>
        <source>New &amp;person</source>
        <translation>Новый &amp;человек</translation>
    </message>
    <message>
        <source>New &amp;organisation</source>
        <translation>Новая &amp;организация</translation>
    </message>
    <message>
        <source>New po&amp;st</source>
        <translation>Новая &amp;должность</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Изменить</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Verified &amp;today</source>
        <translation>Проверено сегод&amp;ня</translation>
    </message>
    <message>
        <source>Ta&amp;g…</source>
        <translation>&amp;Метка…</translation>
    </message>
    <message>
        <source>&amp;Remove a tag…</source>
        <translation>Сн&amp;ять метку…</translation>
    </message>
    <message>
        <source>Add to a &amp;list…</source>
        <translation>Доба&amp;вить в список…</translation>
    </message>
    <message>
        <source>Ta&amp;ke off this list</source>
        <translation>У&amp;брать из этого списка</translation>
    </message>
    <message>
        <source>Re&amp;name this list…</source>
        <translation>&amp;Переименовать список…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;История…</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>Пе&amp;реместить в корзину</translation>
    </message>
    <message>
        <source>&amp;Restore from the bin</source>
        <translation>Восст&amp;ановить из корзины</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Programmes…</source>
        <translation>&amp;Программы…</translation>
    </message>
    <message>
        <source>As a &amp;list</source>
        <translation>С&amp;писком</translation>
    </message>
    <message>
        <source>As a &amp;table</source>
        <translation>&amp;Таблицей</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Фамилия</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Организация</translation>
    </message>
    <message>
        <source>Last &amp;change</source>
        <translation>&amp;Дата изменения</translation>
    </message>
    <message>
        <source>Other way &amp;round</source>
        <translation>В о&amp;братном порядке</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>&amp;Как в системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлые</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмные</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>&amp;What is new</source>
        <translation>&amp;Что нового</translation>
    </message>
    <message>
        <source>Check for a new &amp;version…</source>
        <translation>Проверить новую &amp;версию…</translation>
    </message>
    <message>
        <source>&amp;About Partner Directory</source>
        <translation>&amp;О программе Partner Directory</translation>
    </message>
</context>
<context>
    <name>AddToListDialog</name>
    <message>
        <source>Add to a list</source>
        <translation>Добавить в список</translation>
    </message>
    <message>
        <source>name of a list, or of a new one</source>
        <translation>название списка, можно нового</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are put on it.</source>
        <translation>
            <numerusform>В него будет добавлена %n запись.</numerusform>
            <numerusform>В него будут добавлены %n записи.</numerusform>
            <numerusform>В него будет добавлено %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>New list “{name}”</source>
        <translation>Новый список «{name}»</translation>
    </message>
</context>
<context>
    <name>AdditionsSection</name>
    <message>
        <source>+ Person</source>
        <translation>+ Человек</translation>
    </message>
    <message>
        <source>+ Department</source>
        <translation>+ Подразделение</translation>
    </message>
    <message>
        <source>+ Post</source>
        <translation>+ Должность</translation>
    </message>
    <message>
        <source>Add here</source>
        <translation>Добавить сюда</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Street and house</source>
        <translation>Улица и дом</translation>
    </message>
    <message>
        <source>street and house</source>
        <translation>улица и дом</translation>
    </message>
    <message>
        <source>Care of</source>
        <translation>Для передачи</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>As on the envelope</source>
        <translation>Как на конверте</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language of the address</source>
        <translation>Язык адреса</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Post office box</source>
        <translation>Абонентский ящик</translation>
    </message>
</context>
<context>
    <name>AddressSection</name>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>из карточки: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Former (%n)</source>
        <translation>
            <numerusform>Прежний (%n)</numerusform>
            <numerusform>Прежние (%n)</numerusform>
            <numerusform>Прежние (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>Показать на карте</translation>
    </message>
    <message>
        <source>Opens OpenStreetMap</source>
        <translation>Откроется OpenStreetMap</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Копировать адрес</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Dragged vCards</source>
        <translation>Перетащенные визитки</translation>
    </message>
    <message>
        <source>The window shows one directory at a time: “{name}”.</source>
        <translation>В окне показывается один справочник: «{name}».</translation>
    </message>
    <message>
        <source>“{name}” waits until the dialog is closed.</source>
        <translation>«{name}» ждёт, пока не будет закрыт диалог.</translation>
    </message>
</context>
<context>
    <name>BinBar</name>
    <message>
        <source>In the bin</source>
        <translation>В корзине</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
</context>
<context>
    <name>BudgetRow</name>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>about</source>
        <translation>около</translation>
    </message>
    <message>
        <source>The source says “about” or “almost”</source>
        <translation>В источнике сказано «около» или «почти»</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>на что</translation>
    </message>
    <message>
        <source>No amount. Type digits, such as 6 600 000 or 6.6 million.</source>
        <translation>Это не сумма. Введите цифры, например 6 600 000 или 6.6 million.</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>CardDates</name>
    <message>
        <source>about {date}</source>
        <translation>около {date}</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>с {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>до {date}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>н. в.</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Name and post</source>
        <translation>Имя и должность</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
    <message>
        <source>represents: {country}</source>
        <translation>представляет: {country}</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>вакантна</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Card, second column</source>
        <translation>Карточка, второй столбец</translation>
    </message>
</context>
<context>
    <name>CardSection</name>
    <message>
        <source>Preferred</source>
        <translation>Использовать в первую очередь</translation>
    </message>
    <message>
        <source>Internal: is not handed on</source>
        <translation>Внутреннее: не передаётся другим</translation>
    </message>
    <message>
        <source>Verified on {date}</source>
        <translation>Проверено {date}</translation>
    </message>
    <message>
        <source>Source: {titles}</source>
        <translation>Источник: {titles}</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>В корзине</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>Flickr</source>
        <translation>Flickr</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>E-mail, work</source>
        <translation>Эл. почта, раб.</translation>
    </message>
    <message>
        <source>E-mail, private</source>
        <translation>Эл. почта, личн.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone, work</source>
        <translation>Телефон, раб.</translation>
    </message>
    <message>
        <source>Phone, private</source>
        <translation>Телефон, личн.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Mobile, work</source>
        <translation>Мобильный, раб.</translation>
    </message>
    <message>
        <source>Mobile, private</source>
        <translation>Мобильный, личн.</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Мобильный</translation>
    </message>
    <message>
        <source>Fax, work</source>
        <translation>Факс, раб.</translation>
    </message>
    <message>
        <source>Fax, private</source>
        <translation>Факс, личн.</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>Phone and fax, work</source>
        <translation>Тел./факс, раб.</translation>
    </message>
    <message>
        <source>Phone and fax, private</source>
        <translation>Тел./факс, личн.</translation>
    </message>
    <message>
        <source>Phone and fax</source>
        <translation>Тел./факс</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>Домашний адрес</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Другой адрес</translation>
    </message>
    <message>
        <source>Lead partner</source>
        <translation>Ведущий партнёр</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Associated partner</source>
        <translation>Ассоц. партнёр</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Секретариат</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>Донор</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>Бенефициар</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Миссия</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Семинар</translation>
    </message>
    <message>
        <source>Round table</source>
        <translation>Круглый стол</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Конференция</translation>
    </message>
    <message>
        <source>Steering committee</source>
        <translation>Руководящий комитет</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Мероприятие</translation>
    </message>
    <message>
        <source>host</source>
        <translation>принимающая сторона</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>эксперт</translation>
    </message>
    <message>
        <source>counterpart</source>
        <translation>национальный партнёр</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>докладчик</translation>
    </message>
    <message>
        <source>contact for information</source>
        <translation>контакт для справок</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>приглашён</translation>
    </message>
    <message>
        <source>attended</source>
        <translation>присутствовал</translation>
    </message>
    <message>
        <source>Official name</source>
        <translation>Полное название</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>Сокращение</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>Прежнее название</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>метки</translation>
    </message>
    <message>
        <source>to verify</source>
        <translation>требует проверки</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>сомнения источника</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>места работы</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>языки</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>represents</source>
        <translation>кого представляет</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>вышестоящая организация</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>источники</translation>
    </message>
</context>
<context>
    <name>ChangeLines</name>
    <message>
        <source>new:</source>
        <translation>новое:</translation>
    </message>
    <message>
        <source>removed:</source>
        <translation>удалено:</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Press Delete to remove it.</source>
        <translation>Чтобы убрать, нажмите Delete.</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Part of the search. Press Enter to change it, Delete to remove it.</source>
        <translation>Часть поиска. Enter — изменить, Delete — убрать.</translation>
    </message>
</context>
<context>
    <name>ChooserHeader</name>
    <message>
        <source>What the column “{name}” holds</source>
        <translation>Что содержит столбец «{name}»</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Name</source>
        <translation>Имя, название</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>вакантна</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Parts of the name</source>
        <translation>Части имени</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Другие имена</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Мобильный</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Address in one cell</source>
        <translation>Адрес в одной ячейке</translation>
    </message>
    <message>
        <source>Parts of the address</source>
        <translation>Части адреса</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Members of a list</source>
        <translation>Участники списка</translation>
    </message>
    <message>
        <source>Other lines of vCards</source>
        <translation>Прочие строки vCard</translation>
    </message>
    <message>
        <source>Sorted as</source>
        <translation>Сортировать как</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Only some columns</source>
        <translation>Только некоторые столбцы</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The card and the entry it may be</source>
        <translation>Карточка и запись, которой она, возможно, соответствует</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>In the directory</source>
        <translation>В справочнике</translation>
    </message>
</context>
<context>
    <name>ContactPointDetails</name>
    <message>
        <source>Who may have it</source>
        <translation>Кому можно давать</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Belongs to the position</source>
        <translation>Относится к месту работы</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ни к какому</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Use this one first</source>
        <translation>Использовать в первую очередь</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>label</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>What is printed beside it, such as “press” or “hotline”</source>
        <translation>Что напечатано рядом, например «пресс-служба» или «горячая линия»</translation>
    </message>
</context>
<context>
    <name>ContractField</name>
    <message>
        <source>Reference of the contract</source>
        <translation>Номер договора</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
</context>
<context>
    <name>CoordinatorsSection</name>
    <message>
        <source>Coordinators and posts</source>
        <translation>Координаторы и должности</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>вакантна</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>CountriesField</name>
    <message>
        <source>Countries</source>
        <translation>Страны</translation>
    </message>
    <message>
        <source>add a country</source>
        <translation>добавить страну</translation>
    </message>
</context>
<context>
    <name>CountryField</name>
    <message>
        <source>country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>This country is not known. Choose one from the list.</source>
        <translation>Такой страны нет. Выберите страну из списка.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Show the report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Копировать отчёт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Partner Directory</source>
        <translation>Partner Directory</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Произошла непредвиденная ошибка</translation>
    </message>
    <message>
        <source>Your data is safe: what was saved before is unchanged. You can go on working; if something looks odd, close the program and open it again.</source>
        <translation>Ваши данные в безопасности: сохранённое ранее не изменилось. Можно работать дальше; если что-то выглядит странно, закройте программу и откройте её снова.</translation>
    </message>
    <message>
        <source>To have the error mended, copy the report and send it to whoever looks after the program. It names no person and holds nothing of the directory.</source>
        <translation>Чтобы ошибку исправили, скопируйте отчёт и отправьте его тому, кто сопровождает программу. В отчёте нет ни имён, ни данных справочника.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>No day. Type day, month and year: 13.09.2017.</source>
        <translation>Это не дата. Введите день, месяц и год: 13.09.2017.</translation>
    </message>
</context>
<context>
    <name>DepartmentsSection</name>
    <message>
        <source>Add a department here</source>
        <translation>Добавить сюда подразделение</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Подразделения</translation>
    </message>
</context>
<context>
    <name>DetailWords</name>
    <message>
        <source>Acquaintance</source>
        <translation>Знакомый</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Помощник</translation>
    </message>
    <message>
        <source>Brother</source>
        <translation>Брат</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Same household</source>
        <translation>Живёт вместе</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>В экстренном случае</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Отец</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Друг</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Родственник</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Мать</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>Сосед</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Родитель</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>По рекомендации</translation>
    </message>
    <message>
        <source>Sibling</source>
        <translation>Брат или сестра</translation>
    </message>
    <message>
        <source>Sister</source>
        <translation>Сестра</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Супруг(а)</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Годовщина</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Дата смерти</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message>
        <source>Further details</source>
        <translation>Другие сведения</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Произносится</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Годовщина</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>Показать на карте</translation>
    </message>
    <message>
        <source>Opens OpenStreetMap</source>
        <translation>Откроется OpenStreetMap</translation>
    </message>
    <message numerus="yes">
        <source>Other lines kept from vCards (%n)</source>
        <translation>
            <numerusform>Прочие строки из визиток vCard (%n)</numerusform>
            <numerusform>Прочие строки из визиток vCard (%n)</numerusform>
            <numerusform>Прочие строки из визиток vCard (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>и ещё %n строка</numerusform>
            <numerusform>и ещё %n строки</numerusform>
            <numerusform>и ещё %n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>Unsaved text was kept</source>
        <translation>Несохранённый текст не потерян</translation>
    </message>
    <message>
        <source>The program ended while this was being typed. Go on with it, throw it away, or decide later.</source>
        <translation>Программа закрылась, пока вы это вводили. Можно продолжить, удалить введённое или решить позже.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Unsaved text</source>
        <translation>Несохранённый текст</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(пока без имени)</translation>
    </message>
    <message>
        <source>new, {time}</source>
        <translation>новая запись, {time}</translation>
    </message>
    <message>
        <source>changed, {time}</source>
        <translation>изменено, {time}</translation>
    </message>
</context>
<context>
    <name>DuplicatePane</name>
    <message>
        <source>The directory stays as it is.</source>
        <translation>Справочник останется без изменений.</translation>
    </message>
    <message>
        <source>What the card adds is added to the entry.</source>
        <translation>Новое из карточки добавится к записи.</translation>
    </message>
    <message>
        <source>There are two entries then.</source>
        <translation>Тогда будет две записи.</translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message>
        <source>This entry was changed after your text was kept. Look through it before you save.</source>
        <translation>Эта запись изменилась после того, как был отложен ваш текст. Просмотрите её перед сохранением.</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>Work</source>
        <translation>Рабочее</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Домашнее</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Мобильный</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>Phone and fax</source>
        <translation>Тел./факс</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Other link</source>
        <translation>Другая ссылка</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Всем</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Партнёрам</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Внутреннее</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Полное</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Краткое</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>Сокращение</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Прежнее</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Street and house</source>
        <translation>Улица и дом</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Post town</source>
        <translation>Почтовый город</translation>
    </message>
    <message>
        <source>Suburb</source>
        <translation>Пригород</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Микрорайон</translation>
    </message>
    <message>
        <source>Village or township</source>
        <translation>Село или посёлок</translation>
    </message>
    <message>
        <source>Townland</source>
        <translation>Местность</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Провинция</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Штат</translation>
    </message>
    <message>
        <source>Oblast</source>
        <translation>Область</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Округ</translation>
    </message>
    <message>
        <source>Emirate</source>
        <translation>Эмират</translation>
    </message>
    <message>
        <source>Parish</source>
        <translation>Приход</translation>
    </message>
    <message>
        <source>Island</source>
        <translation>Остров</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>Префектура</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Департамент</translation>
    </message>
    <message>
        <source>Do or si</source>
        <translation>До или си</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Индекс (ZIP)</translation>
    </message>
    <message>
        <source>PIN code</source>
        <translation>Индекс (PIN)</translation>
    </message>
    <message>
        <source>Eircode</source>
        <translation>Эйркод</translation>
    </message>
</context>
<context>
    <name>EmailRow</name>
    <message>
        <source>E-mail address</source>
        <translation>Адрес эл. почты</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>The bin is empty</source>
        <translation>Корзина пуста</translation>
    </message>
    <message>
        <source>No entries here</source>
        <translation>Здесь нет записей</translation>
    </message>
    <message>
        <source>Add a person or an organisation, or drop a file of contacts here.</source>
        <translation>Добавьте человека или организацию либо перетащите сюда файл с контактами.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>По запросу «{text}» ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing found for “{text}” in {place}</source>
        <translation>По запросу «{text}» ничего не найдено (раздел: {place})</translation>
    </message>
    <message>
        <source>Search for “{text}”</source>
        <translation>Искать «{text}»</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation>Новый человек «{name}»</translation>
    </message>
    <message>
        <source>New organisation “{name}”</source>
        <translation>Новая организация «{name}»</translation>
    </message>
</context>
<context>
    <name>EntryCardView</name>
    <message>
        <source>Nothing selected</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message>
        <source>Select an entry in the list to see its card.</source>
        <translation>Выберите запись в списке, чтобы увидеть её карточку.</translation>
    </message>
    <message>
        <source>Reading the card…</source>
        <translation>Чтение карточки…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Проверено сегодня</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Добавить метку…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Save photo…</source>
        <translation>Сохранить фото…</translation>
    </message>
    <message>
        <source>Make the photo smaller ({side} px)</source>
        <translation>Уменьшить фото ({side} пикс.)</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Удалить фото</translation>
    </message>
    <message>
        <source>New person here…</source>
        <translation>Новый человек здесь…</translation>
    </message>
    <message>
        <source>New department…</source>
        <translation>Новое подразделение…</translation>
    </message>
    <message>
        <source>New post…</source>
        <translation>Новая должность…</translation>
    </message>
</context>
<context>
    <name>EntryCommands</name>
    <message numerus="yes">
        <source>Moved %n entries to the bin.</source>
        <translation>
            <numerusform>%n запись перемещена в корзину.</numerusform>
            <numerusform>%n записи перемещены в корзину.</numerusform>
            <numerusform>%n записей перемещено в корзину.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n entries.</source>
        <translation>
            <numerusform>Восстановлена %n запись.</numerusform>
            <numerusform>Восстановлены %n записи.</numerusform>
            <numerusform>Восстановлено %n записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %n entries today.</source>
        <translation>
            <numerusform>%n запись отмечена как проверенная сегодня.</numerusform>
            <numerusform>%n записи отмечены как проверенные сегодня.</numerusform>
            <numerusform>%n записей отмечено как проверенные сегодня.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n entries.</source>
        <translation>
            <numerusform>Метка добавлена к %n записи.</numerusform>
            <numerusform>Метка добавлена к %n записям.</numerusform>
            <numerusform>Метка добавлена к %n записям.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these entries has a tag.</source>
        <translation>Ни у одной из этих записей нет меток.</translation>
    </message>
    <message numerus="yes">
        <source>Took the tag off %n entries.</source>
        <translation>
            <numerusform>Метка снята с %n записи.</numerusform>
            <numerusform>Метка снята с %n записей.</numerusform>
            <numerusform>Метка снята с %n записей.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохранение…</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>Сохранить (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Leave without saving (Esc)</source>
        <translation>Выйти без сохранения (Esc)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Новая организация</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Новая должность</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Без имени</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Doubts of the source</source>
        <translation>Сомнения источника</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone and fax</source>
        <translation>Телефон и факс</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Проверено</translation>
    </message>
</context>
<context>
    <name>EntryListPanel</name>
    <message>
        <source>Entries</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Entries as a table</source>
        <translation>Записи в таблице</translation>
    </message>
</context>
<context>
    <name>EntryPicker</name>
    <message>
        <source>Create organisation “{name}”</source>
        <translation>Создать организацию «{name}»</translation>
    </message>
</context>
<context>
    <name>ErrorMessages</name>
    <message>
        <source>The directory cannot be opened</source>
        <translation>Не удаётся открыть справочник</translation>
    </message>
    <message>
        <source>The change was not saved</source>
        <translation>Изменение не сохранено</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Не удаётся прочитать файл</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Не удаётся записать файл</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>Файла «{file}» нет.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or its drive is not connected. Open it from where it is now.</source>
        <translation>Возможно, он перемещён или переименован либо не подключён диск. Откройте его там, где он сейчас.</translation>
    </message>
    <message>
        <source>“{file}” is not a directory of this program.</source>
        <translation>«{file}» — не справочник этой программы.</translation>
    </message>
    <message>
        <source>The file was not changed. To bring contacts in, use Import.</source>
        <translation>Файл не изменён. Чтобы перенести из него контакты, воспользуйтесь импортом.</translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of Partner Directory.</source>
        <translation>«{file}» создан более новой версией Partner Directory.</translation>
    </message>
    <message>
        <source>The file was not changed. Update this program first.</source>
        <translation>Файл не изменён. Сначала обновите программу.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or incomplete.</source>
        <translation>«{file}» повреждён или неполон.</translation>
    </message>
    <message>
        <source>The file was not changed. Open a backup of it, or copy it once more.</source>
        <translation>Файл не изменён. Откройте его резервную копию или скопируйте файл ещё раз.</translation>
    </message>
    <message>
        <source>“{file}” or its folder is read-only.</source>
        <translation>«{file}» или его папка доступны только для чтения.</translation>
    </message>
    <message>
        <source>Copy the file to a folder of your own, or ask for the right to change it.</source>
        <translation>Скопируйте файл в свою папку или попросите право на его изменение.</translation>
    </message>
    <message>
        <source>There is no space left where “{file}” is kept.</source>
        <translation>Там, где хранится «{file}», нет свободного места.</translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing was lost.</source>
        <translation>Освободите место и повторите попытку. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>You may not open “{file}”.</source>
        <translation>У вас нет права открыть «{file}».</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read and change the file.</source>
        <translation>Попросите у владельца право на чтение и изменение файла.</translation>
    </message>
    <message>
        <source>The directory is in use</source>
        <translation>Справочник занят</translation>
    </message>
    <message>
        <source>Another program is writing to “{file}” just now.</source>
        <translation>В «{file}» сейчас пишет другая программа.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again. Nothing was lost.</source>
        <translation>Немного подождите и повторите попытку. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>The directory was not made</source>
        <translation>Справочник не создан</translation>
    </message>
    <message>
        <source>There is already a file “{file}”.</source>
        <translation>Файл «{file}» уже есть.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Откройте его или выберите другое имя.</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or this file is not a directory.</source>
        <translation>Парольная фраза неверна, или этот файл — не справочник.</translation>
    </message>
    <message>
        <source>“{file}” was not changed. Check the keyboard layout.</source>
        <translation>«{file}» не изменён. Проверьте раскладку клавиатуры.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed. Choose it anew.</source>
        <translation>Возможно, он перемещён или переименован. Выберите его заново.</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>Файл использовать нельзя</translation>
    </message>
    <message>
        <source>You may not read or write “{file}”.</source>
        <translation>У вас нет права читать или записывать «{file}».</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right.</source>
        <translation>Выберите другую папку или попросите такое право.</translation>
    </message>
    <message>
        <source>There is no space left for “{file}”.</source>
        <translation>Для «{file}» не хватает места.</translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation>Освободите место или выберите другой диск.</translation>
    </message>
    <message>
        <source>“{file}” is not a text file.</source>
        <translation>«{file}» — не текстовый файл.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Импортировать нечего</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Выберите другое имя или другую папку.</translation>
    </message>
    <message>
        <source>The format is not known</source>
        <translation>Неизвестный формат</translation>
    </message>
    <message>
        <source>The program does not know the format of “{file}”.</source>
        <translation>Программа не знает формата файла «{file}».</translation>
    </message>
    <message>
        <source>Choose an export of contacts: vCard, CSV or LDIF.</source>
        <translation>Выберите экспорт контактов: vCard, CSV или LDIF.</translation>
    </message>
    <message>
        <source>There are no contacts in “{file}”.</source>
        <translation>В «{file}» нет контактов.</translation>
    </message>
    <message>
        <source>Look whether it is the file that you mean.</source>
        <translation>Проверьте, тот ли это файл.</translation>
    </message>
    <message>
        <source>“{file}” is a folder or a device, not a file.</source>
        <translation>«{file}» — папка или устройство, а не файл.</translation>
    </message>
    <message>
        <source>Choose a file, or another name.</source>
        <translation>Выберите файл или другое имя.</translation>
    </message>
    <message>
        <source>“{file}” is a directory of this program.</source>
        <translation>«{file}» — справочник этой программы.</translation>
    </message>
    <message>
        <source>It is not written over. Choose another name.</source>
        <translation>Он не перезаписывается. Выберите другое имя.</translation>
    </message>
    <message>
        <source>What can be imported: vCard, CSV, Excel, LDIF, jCard, and ZIP of vCards.</source>
        <translation>Импортировать можно: vCard, CSV, Excel, LDIF, jCard и ZIP с vCard.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or not what its name says.</source>
        <translation>Файл «{file}» повреждён или не то, чем назван.</translation>
    </message>
    <message>
        <source>Open it in the program it comes from and save it once more.</source>
        <translation>Откройте его в исходной программе и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>“{file}” would grow beyond all bounds when read.</source>
        <translation>Файл «{file}» при чтении вырос бы сверх всякой меры.</translation>
    </message>
    <message>
        <source>Delete empty rows and columns, or save the sheet as CSV.</source>
        <translation>Удалите пустые строки и столбцы или сохраните лист в формате CSV.</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation>Файл «{file}» защищён паролем.</translation>
    </message>
    <message>
        <source>Save it without a password and import that.</source>
        <translation>Сохраните его без пароля и импортируйте такой файл.</translation>
    </message>
    <message>
        <source>No key ring</source>
        <translation>Нет связки ключей</translation>
    </message>
    <message>
        <source>This session has no key ring to keep passphrases in.</source>
        <translation>В этом сеансе нет связки ключей, где можно хранить парольные фразы.</translation>
    </message>
    <message>
        <source>They are asked for each time.</source>
        <translation>Они запрашиваются каждый раз.</translation>
    </message>
    <message>
        <source>The key ring gives no answer</source>
        <translation>Связка ключей не отвечает</translation>
    </message>
    <message>
        <source>The key ring of this computer is locked or gives no answer.</source>
        <translation>Связка ключей этого компьютера заблокирована или не отвечает.</translation>
    </message>
    <message>
        <source>Unlock it in the system’s settings, then try again.</source>
        <translation>Разблокируйте её в настройках системы и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>Это не дата</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>«{value}» — не дата.</translation>
    </message>
    <message>
        <source>Write a year, a month or a day: 2017, 2017-09 or 2017-09-13.</source>
        <translation>Введите год, месяц или день: 2017, 2017-09 или 2017-09-13.</translation>
    </message>
    <message>
        <source>The entry is gone</source>
        <translation>Записи больше нет</translation>
    </message>
    <message>
        <source>This entry is not in the directory any more.</source>
        <translation>Этой записи в справочнике больше нет.</translation>
    </message>
    <message>
        <source>Somebody may have deleted it; look in the bin.</source>
        <translation>Возможно, её удалили; посмотрите в корзине.</translation>
    </message>
    <message>
        <source>A name is missing</source>
        <translation>Нет имени</translation>
    </message>
    <message>
        <source>Something without any name cannot be saved.</source>
        <translation>Без имени или названия сохранить нельзя.</translation>
    </message>
    <message>
        <source>Give it a name, even a short one.</source>
        <translation>Дайте имя или название, хотя бы короткое.</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Изменено за это время</translation>
    </message>
    <message>
        <source>Somebody else changed this entry while you were at it.</source>
        <translation>Пока вы работали с записью, её изменил кто-то другой.</translation>
    </message>
    <message>
        <source>Your text is kept. Compare it with the entry as it is now.</source>
        <translation>Ваш текст сохранён. Сравните его с записью в нынешнем виде.</translation>
    </message>
    <message>
        <source>The directory is not empty</source>
        <translation>Справочник не пуст</translation>
    </message>
    <message>
        <source>Demo data goes into an empty directory only.</source>
        <translation>Демонстрационные данные записываются только в пустой справочник.</translation>
    </message>
    <message>
        <source>Make a new directory for it.</source>
        <translation>Создайте для них новый справочник.</translation>
    </message>
    <message>
        <source>Cannot be kept as a search</source>
        <translation>Нельзя сохранить как поиск</translation>
    </message>
    <message>
        <source>No search finds what is listed here.</source>
        <translation>Ни один поиск не находит того, что здесь показано.</translation>
    </message>
    <message>
        <source>Choose another place, or search in everything.</source>
        <translation>Выберите другой раздел или ищите везде.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Не напечатано</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>Принтер не принял страницы.</translation>
    </message>
    <message>
        <source>See whether it is on and connected, or save a PDF.</source>
        <translation>Проверьте, включён ли он и подключён, или сохраните PDF.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Произошла непредвиденная ошибка</translation>
    </message>
    <message>
        <source>This could not be done, and the program does not know why.</source>
        <translation>Выполнить это не удалось, и программа не знает почему.</translation>
    </message>
    <message>
        <source>Your data is safe. Try it once more.</source>
        <translation>Ваши данные в безопасности. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>the directory</source>
        <translation>справочник</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>New event</source>
        <translation>Новое мероприятие</translation>
    </message>
    <message>
        <source>Edit the event</source>
        <translation>Изменить мероприятие</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Also held as</source>
        <translation>Проводится также как</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Title of the event</source>
        <translation>Название мероприятия</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>town, building</source>
        <translation>город, здание</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>этап</translation>
    </message>
</context>
<context>
    <name>EventKindsField</name>
    <message>
        <source>Also held as</source>
        <translation>Проводится также как</translation>
    </message>
    <message>
        <source>add a kind</source>
        <translation>добавить вид</translation>
    </message>
</context>
<context>
    <name>EventsSection</name>
    <message>
        <source>Missions and events</source>
        <translation>Миссии и мероприятия</translation>
    </message>
</context>
<context>
    <name>ExchangeCommands</name>
    <message>
        <source>Exported to “{name}” for {receiver}.</source>
        <translation>Экспортировано в «{name}» для: {receiver}.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Where to make the folder “{name}”</source>
        <translation>Где создать папку «{name}»</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Export for {receiver}</source>
        <translation>Экспорт для: {receiver}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Запись…</translation>
    </message>
    <message>
        <source>The selected entries ({count})</source>
        <translation>Выделенные записи ({count})</translation>
    </message>
    <message>
        <source>The list shown ({count})</source>
        <translation>Показанный список ({count})</translation>
    </message>
    <message>
        <source>Everything ({count})</source>
        <translation>Все записи ({count})</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>iPhone or Android</source>
        <translation>iPhone или Android</translation>
    </message>
    <message>
        <source>Thunderbird</source>
        <translation>Thunderbird</translation>
    </message>
    <message>
        <source>Nextcloud, CardDAV</source>
        <translation>Nextcloud, CardDAV</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Everything, lossless</source>
        <translation>Всё, без потерь</translation>
    </message>
    <message>
        <source>A folder with a card in each file: Outlook takes only the first of a file.</source>
        <translation>Папка, в каждом файле одна карточка: Outlook берёт из файла только первую.</translation>
    </message>
    <message>
        <source>One file to send by mail or messenger and to open on the phone.</source>
        <translation>Один файл: отправьте его почтой или мессенджером и откройте на телефоне.</translation>
    </message>
    <message>
        <source>One file for Tools › Import; also for Evolution and KDE.</source>
        <translation>Один файл для «Инструменты › Импорт»; подходит и для Evolution и KDE.</translation>
    </message>
    <message>
        <source>One file for the import of a Nextcloud or another CardDAV server.</source>
        <translation>Один файл для импорта в Nextcloud или на другой сервер CardDAV.</translation>
    </message>
    <message>
        <source>A workbook with a line for each entry; numbers keep their zeros and plus.</source>
        <translation>Книга, в строке одна запись; номера сохраняют нули и плюс.</translation>
    </message>
    <message>
        <source>For another directory of this program, or to keep: nothing is lost.</source>
        <translation>Для другого справочника этой программы или на хранение: ничего не теряется.</translation>
    </message>
    <message>
        <source>vCard 3.0</source>
        <translation>vCard 3.0</translation>
    </message>
    <message>
        <source>vCard 4.0</source>
        <translation>vCard 4.0</translation>
    </message>
    <message>
        <source>jCard (JSON)</source>
        <translation>jCard (JSON)</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Книга Excel (XLSX)</translation>
    </message>
    <message>
        <source>LDIF</source>
        <translation>LDIF</translation>
    </message>
    <message>
        <source>The columns of this program</source>
        <translation>Столбцы этой программы</translation>
    </message>
    <message>
        <source>The columns of Outlook</source>
        <translation>Столбцы Outlook</translation>
    </message>
    <message>
        <source>The columns of Google Contacts</source>
        <translation>Столбцы Google Контактов</translation>
    </message>
    <message>
        <source>Everybody: only what is public</source>
        <translation>Все: только общедоступное</translation>
    </message>
    <message>
        <source>Partners: public and for partners</source>
        <translation>Партнёры: общедоступное и для партнёров</translation>
    </message>
    <message>
        <source>Our own office: everything</source>
        <translation>Наш офис: всё</translation>
    </message>
    <message>
        <source>people</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>организации</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>должности</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>списки</translation>
    </message>
    <message>
        <source>names</source>
        <translation>имена</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>места работы</translation>
    </message>
    <message>
        <source>work e-mails</source>
        <translation>рабочие адреса эл. почты</translation>
    </message>
    <message>
        <source>private e-mails</source>
        <translation>личные адреса эл. почты</translation>
    </message>
    <message>
        <source>office phones</source>
        <translation>рабочие телефоны</translation>
    </message>
    <message>
        <source>mobiles</source>
        <translation>мобильные</translation>
    </message>
    <message>
        <source>private phones</source>
        <translation>личные телефоны</translation>
    </message>
    <message>
        <source>work addresses</source>
        <translation>рабочие адреса</translation>
    </message>
    <message>
        <source>private addresses</source>
        <translation>личные адреса</translation>
    </message>
    <message>
        <source>links</source>
        <translation>ссылки</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>языки</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>фотографии</translation>
    </message>
    <message>
        <source>birthdays and anniversaries</source>
        <translation>дни рождения и годовщины</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>заметки</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>метки</translation>
    </message>
    <message>
        <source>other lines of vCards</source>
        <translation>прочие строки vCard</translation>
    </message>
    <message>
        <source>remarks on values</source>
        <translation>примечания к значениям</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>предупреждения</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>источники</translation>
    </message>
    <message>
        <source>dates of verifying</source>
        <translation>даты проверки</translation>
    </message>
    <message>
        <source>Too private for them: {values}.</source>
        <translation>Не для них: {values}.</translation>
    </message>
    <message>
        <source>Not valid today: {values}.</source>
        <translation>Сегодня не действует: {values}.</translation>
    </message>
    <message>
        <source>No place in such files: {values}.</source>
        <translation>Нет места в таких файлах: {values}.</translation>
    </message>
    <message>
        <source>lists (shown as a person)</source>
        <translation>списки (показываются как человек)</translation>
    </message>
    <message>
        <source>posts (shown as a person)</source>
        <translation>должности (показываются как человек)</translation>
    </message>
    <message>
        <source>names beyond the first</source>
        <translation>имена кроме первого</translation>
    </message>
    <message>
        <source>jobs beyond the first</source>
        <translation>места работы кроме первого</translation>
    </message>
    <message>
        <source>further e-mails</source>
        <translation>остальные адреса эл. почты</translation>
    </message>
    <message>
        <source>further phones</source>
        <translation>остальные телефоны</translation>
    </message>
    <message>
        <source>further addresses</source>
        <translation>остальные адреса</translation>
    </message>
    <message>
        <source>further links</source>
        <translation>остальные ссылки</translation>
    </message>
    <message>
        <source>labels of numbers and links</source>
        <translation>подписи номеров и ссылок</translation>
    </message>
    <message>
        <source>commas in tags (become slashes)</source>
        <translation>запятые в метках (станут чертой)</translation>
    </message>
    <message>
        <source>further lines of vCards</source>
        <translation>прочие строки vCard</translation>
    </message>
    <message>
        <source>ends of very long notes</source>
        <translation>концы очень длинных заметок</translation>
    </message>
    <message>
        <source>columns not chosen</source>
        <translation>невыбранные столбцы</translation>
    </message>
    <message>
        <source>{what} {count}</source>
        <translation>{what}: {count}</translation>
    </message>
</context>
<context>
    <name>FaultColumn</name>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>name</source>
        <translation>имя (название)</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>метки</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>требует проверки</translation>
    </message>
    <message>
        <source>verified on</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>сомнения источника</translation>
    </message>
    <message>
        <source>other lines of the vCard</source>
        <translation>прочие строки vCard</translation>
    </message>
    <message>
        <source>position</source>
        <translation>место работы</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>языки</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>represents</source>
        <translation>представляет</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>входит в</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>источники</translation>
    </message>
    <message>
        <source>bin</source>
        <translation>корзина</translation>
    </message>
    <message>
        <source>donors</source>
        <translation>доноры</translation>
    </message>
    <message>
        <source>period</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>страны</translation>
    </message>
    <message>
        <source>sources of the countries</source>
        <translation>источники о странах</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>бюджет</translation>
    </message>
    <message>
        <source>number</source>
        <translation>номер</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>planned period</source>
        <translation>плановый срок</translation>
    </message>
    <message>
        <source>actual period</source>
        <translation>фактический срок</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>договор</translation>
    </message>
    <message>
        <source>role</source>
        <translation>роль</translation>
    </message>
    <message>
        <source>also held as</source>
        <translation>проводится также как</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>этап</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>темы</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>участник</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>правило</translation>
    </message>
    <message>
        <source>member</source>
        <translation>участник списка</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>цвет</translation>
    </message>
    <message>
        <source>where it is found</source>
        <translation>где находится</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>срок действия</translation>
    </message>
    <message>
        <source>label</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>use first</source>
        <translation>использовать в первую очередь</translation>
    </message>
    <message>
        <source>who may have it</source>
        <translation>кому можно давать</translation>
    </message>
    <message>
        <source>belongs to a position</source>
        <translation>относится к месту работы</translation>
    </message>
    <message>
        <source>international number</source>
        <translation>международный номер</translation>
    </message>
    <message>
        <source>language</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>script</source>
        <translation>письменность</translation>
    </message>
    <message>
        <source>component</source>
        <translation>компонент</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>назначение</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(уже нет)</translation>
    </message>
    <message>
        <source>{number} ext. {extension}</source>
        <translation>{number}, доб. {extension}</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}, {role}</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>около {amount}</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>New directory</source>
        <translation>Новый справочник</translation>
    </message>
    <message>
        <source>Directories (*{ending});;All files (*)</source>
        <translation>Справочники (*{ending});;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open a directory</source>
        <translation>Открыть справочник</translation>
    </message>
    <message>
        <source>The directory was made by an older version and is now in the form of this one. As it was, it lies beside it: “{name}”.</source>
        <translation>Справочник был создан более старой версией и теперь преобразован для этой. Прежний файл лежит рядом: «{name}».</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Страна</translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation>&amp;Программа</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Роль</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Метка</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>Сп&amp;исок</translation>
    </message>
    <message>
        <source>&amp;Has</source>
        <translation>&amp;Есть</translation>
    </message>
    <message>
        <source>Has &amp;no</source>
        <translation>&amp;Нет</translation>
    </message>
    <message>
        <source>P&amp;osts</source>
        <translation>&amp;Должности</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>Провер&amp;ка</translation>
    </message>
    <message>
        <source>V&amp;erified</source>
        <translation>Пр&amp;оверено</translation>
    </message>
    <message>
        <source>Ch&amp;anged</source>
        <translation>И&amp;зменено</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Подсчёт…</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>вакантна</translation>
    </message>
    <message>
        <source>held by somebody</source>
        <translation>занята</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>на проверку</translation>
    </message>
    <message>
        <source>not to review</source>
        <translation>не на проверку</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>за последний %n день</numerusform>
            <numerusform>за последние %n дня</numerusform>
            <numerusform>за последние %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n years ago</source>
        <translation>
            <numerusform>более %n года назад</numerusform>
            <numerusform>более %n лет назад</numerusform>
            <numerusform>более %n лет назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n months ago</source>
        <translation>
            <numerusform>более %n месяца назад</numerusform>
            <numerusform>более %n месяцев назад</numerusform>
            <numerusform>более %n месяцев назад</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to anything</source>
        <translation>Быстрый переход</translation>
    </message>
    <message>
        <source>Person, organisation, post, programme, list, command…</source>
        <translation>Человек, организация, должность, программа, список, команда…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter go   &gt; commands   Esc close</source>
        <translation>↑ ↓ выбор   Enter перейти   &gt; команды   Esc закрыть</translation>
    </message>
    <message>
        <source>Command · {keys}</source>
        <translation>Команда · {keys}</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без имени)</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message numerus="yes">
        <source>Copied %n vCards.</source>
        <translation>
            <numerusform>Скопирована %n карточка vCard.</numerusform>
            <numerusform>Скопировано %n карточки vCard.</numerusform>
            <numerusform>Скопировано %n карточек vCard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n entries as text.</source>
        <translation>
            <numerusform>Скопирована %n запись как текст.</numerusform>
            <numerusform>Скопированы %n записи как текст.</numerusform>
            <numerusform>Скопировано %n записей как текст.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Мобильный</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>Phone and fax</source>
        <translation>Телефон и факс</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>private</source>
        <translation>личный</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>The page with new versions opens in your browser. This is {version}.</source>
        <translation>Страница с новыми версиями открывается в браузере. Сейчас у вас {version}.</translation>
    </message>
    <message>
        <source>This copy does not say where newer ones are to be had. Ask whoever gave it to you.</source>
        <translation>В этой копии не указано, где взять новую версию. Спросите того, от кого вы её получили.</translation>
    </message>
    <message>
        <source>This is version {version}</source>
        <translation>Это версия {version}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of {name}</source>
        <translation>История: {name}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Take back this change</source>
        <translation>Отменить это изменение</translation>
    </message>
    <message>
        <source>Actions, newest first</source>
        <translation>Действия, сначала новые</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Пока ничего не менялось.</translation>
    </message>
    <message>
        <source>Show older…</source>
        <translation>Показать более ранние…</translation>
    </message>
    <message>
        <source>{detail} · taken back</source>
        <translation>{detail} · отменено</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без имени)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more records</source>
        <translation>
            <numerusform>и ещё %n запись</numerusform>
            <numerusform>и ещё %n записи</numerusform>
            <numerusform>и ещё %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Отмена изменения…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>What was changed again since then was left as it is; see above.</source>
        <translation>То, что с тех пор менялось снова, оставлено как есть; см. выше.</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>Изменение отменено.</translation>
    </message>
    <message>
        <source>Left as it is, because it was changed since</source>
        <translation>Оставлено как есть, потому что с тех пор изменилось</translation>
    </message>
    <message>
        <source>The whole record, which was changed since it was added.</source>
        <translation>Вся запись: после добавления её меняли.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(ничего)</translation>
    </message>
    <message>
        <source>would have become: {value}</source>
        <translation>стало бы: {value}</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Added {name}</source>
        <translation>Добавлено: {name}</translation>
    </message>
    <message>
        <source>Changed {name}</source>
        <translation>Изменено: {name}</translation>
    </message>
    <message>
        <source>Moved {name} to the bin</source>
        <translation>В корзину: {name}</translation>
    </message>
    <message>
        <source>Restored {name}</source>
        <translation>Восстановлено: {name}</translation>
    </message>
    <message>
        <source>Verified {name}</source>
        <translation>Проверено: {name}</translation>
    </message>
    <message>
        <source>Imported {name}</source>
        <translation>Импортировано: {name}</translation>
    </message>
    <message>
        <source>Filled in the demo data</source>
        <translation>Внесены демонстрационные данные</translation>
    </message>
    <message>
        <source>Took back: {name}</source>
        <translation>Отменено: {name}</translation>
    </message>
    <message>
        <source>Did again: {name}</source>
        <translation>Повторено: {name}</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без имени)</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} и ещё %n</numerusform>
            <numerusform>{name} и ещё %n</numerusform>
            <numerusform>{name} и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed {fields} of {name}</source>
        <translation>{name} — изменено: {fields}</translation>
    </message>
    <message>
        <source>other order</source>
        <translation>другой порядок</translation>
    </message>
    <message>
        <source>{words} ({aspect}: {value})</source>
        <translation>{words} ({aspect}: {value})</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>Dragged vCards</source>
        <translation>Перетащенные визитки</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>Импорт остановлен. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Импорт…</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln entries.</source>
        <translation>
            <numerusform>Импортирована %Ln запись.</numerusform>
            <numerusform>Импортированы %Ln записи.</numerusform>
            <numerusform>Импортировано %Ln записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no vCards on the clipboard.</source>
        <translation>В буфере обмена нет визиток vCard.</translation>
    </message>
    <message>
        <source>Pasted vCards</source>
        <translation>Вставленные визитки</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import contacts</source>
        <translation>Импорт контактов</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Выбрать файлы…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Столбцы…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Просмотр файлов…</translation>
    </message>
    <message>
        <source>The directory was changed meanwhile; this is the plan made anew.</source>
        <translation>Справочник тем временем изменился; план составлен заново.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is nothing to import: nothing would be added or changed.</source>
        <translation>Импортировать нечего: ничего не добавится и не изменится.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries will be added.</source>
        <translation>
            <numerusform>Будет добавлена %Ln запись.</numerusform>
            <numerusform>Будут добавлены %Ln записи.</numerusform>
            <numerusform>Будет добавлено %Ln записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organisations that they name are added with them.</source>
        <translation>
            <numerusform>Вместе с ними добавится %Ln названная в них организация.</numerusform>
            <numerusform>Вместе с ними добавятся %Ln названные в них организации.</numerusform>
            <numerusform>Вместе с ними добавится %Ln названных в них организаций.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries will be changed.</source>
        <translation>
            <numerusform>Будет изменена %Ln запись.</numerusform>
            <numerusform>Будут изменены %Ln записи.</numerusform>
            <numerusform>Будет изменено %Ln записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicates are left out.</source>
        <translation>
            <numerusform>%Ln возможный дубликат пропускается.</numerusform>
            <numerusform>%Ln возможных дубликата пропускаются.</numerusform>
            <numerusform>%Ln возможных дубликатов пропускаются.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines that have no field here are kept as they are.</source>
        <translation>
            <numerusform>%Ln строка, для которой здесь нет поля, сохраняется как есть.</numerusform>
            <numerusform>%Ln строки, для которых здесь нет полей, сохраняются как есть.</numerusform>
            <numerusform>%Ln строк, для которых здесь нет полей, сохраняются как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose files; nothing is changed before “Import”.</source>
        <translation>Выберите файлы; до нажатия «Импортировать» ничего не изменится.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>“{file}”</source>
        <translation>«{file}»</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDrops</name>
    <message>
        <source>Drop here to import</source>
        <translation>Отпустите здесь, чтобы импортировать</translation>
    </message>
    <message>
        <source>You see what would be new or changed before anything happens.</source>
        <translation>Сначала будет показано, что добавится и что изменится.</translation>
    </message>
    <message>
        <source>Drop here to open this directory</source>
        <translation>Отпустите здесь, чтобы открыть этот справочник</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>Это нельзя импортировать</translation>
    </message>
</context>
<context>
    <name>ImportOffers</name>
    <message>
        <source>Contacts ({endings})</source>
        <translation>Контакты ({endings})</translation>
    </message>
    <message>
        <source>vCards ({endings})</source>
        <translation>Визитки vCard ({endings})</translation>
    </message>
    <message>
        <source>Tables ({endings})</source>
        <translation>Таблицы ({endings})</translation>
    </message>
    <message>
        <source>LDIF ({endings})</source>
        <translation>LDIF ({endings})</translation>
    </message>
    <message>
        <source>jCard ({endings})</source>
        <translation>jCard ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>What can be imported: vCard, CSV, Excel, LDIF, jCard, and ZIP of vCards.</source>
        <translation>Можно импортировать: vCard, CSV, Excel, LDIF, jCard и ZIP с визитками vCard.</translation>
    </message>
    <message>
        <source>“{name}” holds no contacts that can be read here. {kinds}</source>
        <translation>В «{name}» нет контактов, которые можно прочитать. {kinds}</translation>
    </message>
    <message>
        <source>These files hold no contacts that can be read here: {names}. {kinds}</source>
        <translation>В этих файлах нет контактов, которые можно прочитать: {names}. {kinds}</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>The rest of the card is imported. Nothing needs to be done.</source>
        <translation>Остальное из карточки импортируется. Делать ничего не нужно.</translation>
    </message>
    <message>
        <source>Correct the card in the program it comes from, and export it again.</source>
        <translation>Исправьте карточку в исходной программе и экспортируйте её снова.</translation>
    </message>
    <message>
        <source>Export the file again: it may have been cut off or changed on its way.</source>
        <translation>Экспортируйте файл снова: возможно, он обрезан или изменён при передаче.</translation>
    </message>
    <message>
        <source>The card names nobody.</source>
        <translation>В карточке нет имени.</translation>
    </message>
    <message>
        <source>Give it a name in the program it comes from, and export it again.</source>
        <translation>Укажите имя в исходной программе и экспортируйте карточку снова.</translation>
    </message>
    <message>
        <source>The card has no end.</source>
        <translation>У карточки нет конца.</translation>
    </message>
    <message>
        <source>What was read of it is imported. Export the file again if something is missing: it may have been cut off.</source>
        <translation>Прочитанное импортируется. Если чего-то не хватает, экспортируйте файл снова: возможно, он обрезан.</translation>
    </message>
    <message>
        <source>This line stands outside every card.</source>
        <translation>Строка стоит вне карточек.</translation>
    </message>
    <message>
        <source>It was left out. The cards around it are imported.</source>
        <translation>Она пропущена. Соседние карточки импортируются.</translation>
    </message>
    <message>
        <source>This line is no part of a vCard.</source>
        <translation>Эта строка — не часть vCard.</translation>
    </message>
    <message>
        <source>This version of vCard is not known.</source>
        <translation>Неизвестная версия vCard.</translation>
    </message>
    <message>
        <source>The card was read like version 3.0. Look at it after the import.</source>
        <translation>Карточка прочитана как версия 3.0. Проверьте её после импорта.</translation>
    </message>
    <message>
        <source>This text cannot be read.</source>
        <translation>Этот текст не читается.</translation>
    </message>
    <message>
        <source>It is in another encoding than the file says. Look at the entry after the import, or export the file again as UTF-8.</source>
        <translation>Его кодировка не та, что указана в файле. Проверьте запись после импорта или экспортируйте файл снова в UTF-8.</translation>
    </message>
    <message>
        <source>This line is too long.</source>
        <translation>Строка слишком длинная.</translation>
    </message>
    <message>
        <source>It was left out. Often it is a picture that is very large.</source>
        <translation>Она пропущена. Часто это очень большая картинка.</translation>
    </message>
    <message>
        <source>The card is too large.</source>
        <translation>Карточка слишком велика.</translation>
    </message>
    <message>
        <source>This record changes or deletes an entry.</source>
        <translation>Эта запись изменяет или удаляет чью-то запись.</translation>
    </message>
    <message>
        <source>It was left out: only whole entries are imported.</source>
        <translation>Она пропущена: импортируются только целые записи.</translation>
    </message>
    <message>
        <source>This content lies in another file.</source>
        <translation>Это содержимое лежит в другом файле.</translation>
    </message>
    <message>
        <source>No file that a file names is ever opened.</source>
        <translation>Файлы, названные внутри файла, никогда не открываются.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Кавычка не закрыта.</translation>
    </message>
    <message>
        <source>The lines after it were read one by one. Look at these entries after the import.</source>
        <translation>Строки после неё прочитаны по одной. Проверьте эти записи после импорта.</translation>
    </message>
    <message>
        <source>Excel has changed this number; its digits are lost.</source>
        <translation>Excel изменил этот номер: его цифры потеряны.</translation>
    </message>
    <message>
        <source>It was left out. Format the column as text in Excel and type the number anew.</source>
        <translation>Он пропущен. Задайте столбцу в Excel текстовый формат и введите номер заново.</translation>
    </message>
    <message>
        <source>This sheet was not read.</source>
        <translation>Этот лист не прочитан.</translation>
    </message>
    <message>
        <source>Import the file again, and choose this sheet.</source>
        <translation>Импортируйте файл ещё раз и выберите этот лист.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Файл повреждён.</translation>
    </message>
    <message>
        <source>Open it in the program it comes from, and save it once more.</source>
        <translation>Откройте его в исходной программе и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>The file would grow beyond all bounds.</source>
        <translation>Файл вырос бы сверх всякой меры.</translation>
    </message>
    <message>
        <source>Delete empty rows and columns, or save the sheet as CSV.</source>
        <translation>Удалите пустые строки и столбцы или сохраните лист в формате CSV.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Файл защищён паролем.</translation>
    </message>
    <message>
        <source>Save it without a password, and choose that file.</source>
        <translation>Сохраните его без пароля и выберите такой файл.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Файла нет.</translation>
    </message>
    <message>
        <source>It may have been moved. Choose it again.</source>
        <translation>Возможно, он перемещён. Выберите его снова.</translation>
    </message>
    <message>
        <source>You may not read the file.</source>
        <translation>У вас нет права читать этот файл.</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own, and choose it there.</source>
        <translation>Скопируйте его в свою папку и выберите там.</translation>
    </message>
    <message>
        <source>The file is not a text file.</source>
        <translation>Файл не текстовый.</translation>
    </message>
    <message>
        <source>Choose an export of contacts: vCard, CSV or LDIF.</source>
        <translation>Выберите экспорт контактов: vCard, CSV или LDIF.</translation>
    </message>
    <message>
        <source>There are no contacts in the file.</source>
        <translation>В файле нет контактов.</translation>
    </message>
    <message>
        <source>Look whether it is the file that you mean.</source>
        <translation>Проверьте, тот ли это файл.</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>Это папка или устройство, а не файл.</translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation>Выберите файлы в ней.</translation>
    </message>
    <message>
        <source>This is a directory of this program.</source>
        <translation>Это справочник этой программы.</translation>
    </message>
    <message>
        <source>Open it with “Open directory…”.</source>
        <translation>Откройте его командой «Открыть справочник…».</translation>
    </message>
    <message>
        <source>Two cards have the same UID.</source>
        <translation>У двух карточек одинаковый UID.</translation>
    </message>
    <message>
        <source>The list names somebody who is unknown.</source>
        <translation>В списке назван кто-то неизвестный.</translation>
    </message>
    <message>
        <source>There is no space left.</source>
        <translation>Нет свободного места.</translation>
    </message>
    <message>
        <source>The format of the file is not known.</source>
        <translation>Неизвестный формат файла.</translation>
    </message>
    <message>
        <source>Export the contacts as vCard or CSV, and choose that file.</source>
        <translation>Экспортируйте контакты как vCard или CSV и выберите этот файл.</translation>
    </message>
    <message>
        <source>Make room on the disk, and try again.</source>
        <translation>Освободите место на диске и попробуйте снова.</translation>
    </message>
    <message>
        <source>A file of this name is there already.</source>
        <translation>Файл с таким именем уже есть.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Дайте ему другое имя.</translation>
    </message>
    <message>
        <source>Both are imported; the second one gets another UID.</source>
        <translation>Импортируются обе; вторая получит другой UID.</translation>
    </message>
    <message>
        <source>The list is imported without that member. Import the file with the member, and then this one again.</source>
        <translation>Список импортируется без этого участника. Импортируйте файл с участником, а затем снова этот.</translation>
    </message>
    <message>
        <source>The card cannot be read.</source>
        <translation>Карточку не удаётся прочитать.</translation>
    </message>
    <message>
        <source>An entry with the same UID and another name is there.</source>
        <translation>Есть запись с тем же UID и другим именем.</translation>
    </message>
    <message>
        <source>An entry with the same phone number is there.</source>
        <translation>Есть запись с тем же номером телефона.</translation>
    </message>
    <message>
        <source>An entry with the same e-mail is there.</source>
        <translation>Уже есть запись с таким же адресом эл. почты.</translation>
    </message>
    <message>
        <source>An entry with the same name and organisation is there.</source>
        <translation>Уже есть запись с таким же именем и организацией.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Update the entry</source>
        <translation>Дополнить запись</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>Всё равно добавить</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменённые</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Возможные дубликаты</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>{sentence} “{text}”</source>
        <translation>{sentence} «{text}»</translation>
    </message>
</context>
<context>
    <name>ItemDetails</name>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Пометка</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>More fields</source>
        <translation>Другие поля</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>More fields, some are filled in</source>
        <translation>Другие поля, некоторые заполнены</translation>
    </message>
    <message>
        <source>Remove (Alt+Up and Alt+Down move the row)</source>
        <translation>Убрать (Alt+↑ и Alt+↓ перемещают строку)</translation>
    </message>
</context>
<context>
    <name>KindOfMany</name>
    <message>
        <source>EU delegations</source>
        <translation>Делегации ЕС</translation>
    </message>
    <message>
        <source>EU institutions</source>
        <translation>Институты ЕС</translation>
    </message>
    <message>
        <source>EU missions</source>
        <translation>Миссии ЕС</translation>
    </message>
    <message>
        <source>Ministries</source>
        <translation>Министерства</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Подразделения</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>Агентства</translation>
    </message>
    <message>
        <source>Prosecutors&apos; offices</source>
        <translation>Прокуратуры</translation>
    </message>
    <message>
        <source>Parliaments</source>
        <translation>Парламенты</translation>
    </message>
    <message>
        <source>Local authorities</source>
        <translation>Местные органы власти</translation>
    </message>
    <message>
        <source>Embassies</source>
        <translation>Посольства</translation>
    </message>
    <message>
        <source>International organisations</source>
        <translation>Межд. организации</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Подрядчики</translation>
    </message>
    <message>
        <source>Universities</source>
        <translation>Университеты</translation>
    </message>
    <message>
        <source>NGOs</source>
        <translation>НПО</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>СМИ</translation>
    </message>
    <message>
        <source>Donors</source>
        <translation>Доноры</translation>
    </message>
    <message>
        <source>Other organisations</source>
        <translation>Прочие организации</translation>
    </message>
</context>
<context>
    <name>KindOfOne</name>
    <message>
        <source>EU delegation</source>
        <translation>Делегация ЕС</translation>
    </message>
    <message>
        <source>EU institution</source>
        <translation>Институт ЕС</translation>
    </message>
    <message>
        <source>EU mission</source>
        <translation>Миссия ЕС</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>Министерство</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Агентство</translation>
    </message>
    <message>
        <source>Prosecutor&apos;s office</source>
        <translation>Прокуратура</translation>
    </message>
    <message>
        <source>Parliament</source>
        <translation>Парламент</translation>
    </message>
    <message>
        <source>Local authority</source>
        <translation>Местный орган власти</translation>
    </message>
    <message>
        <source>Embassy</source>
        <translation>Посольство</translation>
    </message>
    <message>
        <source>International organisation</source>
        <translation>Международная организация</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>Подрядчик</translation>
    </message>
    <message>
        <source>University</source>
        <translation>Университет</translation>
    </message>
    <message>
        <source>Non-governmental organisation</source>
        <translation>Неправительственная организация</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>СМИ</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>Донор</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>language</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>This language is not known. Choose one from the list.</source>
        <translation>Такого языка нет. Выберите язык из списка.</translation>
    </message>
</context>
<context>
    <name>LanguagesField</name>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>add a language</source>
        <translation>добавить язык</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Parts and licences</source>
        <translation>Компоненты и лицензии</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL, version 3. Their source is at download.qt.io; they lie in files of their own, and you may replace them by versions that you changed.</source>
        <translation>Qt и PySide6 используются по лицензии LGPL версии 3. Их исходный код доступен на download.qt.io; они лежат отдельными файлами, и вы можете заменить их изменёнными вами версиями.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Компоненты</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Текст лицензии</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Вид ссылки</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
</context>
<context>
    <name>ListCommands</name>
    <message numerus="yes">
        <source>Took %n entries off the list.</source>
        <translation>
            <numerusform>%n запись убрана из списка.</numerusform>
            <numerusform>%n записи убраны из списка.</numerusform>
            <numerusform>%n записей убрано из списка.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n entries on the list.</source>
        <translation>
            <numerusform>%n запись добавлена в список.</numerusform>
            <numerusform>%n записи добавлены в список.</numerusform>
            <numerusform>%n записей добавлено в список.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed the list.</source>
        <translation>Список переименован.</translation>
    </message>
</context>
<context>
    <name>ListController</name>
    <message>
        <source>{number}+ found</source>
        <translation>найдено более {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>найдено: %n</numerusform>
            <numerusform>найдено: %n</numerusform>
            <numerusform>найдено: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar</source>
        <translation>
            <numerusform>%n похожая</numerusform>
            <numerusform>%n похожие</numerusform>
            <numerusform>%n похожих</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} мс</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Choose columns</source>
        <translation>Выбрать столбцы</translation>
    </message>
    <message>
        <source>Show as list or table</source>
        <translation>Показать списком или таблицей</translation>
    </message>
    <message>
        <source>{number}+ entries</source>
        <translation>более {number} записей</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>выбрано: %n</numerusform>
            <numerusform>выбрано: %n</numerusform>
            <numerusform>выбрано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Порядок: %1</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Порядок списка</translation>
    </message>
</context>
<context>
    <name>ListNameDialog</name>
    <message>
        <source>Rename the list</source>
        <translation>Переименовать список</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Новый список</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
</context>
<context>
    <name>LongChanges</name>
    <message>
        <source>A large change is being written. Wait for its end, or stop it below.</source>
        <translation>Записывается большое изменение. Дождитесь его окончания или остановите его внизу.</translation>
    </message>
    <message>
        <source>A large change is being written. Yours is saved right after it.</source>
        <translation>Записывается большое изменение. Ваше сохранится сразу после него.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Partner Directory</source>
        <translation>Partner Directory</translation>
    </message>
    <message>
        <source>{name} — Partner Directory</source>
        <translation>{name} — Partner Directory</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Columns of “{file}”</source>
        <translation>Столбцы файла «{file}»</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Between the cells</source>
        <translation>Между ячейками</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Названия столбцов</translation>
    </message>
    <message>
        <source>Country of numbers without prefix</source>
        <translation>Страна номеров без кода</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Say what each column holds; nothing is changed before “Import”.</source>
        <translation>Укажите, что содержит каждый столбец; до нажатия «Импортировать» ничего не изменится.</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(неизвестна)</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>нет строки</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>строка {number}</translation>
    </message>
    <message numerus="yes">
        <source>Only this sheet is imported. For %n other sheets, import the file again: {names}.</source>
        <translation>
            <numerusform>Импортируется только этот лист. Для ещё %n листа импортируйте файл снова: {names}.</numerusform>
            <numerusform>Импортируется только этот лист. Для ещё %n листов импортируйте файл снова: {names}.</numerusform>
            <numerusform>Импортируется только этот лист. Для ещё %n листов импортируйте файл снова: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns are set as last time.</source>
        <translation>Столбцы заданы как в прошлый раз.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n empty columns too</source>
        <translation>
            <numerusform>Показать и %n пустой столбец</numerusform>
            <numerusform>Показать и %n пустых столбца</numerusform>
            <numerusform>Показать и %n пустых столбцов</numerusform>
        </translation>
    </message>
    <message>
        <source>Several phones or e-mails in one cell, apart by commas, semicolons or lines, become several values.</source>
        <translation>Несколько телефонов или адресов в одной ячейке через запятую, точку с запятой или с новой строки станут отдельными значениями.</translation>
    </message>
    <message>
        <source>Choose the column with the names of people or organisations.</source>
        <translation>Выберите столбец с именами людей или названиями организаций.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns are kept with their entries as they are.</source>
        <translation>
            <numerusform>%n столбец сохраняется с записями как есть.</numerusform>
            <numerusform>%n столбца сохраняются с записями как есть.</numerusform>
            <numerusform>%n столбцов сохраняются с записями как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some numbers have no country prefix. Choose their country, so that they can be dialled.</source>
        <translation>У некоторых номеров нет кода страны. Выберите страну, чтобы по ним можно было звонить.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>name</source>
        <translation>название</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>Вид названия</translation>
    </message>
    <message>
        <source>Language of the name</source>
        <translation>Язык названия</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Names and languages</source>
        <translation>Имена и языки</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Названия</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Everything</source>
        <translation>Все записи</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Должности</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Вакантные</translation>
    </message>
    <message>
        <source>Coordinators</source>
        <translation>Координаторы</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Партнёры</translation>
    </message>
    <message>
        <source>Missions and events</source>
        <translation>Мероприятия</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>На проверку</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Программы</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Housekeeping</source>
        <translation>Обслуживание</translation>
    </message>
    <message>
        <source>%1, phase %2</source>
        <translation>%1, этап %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <translation>
            <numerusform>%1, %n запись</numerusform>
            <numerusform>%1, %n записи</numerusform>
            <numerusform>%1, %n записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavigationView</name>
    <message>
        <source>Navigation</source>
        <translation>Навигация</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>Encrypt the new directory?</source>
        <translation>Зашифровать новый справочник?</translation>
    </message>
    <message>
        <source>With a passphrase the file can be read by nobody who does not know it. Nobody can find it again if it is forgotten.</source>
        <translation>С парольной фразой файл прочитает только тот, кто её знает. Если её забыть, восстановить её не сможет никто.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Ещё раз то же самое</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Фразы не совпадают.</translation>
    </message>
    <message>
        <source>Create without a passphrase</source>
        <translation>Создать без парольной фразы</translation>
    </message>
    <message>
        <source>Create encrypted</source>
        <translation>Создать с шифрованием</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>Примечания и метки</translation>
    </message>
    <message>
        <source>On lists</source>
        <translation>В списках</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Represents</source>
        <translation>Представляет</translation>
    </message>
    <message>
        <source>The country or union an embassy or delegation speaks for</source>
        <translation>Страна или союз, от имени которых действует посольство или делегация</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Входит в</translation>
    </message>
</context>
<context>
    <name>OriginSection</name>
    <message>
        <source>Where this comes from</source>
        <translation>Откуда эти сведения</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>to verify</source>
        <translation>требует проверки</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>свежие данные</translation>
    </message>
    <message>
        <source>over a year ago</source>
        <translation>больше года назад</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Проверено сегодня</translation>
    </message>
    <message>
        <source>Everything on this card was checked today and is right</source>
        <translation>Всё на этой карточке проверено сегодня и верно</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>No program for e-mail is set up on this computer. The address was copied instead.</source>
        <translation>На этом компьютере не настроена почтовая программа. Вместо этого адрес скопирован.</translation>
    </message>
    <message>
        <source>No program for calls is set up on this computer. The number was copied instead.</source>
        <translation>На этом компьютере не настроена программа для звонков. Вместо этого номер скопирован.</translation>
    </message>
    <message>
        <source>No program on this computer opens this link. It was copied instead.</source>
        <translation>На этом компьютере нет программы, которая открывает эту ссылку. Вместо этого она скопирована.</translation>
    </message>
    <message>
        <source>No program on this computer shows folders. The path was copied instead.</source>
        <translation>На этом компьютере нет программы, которая показывает папки. Вместо этого путь скопирован.</translation>
    </message>
</context>
<context>
    <name>ParentRow</name>
    <message>
        <source>Part of</source>
        <translation>Входит в</translation>
    </message>
    <message>
        <source>organisation it is part of</source>
        <translation>вышестоящая организация</translation>
    </message>
    <message>
        <source>Create organisation “%1”</source>
        <translation>Создать организацию «%1»</translation>
    </message>
    <message>
        <source>“%1” is not in the directory; it is made as a new organisation.</source>
        <translation>«%1» нет в справочнике; будет создана новая организация.</translation>
    </message>
    <message>
        <source>The organisation is new.</source>
        <translation>Организация новая.</translation>
    </message>
</context>
<context>
    <name>ParentsSection</name>
    <message>
        <source>Part of</source>
        <translation>Входит в</translation>
    </message>
</context>
<context>
    <name>PartialDateField</name>
    <message>
        <source>day, month or year</source>
        <translation>день, месяц или год</translation>
    </message>
    <message>
        <source>No date. Type a year, a month or a day: 2017, 09.2017 or 13.09.2017.</source>
        <translation>Это не дата. Введите год, месяц или день: 2017, 09.2017 или 13.09.2017.</translation>
    </message>
</context>
<context>
    <name>ParticipationRow</name>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>person, post or organisation</source>
        <translation>человек, должность или организация</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>В качестве</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>“{file}” is encrypted.</source>
        <translation>«{file}» зашифрован.</translation>
    </message>
    <message>
        <source>&amp;Keep on this computer</source>
        <translation>&amp;Хранить на этом компьютере</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>In the key ring of your account: whoever is logged in as you can then open this directory without the passphrase.</source>
        <translation>В связке ключей вашей учётной записи: тогда любой, кто вошёл под вашим именем, откроет этот справочник без парольной фразы.</translation>
    </message>
    <message>
        <source>The key ring of this computer has not answered yet.</source>
        <translation>Связка ключей этого компьютера ещё не ответила.</translation>
    </message>
    <message>
        <source>This session has no key ring; the passphrase is asked for each time.</source>
        <translation>В этом сеансе нет связки ключей; парольная фраза запрашивается каждый раз.</translation>
    </message>
    <message>
        <source>The key ring of this computer is locked or gives no answer; the passphrase is asked for each time.</source>
        <translation>Связка ключей этого компьютера заблокирована или не отвечает; парольная фраза запрашивается каждый раз.</translation>
    </message>
    <message>
        <source>The passphrase kept on this computer did not fit; it is forgotten.</source>
        <translation>Парольная фраза, хранившаяся на этом компьютере, не подошла; она удалена.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Скрыть парольную фразу</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Показать парольную фразу</translation>
    </message>
</context>
<context>
    <name>Passphrases</name>
    <message>
        <source>The passphrase is kept in the key ring of your account.</source>
        <translation>Парольная фраза хранится в связке ключей вашей учётной записи.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Vacant</source>
        <translation>Вакантна</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n people</source>
        <translation>
            <numerusform>Показать %n человека</numerusform>
            <numerusform>Показать всех %n человек</numerusform>
            <numerusform>Показать всех %n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Former (%n)</source>
        <translation>
            <numerusform>Ранее (%n)</numerusform>
            <numerusform>Ранее (%n)</numerusform>
            <numerusform>Ранее (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Кто занимает</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Add a person here</source>
        <translation>Добавить сюда человека</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>на {date}</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Места работы</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
</context>
<context>
    <name>PersonNameRow</name>
    <message>
        <source>Name as one line</source>
        <translation>Имя одной строкой</translation>
    </message>
    <message>
        <source>Split into parts</source>
        <translation>Разделить на части</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language of the name</source>
        <translation>Язык имени</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>Вид имени</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Additional</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Суффикс</translation>
    </message>
</context>
<context>
    <name>PhaseEditor</name>
    <message>
        <source>New phase</source>
        <translation>Новый этап</translation>
    </message>
    <message>
        <source>Edit the phase</source>
        <translation>Изменить этап</translation>
    </message>
    <message>
        <source>Number of the phase</source>
        <translation>Номер этапа</translation>
    </message>
    <message>
        <source>such as 9</source>
        <translation>например 9</translation>
    </message>
    <message>
        <source>Title of the phase</source>
        <translation>Название этапа</translation>
    </message>
    <message>
        <source>if it has one</source>
        <translation>если есть</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Partners and other roles</source>
        <translation>Партнёры и другие роли</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
</context>
<context>
    <name>PhasesSection</name>
    <message>
        <source>Edit this phase</source>
        <translation>Изменить этот этап</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Phase {number}: {title}</source>
        <translation>Этап {number}: {title}</translation>
    </message>
    <message>
        <source>Phase {number}</source>
        <translation>Этап {number}</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>signed {date}</source>
        <translation>подписан {date}</translation>
    </message>
    <message>
        <source>Leads the consortium</source>
        <translation>Возглавляет консорциум</translation>
    </message>
    <message>
        <source>component {name}</source>
        <translation>компонент {name}</translation>
    </message>
</context>
<context>
    <name>PhoneRow</name>
    <message>
        <source>Phone number</source>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>номер телефона</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>Вид номера</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Добавочный</translation>
    </message>
</context>
<context>
    <name>PhotoCommands</name>
    <message>
        <source>The photo cannot be made smaller.</source>
        <translation>Фото не удалось уменьшить.</translation>
    </message>
    <message>
        <source>The photo is smaller now: {after} instead of {before}.</source>
        <translation>Фото уменьшено: {after} вместо {before}.</translation>
    </message>
    <message>
        <source>Removed the photo.</source>
        <translation>Фото удалено.</translation>
    </message>
    <message>
        <source>Save the photo</source>
        <translation>Сохранить фото</translation>
    </message>
    <message>
        <source>Saved “{name}”.</source>
        <translation>Сохранено: «{name}».</translation>
    </message>
</context>
<context>
    <name>PlainDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PlanColumn</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Organisation or post</source>
        <translation>Организация, должность</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Возможно, это</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Cards</source>
        <translation>Карточки</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>The card in full</source>
        <translation>Карточка полностью</translation>
    </message>
    <message>
        <source>{words} ({count})</source>
        <translation>{words} ({count})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more errors</source>
        <translation>
            <numerusform>и ещё %n ошибка</numerusform>
            <numerusform>и ещё %n ошибки</numerusform>
            <numerusform>и ещё %n ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>What happens to the cards</source>
        <translation>Что будет с карточками</translation>
    </message>
    <message>
        <source>For all of them:</source>
        <translation>Для всех:</translation>
    </message>
    <message>
        <source>{choice}: for all possible duplicates</source>
        <translation>{choice}: для всех возможных дубликатов</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>kept lines</source>
        <translation>строки</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWriter</name>
    <message>
        <source>{file}, card {card}, line {line}</source>
        <translation>{file}, карточка {card}, строка {line}</translation>
    </message>
    <message>
        <source>It lies in the bin and comes back from there.</source>
        <translation>Запись лежит в корзине и вернётся оттуда.</translation>
    </message>
    <message>
        <source>The values stay as they are. The lines of the card are kept, so that they can be written back in the same words.</source>
        <translation>Значения остаются прежними. Строки карточки сохраняются, чтобы записать их обратно теми же словами.</translation>
    </message>
    <message>
        <source>Nothing: the directory says the same already.</source>
        <translation>Ничего: в справочнике уже то же самое.</translation>
    </message>
    <message>
        <source>What the card says</source>
        <translation>Что говорит карточка</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>Что добавится</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Further details</source>
        <translation>Другие сведения</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message numerus="yes">
        <source>Kept as they are (%n)</source>
        <translation>
            <numerusform>Сохраняется как есть (%n)</numerusform>
            <numerusform>Сохраняются как есть (%n)</numerusform>
            <numerusform>Сохраняются как есть (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>и ещё %n строка</numerusform>
            <numerusform>и ещё %n строки</numerusform>
            <numerusform>и ещё %n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PositionsSection</name>
    <message>
        <source>Positions</source>
        <translation>Места работы</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>на {date}</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>organisation the post is in</source>
        <translation>организация, в которой эта должность</translation>
    </message>
    <message>
        <source>Create organisation “%1”</source>
        <translation>Создать организацию «%1»</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>programme the post is for</source>
        <translation>программа, для которой эта должность</translation>
    </message>
    <message>
        <source>For the country</source>
        <translation>По стране</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>“%1” is not in the directory; it is made as a new organisation.</source>
        <translation>«%1» нет в справочнике; будет создана новая организация.</translation>
    </message>
    <message>
        <source>The organisation is new.</source>
        <translation>Организация новая.</translation>
    </message>
    <message>
        <source>Choose a programme from the list; “%1” is kept in the note otherwise.</source>
        <translation>Выберите программу из списка, иначе «%1» попадёт в примечание.</translation>
    </message>
</context>
<context>
    <name>PostsSection</name>
    <message>
        <source>Add a post here</source>
        <translation>Добавить сюда должность</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Должности</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>вакантна</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Column {letters}</source>
        <translation>Столбец {letters}</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>What leaves the house</source>
        <translation>Что уходит из офиса</translation>
    </message>
    <message>
        <source>Counting what leaves the house…</source>
        <translation>Подсчёт того, что уходит из офиса…</translation>
    </message>
    <message>
        <source>Counting what leaves the house: {percent} %</source>
        <translation>Подсчёт того, что уходит из офиса: {percent} %</translation>
    </message>
    <message>
        <source>Leaves the house: {entries}, with {values}.</source>
        <translation>Уходит: {entries}; в них {values}.</translation>
    </message>
    <message>
        <source>Nothing would be written.</source>
        <translation>Писать нечего.</translation>
    </message>
    <message>
        <source>Stays here.</source>
        <translation>Остаётся здесь.</translation>
    </message>
    <message>
        <source>Nothing stays back.</source>
        <translation>Ничего не остаётся.</translation>
    </message>
    <message>
        <source>The receiver will not find: {lost}.</source>
        <translation>Получатель не найдёт: {lost}.</translation>
    </message>
</context>
<context>
    <name>PrintCommands</name>
    <message>
        <source>Partner Directory</source>
        <translation>Partner Directory</translation>
    </message>
    <message>
        <source>For our own office only</source>
        <translation>Только для нашего офиса</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message numerus="yes">
        <source>Printed %n entries.</source>
        <translation>
            <numerusform>Напечатана %n запись.</numerusform>
            <numerusform>Напечатаны %n записи.</numerusform>
            <numerusform>Напечатано %n записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n entries in “{file}”.</source>
        <translation>
            <numerusform>%n запись сохранена в «{file}».</numerusform>
            <numerusform>%n записи сохранены в «{file}».</numerusform>
            <numerusform>%n записей сохранено в «{file}».</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Partner Directory</source>
        <translation>Partner Directory</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Кому видно</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Names, posts, contact points and addresses are printed, no notes.</source>
        <translation>Печатаются имена, должности, контакты и адреса, без примечаний.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Stopped. Pages that are with the printer already may still come out.</source>
        <translation>Остановлено. Страницы, уже переданные принтеру, могут ещё напечататься.</translation>
    </message>
    <message>
        <source>The selected entries ({count})</source>
        <translation>Выделенные записи ({count})</translation>
    </message>
    <message>
        <source>The list shown ({count})</source>
        <translation>Показанный список ({count})</translation>
    </message>
    <message>
        <source>The card shown: {name}</source>
        <translation>Показанная карточка: {name}</translation>
    </message>
    <message>
        <source>At most {most} entries are printed at once. Search for fewer, or export a table.</source>
        <translation>За один раз печатается не больше {most} записей. Сузьте поиск или экспортируйте таблицу.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Запись…</translation>
    </message>
    <message>
        <source>These entries are not in the directory any more.</source>
        <translation>Этих записей в справочнике больше нет.</translation>
    </message>
</context>
<context>
    <name>ProblemMessages</name>
    <message>
        <source>no name</source>
        <translation>нет имени</translation>
    </message>
    <message>
        <source>There is no name; without one it cannot be saved.</source>
        <translation>Нет имени или названия; без него сохранить нельзя.</translation>
    </message>
    <message>
        <source>not an e-mail address</source>
        <translation>не адрес эл. почты</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address; one looks like name@example.org.</source>
        <translation>Это не похоже на адрес эл. почты; адрес выглядит так: name@example.org.</translation>
    </message>
    <message>
        <source>no such mail domain</source>
        <translation>нет такого почтового домена</translation>
    </message>
    <message>
        <source>No mail can be sent to “{detail}”.</source>
        <translation>На «{detail}» почту отправить нельзя.</translation>
    </message>
    <message>
        <source>No mail can be sent to what stands after the @.</source>
        <translation>На то, что стоит после @, почту отправить нельзя.</translation>
    </message>
    <message>
        <source>not a phone number</source>
        <translation>не номер телефона</translation>
    </message>
    <message>
        <source>This cannot be read as a phone number.</source>
        <translation>Это не читается как номер телефона.</translation>
    </message>
    <message>
        <source>no area code</source>
        <translation>нет кода города</translation>
    </message>
    <message>
        <source>The area code is missing; the number can be dialled only within its town.</source>
        <translation>Не указан код города; по этому номеру можно позвонить только внутри города.</translation>
    </message>
    <message>
        <source>country not known</source>
        <translation>страна неизвестна</translation>
    </message>
    <message>
        <source>The country of this number is not known; begin it with + and the country code.</source>
        <translation>Страна этого номера неизвестна; начните его с + и кода страны.</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>слишком короткий</translation>
    </message>
    <message>
        <source>The number has too few digits for its country.</source>
        <translation>Для своей страны номер слишком короткий.</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>слишком длинный</translation>
    </message>
    <message>
        <source>The number has too many digits for its country.</source>
        <translation>Для своей страны номер слишком длинный.</translation>
    </message>
    <message>
        <source>not in service range</source>
        <translation>нет в плане нумерации</translation>
    </message>
    <message>
        <source>Today&apos;s numbering plan of the country has no such number; it may be an old one.</source>
        <translation>В нынешнем плане нумерации страны такого номера нет; возможно, он старый.</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>неполный</translation>
    </message>
    <message>
        <source>Post to this country needs one thing more: {detail}.</source>
        <translation>Для почты в эту страну не хватает: {detail}.</translation>
    </message>
    <message>
        <source>A part that post to this country needs is missing.</source>
        <translation>Не хватает части адреса, нужной для почты в эту страну.</translation>
    </message>
    <message>
        <source>postal code unusual</source>
        <translation>необычный индекс</translation>
    </message>
    <message>
        <source>Postal codes of this country look different: {detail}, for example.</source>
        <translation>Индексы этой страны выглядят иначе, например: {detail}.</translation>
    </message>
    <message>
        <source>Postal codes of this country look different.</source>
        <translation>Индексы этой страны выглядят иначе.</translation>
    </message>
    <message>
        <source>no country</source>
        <translation>нет страны</translation>
    </message>
    <message>
        <source>The country of this address is missing.</source>
        <translation>В адресе не указана страна.</translation>
    </message>
    <message>
        <source>region not known</source>
        <translation>регион неизвестен</translation>
    </message>
    <message>
        <source>The country has no region of this name.</source>
        <translation>В этой стране нет региона с таким названием.</translation>
    </message>
    <message>
        <source>will not be opened</source>
        <translation>не откроется</translation>
    </message>
    <message>
        <source>Links that begin with “{detail}:” are not opened; one begins with https://.</source>
        <translation>Ссылки, начинающиеся с «{detail}:», не открываются; ссылка начинается с https://.</translation>
    </message>
    <message>
        <source>This sort of link is not opened; one begins with https://.</source>
        <translation>Такие ссылки не открываются; ссылка начинается с https://.</translation>
    </message>
    <message>
        <source>not a link</source>
        <translation>не ссылка</translation>
    </message>
    <message>
        <source>This is not a link; one looks like https://example.org.</source>
        <translation>Это не ссылка; ссылка выглядит так: https://example.org.</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation>конец раньше начала</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Последний день раньше первого.</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>ничего не указано</translation>
    </message>
    <message>
        <source>Neither an organisation nor a post is given for this position.</source>
        <translation>Для этого места работы не указаны ни организация, ни должность.</translation>
    </message>
    <message>
        <source>There is no country with the code “{detail}”.</source>
        <translation>Страны с кодом «{detail}» нет.</translation>
    </message>
    <message>
        <source>This country is not known.</source>
        <translation>Такой страны нет.</translation>
    </message>
    <message>
        <source>to verify</source>
        <translation>требует проверки</translation>
    </message>
    <message>
        <source>The source says: {detail}</source>
        <translation>В источнике сказано: {detail}</translation>
    </message>
    <message>
        <source>The source itself is not sure of this.</source>
        <translation>Сам источник в этом не уверен.</translation>
    </message>
    <message>
        <source>street and house</source>
        <translation>улица и дом</translation>
    </message>
    <message>
        <source>district</source>
        <translation>район</translation>
    </message>
    <message>
        <source>town</source>
        <translation>город</translation>
    </message>
    <message>
        <source>region</source>
        <translation>регион</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>индекс</translation>
    </message>
</context>
<context>
    <name>ProgrammeEditor</name>
    <message>
        <source>New programme</source>
        <translation>Новая программа</translation>
    </message>
    <message>
        <source>Edit the programme</source>
        <translation>Изменить программу</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>Донор</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Donors</source>
        <translation>Доноры</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Страны</translation>
    </message>
    <message>
        <source>Sources of the countries</source>
        <translation>Источники о странах</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>New programme…</source>
        <translation>Новая программа…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>New phase…</source>
        <translation>Новый этап…</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>Новое мероприятие…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Программ пока нет</translation>
    </message>
    <message>
        <source>A programme ties organisations, posts and events together.</source>
        <translation>Программа связывает организации, должности и мероприятия.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без названия)</translation>
    </message>
</context>
<context>
    <name>ProgrammeRows</name>
    <message>
        <source>“{name}” is not in the directory; it is made as a new organisation.</source>
        <translation>«{name}» нет в справочнике; будет создана новая организация.</translation>
    </message>
    <message>
        <source>The organisation is new.</source>
        <translation>Организация новая.</translation>
    </message>
</context>
<context>
    <name>ProgrammeSection</name>
    <message>
        <source>In the bin</source>
        <translation>В корзине</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Source: {titles}</source>
        <translation>Источник: {titles}</translation>
    </message>
</context>
<context>
    <name>QrDialog</name>
    <message>
        <source>Save the code as a picture</source>
        <translation>Сохранить код как картинку</translation>
    </message>
    <message>
        <source>Pictures (*.png);;Drawings (*.svg)</source>
        <translation>Картинки (*.png);;Рисунки (*.svg)</translation>
    </message>
    <message>
        <source>Scan it with the camera of a phone.</source>
        <translation>Наведите на него камеру телефона.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-код</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Кому видно</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копировать картинку</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Сохранить картинку…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Had no room in the code: {values}.</source>
        <translation>Не поместилось в код: {values}.</translation>
    </message>
    <message>
        <source>Everything they may see is in it.</source>
        <translation>В коде всё, что им видно.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Запись…</translation>
    </message>
</context>
<context>
    <name>ReachSection</name>
    <message>
        <source>Reach</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>из карточки: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Former (%n)</source>
        <translation>
            <numerusform>Прежний (%n)</numerusform>
            <numerusform>Прежние (%n)</numerusform>
            <numerusform>Прежние (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Копировать адрес эл. почты</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Копировать номер</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Копировать ссылку</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 (with mark)</source>
        <translation>UTF-8 (с меткой)</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Кириллица (Windows-1251)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Западная (Windows-1252)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Центральноевропейская (Windows-1250)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Балтийская (Windows-1257)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Кириллица (KOI8-R)</translation>
    </message>
    <message>
        <source>Cyrillic (DOS 866)</source>
        <translation>Кириллица (DOS 866)</translation>
    </message>
    <message>
        <source>Japanese (Windows-932)</source>
        <translation>Японская (Windows-932)</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>Китайская (GB 18030)</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>точка с запятой</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>вертикальная черта</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохранение…</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>Сохранить (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>RecordPicker</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>RoleRow</name>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Компонент</translation>
    </message>
    <message>
        <source>component</source>
        <translation>компонент</translation>
    </message>
</context>
<context>
    <name>RolesSection</name>
    <message>
        <source>Programmes</source>
        <translation>Программы</translation>
    </message>
    <message>
        <source>component {number}</source>
        <translation>компонент {number}</translation>
    </message>
    <message>
        <source>phase {number}</source>
        <translation>этап {number}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Add a condition (Alt+Down)</source>
        <translation>Добавить условие (Alt+↓)</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Сохранить этот поиск</translation>
    </message>
    <message>
        <source>Empty the search box</source>
        <translation>Очистить строку поиска</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Искать везде</translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message>
        <source>Saved the search “{name}”.</source>
        <translation>Поиск «{name}» сохранён.</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>All words, in any order and script</source>
        <translation>Все слова, в любом порядке и любым письмом</translation>
    </message>
    <message>
        <source>ivanov border</source>
        <translation>иванов погран</translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation>Именно эти слова</translation>
    </message>
    <message>
        <source>&quot;border service&quot;</source>
        <translation>«пограничная служба»</translation>
    </message>
    <message>
        <source>Without a word or condition</source>
        <translation>Без слова или условия</translation>
    </message>
    <message>
        <source>-kind:media</source>
        <translation>-вид:СМИ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>name:mira</source>
        <translation>имя:мира</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>post:coordinator</source>
        <translation>должность:координатор</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>org:icmpd</source>
        <translation>орг:icmpd</translation>
    </message>
    <message>
        <source>Phone, any part of it</source>
        <translation>Телефон, любая часть</translation>
    </message>
    <message>
        <source>phone:661234</source>
        <translation>тел:661234</translation>
    </message>
    <message>
        <source>E-mail, any part of it</source>
        <translation>Эл. почта, любая часть</translation>
    </message>
    <message>
        <source>email:example.org</source>
        <translation>почта:example.org</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>place:osh</source>
        <translation>город:ош</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>note:brussels</source>
        <translation>примечание:брюссель</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>link:linkedin</source>
        <translation>ссылка:linkedin</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>kind:ministry</source>
        <translation>вид:министерство</translation>
    </message>
    <message>
        <source>Country, one of several</source>
        <translation>Страна, одна из нескольких</translation>
    </message>
    <message>
        <source>country:kg,tj</source>
        <translation>страна:kg,tj</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>programme:&quot;bomca 9&quot;</source>
        <translation>программа:&quot;bomca 9&quot;</translation>
    </message>
    <message>
        <source>Role in a programme</source>
        <translation>Роль в программе</translation>
    </message>
    <message>
        <source>role:partner</source>
        <translation>роль:партнёр</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>tag:&quot;press contact&quot;</source>
        <translation>метка:пресса</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>list:press</source>
        <translation>список:пресса</translation>
    </message>
    <message>
        <source>Posts that nobody holds</source>
        <translation>Должности, которые никто не занимает</translation>
    </message>
    <message>
        <source>vacant:yes</source>
        <translation>вакантно:да</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>На проверку</translation>
    </message>
    <message>
        <source>review:yes</source>
        <translation>проверить:да</translation>
    </message>
    <message>
        <source>Has something</source>
        <translation>Что-то есть</translation>
    </message>
    <message>
        <source>has:fax</source>
        <translation>есть:факс</translation>
    </message>
    <message>
        <source>Lacks something</source>
        <translation>Чего-то нет</translation>
    </message>
    <message>
        <source>no:email</source>
        <translation>нет:почты</translation>
    </message>
    <message>
        <source>Verified before a year</source>
        <translation>Проверено раньше года</translation>
    </message>
    <message>
        <source>verified:&lt;2025</source>
        <translation>проверено:&lt;2025</translation>
    </message>
    <message>
        <source>Never verified</source>
        <translation>Никогда не проверялось</translation>
    </message>
    <message>
        <source>verified:never</source>
        <translation>проверено:никогда</translation>
    </message>
    <message>
        <source>Changed in the last 7 days</source>
        <translation>Изменено за последние 7 дней</translation>
    </message>
    <message>
        <source>changed:7d</source>
        <translation>изменено:7д</translation>
    </message>
</context>
<context>
    <name>SearchNameDialog</name>
    <message>
        <source>Save the search</source>
        <translation>Сохранение поиска</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>It becomes a list that always has what the search finds.</source>
        <translation>Он станет списком, в котором всегда есть то, что находит поиск.</translation>
    </message>
</context>
<context>
    <name>SearchParts</name>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>name: {text}</source>
        <translation>имя: {text}</translation>
    </message>
    <message>
        <source>post: {text}</source>
        <translation>должность: {text}</translation>
    </message>
    <message>
        <source>organisation: {text}</source>
        <translation>организация: {text}</translation>
    </message>
    <message>
        <source>phone: {text}</source>
        <translation>телефон: {text}</translation>
    </message>
    <message>
        <source>e-mail: {text}</source>
        <translation>эл. почта: {text}</translation>
    </message>
    <message>
        <source>place: {text}</source>
        <translation>место: {text}</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>примечание: {text}</translation>
    </message>
    <message>
        <source>link: {text}</source>
        <translation>ссылка: {text}</translation>
    </message>
    <message>
        <source>tag: {text}</source>
        <translation>метка: {text}</translation>
    </message>
    <message>
        <source>list: {text}</source>
        <translation>список: {text}</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>мобильный</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>факс</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>post</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>метка</translation>
    </message>
    <message>
        <source>source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>has e-mail</source>
        <translation>есть эл. почта</translation>
    </message>
    <message>
        <source>has phone</source>
        <translation>есть телефон</translation>
    </message>
    <message>
        <source>has mobile</source>
        <translation>есть мобильный</translation>
    </message>
    <message>
        <source>has fax</source>
        <translation>есть факс</translation>
    </message>
    <message>
        <source>has address</source>
        <translation>есть адрес</translation>
    </message>
    <message>
        <source>has link</source>
        <translation>есть ссылка</translation>
    </message>
    <message>
        <source>has note</source>
        <translation>есть примечание</translation>
    </message>
    <message>
        <source>has post</source>
        <translation>есть должность</translation>
    </message>
    <message>
        <source>has organisation</source>
        <translation>есть организация</translation>
    </message>
    <message>
        <source>has tag</source>
        <translation>есть метка</translation>
    </message>
    <message>
        <source>has source</source>
        <translation>есть источник</translation>
    </message>
    <message>
        <source>no e-mail</source>
        <translation>нет эл. почты</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
    <message>
        <source>no mobile</source>
        <translation>нет мобильного</translation>
    </message>
    <message>
        <source>no fax</source>
        <translation>нет факса</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>нет адреса</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>нет ссылки</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>нет примечания</translation>
    </message>
    <message>
        <source>no post</source>
        <translation>нет должности</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>нет организации</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>нет метки</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>нет источника</translation>
    </message>
    <message>
        <source>never verified</source>
        <translation>никогда не проверялось</translation>
    </message>
    <message>
        <source>verified in {date}</source>
        <translation>проверено в {date} г.</translation>
    </message>
    <message>
        <source>verified on {date}</source>
        <translation>проверено {date}</translation>
    </message>
    <message>
        <source>verified before {date}</source>
        <translation>проверено раньше {date}</translation>
    </message>
    <message>
        <source>verified until {date}</source>
        <translation>проверено по {date}</translation>
    </message>
    <message>
        <source>verified since {date}</source>
        <translation>проверено с {date}</translation>
    </message>
    <message>
        <source>verified {first} – {last}</source>
        <translation>проверено {first} – {last}</translation>
    </message>
    <message>
        <source>never changed</source>
        <translation>никогда не изменялось</translation>
    </message>
    <message>
        <source>changed in {date}</source>
        <translation>изменено в {date} г.</translation>
    </message>
    <message>
        <source>changed on {date}</source>
        <translation>изменено {date}</translation>
    </message>
    <message>
        <source>changed before {date}</source>
        <translation>изменено раньше {date}</translation>
    </message>
    <message>
        <source>changed until {date}</source>
        <translation>изменено по {date}</translation>
    </message>
    <message>
        <source>changed since {date}</source>
        <translation>изменено с {date}</translation>
    </message>
    <message>
        <source>changed {first} – {last}</source>
        <translation>изменено {first} – {last}</translation>
    </message>
    <message>
        <source>not: {condition}</source>
        <translation>кроме: {condition}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>вакантна</translation>
    </message>
    <message>
        <source>not vacant</source>
        <translation>не вакантна</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>на проверку</translation>
    </message>
    <message>
        <source>not to review</source>
        <translation>не на проверку</translation>
    </message>
</context>
<context>
    <name>SearchReasons</name>
    <message>
        <source>name: {value}</source>
        <translation>имя: {value}</translation>
    </message>
    <message>
        <source>short name: {value}</source>
        <translation>краткое название: {value}</translation>
    </message>
    <message>
        <source>acronym: {value}</source>
        <translation>сокращение: {value}</translation>
    </message>
    <message>
        <source>former name: {value}</source>
        <translation>ранее: {value}</translation>
    </message>
    <message>
        <source>title: {value}</source>
        <translation>должность: {value}</translation>
    </message>
    <message>
        <source>post: {value}</source>
        <translation>должность: {value}</translation>
    </message>
    <message>
        <source>organisation: {value}</source>
        <translation>организация: {value}</translation>
    </message>
    <message>
        <source>part of {value}</source>
        <translation>входит в: {value}</translation>
    </message>
    <message>
        <source>programme: {value}</source>
        <translation>программа: {value}</translation>
    </message>
    <message>
        <source>held by {value}</source>
        <translation>занимает {value}</translation>
    </message>
    <message>
        <source>tag: {value}</source>
        <translation>метка: {value}</translation>
    </message>
    <message>
        <source>e-mail: {value}</source>
        <translation>эл. почта: {value}</translation>
    </message>
    <message>
        <source>phone: {value}</source>
        <translation>телефон: {value}</translation>
    </message>
    <message>
        <source>mobile: {value}</source>
        <translation>мобильный: {value}</translation>
    </message>
    <message>
        <source>fax: {value}</source>
        <translation>факс: {value}</translation>
    </message>
    <message>
        <source>address: {value}</source>
        <translation>адрес: {value}</translation>
    </message>
    <message>
        <source>link: {value}</source>
        <translation>ссылка: {value}</translation>
    </message>
    <message>
        <source>label: {value}</source>
        <translation>подпись: {value}</translation>
    </message>
    <message>
        <source>note: {value}</source>
        <translation>примечание: {value}</translation>
    </message>
    <message>
        <source>former short name: {value}</source>
        <translation>прежнее краткое название: {value}</translation>
    </message>
    <message>
        <source>former acronym: {value}</source>
        <translation>прежнее сокращение: {value}</translation>
    </message>
    <message>
        <source>former title: {value}</source>
        <translation>прежняя должность: {value}</translation>
    </message>
    <message>
        <source>formerly {value}</source>
        <translation>ранее: {value}</translation>
    </message>
    <message>
        <source>formerly part of {value}</source>
        <translation>ранее входило в: {value}</translation>
    </message>
    <message>
        <source>former programme: {value}</source>
        <translation>прежняя программа: {value}</translation>
    </message>
    <message>
        <source>formerly held by {value}</source>
        <translation>ранее занимал(а) {value}</translation>
    </message>
    <message>
        <source>former e-mail: {value}</source>
        <translation>прежняя эл. почта: {value}</translation>
    </message>
    <message>
        <source>former phone: {value}</source>
        <translation>прежний телефон: {value}</translation>
    </message>
    <message>
        <source>former mobile: {value}</source>
        <translation>прежний мобильный: {value}</translation>
    </message>
    <message>
        <source>former fax: {value}</source>
        <translation>прежний факс: {value}</translation>
    </message>
    <message>
        <source>former address: {value}</source>
        <translation>прежний адрес: {value}</translation>
    </message>
    <message>
        <source>former link: {value}</source>
        <translation>прежняя ссылка: {value}</translation>
    </message>
    <message>
        <source>former name of the post: {value}</source>
        <translation>прежнее название должности: {value}</translation>
    </message>
    <message>
        <source>e-mail of the post: {value}</source>
        <translation>эл. почта должности: {value}</translation>
    </message>
    <message>
        <source>phone of the post: {value}</source>
        <translation>телефон должности: {value}</translation>
    </message>
    <message>
        <source>mobile of the post: {value}</source>
        <translation>мобильный должности: {value}</translation>
    </message>
    <message>
        <source>fax of the post: {value}</source>
        <translation>факс должности: {value}</translation>
    </message>
    <message>
        <source>address of the post: {value}</source>
        <translation>адрес должности: {value}</translation>
    </message>
    <message>
        <source>link of the post: {value}</source>
        <translation>ссылка должности: {value}</translation>
    </message>
    <message>
        <source>note on the post: {value}</source>
        <translation>примечание к должности: {value}</translation>
    </message>
    <message>
        <source>e-mail of a former post: {value}</source>
        <translation>эл. почта прежней должности: {value}</translation>
    </message>
    <message>
        <source>phone of a former post: {value}</source>
        <translation>телефон прежней должности: {value}</translation>
    </message>
    <message>
        <source>mobile of a former post: {value}</source>
        <translation>мобильный прежней должности: {value}</translation>
    </message>
    <message>
        <source>fax of a former post: {value}</source>
        <translation>факс прежней должности: {value}</translation>
    </message>
    <message>
        <source>address of a former post: {value}</source>
        <translation>адрес прежней должности: {value}</translation>
    </message>
    <message>
        <source>link of a former post: {value}</source>
        <translation>ссылка прежней должности: {value}</translation>
    </message>
    <message>
        <source>note on a former post: {value}</source>
        <translation>примечание к прежней должности: {value}</translation>
    </message>
    <message>
        <source>former name of the organisation: {value}</source>
        <translation>прежнее название организации: {value}</translation>
    </message>
    <message>
        <source>e-mail of the organisation: {value}</source>
        <translation>эл. почта организации: {value}</translation>
    </message>
    <message>
        <source>phone of the organisation: {value}</source>
        <translation>телефон организации: {value}</translation>
    </message>
    <message>
        <source>mobile of the organisation: {value}</source>
        <translation>мобильный организации: {value}</translation>
    </message>
    <message>
        <source>fax of the organisation: {value}</source>
        <translation>факс организации: {value}</translation>
    </message>
    <message>
        <source>address of the organisation: {value}</source>
        <translation>адрес организации: {value}</translation>
    </message>
    <message>
        <source>link of the organisation: {value}</source>
        <translation>ссылка организации: {value}</translation>
    </message>
    <message>
        <source>note on the organisation: {value}</source>
        <translation>примечание к организации: {value}</translation>
    </message>
    <message>
        <source>e-mail of a former organisation: {value}</source>
        <translation>эл. почта прежней организации: {value}</translation>
    </message>
    <message>
        <source>phone of a former organisation: {value}</source>
        <translation>телефон прежней организации: {value}</translation>
    </message>
    <message>
        <source>mobile of a former organisation: {value}</source>
        <translation>мобильный прежней организации: {value}</translation>
    </message>
    <message>
        <source>fax of a former organisation: {value}</source>
        <translation>факс прежней организации: {value}</translation>
    </message>
    <message>
        <source>address of a former organisation: {value}</source>
        <translation>адрес прежней организации: {value}</translation>
    </message>
    <message>
        <source>link of a former organisation: {value}</source>
        <translation>ссылка прежней организации: {value}</translation>
    </message>
    <message>
        <source>note on a former organisation: {value}</source>
        <translation>примечание к прежней организации: {value}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Name in the history</source>
        <translation>Имя в истории</translation>
    </message>
    <message>
        <source>Copied and dragged</source>
        <translation>Копирование и перенос</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>What others may see of entries copied or dragged out.</source>
        <translation>Что видно другим в скопированных и перетащенных записях.</translation>
    </message>
    <message>
        <source>Forget on this computer</source>
        <translation>Удалить с этого компьютера</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The passphrase of this directory is then asked for when it is opened.</source>
        <translation>После этого парольная фраза этого справочника запрашивается при открытии.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Asking the key ring…</source>
        <translation>Запрос к связке ключей…</translation>
    </message>
    <message>
        <source>The passphrase is not kept on this computer.</source>
        <translation>Парольная фраза на этом компьютере не хранится.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>No shortcut fits.</source>
        <translation>Подходящих сочетаний нет.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Поиск сочетаний</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SourcesSection</name>
    <message>
        <source>Where this comes from</source>
        <translation>Откуда эти сведения</translation>
    </message>
</context>
<context>
    <name>StaleDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>Изменено за это время</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Продолжить правку</translation>
    </message>
    <message>
        <source>Somebody else changed {fields} while you were at it. Choose what is right where both of you did; everything else is kept from both.</source>
        <translation>Пока вы работали, кто-то изменил следующее: {fields}. Там, где меняли вы оба, выберите верное; всё остальное сохранится от обоих.</translation>
    </message>
    <message>
        <source>Somebody else changed {fields} while you were at it. Your changes are in other places: both are kept.</source>
        <translation>Пока вы работали, кто-то изменил следующее: {fields}. Ваши изменения в других местах: сохранятся и те, и другие.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(ничего)</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ваше</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Чужое</translation>
    </message>
    <message>
        <source>Both, one below the other</source>
        <translation>Оба, одно под другим</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Partner Directory cannot start</source>
        <translation>Partner Directory не запускается</translation>
    </message>
    <message>
        <source>This copy of the program is portable and keeps its data beside itself, but the folder {folder} cannot be written to ({reason}). Move the program to a folder of your own, or delete “portable.txt” beside it.</source>
        <translation>Эта копия программы переносная и хранит данные рядом с собой, но в папку {folder} нельзя записывать ({reason}). Переместите программу в свою папку или удалите файл «portable.txt» рядом с ней.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}).</source>
        <translation>Папку {folder} создать не удалось ({reason}).</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;New directory</source>
        <translation>&amp;Новый справочник</translation>
    </message>
    <message>
        <source>&amp;Open a directory…</source>
        <translation>&amp;Открыть справочник…</translation>
    </message>
    <message>
        <source>&amp;Import contacts…</source>
        <translation>&amp;Импорт контактов…</translation>
    </message>
    <message>
        <source>&amp;Look around with demo data</source>
        <translation>Посмотреть на при&amp;мере</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Открывались раньше</translation>
    </message>
    <message>
        <source>Partner Directory</source>
        <translation>Partner Directory</translation>
    </message>
    <message>
        <source>Who works with us, in which body and post, and how to reach them.</source>
        <translation>Кто с нами работает, в какой организации и должности и как с ними связаться.</translation>
    </message>
    <message>
        <source>An empty directory in one file, on this computer.</source>
        <translation>Пустой справочник в одном файле на этом компьютере.</translation>
    </message>
    <message>
        <source>A directory file that you or a colleague made.</source>
        <translation>Файл справочника, созданный вами или коллегой.</translation>
    </message>
    <message>
        <source>Contacts exported by another program.</source>
        <translation>Контакты, экспортированные из другой программы.</translation>
    </message>
    <message>
        <source>A border programme with its bodies; nothing to lose.</source>
        <translation>Пограничная программа и её участники, для пробы.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>encrypted</source>
        <translation>зашифрован</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>ещё не сохранено</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Открывается {name}…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>показано: %n</numerusform>
            <numerusform>показано: %n</numerusform>
            <numerusform>показано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>SummarySection</name>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Donors</source>
        <translation>Доноры</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Страны</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message>
        <source>The first rows of the table</source>
        <translation>Первые строки таблицы</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Remove a tag</source>
        <translation>Снять метку</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>метка</translation>
    </message>
    <message>
        <source>tag, or a new word</source>
        <translation>метка или новое слово</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message numerus="yes">
        <source>%n entries lose it.</source>
        <translation>
            <numerusform>Метка будет снята с %n записи.</numerusform>
            <numerusform>Метка будет снята с %n записей.</numerusform>
            <numerusform>Метка будет снята с %n записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries get it.</source>
        <translation>
            <numerusform>Метка будет добавлена к %n записи.</numerusform>
            <numerusform>Метка будет добавлена к %n записям.</numerusform>
            <numerusform>Метка будет добавлена к %n записям.</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>Новая метка «{name}»</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>add a tag</source>
        <translation>добавить метку</translation>
    </message>
    <message>
        <source>Create tag “%1”</source>
        <translation>Создать метку «%1»</translation>
    </message>
</context>
<context>
    <name>TargetWords</name>
    <message>
        <source>Keep as it is</source>
        <translation>Сохранить как есть</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Person, organisation or post</source>
        <translation>Человек, организация или должность</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное имя</translation>
    </message>
    <message>
        <source>Honorific (Mr, Dr)</source>
        <translation>Обращение (г-н, д-р)</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Middle name, patronymic</source>
        <translation>Отчество, второе имя</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Suffix (Jr, PhD)</source>
        <translation>Суффикс (мл., к. н.)</translation>
    </message>
    <message>
        <source>Sort of name</source>
        <translation>Тип имени</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>Сокращение</translation>
    </message>
    <message>
        <source>Sorted as</source>
        <translation>Сортируется как</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Функция</translation>
    </message>
    <message>
        <source>Sort of e-mail</source>
        <translation>Тип эл. адреса</translation>
    </message>
    <message>
        <source>Sort of phone</source>
        <translation>Тип телефона</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Адрес целиком</translation>
    </message>
    <message>
        <source>Care of</source>
        <translation>Для передачи</translation>
    </message>
    <message>
        <source>Street and house</source>
        <translation>Улица и дом</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>А/я</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Район</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Область, регион</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Sort of address</source>
        <translation>Тип адреса</translation>
    </message>
    <message>
        <source>Website or other link</source>
        <translation>Сайт или другая ссылка</translation>
    </message>
    <message>
        <source>Sort of link</source>
        <translation>Тип ссылки</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Members of a list</source>
        <translation>Участники списка</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Годовщина</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Other vCard lines</source>
        <translation>Прочие строки vCard</translation>
    </message>
    <message>
        <source>{words} (private)</source>
        <translation>{words} (личное)</translation>
    </message>
    <message>
        <source>{words} (other)</source>
        <translation>{words} (другое)</translation>
    </message>
    <message>
        <source>{words} {number}</source>
        <translation>{words} {number}</translation>
    </message>
    <message>
        <source>Full name in another script</source>
        <translation>Полное имя другим письмом</translation>
    </message>
</context>
<context>
    <name>TenureRow</name>
    <message>
        <source>Post or title</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>post or title</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>Title as printed</source>
        <translation>Должность, как напечатано</translation>
    </message>
    <message>
        <source>Seen in it on</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>“%1” is not in the directory; it is made as a new organisation.</source>
        <translation>«%1» нет в справочнике; будет создана новая организация.</translation>
    </message>
    <message>
        <source>The post and the organisation are new.</source>
        <translation>Должность и организация новые.</translation>
    </message>
    <message>
        <source>The post is new.</source>
        <translation>Должность новая.</translation>
    </message>
    <message>
        <source>The organisation is new.</source>
        <translation>Организация новая.</translation>
    </message>
    <message>
        <source>Create post “%1”</source>
        <translation>Создать должность «%1»</translation>
    </message>
    <message>
        <source>Create post “%1” at %2</source>
        <translation>Создать должность «%1», %2</translation>
    </message>
    <message>
        <source>Create organisation “%1”</source>
        <translation>Создать организацию «%1»</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Who may see it</source>
        <translation>Кому видно</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>One file for each entry, in a folder</source>
        <translation>Отдельный файл для каждой записи, в папке</translation>
    </message>
    <message>
        <source>Make photos larger than 512 pixels smaller</source>
        <translation>Уменьшать фотографии больше 512 пикселей</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыть это сообщение</translation>
    </message>
</context>
<context>
    <name>TopicsField</name>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>add a topic</source>
        <translation>добавить тему</translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message>
        <source>Undoing…</source>
        <translation>Отмена изменения…</translation>
    </message>
    <message>
        <source>Doing it again…</source>
        <translation>Повтор изменения…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Undone: {action}</source>
        <translation>Отменено действие: {action}</translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation>Повторено действие: {action}</translation>
    </message>
    <message numerus="yes">
        <source>%n records were changed since and were left as they are.</source>
        <translation>
            <numerusform>%n запись с тех пор изменилась и оставлена как есть.</numerusform>
            <numerusform>%n записи с тех пор изменились и оставлены как есть.</numerusform>
            <numerusform>%n записей с тех пор изменились и оставлены как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>Отменить действие: {action}</translation>
    </message>
    <message>
        <source>Redo: {action}</source>
        <translation>Повторить действие: {action}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>What was typed is not saved yet.</source>
        <translation>Введённое ещё не сохранено.</translation>
    </message>
    <message>
        <source>What was typed for “{name}” is not saved yet.</source>
        <translation>Введённое для «{name}» ещё не сохранено.</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Сохранить изменения?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Продолжить правку</translation>
    </message>
</context>
<context>
    <name>VerifiedField</name>
    <message>
        <source>Verified on</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>Требует проверки</translation>
    </message>
    <message>
        <source>Somebody should look whether this still holds</source>
        <translation>Нужно проверить, верно ли это ещё</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Close without importing?</source>
        <translation>Закрыть, не импортируя?</translation>
    </message>
    <message>
        <source>vCards that were dragged in are in no file: closing loses them.</source>
        <translation>Перетащенные vCard не лежат ни в каком файле: при закрытии они пропадут.</translation>
    </message>
    <message>
        <source>Close without importing</source>
        <translation>Закрыть без импорта</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>“{name}” is not imported yet. It stays where it is and can be imported later.</source>
        <translation>«{name}» ещё не импортирован. Файл остаётся на месте, его можно импортировать позже.</translation>
    </message>
    <message numerus="yes">
        <source>%n files are not imported yet: {names}. They stay where they are and can be imported later.</source>
        <translation>
            <numerusform>Ещё не импортирован %n файл: {names}. Он остаётся на месте, его можно импортировать позже.</numerusform>
            <numerusform>Ещё не импортированы %n файла: {names}. Они остаются на месте, их можно импортировать позже.</numerusform>
            <numerusform>Ещё не импортировано %n файлов: {names}. Они остаются на месте, их можно импортировать позже.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingNote</name>
    <message>
        <source>Do not import</source>
        <translation>Не импортировать</translation>
    </message>
    <message>
        <source>“{name}” waits to be imported. Make a directory or open one, and you see the plan.</source>
        <translation>«{name}» ждёт импорта. Создайте справочник или откройте свой, и вы увидите план.</translation>
    </message>
    <message numerus="yes">
        <source>%n files wait to be imported. Make a directory or open one, and you see the plan.</source>
        <translation>
            <numerusform>%n файл ждёт импорта. Создайте справочник или откройте свой, и вы увидите план.</numerusform>
            <numerusform>%n файла ждут импорта. Создайте справочник или откройте свой, и вы увидите план.</numerusform>
            <numerusform>%n файлов ждут импорта. Создайте справочник или откройте свой, и вы увидите план.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatsNewDialog</name>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть &amp;недавний</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>Ent&amp;ry</source>
        <translation>&amp;Запись</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Order by</source>
        <translation>&amp;Сортировка</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Цвета</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Се&amp;рвис</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
</context>
<context>
    <name>WindowToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>Соз&amp;дать</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>Э&amp;кспорт</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Импорт…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>_NameDialog</name>
    <message>
        <source>Name of the list</source>
        <translation>Название списка</translation>
    </message>
    <message>
        <source>name</source>
        <translation>название</translation>
    </message>
</context>
<context>
    <name>_NewSourcePanel</name>
    <message>
        <source>Title of the new source</source>
        <translation>Название нового источника</translation>
    </message>
    <message>
        <source>Kind of the new source</source>
        <translation>Вид нового источника</translation>
    </message>
    <message>
        <source>Date of the new source</source>
        <translation>Дата нового источника</translation>
    </message>
    <message>
        <source>Where the new source is found</source>
        <translation>Где находится новый источник</translation>
    </message>
    <message>
        <source>address or folder</source>
        <translation>адрес или папка</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Where it is found</source>
        <translation>Где находится</translation>
    </message>
</context>
<context>
    <name>_Period</name>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
</context>
<context>
    <name>_SourceChips</name>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>add a source</source>
        <translation>добавить источник</translation>
    </message>
    <message>
        <source>Create source “%1”</source>
        <translation>Создать источник «%1»</translation>
    </message>
</context>
</TS>
