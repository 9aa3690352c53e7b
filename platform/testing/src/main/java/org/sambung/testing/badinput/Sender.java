package org.sambung.testing.badinput;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends what a decent client library would not. */
final class Sender {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param body of a refusal; else empty */
    record Answer(int status, String contentType, String body) {}

    private Sender() {}

    static Answer send(Request asked) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + asked.target()))
                .timeout(Duration.ofSeconds(20))
                .method(
                        asked.method(),
                        asked.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(asked.body()));
        asked.headers().forEach(request::header);
        try {
            var answer = sent(request.build());
            try (var content = answer.body()) {
                // What was granted may be a stream without an end.
                var text = answer.statusCode() < 400 ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        text);
            }
        } catch (IOException e) {
            throw new AssertionError(asked.method() + " " + asked.target() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was refused just before may have cost the connection, and the server's closing may cross the next request. */
    private static HttpResponse<InputStream> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofInputStream());
        } catch (IOException closed) {
            return CLIENT.send(request, BodyHandlers.ofInputStream());
        }
    }
}
