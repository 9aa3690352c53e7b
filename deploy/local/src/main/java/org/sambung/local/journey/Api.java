package org.sambung.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One service's REST interface, spoken to as a persona. An unexpected status is an error that shows the problem. */
public record Api(String url, Personas personas) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    JsonNode post(String persona, String path, String body, int status) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(persona, request(path).POST(publisher).header("content-type", "application/json"), status);
    }

    /** An edit of the version that was read. */
    JsonNode put(String persona, String path, JsonNode read, String body, int status) {
        var request = request(path)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .header("content-type", "application/json")
                .header("if-match", '"' + read.path("version").asText() + '"');
        return send(persona, request, status);
    }

    JsonNode get(String persona, String path, int status) {
        return send(persona, request(path).GET(), status);
    }

    /** A file as it is. */
    JsonNode upload(String persona, String path, String type, byte[] file, int status) {
        var request =
                request(path).POST(HttpRequest.BodyPublishers.ofByteArray(file)).header("content-type", type);
        return send(persona, request, status);
    }

    /** A file as it comes back. */
    byte[] download(String persona, String path) {
        return downloadAs("*/*", persona, path);
    }

    /** A file for who takes that type only. */
    byte[] downloadAs(String type, String persona, String path) {
        var answer =
                exchange(persona, request(path).GET().header("accept", type), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new UnexpectedAnswer(
                    "GET %s answered %d".formatted(answer.request().uri(), answer.statusCode()));
        }
        return answer.body();
    }

    /** Another form than JSON. */
    String getAs(String type, String persona, String path) {
        var answer =
                exchange(persona, request(path).GET().header("accept", type), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new UnexpectedAnswer(
                    "GET %s answered %d".formatted(answer.request().uri(), answer.statusCode()));
        }
        return answer.body();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
    }

    private JsonNode send(String persona, HttpRequest.Builder request, int status) {
        var response = exchange(persona, request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != status) {
            throw new UnexpectedAnswer("%s %s answered %d instead of %d: %s"
                    .formatted(
                            response.request().method(),
                            response.request().uri(),
                            response.statusCode(),
                            status,
                            response.body()));
        }
        return response.body().isEmpty() ? MissingNode.getInstance() : json(response.body());
    }

    private <T> HttpResponse<T> exchange(
            String persona, HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
        if (persona != null) {
            request.header("authorization", "Bearer " + personas.tokenOf(persona));
        }
        try {
            return HTTP.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
