import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Address;
import ezvcard.property.BinaryProperty;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.Impp;
import ezvcard.property.Kind;
import ezvcard.property.RawProperty;
import ezvcard.property.Related;
import ezvcard.property.SimpleProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextListProperty;
import ezvcard.property.VCardProperty;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * What ez-vcard knows of each card of some files.
 *
 * <p>Standard input names a file a line. The answer on standard output is, a line for each file, a
 * JSON list of what tests/foreign/understanding.py describes.
 */
public final class EzVcardReader {
    private EzVcardReader() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String name : new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            out.println(json(cards(Path.of(name).toFile())));
        }
        out.flush();
    }

    private static List<Object> cards(File file) throws IOException {
        List<Object> answer = new ArrayList<>();
        try (VCardReader reader = new VCardReader(file)) {
            for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
                answer.add(known(card));
            }
        }
        return answer;
    }

    private static Map<String, Object> known(VCard card) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("uid", card.getUid() == null ? "" : card.getUid().getValue());
        Kind kind = card.getKind();
        known.put("kind", kind == null ? "" : kind.getValue());
        known.put("full_names", texts(card.getFormattedNames()));
        List<Object> names = new ArrayList<>();
        for (StructuredName name : card.getStructuredNames()) {
            names.add(List.of(text(name.getFamily()), text(name.getGiven()), joined(name.getAdditionalNames()),
                    joined(name.getPrefixes()), joined(name.getSuffixes())));
        }
        known.put("names", names);
        known.put("nicknames", flat(card.getNicknames()));
        List<Object> organisations = new ArrayList<>();
        card.getOrganizations().forEach(one -> organisations.add(one.getValues()));
        known.put("organisations", organisations);
        known.put("titles", texts(card.getTitles()));
        known.put("roles", texts(card.getRoles()));
        List<Object> phones = new ArrayList<>();
        for (Telephone phone : card.getTelephoneNumbers()) {
            String number = phone.getText() != null ? phone.getText() : phone.getUri() == null ? "" : phone.getUri().toString();
            phones.add(point(card, phone, number));
        }
        known.put("phones", phones);
        List<Object> emails = new ArrayList<>();
        card.getEmails().forEach(email -> emails.add(point(card, email, text(email.getValue()))));
        known.put("emails", emails);
        known.put("addresses", addresses(card));
        known.put("notes", texts(card.getNotes()));
        known.put("categories", flat(card.getCategoriesList()));
        known.put("urls", texts(card.getUrls()));
        List<Object> messengers = new ArrayList<>();
        for (Impp one : card.getImpps()) {
            if (one.getUri() != null) {
                messengers.add(one.getUri().toString());
            }
        }
        known.put("impps", messengers);
        known.put("birthdays", dates(card.getBirthdays()));
        known.put("anniversaries", dates(card.getAnniversaries()));
        known.put("photos", media(card.getPhotos()));
        known.put("keys", media(card.getKeys()));
        known.put("languages", texts(card.getLanguages()));
        List<Object> places = new ArrayList<>();
        card.getGeos().forEach(geo -> places.add(geo.getLatitude() == null ? List.of() : List.of(geo.getLatitude(), geo.getLongitude())));
        known.put("places", places);
        List<Object> assistants = new ArrayList<>();
        for (Related one : card.getRelations()) {
            if (one.getTypes().stream().anyMatch(type -> List.of("agent", "assistant").contains(type.getValue()))) {
                assistants.add(one.getText() != null ? one.getText() : text(one.getUri()));
            }
        }
        known.put("assistants", assistants);
        List<Object> members = new ArrayList<>();
        card.getMembers().forEach(member -> members.add(text(member.getUri())));
        known.put("members", members);
        known.put("labels", texts(card.getOrphanedLabels()));
        known.put("extras", extras(card));
        known.put("raw", written(card));
        return known;
    }

    /** One number or mailbox: its types in small letters, and the label of its group. */
    private static Map<String, Object> point(VCard card, VCardProperty property, String value) {
        VCardParameters parameters = property.getParameters();
        List<Object> types = new ArrayList<>();
        parameters.getTypes().forEach(type -> types.add(type.toLowerCase(Locale.ROOT)));
        boolean preferred = types.remove("pref") | parameters.first("PREF") != null;
        String label = text(parameters.first("X-PDIR-LABEL"));
        for (RawProperty other : card.getExtendedProperties("X-ABLabel")) {
            if (property.getGroup() != null && property.getGroup().equals(other.getGroup())) {
                label = other.getValue();
            }
        }
        return Map.of("value", value, "types", types, "preferred", preferred, "label", label);
    }

    private static List<Object> addresses(VCard card) {
        List<Object> found = new ArrayList<>();
        for (Address address : card.getAddresses()) {
            Map<String, Object> one = new LinkedHashMap<>(point(card, address, ""));
            one.put("parts", List.of(joined(address.getPoBoxes()), joined(address.getExtendedAddresses()),
                    joined(address.getStreetAddresses()), joined(address.getLocalities()), joined(address.getRegions()),
                    joined(address.getPostalCodes()), joined(address.getCountries())));
            one.put("label", text(address.getLabel()));
            found.add(one);
        }
        return found;
    }

    private static List<Object> dates(List<? extends DateOrTimeProperty> properties) {
        SimpleDateFormat form = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
        form.setTimeZone(TimeZone.getDefault());
        List<Object> found = new ArrayList<>();
        for (DateOrTimeProperty property : properties) {
            if (property.getDate() != null) {
                found.add(form.format(property.getDate()));
            } else if (property.getPartialDate() != null) {
                found.add(property.getPartialDate().toISO8601(false));
            } else {
                found.add(text(property.getText()));
            }
        }
        return found;
    }

    private static List<Object> media(List<? extends BinaryProperty<?>> properties) {
        List<Object> found = new ArrayList<>();
        for (BinaryProperty<?> property : properties) {
            found.add(property.getData() != null ? Base64.getEncoder().encodeToString(property.getData()) : text(property.getUrl()));
        }
        return found;
    }

    private static Map<String, Object> extras(VCard card) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (RawProperty property : card.getExtendedProperties()) {
            @SuppressWarnings("unchecked")
            List<Object> values = (List<Object>) found.computeIfAbsent(
                    property.getPropertyName().toUpperCase(Locale.ROOT), name -> new ArrayList<>());
            values.add(text(property.getValue()));
        }
        List<Object> zones = new ArrayList<>();
        card.getTimezones().forEach(zone -> zones.add(zone.getText() != null ? zone.getText() : text(zone.getOffset())));
        found.put("TZ", zones);
        return found;
    }

    private static String written(VCard card) {
        VCardVersion version = card.getVersion() == VCardVersion.V4_0 ? VCardVersion.V4_0 : VCardVersion.V3_0;
        try {
            return Ezvcard.write(card).version(version).prodId(false).go();
        } catch (IllegalArgumentException error) {
            return ""; // it has read a name of a property that it refuses to write
        }
    }

    private static List<Object> texts(List<? extends SimpleProperty<String>> properties) {
        List<Object> found = new ArrayList<>();
        properties.forEach(property -> found.add(text(property.getValue())));
        return found;
    }

    private static List<Object> flat(List<? extends TextListProperty> properties) {
        List<Object> found = new ArrayList<>();
        properties.forEach(property -> found.addAll(property.getValues()));
        return found;
    }

    private static String joined(List<String> values) {
        return String.join(",", values);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach((name, member) -> members.add(json(name) + ":" + json(member)));
            return "{" + String.join(",", members) + "}";
        }
        if (value instanceof Collection<?> collection) {
            List<String> elements = new ArrayList<>();
            collection.forEach(element -> elements.add(json(element)));
            return "[" + String.join(",", elements) + "]";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char sign : text(value).toCharArray()) {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign < ' ' || Character.isSurrogate(sign)) {
                quoted.append(String.format("\\u%04x", (int) sign));
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}
