package org.sambung.testing.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.EventType;

/**
 * The JSON Schema (2020-12) of an event, as its record has it: the record is the one place where an event is described. It
 * leaves room for properties that are added later.
 */
final class EventSchema {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a property of that name means in every event. */
    private static final Map<String, String> COMMON = Map.of(
            "occurredAt", "When it happened, UTC; it may have been recorded later.",
            "facilityId", "The facility, whose people may fetch more.",
            "partnerId", "The partner.",
            "patientId", "The patient; who that is only the facility and the treating hospital learn.",
            "agreementId", "The agreement.",
            "referralId", "The referral.",
            "region", "The province of the facility, ISO 3166-2.",
            "scopeVersion", "The version of the agreement's scope that governs it.");

    private EventSchema() {}

    static ObjectNode of(Class<?> event) {
        var schema = MAKE.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", event.getAnnotation(EventType.class).value());
        var description = event.getAnnotation(Schema.class);
        schema.put("description", description == null ? "" : description.description());
        schema.setAll(object(event));
        return schema;
    }

    private static ObjectNode object(Class<?> record) {
        var object = MAKE.objectNode().put("type", "object");
        var properties = object.putObject("properties");
        var required = MAKE.arrayNode();
        for (var component : record.getRecordComponents()) {
            var accessor = component.getAccessor();
            if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
                var inner = object(component.getType());
                properties.setAll((ObjectNode) inner.get("properties"));
                inner.path("required").forEach(required::add);
                continue;
            }
            properties.set(name(component), property(component));
            if (!accessor.isAnnotationPresent(AbsentWhen.class)) {
                required.add(name(component));
            }
        }
        return object.set("required", required);
    }

    static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static ObjectNode property(RecordComponent component) {
        var accessor = component.getAccessor();
        var schema = accessor.getAnnotation(Schema.class);
        var property = MAKE.objectNode();
        var words = words(name(component), accessor, schema);
        if (!words.isEmpty()) {
            property.put("description", words);
        }
        return property.setAll(type(component.getGenericType(), schema));
    }

    private static String words(String name, Method accessor, Schema schema) {
        var absent = accessor.getAnnotation(AbsentWhen.class);
        var own = schema == null ? "" : schema.description();
        return ((own.isEmpty() ? COMMON.getOrDefault(name, "") : own)
                        + (absent == null ? "" : " Absent when " + absent.value() + "."))
                .strip();
    }

    private static ObjectNode type(Type type, Schema schema) {
        if (type instanceof ParameterizedType many && Collection.class.isAssignableFrom((Class<?>) many.getRawType())) {
            var array = MAKE.objectNode().put("type", "array");
            if (many.getRawType() == Set.class) {
                array.put("uniqueItems", true);
            }
            array.set("items", type(many.getActualTypeArguments()[0], schema));
            return array;
        }
        return plain((Class<?>) type, schema);
    }

    private static ObjectNode plain(Class<?> type, Schema schema) {
        if (type.isEnum()) {
            var values = MAKE.arrayNode();
            for (var constant : type.getEnumConstants()) {
                values.add(JSON.convertValue(constant, String.class));
            }
            return string().set("enum", values);
        }
        if (type.isRecord()) {
            return object(type);
        }
        if (type == String.class) {
            return text(schema);
        }
        if (type == UUID.class) {
            return string().put("format", "uuid");
        }
        if (type == Instant.class) {
            return string().put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return string().put("format", "date");
        }
        if (type == LocalTime.class) {
            return string().put("pattern", "^\\d{2}:\\d{2}(:\\d{2})?$");
        }
        if (type == boolean.class || type == Boolean.class) {
            return MAKE.objectNode().put("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return MAKE.objectNode().put("type", "integer");
        }
        throw new AssertionError("an event cannot carry " + type + ": say in EventSchema how it is written");
    }

    private static ObjectNode text(Schema schema) {
        var text = string();
        if (schema != null && !schema.format().isEmpty()) {
            text.put("format", schema.format());
        }
        if (schema != null && !schema.pattern().isEmpty()) {
            text.put("pattern", schema.pattern());
        }
        return text;
    }

    private static ObjectNode string() {
        return MAKE.objectNode().put("type", "string");
    }
}
