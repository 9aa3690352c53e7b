package org.sambung.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sambung.testing.Json;

/** Holds events against the schemas that are stored beside their producers, and allows nothing that is not in them. */
public final class StoredSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Optional<Schema>> KNOWN = new ConcurrentHashMap<>();

    private StoredSchemas() {}

    /** Things that only tests know. */
    public static boolean isMadeUp(String type) {
        return type.startsWith("thing.");
    }

    /** @throws AssertionError naming what is wrong, if the event is not what its schema promises */
    public static void demandFits(String type, String json) {
        if (isMadeUp(type)) {
            return;
        }
        var wrong = wrong(type, json);
        if (!wrong.isEmpty()) {
            throw new AssertionError(type + " does not fit its stored schema: " + wrong);
        }
    }

    private static List<String> wrong(String type, String json) {
        return KNOWN.computeIfAbsent(type, StoredSchemas::load)
                .map(schema -> wrong(schema, json))
                .orElse(List.of("no service stores one"));
    }

    static List<String> wrong(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Optional<Schema> load(String type) {
        return ContractFiles.schemaOf(type).map(text -> strict(AsyncApi.read(text)));
    }

    /** As the producer itself must keep to it. */
    static Schema strict(JsonNode schema) {
        return REGISTRY.getSchema(Json.closed(schema).toString(), InputFormat.JSON);
    }
}
