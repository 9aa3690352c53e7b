package org.sambung.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a consumer's record reads that the producer's schema does not promise: a sentence for each. */
final class Promises {

    /** What a schema must say for a type to be read from it. */
    private static final Map<Class<?>, Set<String>> FORMATS = Map.of(
            UUID.class, Set.of("uuid"),
            Instant.class, Set.of("date-time"),
            LocalDate.class, Set.of("date"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> broken = new ArrayList<>();

    private Promises() {}

    static List<String> brokenBy(String type, JsonNode schema, Class<?> reads) {
        var promises = new Promises();
        if (reads.isRecord()) {
            promises.record(type + " ", schema, reads);
        }
        return promises.broken;
    }

    private void record(String where, JsonNode schema, Class<?> record) {
        for (var component : record.getRecordComponents()) {
            var name = EventSchema.name(component);
            var there = where + "/" + name;
            var promised = schema.path("properties").path(name);
            if (promised.isMissingNode()) {
                broken.add(there + " is not promised");
                continue;
            }
            if (component.getType().isPrimitive()
                    && !strings(schema.path("required")).contains(name)) {
                broken.add(there + " may be absent, and is read as if it could not");
            }
            value(there, promised, component.getGenericType());
        }
    }

    private void value(String where, JsonNode promised, Type type) {
        if (type instanceof ParameterizedType many && Collection.class.isAssignableFrom((Class<?>) many.getRawType())) {
            demand(where, promised, "array");
            value(where + "/*", promised.path("items"), many.getActualTypeArguments()[0]);
            return;
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            demand(where, promised, "object");
            record(where, promised, plain);
        } else if (plain.isEnum()) {
            constants(where, promised, plain);
        } else if (plain == String.class || plain == ZoneId.class || plain == LocalTime.class) {
            demand(where, promised, "string");
        } else if (FORMATS.containsKey(plain)) {
            demand(where, promised, "string");
            if (!FORMATS.get(plain).contains(promised.path("format").asText())) {
                broken.add(where + " is not promised as " + FORMATS.get(plain));
            }
        } else if (plain == boolean.class || plain == Boolean.class) {
            demand(where, promised, "boolean");
        } else {
            demand(where, promised, "integer");
        }
    }

    private void constants(String where, JsonNode promised, Class<?> type) {
        var values = strings(promised.path("enum"));
        for (var constant : type.getEnumConstants()) {
            var value = JSON.convertValue(constant, String.class);
            if (!values.contains(value)) {
                broken.add(where + " is never " + value);
            }
        }
    }

    private void demand(String where, JsonNode promised, String type) {
        if (!promised.path("type").asText().equals(type)) {
            broken.add(where + " is not promised as " + type);
        }
    }

    private static Set<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
