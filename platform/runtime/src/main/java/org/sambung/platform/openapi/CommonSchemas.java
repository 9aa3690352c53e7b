package org.sambung.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Types and properties that mean the same in every service are described here, where their place does not say more. */
final class CommonSchemas {

    private record Meaning(String description, Object example) {}

    private static final Map<String, Meaning> TYPES = Map.of(
            "UUID", new Meaning("An id, UUIDv7.", "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d"),
            "Instant", new Meaning("An instant in UTC, ISO 8601.", "2026-02-05T02:30:00Z"),
            "LocalDate", new Meaning("A day, ISO 8601.", "2026-02-05"));

    private static final Map<String, Meaning> PROPERTIES = Map.ofEntries(
            Map.entry("id", new Meaning("The thing's id.", null)),
            Map.entry("facilityId", new Meaning("The facility, by its id in the register.", null)),
            Map.entry("partnerId", new Meaning("The partner, by its id in the register.", null)),
            Map.entry("region", new Meaning("Province, ISO 3166-2.", "ID-KT")),
            Map.entry("version", new Meaning("Grows with every change; the ETag.", 3)),
            Map.entry(
                    "occurredAt",
                    new Meaning("When it happened, UTC; now where it is absent. Not in the future.", null)),
            Map.entry("recordedAt", new Meaning("When it was recorded, UTC.", null)),
            Map.entry("items", new Meaning("The things of this page.", null)),
            Map.entry("actions", new Meaning("What the caller can do with it now; absent in lists.", null)));

    private CommonSchemas() {}

    static void describe(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            if (TYPES.containsKey(name)) {
                schema.setExamples(null);
                describe(schema, TYPES.get(name));
            }
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, its) -> describe(its, PROPERTIES.get(property)));
            }
            if (name.startsWith("Page") && schema.getDescription() == null) {
                schema.setDescription("A page of a list, newest first.");
            }
        });
    }

    private static void describe(Schema schema, Meaning meaning) {
        if (meaning != null && schema.getDescription() == null) {
            schema.setDescription(meaning.description());
        }
        if (meaning != null && meaning.example() != null && schema.getExamples() == null) {
            schema.setExamples(List.of(meaning.example()));
        }
    }
}
