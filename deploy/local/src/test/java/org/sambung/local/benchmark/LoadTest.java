package org.sambung.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load generator against a server of this process that answers, stalls or lies as it is told. */
class LoadTest {

    private static final String ID = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d";

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_closed_loop_asks_again_when_it_is_answered() {
        try (var load = loadOn(2, exchange -> answer(exchange, 200, "{}"))) {
            var outcome = load.closed(() -> Request.get("/", null), Duration.ofMillis(300));

            assertThat(outcome.latencies().count()).isPositive().isLessThanOrEqualTo(asked.get());
            assertThat(outcome.rate()).isEqualTo(outcome.latencies().count() / 0.3);
        }
    }

    @Test
    void an_open_loop_counts_a_stall_for_all_who_arrived_during_it() {
        var stall = new CountDownLatch(1);
        try (var load = loadOn(1, exchange -> {
            if (asked.get() == 1) {
                hold(stall, Duration.ofMillis(400));
            }
            answer(exchange, 200, "{}");
        })) {
            var outcome = load.open(() -> Request.get("/", null), 100, Duration.ofMillis(500));

            assertThat(outcome.latencies().count()).isEqualTo(50);
            // Forty arrived while the only connection waited; a closed loop would have seen one of them.
            assertThat(outcome.latencies().percentile(0.5)).isGreaterThan(100);
        }
    }

    @Test
    void an_answer_in_chunks_is_read_to_its_end_and_the_connection_kept() {
        var body = "x".repeat(200_000);
        try (var load = loadOn(1, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes());
            exchange.close();
        })) {
            var outcome = load.open(() -> Request.get("/", null), 20, Duration.ofMillis(500));

            assertThat(outcome.latencies().count()).isEqualTo(10);
        }
    }

    @Test
    void the_answer_tells_what_was_created() {
        var told = new CopyOnWriteArrayList<UUID>();
        try (var load = loadOn(1, exchange -> {
            exchange.getResponseHeaders().add("Location", "http://localhost/v1/referrals/" + ID);
            answer(exchange, 201, "{}");
        })) {
            var request = Request.post("/", "token", "{}", 201).telling(answer -> told.add(answer.created()));

            load.open(() -> request, 10, Duration.ofMillis(200));

            assertThat(told).hasSize(2).containsOnly(UUID.fromString(ID));
        }
    }

    @Test
    void an_answer_that_should_not_be_ends_it() {
        try (var load = loadOn(1, exchange -> answer(exchange, 503, "{\"type\": \"/problems/unavailable\"}"))) {
            assertThatThrownBy(() -> load.closed(() -> Request.get("/", null), Duration.ofMillis(100)))
                    .hasMessage("answered 503: {\"type\": \"/problems/unavailable\"}");
        }
    }

    private Load loadOn(int connections, Answering answering) {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            answering.answer(exchange);
        });
        return new Load(server.getAddress().getPort(), connections);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes());
        exchange.close();
    }

    private static void hold(CountDownLatch never, Duration duration) {
        try {
            never.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
