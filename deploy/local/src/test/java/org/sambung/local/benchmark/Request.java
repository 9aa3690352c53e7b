package org.sambung.local.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A request as it goes over the wire.
 *
 * @param status what must be answered; anything else ends the benchmark
 * @param answered told of the answer by the thread that read it
 */
record Request(byte[] bytes, int status, Consumer<Answer> answered) {

    private static final Consumer<Answer> NOBODY = answer -> {};

    static Request get(String path, String token) {
        return new Request(bytes("GET " + path + headers(token) + "\r\n"), 200, NOBODY);
    }

    static Request post(String path, String token, String body, int status) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return new Request(
                bytes("POST " + path + headers(token) + "content-type: application/json\r\ncontent-length: " + length
                        + "\r\n\r\n" + body),
                status,
                NOBODY);
    }

    Request telling(Consumer<Answer> whom) {
        return new Request(bytes, status, whom);
    }

    private static String headers(String token) {
        return " HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\n"
                + (token == null ? "" : "authorization: Bearer " + token + "\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
