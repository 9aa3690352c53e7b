package org.sambung.local.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * From the answer of a declared emergency, the creation that a hospital is told of at once, to the webhook received. Each
 * hospital has one endpoint; all of them are this process, which answers and does nothing else.
 */
final class Notifying implements Trial {

    private static final Pattern REFERRAL = Pattern.compile("\"referralId\":\"([^\"]+)\"");

    private volatile Followed followed = new Followed();

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void run(Site site) throws SQLException {
        var doctors = site.population().doctors();
        var threads = Executors.newFixedThreadPool(4);
        var hospital = start(threads);
        try {
            var url = "http://localhost:" + hospital.getAddress().getPort() + "/webhooks";
            doctors.stream().map(Doctor::partner).distinct().forEach(partner -> register(site, partner, url));
            Supplier<Request> emergencies = () -> {
                var doctor = Doctor.anyOf(doctors);
                var body =
                        "{\"patientId\":\"%s\",\"condition\":\"Tidak sadar, kejang\",\"destinationId\":\"%s\",\"occurredAt\":\"%s\"}"
                                .formatted(doctor.anyPatient(), doctor.partner(), Instant.now());
                return Request.post("/v1/emergencies", doctor.token(), body, 201);
            };
            follow(site, "webhook.warm-up", emergencies);
            follow(site, "webhook", emergencies);
        } finally {
            hospital.stop(0);
            threads.shutdown();
        }
    }

    private void follow(Site site, String name, Supplier<Request> emergencies) {
        var now = new Followed();
        followed = now;
        site.arrive(name + ".create", site.referrals(), Telling.PER_SECOND, () -> emergencies
                .get()
                .telling(now::answered));
        site.figures().latencies(name + ".answer-to-webhook", now.latencies());
    }

    private HttpServer start(ExecutorService threads) {
        try {
            var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/webhooks", this::take);
            server.setExecutor(threads);
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var at = System.nanoTime();
            var referral = REFERRAL.matcher(body);
            if (referral.find()) {
                followed.arrived(UUID.fromString(referral.group(1)), at);
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static void register(Site site, UUID partner, String url) {
        var token = site.ground()
                .token(
                        "benchmark-officer",
                        Map.of(
                                "roles",
                                List.of("partner-officer"),
                                "partner",
                                partner.toString(),
                                "name",
                                "Humas Demo"));
        var body = "{\"url\": \"%s\", \"eventTypes\": [\"referral.emergency-declared\"]}".formatted(url);
        try (var load = new Load(site.referrals(), 1)) {
            load.open(() -> Request.post("/v1/webhook-endpoints", token, body, 201), 1, Duration.ofSeconds(1));
        }
    }
}
