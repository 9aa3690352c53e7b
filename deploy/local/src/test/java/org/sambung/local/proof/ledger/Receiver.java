package org.sambung.local.proof.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A hospital that keeps every webhook it could verify, each time it came. */
public final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Queue<String> forged = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    /** What came: at which endpoint's path, under which webhook-id, of which type about which referral. */
    public record Received(String path, String id, String type, String referral) {}

    public Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** The path of an endpoint, and the secret that was shown once. */
    void expect(String path, String secret) {
        secrets.put(path, secret);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public Stream<Received> receivedAt(String path) {
        return received.stream().filter(message -> message.path().equals(path));
    }

    public long forgedAt(String path) {
        return forged.stream().filter(path::equals).count();
    }

    /** Before the endpoint's secret is known its messages are asked for again. */
    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(secrets.containsKey(path) ? verified(path, body, exchange) : 503, -1);
        }
    }

    private int verified(String path, String body, HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var id = headers.getFirst("webhook-id");
        if (!List.of(headers.getFirst("webhook-signature").split(" "))
                .contains(signature(path, id, Long.parseLong(headers.getFirst("webhook-timestamp")), body))) {
            forged.add(path);
            return 401;
        }
        var message = JSON.readTree(body);
        received.add(new Received(
                path,
                id,
                message.path("type").asText(),
                message.path("data").path("referralId").asText()));
        return 204;
    }

    /** By the reference library, but whatever the time: one test sets the sender's clock. */
    private String signature(String path, String id, long at, String body) {
        try {
            return new Webhook(secrets.get(path)).sign(id, at, body);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
