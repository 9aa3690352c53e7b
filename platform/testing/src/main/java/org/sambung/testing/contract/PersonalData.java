package org.sambung.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an event may not carry. Nobody but who may see a person or a diagnosis may learn of it, and everybody reads topics:
 * so an event holds ids, codes, times, numbers, and links, and no text that a person wrote.
 */
final class PersonalData {

    /** Reviewed: names and phones of institutions are public, and escorts must find a block. */
    private static final Set<String> ALLOWED =
            Set.of("facility /name", "partner /name", "partner /emergencyPhone", "patient /block");

    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i).*(name|nik|alias|birth|sex|address|phone|contact|kin|jkn|ihs|diagnos|complaint|symptom|allerg|medica"
                    + "|therap|note|remark|text|comment|summary|finding|condition|history|offen[cs]e|signator|witness"
                    + "|attend(ee|ant)s?|email|photo|title)");

    private final List<String> found = new ArrayList<>();
    private final String thing;

    private PersonalData(String thing) {
        this.thing = thing;
    }

    /** Where a schema lets personal data through. */
    static List<String> in(String type, JsonNode schema) {
        var personal = new PersonalData(type.substring(0, type.indexOf('.')));
        personal.properties("", schema);
        return personal.found.stream().map(where -> type + " " + where).toList();
    }

    private void properties(String where, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            var there = where + "/" + property.getKey();
            if (ALLOWED.contains(thing + " " + there)) {
                return;
            }
            if (FORBIDDEN.matcher(property.getKey()).matches()) {
                found.add(there + " sounds of a person");
            }
            value(there, property.getValue());
        });
    }

    private void value(String where, JsonNode schema) {
        switch (schema.path("type").asText()) {
            case "string" -> {
                if (!schema.has("enum") && !schema.has("format") && !schema.has("pattern")) {
                    found.add(where + " is free text");
                }
            }
            case "array" -> value(where + "/*", schema.path("items"));
            case "object" -> {
                if (!schema.has("properties")) {
                    found.add(where + " is open");
                }
                properties(where, schema);
            }
            case "integer", "boolean" -> {}
            default -> found.add(where + " is anything");
        }
    }
}
