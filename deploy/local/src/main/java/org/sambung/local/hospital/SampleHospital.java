package org.sambung.local.hospital;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A hospital's information system in small: receives Sambung's webhooks, verifies them with the reference library of
 * Standard Webhooks, and answers with signed messages of its own. What it was told counts once, however often it comes.
 */
public final class SampleHospital {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> received = new ConcurrentHashMap<>();
    private volatile Registration registration;
    private volatile int forged;
    private volatile boolean hasBeds = true;

    /** What the hospital's administrator pastes after registering the endpoint: its two secrets, and where to answer. */
    record Registration(String webhookSecret, String messageSecret, String messagesUrl) {}

    /** Argument: the port. */
    public static void main(String[] args) throws IOException {
        new SampleHospital().start(Integer.parseInt(args[0]));
    }

    private void start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/registration", exchange -> answer(exchange, register(exchange)));
        server.createContext("/beds", exchange -> answer(exchange, count(exchange)));
        server.createContext("/webhooks", exchange -> answer(exchange, take(exchange)));
        server.createContext("/received", exchange -> answer(exchange, 200, JSON.writeValueAsBytes(told())));
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    private Map<String, Object> told() {
        return Map.of(
                "verified", received.size(),
                "forged", forged,
                "types",
                        received.values().stream()
                                .map(message -> message.path("type").asText())
                                .sorted()
                                .toList());
    }

    private int register(HttpExchange exchange) throws IOException {
        registration = JSON.readValue(exchange.getRequestBody(), Registration.class);
        return 204;
    }

    /** Whether one is free. */
    private int count(HttpExchange exchange) throws IOException {
        hasBeds = JSON.readTree(exchange.getRequestBody()).path("free").asBoolean();
        return 204;
    }

    /** 401 when the signature is not Sambung's; 500 when our answer did not go through, so that it comes again. */
    private int take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var known = registration;
        if (known == null) {
            return 503;
        }
        try {
            new Webhook(known.webhookSecret()).verify(body, headers(exchange));
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            forged++;
            return 401;
        }
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        if (received.containsKey(id)) {
            return 200;
        }
        var message = JSON.readTree(body);
        if (!new Answers(known, hasBeds).to(message)) {
            return 500;
        }
        received.put(id, message);
        return 200;
    }

    private static HttpHeaders headers(HttpExchange exchange) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", values(exchange, "webhook-id"),
                        "webhook-timestamp", values(exchange, "webhook-timestamp"),
                        "webhook-signature", values(exchange, "webhook-signature")),
                (name, value) -> true);
    }

    private static List<String> values(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
