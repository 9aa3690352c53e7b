package org.sambung.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ResponseBodyExtractionOptions;
import java.util.List;
import java.util.Map;

/** Answers as trees. REST Assured's paths are scripts, compiled anew at every use: too slow where thousands are read. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static JsonNode of(ResponseBodyExtractionOptions answer) {
        try {
            return MAPPER.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    /** Clients and readers must bear what is added; held to this schema, nothing may be there that it does not describe. */
    public static JsonNode closed(JsonNode schema) {
        var closed = schema.deepCopy();
        close(closed);
        return closed;
    }

    private static void close(JsonNode schema) {
        if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(Json::close);
    }

    public static Map<String, Object> map(ResponseBodyExtractionOptions answer) {
        return MAPPER.convertValue(of(answer), new TypeReference<>() {});
    }

    public static List<Map<String, Object>> maps(ResponseBodyExtractionOptions answer) {
        return MAPPER.convertValue(of(answer), new TypeReference<>() {});
    }
}
