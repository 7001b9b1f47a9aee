// What KContacts, the library of KAddressBook, knows of each card of a file.
//
// Usage: kcontacts FILE. The answer on standard output is a JSON list of what
// tests/foreign/understanding.py describes.

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <utility>

namespace
{
QJsonArray filled(const QStringList &texts)
{
    QJsonArray array;
    for (const QString &text : texts) {
        if (!text.isEmpty()) {
            array.append(text);
        }
    }
    return array;
}

QJsonArray row(const QStringList &texts)
{
    if (texts.join(QString()).isEmpty()) {
        return {};
    }
    return {QJsonArray::fromStringList(texts)};
}

QJsonArray phoneTypes(KContacts::PhoneNumber::Type type)
{
    using KContacts::PhoneNumber;
    const std::pair<PhoneNumber::TypeFlag, const char *> words[] = {
        {PhoneNumber::Home, "home"},   {PhoneNumber::Work, "work"},   {PhoneNumber::Voice, "voice"},
        {PhoneNumber::Fax, "fax"},     {PhoneNumber::Cell, "cell"},   {PhoneNumber::Pager, "pager"},
        {PhoneNumber::Video, "video"}, {PhoneNumber::Modem, "modem"}, {PhoneNumber::Car, "car"},
        {PhoneNumber::Isdn, "isdn"},
    };
    QJsonArray found;
    for (const auto &[flag, word] : words) {
        if (type & flag) {
            found.append(QString::fromLatin1(word));
        }
    }
    return found;
}

QJsonArray phones(const KContacts::Addressee &person)
{
    QJsonArray array;
    for (const auto &phone : person.phoneNumbers()) {
        const bool preferred = phone.type() & KContacts::PhoneNumber::Pref;
        array.append(QJsonObject{{"value", phone.number()}, {"types", phoneTypes(phone.type())}, {"preferred", preferred}});
    }
    return array;
}

QJsonArray emails(const KContacts::Addressee &person)
{
    QJsonArray array;
    for (const auto &email : person.emailList()) {
        QStringList types;
        if (email.type() & KContacts::Email::Home) {
            types << QStringLiteral("home");
        }
        if (email.type() & KContacts::Email::Work) {
            types << QStringLiteral("work");
        }
        array.append(QJsonObject{{"value", email.mail()}, {"types", filled(types)}, {"preferred", email.isPreferred()}});
    }
    return array;
}

QJsonArray addresses(const KContacts::Addressee &person)
{
    QJsonArray array;
    for (const auto &address : person.addresses()) {
        QStringList types;
        if (address.type() & KContacts::Address::Home) {
            types << QStringLiteral("home");
        }
        if (address.type() & KContacts::Address::Work) {
            types << QStringLiteral("work");
        }
        const QStringList parts{address.postOfficeBox(), address.extended(), address.street(), address.locality(),
                                address.region(), address.postalCode(), address.country()};
        array.append(QJsonObject{{"types", filled(types)},
                                 {"parts", QJsonArray::fromStringList(parts)},
                                 {"label", address.label()}});
    }
    return array;
}

QJsonArray photos(const KContacts::Addressee &person)
{
    const KContacts::Picture photo = person.photo();
    if (photo.isEmpty()) {
        return {};
    }
    return {photo.isIntern() ? QString::fromLatin1(photo.rawData().toBase64()) : photo.url()};
}

QStringList urls(const KContacts::Addressee &person)
{
    QStringList texts{person.url().url().toString(QUrl::FullyEncoded)};
    for (const auto &link : person.extraUrlList()) {
        texts << link.url().toString(QUrl::FullyEncoded);
    }
    texts.removeDuplicates();
    return texts;
}

// Own properties come as "application-name:value"; those that this library has no words for have
// the property itself as the application.
QJsonObject extras(const KContacts::Addressee &person)
{
    QJsonObject found;
    for (const QString &custom : person.customs()) {
        const int colon = custom.indexOf(QLatin1Char(':'));
        QJsonArray values = found[custom.left(colon)].toArray();
        values.append(custom.mid(colon + 1));
        found[custom.left(colon)] = values;
    }
    return found;
}

QJsonObject known(const KContacts::Addressee &person, KContacts::VCardConverter &converter)
{
    QStringList messengers;
    for (const auto &one : person.imppList()) {
        messengers << one.address().toString();
    }
    QStringList languages;
    for (const auto &one : person.langs()) {
        languages << one.language();
    }
    QStringList assistants{person.assistantsName()};
    for (const auto &one : person.relationships()) {
        assistants << one.related();
    }
    QJsonArray places;
    if (person.geo().isValid()) {
        places.append(QJsonArray{person.geo().latitude(), person.geo().longitude()});
    }
    return {
        {"uid", person.uid()},
        {"kind", person.kind()},
        {"full_names", filled({person.formattedName()})},
        {"names", row({person.familyName(), person.givenName(), person.additionalName(), person.prefix(), person.suffix()})},
        {"nicknames", filled({person.nickName()})},
        {"organisations", row({person.organization(), person.department()})},
        {"titles", filled({person.title()})},
        {"roles", filled({person.role()})},
        {"phones", phones(person)},
        {"emails", emails(person)},
        {"addresses", addresses(person)},
        {"notes", filled({person.note()})},
        {"categories", filled(person.categories())},
        {"urls", filled(urls(person))},
        {"impps", filled(messengers)},
        {"birthdays", filled({person.birthday().date().toString(Qt::ISODate)})},
        {"anniversaries", filled({person.anniversary().toString(Qt::ISODate)})},
        {"photos", photos(person)},
        {"languages", filled(languages)},
        {"places", places},
        {"assistants", filled(assistants)},
        {"members", filled(person.members())},
        {"extras", extras(person)},
        {"raw", QString::fromUtf8(converter.createVCard(person, KContacts::VCardConverter::v4_0))},
    };
}
}

int main(int count, char **arguments)
{
    QFile file(count == 2 ? QString::fromLocal8Bit(arguments[1]) : QString());
    if (!file.open(QIODevice::ReadOnly)) {
        return 1;
    }
    KContacts::VCardConverter converter;
    QJsonArray answer;
    for (const auto &person : converter.parseVCards(file.readAll())) {
        answer.append(known(person, converter));
    }
    QTextStream(stdout) << QJsonDocument(answer).toJson(QJsonDocument::Compact);
    return 0;
}
