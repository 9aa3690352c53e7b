package org.sambung.testing;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of server-sent events, as a browser is one. */
public final class EventStream implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        var reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** As a browser opens it. */
    public static EventStream withTicket(String path, String ticket) {
        return open(HttpRequest.newBuilder(URI.create(address(path) + "?ticket=" + ticket)));
    }

    public static EventStream withToken(String path, String token) {
        return open(HttpRequest.newBuilder(URI.create(address(path))).header("Authorization", "Bearer " + token));
    }

    private static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private static EventStream open(HttpRequest.Builder request) {
        try {
            return new EventStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException closed) {
            lines.add("closed");
        } finally {
            ended = true;
        }
    }

    public int status() {
        return answer.statusCode();
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    /** Every line so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The data of the events named changed, in order. */
    public List<String> changes() {
        var all = lines();
        return java.util.stream.IntStream.range(1, all.size())
                .filter(i -> all.get(i - 1).matches("event: ?changed"))
                .mapToObj(i -> all.get(i).replaceFirst("^data: ?", ""))
                .toList();
    }

    public boolean isEnded() {
        return ended;
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
