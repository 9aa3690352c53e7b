package org.sambung.testing.badinput;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sambung.testing.Persona;

/**
 * A request, to be spoilt in one respect at a time.
 *
 * @param body null for none
 */
record Request(String method, String target, Map<String, String> headers, byte[] body) {

    private static final String AUTHORIZATION = "Authorization";

    static Request valid(ApiOperation operation, String target, Persona who, Map<String, String> known) {
        var headers = new HashMap<String, String>();
        if (operation.isGuarded()) {
            headers.put(AUTHORIZATION, "Bearer " + who.token());
        }
        if (List.of("PUT", "PATCH").contains(operation.method())) {
            headers.put("If-Match", "*");
        }
        if (!operation.hasBody()) {
            return new Request(operation.method(), target, headers, null);
        }
        headers.put("Content-Type", "application/json");
        var body = operation.example(known).toString().getBytes(StandardCharsets.UTF_8);
        return new Request(operation.method(), target, headers, body);
    }

    Request target(String other) {
        return new Request(method, other, headers, body);
    }

    Request body(byte[] other) {
        return new Request(method, target, headers, other);
    }

    Request header(String name, String value) {
        var others = new HashMap<>(headers);
        others.put(name, value);
        return new Request(method, target, others, body);
    }

    /** @param token null for none */
    Request token(String token) {
        if (token != null) {
            return header(AUTHORIZATION, "Bearer " + token);
        }
        var others = new HashMap<>(headers);
        others.remove(AUTHORIZATION);
        return new Request(method, target, others, body);
    }

    Sender.Answer send() {
        return Sender.send(this);
    }
}
