package org.sambung.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** What a resource method returned, as the bytes that leave. */
@ApplicationScoped
class WritingAnswers {

    private static final List<String> HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    @Inject
    ObjectMapper json;

    /** @param method what {@link ResponseStatus} says counts for an answer that has no status of its own */
    KeptAnswer of(byte[] fingerprint, Method method, Object returned) {
        var response = response(method, returned);
        var body = bytes(response.getEntity());
        return new KeptAnswer(fingerprint, response.getStatus(), headers(response, body), body);
    }

    private static Response response(Method method, Object returned) {
        if (returned instanceof RestResponse<?> typed) {
            return typed.toResponse();
        }
        if (returned instanceof Response response) {
            return response;
        }
        var said = method.getAnnotation(ResponseStatus.class);
        var status = said != null
                ? said.value()
                : returned == null ? RestResponse.StatusCode.NO_CONTENT : RestResponse.StatusCode.OK;
        return Response.status(status).entity(returned).build();
    }

    private static Map<String, String> headers(Response response, byte[] body) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : HEADERS) {
            var value = response.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        if (body.length > 0) {
            kept.putIfAbsent(HttpHeaders.CONTENT_TYPE, JSON);
        }
        return kept;
    }

    private byte[] bytes(Object entity) {
        if (entity == null) {
            return new byte[0];
        }
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer not written", e);
        }
    }
}
